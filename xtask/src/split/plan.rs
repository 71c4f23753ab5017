//! Which function goes into which part, and how one reaches the other.

use super::fault;
use super::module::{Module, count};
use super::profile::Profile;
use crate::error::Result;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{ElementItems, ElementKind, ExternalKind, Operator};

/// A function this short costs no more in the first part than the way to it would.
const SHORT: usize = 14;

/// How a wasm is split.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Functions with a body in the first part.
    pub(super) first: BTreeSet<u32>,
    /// Functions with a body in the rest.
    pub(super) rest: BTreeSet<u32>,
    /// Functions of the rest that the first part calls by name, and so has a way to.
    pub(super) ways: BTreeSet<u32>,
    /// Functions of the first part, or imported, that the rest calls by name.
    pub(super) wanted: BTreeSet<u32>,
    /// The table as the first part fills it.
    pub(super) held: BTreeMap<u32, u32>,
    /// The table as the rest fills it.
    pub(super) added: BTreeMap<u32, u32>,
    /// Where in the table each of the ways leads.
    pub(super) leads: BTreeMap<u32, u32>,
    /// How many places the table has more than before.
    pub(super) more: u32,
}

impl Plan {
    /// Plans how to split.
    ///
    /// # Errors
    /// The wasm holds what this does not know.
    pub(super) fn of(module: &Module, profile: &Profile) -> Result<Self> {
        let mut plan = Self::default();
        for (function, body) in module.functions() {
            let name = module.names.get(&function).copied().unwrap_or_default();
            let is_first = profile.has(name) || body.range().len() <= SHORT;
            if is_first { &mut plan.first } else { &mut plan.rest }.insert(function);
        }
        plan.read_calls(module)?;
        plan.read_table(module)?;
        plan.lead(module)?;
        Ok(plan)
    }

    fn read_calls(&mut self, module: &Module) -> Result<()> {
        for (function, body) in module.functions() {
            let is_first = self.first.contains(&function);
            for operator in body.get_operators_reader().map_err(fault)? {
                match operator.map_err(fault)? {
                    Operator::Call {
                        function_index: called,
                    } if is_first == self.rest.contains(&called) => {
                        if is_first {
                            &mut self.ways
                        } else {
                            &mut self.wanted
                        }
                        .insert(called);
                    }
                    Operator::RefFunc { .. }
                    | Operator::ReturnCall { .. }
                    | Operator::ReturnCallIndirect { .. } => {
                        return Err(fault("it holds an instruction that is not known here"));
                    }
                    _ => {}
                }
            }
        }
        let exported = module
            .exports
            .iter()
            .filter(|export| export.kind == ExternalKind::Func);
        let named = exported.map(|export| export.index).chain(module.start);
        self.ways
            .extend(named.filter(|function| self.rest.contains(function)));
        Ok(())
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

    /// Gives every way its place in the table, a new one where it has none.
    fn lead(&mut self, module: &Module) -> Result<()> {
        let table = module.tables.first().ok_or_else(|| fault("it has no table"))?;
        let known: BTreeMap<u32, u32> = self
            .added
            .iter()
            .map(|(place, function)| (*function, *place))
            .collect();
        let mut next = u32::try_from(table.ty.initial).map_err(fault)?;
        for function in &self.ways {
            let place = known.get(function).copied().unwrap_or_else(|| {
                next += 1;
                self.added.insert(next - 1, *function);
                self.more += 1;
                next - 1
            });
            self.leads.insert(*function, place);
        }
        Ok(())
    }

    /// Gives the number of the global that says whether the rest is there.
    pub(super) fn flag(module: &Module) -> Result<u32> {
        count(&module.globals)
    }
}
