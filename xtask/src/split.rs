//! Splits the app's wasm in two: what the first screen runs, and the rest, which follows at once.
//!
//! Both parts share one memory and one table. What the first part calls in the rest goes through the table, and
//! a guard before each such call fetches the rest if it is wanted before it has come. So a split that fits badly
//! is slower and never wrong.

mod first;
mod mark;
mod module;
mod plan;
mod profile;
mod rest;

use crate::error::{Error, Result};
use module::Module;
use plan::Plan;
use std::collections::BTreeSet;
use std::fmt::Display;
use wasm_encoder::reencode::{self, Reencode};

pub(crate) use mark::mark;
pub(crate) use profile::{Profile, functions};

/// What the rest of the wasm imports everything from.
const FIRST: &str = "first";
/// What the wasm calls in the script to have the rest fetched.
pub(crate) const FETCH: &str = "__hearth_rest";
/// What the wasm calls in the script when a function begins, while the first screen is profiled.
pub(crate) const MARK: &str = "__hearth_mark";

/// The two parts of one wasm.
#[derive(Debug)]
pub(crate) struct Parts {
    /// What the first screen runs; it has all data and all imports.
    pub(crate) first: Vec<u8>,
    /// Everything else; it imports from the first.
    pub(crate) rest: Vec<u8>,
}

/// Splits a wasm that still has its names.
///
/// # Errors
/// The wasm can't be read, or holds what this does not know how to split.
pub(crate) fn split(wasm: &[u8], profile: &Profile) -> Result<Parts> {
    let module = Module::read(wasm)?;
    let plan = Plan::of(&module, profile)?;
    let parts = Parts {
        first: first::write(&module, &plan)?,
        rest: rest::write(&module, &plan)?,
    };
    for part in [&parts.first, &parts.rest] {
        wasmparser::validate(part).map_err(fault)?;
    }
    Ok(parts)
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
    /// Writes a function's body, after what is to come before it.
    fn body(
        &mut self,
        body: &wasmparser::FunctionBody,
        guard: Option<u32>,
    ) -> Result<wasm_encoder::Function> {
        let mut written = self.new_function_with_parsed_locals(body).map_err(fault)?;
        for operator in body.get_operators_reader().map_err(fault)? {
            let operator = operator.map_err(fault)?;
            if let (wasmparser::Operator::CallIndirect { .. }, Some(guard)) = (&operator, guard) {
                written.instruction(&wasm_encoder::Instruction::Call(guard));
            }
            written.instruction(&self.instruction(operator).map_err(fault)?);
        }
        Ok(written)
    }
}

/// Numbers functions from `from` on, in their order.
fn numbered(module: &Module, functions: &BTreeSet<u32>, from: u32) -> Renumber {
    let mut numbers = vec![None; module.types_of_functions.len()];
    for (number, function) in (from..).zip(functions) {
        if let Some(place) = usize::try_from(*function)
            .ok()
            .and_then(|place| numbers.get_mut(place))
        {
            *place = Some(number);
        }
    }
    Renumber(numbers)
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
            for _ in 0..20 {
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

    fn profile(wasm: &[u8]) -> Profile {
        let names = functions(wasm).unwrap();
        Profile::from(names.iter().take(1).map(String::as_str))
    }

    #[test]
    fn what_the_first_screen_runs_stays_and_the_rest_imports_what_it_needs() {
        let wasm = wasm();
        let parts = split(&wasm, &profile(&wasm)).unwrap();
        let (first, rest) = (
            Module::read(&parts.first).unwrap(),
            Module::read(&parts.rest).unwrap(),
        );
        let fetches = first.imports.iter().any(|import| import.name == FETCH);
        let names: Vec<_> = rest.imports.iter().map(|import| import.name).collect();
        assert!(fetches);
        // `shown`, the way to `opened`, and two guards; `opened` and the start.
        assert_eq!((first.bodies.len(), rest.bodies.len()), (4, 2));
        assert_eq!(names, ["f0", "t0", "g0"]);
    }

    #[test]
    fn a_function_of_the_table_keeps_its_place_and_the_first_part_leaves_it_empty() {
        let wasm = wasm();
        let module = Module::read(&wasm).unwrap();
        let plan = Plan::of(&module, &profile(&wasm)).unwrap();
        assert_eq!(plan.added.into_iter().collect::<Vec<_>>(), [(1, 2)]);
        assert_eq!((plan.held.len(), plan.more), (0, 0));
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
