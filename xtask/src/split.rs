//! Splits the app's wasm in two: what the first screen runs, and the rest, which follows at once.
//!
//! Both parts share one memory and one table. What the first part calls in the rest goes through the table, and
//! a guard before each such call fetches the rest if it is wanted before it has come. So a split that fits badly
//! is slower and never wrong.

mod bindings;
mod blocks;
mod cold;
mod first;
mod mark;
mod memory;
mod module;
mod plan;
mod profile;
mod rest;

use crate::error::{Error, Result};
use module::Module;
use plan::Plan;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::Range;
use wasm_encoder::Instruction;
use wasm_encoder::reencode::{self, Reencode};

pub(crate) use bindings::Bindings;
pub(crate) use mark::mark;
pub(crate) use profile::{Profile, functions};

/// What the rest of the wasm imports everything from.
const FIRST: &str = "first";
/// What the wasm calls in the script to have the rest fetched.
pub(crate) const FETCH: &str = "__hearth_rest";
/// What the wasm calls in the script when a function begins, while the first screen is profiled.
pub(crate) const MARK: &str = "__hearth_mark";

/// The first part of the last build with its names, among what is made.
pub(crate) const PART_FIRST: &str = "first.wasm";
/// The rest of the last build with its names.
pub(crate) const PART_REST: &str = "rest.wasm";

/// The two parts of one wasm.
#[derive(Debug)]
pub(crate) struct Parts {
    /// What the first screen runs; it has the memory and the table.
    pub(crate) first: Vec<u8>,
    /// Everything else; it imports from the first.
    pub(crate) rest: Vec<u8>,
    /// From where to where the table of the first part holds what the rest imports, as `f0` and so on.
    pub(crate) offered: Range<u32>,
}

/// Splits a wasm that still has its names.
///
/// # Errors
/// The wasm can't be read, or holds what this does not know how to split.
pub(crate) fn split(wasm: &[u8], profile: &Profile, bindings: &Bindings) -> Result<Parts> {
    let wasm = cold::outline(wasm, profile)?;
    wasmparser::validate(&wasm).map_err(fault)?;
    let module = Module::read(&wasm)?;
    let plan = Plan::of(&module, profile)?;
    let parts = Parts {
        first: first::write(&module, &plan, bindings)?,
        rest: rest::write(&module, &plan, bindings)?,
        offered: plan.from..plan.from + module::count(&plan.wanted.iter().collect::<Vec<_>>())?,
    };
    for part in [&parts.first, &parts.rest] {
        wasmparser::validate(part).map_err(fault)?;
    }
    Ok(parts)
}

/// Lists the functions of a wasm that still has its names, and the bytes of each.
///
/// # Errors
/// The wasm can't be read.
pub(crate) fn sizes(wasm: &[u8]) -> Result<Vec<(String, usize)>> {
    let module = Module::read(wasm)?;
    let name = |function| {
        module
            .names
            .get(&function)
            .copied()
            .unwrap_or_default()
            .to_owned()
    };
    Ok(module
        .functions()
        .map(|(function, body)| (name(function), body.range().len()))
        .collect())
}

/// Takes out of a wasm all that browsers do not read.
///
/// # Errors
/// The wasm can't be read.
pub(crate) fn without_names(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut out = wasm_encoder::Module::new();
    for part in wasmparser::Parser::new(0).parse_all(wasm) {
        let section = part.map_err(fault)?.as_section();
        if let Some((id, range)) = section.filter(|(id, _)| *id != 0) {
            let data = wasm.get(range).ok_or_else(|| fault("a section ends too late"))?;
            out.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(out.finish())
}

fn fault(error: impl Display) -> Error {
    Error::Said(format!("The wasm can't be split: {error}"))
}

/// Writes functions down again under other numbers.
struct Renumber(Vec<Option<u32>>);

impl Reencode for Renumber {
    type Error = String;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, reencode::Error<String>> {
        let place = usize::try_from(function).ok();
        place
            .and_then(|place| self.0.get(place).copied().flatten())
            .ok_or_else(|| reencode::Error::UserError(format!("function {function} is in the other part")))
    }
}

impl Renumber {
    /// Numbers more functions, from `from` on.
    fn give(&mut self, functions: &BTreeSet<u32>, from: u32) {
        for (number, function) in (from..).zip(functions) {
            let place = usize::try_from(*function).ok();
            if let Some(place) = place.and_then(|place| self.0.get_mut(place)) {
                *place = Some(number);
            }
        }
    }

    /// Gives the new number of a function.
    fn number(&self, function: u32) -> Option<u32> {
        self.0.get(usize::try_from(function).ok()?).copied().flatten()
    }

    /// Writes a function's body; in the first part with a guard before each call that may lead to the rest.
    fn body(
        &mut self,
        body: &wasmparser::FunctionBody,
        first: Option<(&Module, &Plan, u32)>,
    ) -> Result<wasm_encoder::Function> {
        let mut written = self.new_function_with_parsed_locals(body).map_err(fault)?;
        for operator in body.get_operators_reader().map_err(fault)? {
            let operator = operator.map_err(fault)?;
            match (&operator, first) {
                (wasmparser::Operator::CallIndirect { .. }, Some((_, _, guard))) => {
                    written.instruction(&Instruction::Call(guard));
                }
                (wasmparser::Operator::Call { function_index }, Some((module, plan, guard)))
                    if self.number(*function_index).is_none() =>
                {
                    let place = plan.leads.get(function_index);
                    let place = *place.ok_or_else(|| fault("a call leads nowhere"))?;
                    let type_index = module.type_of(*function_index)?;
                    written.instruction(&Instruction::I32Const(place.cast_signed()));
                    written.instruction(&Instruction::Call(guard));
                    written.instruction(&Instruction::CallIndirect {
                        type_index,
                        table_index: 0,
                    });
                    continue;
                }
                _ => {}
            }
            written.instruction(&self.instruction(operator).map_err(fault)?);
        }
        Ok(written)
    }
}

/// Numbers functions from `from` on, in their order.
fn numbered(module: &Module, functions: &BTreeSet<u32>, from: u32) -> Renumber {
    let numbers = vec![None; module.types_of_functions.len()];
    let mut numbers = Renumber(numbers);
    numbers.give(functions, from);
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        FunctionSection, ImportSection, Instruction, NameMap, NameSection, RefType, TableSection, TableType,
        TypeSection,
    };

    /// Writes a wasm in which `shown` calls `opened`, each with a body too long to be moved for free.
    fn wasm() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("script", "log", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut tables = TableSection::new();
        let kind = RefType::FUNCREF;
        tables.table(TableType {
            element_type: kind,
            minimum: 2,
            maximum: Some(2),
            table64: false,
            shared: false,
        });
        let mut exports = ExportSection::new();
        exports.export("shown", ExportKind::Func, 1);
        let mut elements = ElementSection::new();
        let all = [2];
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions((&all).into()));
        let mut code = CodeSection::new();
        for called in [2, 0] {
            let mut body = Function::new([]);
            for _ in 0..40 {
                body.instruction(&Instruction::Call(called));
            }
            body.instruction(&Instruction::End);
            code.function(&body);
        }
        let mut words = NameMap::new();
        words.append(1, "shown");
        words.append(2, "opened");
        let mut names = NameSection::new();
        names.functions(&words);
        let mut module = wasm_encoder::Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&tables);
        module
            .section(&exports)
            .section(&elements)
            .section(&code)
            .section(&names);
        module.finish()
    }

    /// The profile of a screen that was seen to run one function.
    fn profile(wasm: &[u8], function: usize) -> Profile {
        Profile::of(&functions(wasm).unwrap(), &[function].into())
    }

    /// The names that the script of this wasm has for things.
    fn bindings() -> Bindings {
        let script = "{\n        log: function() {}\n \"script\": import0 wasm.shown()";
        Bindings::shorten(&wasm(), script).unwrap().0
    }

    #[test]
    fn what_the_first_screen_runs_stays_and_the_rest_imports_what_it_needs() {
        let wasm = wasm();
        let parts = split(&wasm, &profile(&wasm, 0), &bindings()).unwrap();
        let (first, rest) = (
            Module::read(&parts.first).unwrap(),
            Module::read(&parts.rest).unwrap(),
        );
        let fetches = first.imports.iter().any(|import| import.name == FETCH);
        let names: Vec<_> = rest.imports.iter().map(|import| import.name).collect();
        assert!(fetches);
        // `shown`, the way to `opened`, and two guards; `opened` and the start.
        assert_eq!((first.bodies.len(), rest.bodies.len()), (4, 2));
        // The first part does not call `log`, and only the script names `shown`.
        assert_eq!((first.imports.len(), names), (1, vec!["a", "t0", "g0"]));
        assert!(parts.offered.is_empty());
    }

    #[test]
    fn a_function_of_the_table_keeps_its_place_and_the_first_part_leaves_it_empty() {
        let wasm = wasm();
        let module = Module::read(&wasm).unwrap();
        let plan = Plan::of(&module, &profile(&wasm, 0)).unwrap();
        assert_eq!(plan.added.into_iter().collect::<Vec<_>>(), [(1, 2)]);
        assert_eq!((plan.held.len(), plan.more), (0, 0));
    }

    #[test]
    fn the_rest_finds_in_the_table_what_it_calls_in_the_first_part() {
        let wasm = wasm();
        // Only what is opened is of the first screen, and what is shown calls it.
        let profile = profile(&wasm, 1);
        let parts = split(&wasm, &profile, &bindings()).unwrap();
        let module = Module::read(&wasm).unwrap();
        let plan = Plan::of(&module, &profile).unwrap();
        let rest = Module::read(&parts.rest).unwrap();
        assert_eq!(plan.held.get(&parts.offered.start), Some(&2));
        assert_eq!(parts.offered.len(), 1);
        assert!(
            rest.imports
                .iter()
                .any(|import| (import.module, import.name) == (FIRST, "f0"))
        );
    }

    #[test]
    fn a_part_for_browsers_has_no_names_and_works_as_it_did() {
        let wasm = without_names(&wasm()).unwrap();
        wasmparser::validate(&wasm).unwrap();
        let module = Module::read(&wasm).unwrap();
        assert_eq!((module.names.len(), module.bodies.len()), (0, 2));
    }

    #[test]
    fn a_marked_wasm_is_still_a_wasm() {
        wasmparser::validate(&mark(&wasm()).unwrap()).unwrap();
    }

    #[test]
    fn a_wasm_without_names_is_refused() {
        assert!(functions(b"\0asm\x01\0\0\0").is_err());
    }
}
