//! Writes a wasm that tells what of it runs.

use super::blocks::Blocks;
use super::first::{data, elements, imports, stores, types};
use super::module::{Module, count};
use super::{MARK, fault, numbered};
use crate::error::Result;
use std::collections::BTreeMap;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, DataCountSection, ExportSection, FunctionSection, Instruction, StartSection,
};

/// Lets every stretch of every function tell the script its number when it begins.
///
/// # Errors
/// The wasm can't be read, or holds what this does not know.
pub(crate) fn mark(wasm: &[u8]) -> Result<Vec<u8>> {
    let module = Module::read(wasm)?;
    let all = module.functions().map(|(function, _)| function).collect();
    let mut numbers = numbered(&module, &all, module.imported + 1);
    for (number, place) in (0..module.imported).zip(&mut numbers.0) {
        *place = Some(number);
    }
    let mut out = wasm_encoder::Module::new();
    out.section(&types(&module, &mut numbers)?);
    out.section(&imports(&module, &mut numbers, MARK, count(&module.types)? + 2)?);
    let mut functions = FunctionSection::new();
    for function in &all {
        functions.function(module.type_of(*function)?);
    }
    out.section(&functions);
    stores(&module, 0, false, &mut numbers, &mut out)?;
    let mut exports = ExportSection::new();
    for export in &module.exports {
        numbers.parse_export(&mut exports, *export).map_err(fault)?;
    }
    out.section(&exports);
    if let Some(start) = module.start {
        let function_index = numbers.function_index(start).map_err(fault)?;
        out.section(&StartSection { function_index });
    }
    let plan = super::Plan::of(&module, &super::Profile::default())?;
    let table: BTreeMap<u32, u32> = plan
        .held
        .into_iter()
        .chain(plan.added)
        .filter(|(place, _)| {
            module
                .tables
                .first()
                .is_some_and(|table| u64::from(*place) < table.ty.initial)
        })
        .collect();
    out.section(&elements(&table, &mut numbers)?);
    if module.has_data_count {
        out.section(&DataCountSection {
            count: count(&module.data)?,
        });
    }
    out.section(&marked(&module, &mut numbers)?);
    out.section(&data(&module, &mut numbers)?);
    Ok(out.finish())
}

fn marked(module: &Module, numbers: &mut super::Renumber) -> Result<CodeSection> {
    let mut code = CodeSection::new();
    let mut number = 0;
    for (_, body) in module.functions() {
        let blocks = Blocks::read(body)?;
        let mut function = numbers.new_function_with_parsed_locals(body).map_err(fault)?;
        for (place, operator) in blocks.operators.iter().enumerate() {
            if blocks.begins(place) {
                function.instruction(&Instruction::I32Const(number));
                function.instruction(&Instruction::Call(module.imported));
                number += 1;
            }
            let operator = numbers.instruction(operator.clone()).map_err(fault)?;
            function.instruction(&operator);
        }
        code.function(&function);
    }
    Ok(code)
}
