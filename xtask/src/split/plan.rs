//! Which function goes into which part, and how one reaches the other.

use super::fault;
use super::memory::Memory;
use super::module::{Module, count};
use super::profile::Profile;
use crate::error::Result;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{ElementItems, ElementKind, ExternalKind, Operator};

/// A function this short costs no more in the first part than a way to it would.
const SHORT: usize = 14;
/// A function of the first part this short costs less as a copy in the rest than as a place in the table.
const COPIED: usize = 48;

/// The functions that each function calls by name, once for every call.
type Calls = BTreeMap<u32, Vec<u32>>;

/// How a wasm is split.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Functions with a body in the first part.
    pub(super) first: BTreeSet<u32>,
    /// Functions with a body in the rest alone.
    pub(super) rest: BTreeSet<u32>,
    /// Functions of the first part that the rest has a copy of.
    pub(super) copied: BTreeSet<u32>,
    /// Functions of the rest that the first part reaches by a function of its own.
    pub(super) ways: BTreeSet<u32>,
    /// Functions of the first part that the rest calls by name; they stand in the table from [`Self::from`] on.
    pub(super) wanted: BTreeSet<u32>,
    /// Where in the table the wanted functions begin.
    pub(super) from: u32,
    /// Imported functions that the first part calls or has in its table.
    pub(super) imports_of_first: BTreeSet<u32>,
    /// Imported functions that the rest calls.
    pub(super) imports_of_rest: BTreeSet<u32>,
    /// The table as the first part fills it.
    pub(super) held: BTreeMap<u32, u32>,
    /// The table as the rest fills it.
    pub(super) added: BTreeMap<u32, u32>,
    /// Where in the table a function of the rest stands that the first part calls.
    pub(super) leads: BTreeMap<u32, u32>,
    /// How many places the table has more than before.
    pub(super) more: u32,
    /// What of the data only the rest refers to: from and up to an address.
    pub(super) moved: Vec<(u32, u32)>,
}

impl Plan {
    /// Plans how to split.
    ///
    /// # Errors
    /// The wasm holds what this does not know.
    pub(super) fn of(module: &Module, profile: &Profile) -> Result<Self> {
        let calls = calls(module)?;
        let mut plan = Self::default();
        plan.share_out(module, profile, &calls);
        plan.read_table(module)?;
        plan.lead(module, &calls)?;
        plan.want(module, &calls)?;
        plan.read_imports(module, &calls);
        plan.moved = Memory::read(module)?.only_for_rest(module, &plan)?;
        Ok(plan)
    }

    fn share_out(&mut self, module: &Module, profile: &Profile, calls: &Calls) {
        let short: BTreeSet<u32> = sized(module, SHORT);
        let seen = module.functions().map(|(function, _)| function);
        let mut found: Vec<u32> = seen
            .filter(|function| profile.has(module.names.get(function).copied().unwrap_or_default()))
            .collect();
        while let Some(function) = found.pop() {
            if self.first.insert(function) {
                let called = calls.get(&function).into_iter().flatten();
                found.extend(called.filter(|called| short.contains(called)));
            }
        }
        let all = module.functions().map(|(function, _)| function);
        self.rest = all.filter(|function| !self.first.contains(function)).collect();
    }

    fn read_table(&mut self, module: &Module) -> Result<()> {
        for element in &module.elements {
            let (
                ElementKind::Active {
                    table_index: None | Some(0),
                    offset_expr,
                },
                ElementItems::Functions(items),
            ) = (&element.kind, &element.items)
            else {
                return Err(fault("it fills its table in a way that is not known here"));
            };
            let Ok(Operator::I32Const { value }) = offset_expr.get_operators_reader().read() else {
                return Err(fault("its table begins where only running it tells"));
            };
            let from = u32::try_from(value).map_err(fault)?;
            for (place, function) in (from..).zip(items.clone()) {
                let function = function.map_err(fault)?;
                let is_rest = self.rest.contains(&function);
                if is_rest { &mut self.added } else { &mut self.held }.insert(place, function);
            }
        }
        Ok(())
    }

    /// Gives every function of the rest that the first part calls its place in the table, a new one where it has
    /// none, and a way of its own where that is shorter than to say at each call how to get there.
    fn lead(&mut self, module: &Module, calls: &Calls) -> Result<()> {
        let mut called: BTreeMap<u32, u32> = BTreeMap::new();
        for function in self
            .first
            .iter()
            .filter_map(|function| calls.get(function))
            .flatten()
        {
            if self.rest.contains(function) {
                *called.entry(*function).or_default() += 1;
            }
        }
        let exported = module
            .exports
            .iter()
            .filter(|export| export.kind == ExternalKind::Func);
        let named = exported.map(|export| export.index).chain(module.start);
        self.ways = named.filter(|function| self.rest.contains(function)).collect();
        for (function, times) in &called {
            if 5 * times > 13 + 2 * module.takes(*function)? {
                self.ways.insert(*function);
            }
        }
        let table = module.tables.first().ok_or_else(|| fault("it has no table"))?;
        let size = u32::try_from(table.ty.initial).map_err(fault)?;
        let known: BTreeMap<u32, u32> = self
            .added
            .iter()
            .map(|(place, function)| (*function, *place))
            .collect();
        for function in called.keys().chain(&self.ways) {
            if self.leads.contains_key(function) {
                continue;
            }
            let place = known.get(function).copied().unwrap_or_else(|| {
                self.more += 1;
                size + self.more - 1
            });
            self.added.insert(place, *function);
            self.leads.insert(*function, place);
        }
        self.from = size + self.more;
        Ok(())
    }

    /// Finds what the rest calls in the first part: a copy will do for what is short.
    fn want(&mut self, module: &Module, calls: &Calls) -> Result<()> {
        let short = sized(module, COPIED);
        let mut open: Vec<u32> = self.rest.iter().copied().collect();
        while let Some(function) = open.pop() {
            for called in calls.get(&function).into_iter().flatten() {
                if !self.first.contains(called) {
                    continue;
                }
                if !short.contains(called) {
                    self.wanted.insert(*called);
                } else if self.copied.insert(*called) {
                    open.push(*called);
                }
            }
        }
        for (place, function) in (self.from..).zip(&self.wanted) {
            self.held.insert(place, *function);
        }
        self.more += u32::try_from(self.wanted.len()).map_err(fault)?;
        Ok(())
    }

    fn read_imports(&mut self, module: &Module, calls: &Calls) {
        let is_imported = |function: &u32| *function < module.imported;
        let called = |part: &BTreeSet<u32>| -> BTreeSet<u32> {
            let called = part.iter().filter_map(|function| calls.get(function)).flatten();
            called.copied().filter(is_imported).collect()
        };
        self.imports_of_first = called(&self.first);
        let exported = module
            .exports
            .iter()
            .filter(|export| export.kind == ExternalKind::Func);
        let named = exported.map(|export| export.index).chain(module.start);
        let named = named.chain(self.held.values().copied()).filter(is_imported);
        self.imports_of_first.extend(named);
        self.imports_of_rest = called(&self.rest);
        self.imports_of_rest.extend(called(&self.copied));
    }

    /// Gives the functions whose body stands in the rest, in their order.
    pub(super) fn bodies_of_rest(&self) -> BTreeSet<u32> {
        self.rest.union(&self.copied).copied().collect()
    }

    /// Gives the number of the global that says whether the rest is there.
    pub(super) fn flag(module: &Module) -> Result<u32> {
        count(&module.globals)
    }
}

fn sized(module: &Module, most: usize) -> BTreeSet<u32> {
    let all = module.functions().filter(|(_, body)| body.range().len() <= most);
    all.map(|(function, _)| function).collect()
}

fn calls(module: &Module) -> Result<Calls> {
    let mut calls = Calls::new();
    for (function, body) in module.functions() {
        let mut called = Vec::new();
        for operator in body.get_operators_reader().map_err(fault)? {
            match operator.map_err(fault)? {
                Operator::Call { function_index } => called.push(function_index),
                Operator::RefFunc { .. }
                | Operator::ReturnCall { .. }
                | Operator::ReturnCallIndirect { .. }
                | Operator::MemoryInit { .. }
                | Operator::DataDrop { .. } => {
                    return Err(fault("it holds an instruction that is not known here"));
                }
                _ => {}
            }
        }
        calls.insert(function, called);
    }
    Ok(calls)
}
