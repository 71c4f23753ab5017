//! Writes the part that follows after the first screen.

use super::first::{FLAG, elements, types};
use super::module::Module;
use super::plan::Plan;
use super::{FIRST, fault, numbered};
use crate::error::Result;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, EntityType, Function, FunctionSection, ImportSection, Instruction, StartSection,
};

/// Writes the rest: its functions, their places in the table, and a start that says that it is there.
pub(super) fn write(module: &Module, plan: &Plan) -> Result<Vec<u8>> {
    let wanted = u32::try_from(plan.wanted.len()).map_err(fault)?;
    let mut numbers = numbered(module, &plan.rest, wanted);
    for (number, function) in (0..).zip(&plan.wanted) {
        let place = usize::try_from(*function).ok();
        if let Some(place) = place.and_then(|place| numbers.0.get_mut(place)) {
            *place = Some(number);
        }
    }
    let mut out = wasm_encoder::Module::new();
    out.section(&types(module, &mut numbers)?);
    out.section(&imports(module, plan, &mut numbers)?);
    let mut functions = FunctionSection::new();
    for function in &plan.rest {
        functions.function(module.type_of(*function)?);
    }
    functions.function(super::module::count(&module.types)?);
    out.section(&functions);
    let function_index = wanted + u32::try_from(plan.rest.len()).map_err(fault)?;
    out.section(&StartSection { function_index });
    out.section(&elements(&plan.added, &mut numbers)?);
    let mut code = CodeSection::new();
    for (_, body) in module
        .functions()
        .filter(|(function, _)| plan.rest.contains(function))
    {
        code.function(&numbers.body(body, None)?);
    }
    let mut start = Function::new([]);
    start.instruction(&Instruction::I32Const(1));
    start.instruction(&Instruction::GlobalSet(Plan::flag(module)?));
    start.instruction(&Instruction::End);
    code.function(&start);
    out.section(&code);
    Ok(out.finish())
}

fn imports(module: &Module, plan: &Plan, numbers: &mut super::Renumber) -> Result<ImportSection> {
    let mut imports = ImportSection::new();
    for function in &plan.wanted {
        let kind = EntityType::Function(module.type_of(*function)?);
        imports.import(FIRST, &format!("f{function}"), kind);
    }
    for (number, table) in module.tables.iter().enumerate() {
        let kind = numbers.table_type(table.ty).map_err(fault)?;
        imports.import(
            FIRST,
            &format!("t{number}"),
            wasm_encoder::TableType {
                maximum: None,
                ..kind
            },
        );
    }
    for (number, memory) in module.memories.iter().enumerate() {
        let kind = numbers.memory_type(*memory).map_err(fault)?;
        imports.import(FIRST, &format!("m{number}"), kind);
    }
    for (number, global) in module.globals.iter().enumerate() {
        let kind = numbers.global_type(global.ty).map_err(fault)?;
        imports.import(FIRST, &format!("g{number}"), kind);
    }
    imports.import(FIRST, &format!("g{}", Plan::flag(module)?), FLAG);
    Ok(imports)
}
