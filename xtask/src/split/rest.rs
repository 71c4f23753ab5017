//! Writes the part that follows after the first screen.

use super::bindings::Bindings;
use super::first::{FLAG, elements, names, own_imports, types};
use super::memory::Memory;
use super::module::{Module, count};
use super::plan::Plan;
use super::{FIRST, fault, numbered};
use crate::error::Result;
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    BlockType, CodeSection, DataCountSection, DataSection, EntityType, Function, FunctionSection,
    ImportSection, Instruction, StartSection, TableType,
};

/// Pieces of data as near as this travel together.
const NEAR: u32 = 3;

/// Writes the rest: its functions, their places in the table, its data, and a start that says that it is there.
pub(super) fn write(module: &Module, plan: &Plan, bindings: &Bindings) -> Result<Vec<u8>> {
    let bodies = plan.bodies_of_rest();
    let wanted = u32::try_from(plan.wanted.len()).map_err(fault)?;
    let own = wanted + u32::try_from(plan.imports_of_rest.len()).map_err(fault)?;
    let mut numbers = numbered(module, &bodies, own);
    numbers.give(&plan.imports_of_rest, 0);
    numbers.give(&plan.wanted, own - wanted);
    let mut out = wasm_encoder::Module::new();
    out.section(&types(module, &mut numbers)?);
    let mut imports = own_imports(module, &plan.imports_of_rest, bindings)?;
    take_from_first(module, plan, &mut numbers, &mut imports)?;
    out.section(&imports);
    let mut functions = FunctionSection::new();
    for function in &bodies {
        functions.function(module.type_of(*function)?);
    }
    functions.function(count(&module.types)?);
    out.section(&functions);
    let function_index = own + u32::try_from(bodies.len()).map_err(fault)?;
    out.section(&StartSection { function_index });
    out.section(&elements(&plan.added, &mut numbers)?);
    let pieces = pieces(module, plan)?;
    out.section(&DataCountSection {
        count: count(&pieces)?,
    });
    let mut code = CodeSection::new();
    for (_, body) in module
        .functions()
        .filter(|(function, _)| bodies.contains(function))
    {
        code.function(&numbers.body(body, None)?);
    }
    code.function(&start(&pieces, Plan::flag(module)?)?);
    out.section(&code);
    let mut data = DataSection::new();
    for (_, bytes) in pieces {
        data.passive(bytes);
    }
    out.section(&data);
    out.section(&names(module, &bodies, &numbers));
    Ok(out.finish())
}

/// Writes the start. Data is written once: having come a second time, the rest leaves alone what may have changed.
fn start(pieces: &[(u32, Vec<u8>)], flag: u32) -> Result<Function> {
    let mut start = Function::new([]);
    start.instruction(&Instruction::GlobalGet(flag));
    start.instruction(&Instruction::I32Eqz);
    start.instruction(&Instruction::If(BlockType::Empty));
    for (data_index, (to, bytes)) in (0..).zip(pieces) {
        start.instruction(&Instruction::I32Const(to.cast_signed()));
        start.instruction(&Instruction::I32Const(0));
        start.instruction(&Instruction::I32Const(i32::try_from(bytes.len()).map_err(fault)?));
        start.instruction(&Instruction::MemoryInit { mem: 0, data_index });
    }
    start.instruction(&Instruction::End);
    start.instruction(&Instruction::I32Const(1));
    start.instruction(&Instruction::GlobalSet(flag));
    start.instruction(&Instruction::End);
    Ok(start)
}

/// Gives the bytes that only the rest refers to, and where each run of them goes.
fn pieces(module: &Module, plan: &Plan) -> Result<Vec<(u32, Vec<u8>)>> {
    let memory = Memory::read(module)?;
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for (from, to) in &plan.moved {
        match runs.last_mut() {
            // What lies between is no thing of the first part: only zeros that put the next thing in its place.
            Some(last)
                if from - last.1 <= NEAR
                    && memory.bytes(last.1, *from).all(|byte| byte == 0)
                    && memory.is_free(last.1, *from) =>
            {
                last.1 = *to;
            }
            _ => runs.push((*from, *to)),
        }
    }
    Ok(runs
        .into_iter()
        .map(|(from, to)| (from, memory.bytes(from, to).collect()))
        .collect())
}

fn take_from_first(
    module: &Module,
    plan: &Plan,
    numbers: &mut super::Renumber,
    imports: &mut ImportSection,
) -> Result<()> {
    for (place, function) in plan.wanted.iter().enumerate() {
        let kind = EntityType::Function(module.type_of(*function)?);
        imports.import(FIRST, &format!("f{place}"), kind);
    }
    for (number, table) in module.tables.iter().enumerate() {
        let kind = numbers.table_type(table.ty).map_err(fault)?;
        imports.import(
            FIRST,
            &format!("t{number}"),
            TableType {
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
    Ok(())
}
