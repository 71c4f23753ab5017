//! Writes the part that the first screen runs.

use super::bindings::Bindings;
use super::memory::Memory;
use super::module::{Module, count};
use super::plan::Plan;
use super::{FETCH, Renumber, fault, numbered};
use crate::error::{Error, Result};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction,
    MemorySection, NameMap, NameSection, StartSection, TableSection, TypeSection, ValType,
};
use wasmparser::TypeRef;

/// The flag that says whether the rest is there.
pub(super) const FLAG: GlobalType = GlobalType {
    val_type: ValType::I32,
    mutable: true,
    shared: false,
};

/// Writes the first part: its functions, the ways to the rest, and two guards.
pub(super) fn write(module: &Module, plan: &Plan, bindings: &Bindings) -> Result<Vec<u8>> {
    let order: BTreeSet<u32> = plan.first.union(&plan.ways).copied().collect();
    let fetch = u32::try_from(plan.imports_of_first.len()).map_err(fault)?;
    let own = fetch + 1;
    let mut numbers = numbered(module, &order, own);
    numbers.give(&plan.imports_of_first, 0);
    let guard = own + u32::try_from(order.len()).map_err(fault)?;
    let mut out = wasm_encoder::Module::new();
    out.section(&types(module, &mut numbers)?);
    let mut imported = own_imports(module, &plan.imports_of_first, bindings)?;
    imported.import(
        &bindings.module,
        FETCH,
        EntityType::Function(count(&module.types)?),
    );
    out.section(&imported);
    let mut functions = FunctionSection::new();
    for function in &order {
        functions.function(module.type_of(*function)?);
    }
    functions.function(count(&module.types)?);
    functions.function(count(&module.types)? + 1);
    out.section(&functions);
    stores(module, plan.more, true, &mut numbers, &mut out)?;
    out.section(&exports(module, bindings, &mut numbers)?);
    if let Some(start) = module.start {
        let function_index = numbers.function_index(start).map_err(fault)?;
        out.section(&StartSection { function_index });
    }
    out.section(&elements(&plan.held, &mut numbers)?);
    let mut code = CodeSection::new();
    for (function, body) in module
        .functions()
        .filter(|(function, _)| order.contains(function))
    {
        code.function(&match plan.leads.get(&function) {
            Some(place) => way(module, function, *place, guard)?,
            None => numbers.body(body, Some((module, plan, guard + 1)))?,
        });
    }
    guards(module, fetch, &mut code)?;
    out.section(&code);
    out.section(&data_without(module, &plan.moved)?);
    out.section(&names(module, &order, &numbers));
    Ok(out.finish())
}

/// Writes the types of all functions, and those of what the split adds.
pub(super) fn types(module: &Module, numbers: &mut Renumber) -> Result<TypeSection> {
    let mut types = TypeSection::new();
    for kind in &module.types {
        types
            .ty()
            .func_type(&numbers.func_type(kind.clone()).map_err(fault)?);
    }
    types.ty().function([], []);
    types.ty().function([ValType::I32], [ValType::I32]);
    types.ty().function([ValType::I32], []);
    Ok(types)
}

/// Writes the imports, and one more from the same script.
pub(super) fn imports(
    module: &Module,
    numbers: &mut Renumber,
    more: &str,
    kind: u32,
) -> Result<ImportSection> {
    let mut imports = ImportSection::new();
    for import in &module.imports {
        numbers.parse_import(&mut imports, *import).map_err(fault)?;
    }
    let script = module.imports.first().map(|import| import.module);
    imports.import(
        script.ok_or_else(|| fault("it imports nothing"))?,
        more,
        EntityType::Function(kind),
    );
    Ok(imports)
}

/// Writes tables, memory and globals.
pub(super) fn stores(
    module: &Module,
    more: u32,
    has_flag: bool,
    numbers: &mut Renumber,
    out: &mut wasm_encoder::Module,
) -> Result<()> {
    let mut tables = TableSection::new();
    for (table, more) in module
        .tables
        .iter()
        .zip([more].into_iter().chain(std::iter::repeat(0)))
    {
        let mut kind = numbers.table_type(table.ty).map_err(fault)?;
        kind.minimum += u64::from(more);
        kind.maximum = kind.maximum.map(|most| most + u64::from(more));
        tables.table(kind);
    }
    out.section(&tables);
    let mut memories = MemorySection::new();
    for memory in &module.memories {
        memories.memory(numbers.memory_type(*memory).map_err(fault)?);
    }
    out.section(&memories);
    let mut globals = GlobalSection::new();
    for global in &module.globals {
        numbers
            .parse_global(&mut globals, global.clone())
            .map_err(fault)?;
    }
    if has_flag {
        globals.global(FLAG, &ConstExpr::i32_const(0));
    }
    out.section(&globals);
    Ok(())
}

/// Writes the imported functions that one part calls, under the names that the script has for them.
pub(super) fn own_imports(
    module: &Module,
    functions: &BTreeSet<u32>,
    bindings: &Bindings,
) -> Result<ImportSection> {
    let mut imports = ImportSection::new();
    let all = module
        .imports
        .iter()
        .filter(|import| matches!(import.ty, TypeRef::Func(_)));
    for (_, import) in (0..)
        .zip(all)
        .filter(|(function, _)| functions.contains(function))
    {
        let TypeRef::Func(kind) = import.ty else { continue };
        imports.import(
            &bindings.module,
            bindings.import(import.name)?,
            EntityType::Function(kind),
        );
    }
    Ok(imports)
}

fn exports(module: &Module, bindings: &Bindings, numbers: &mut Renumber) -> Result<ExportSection> {
    let mut exports = ExportSection::new();
    for export in &module.exports {
        if let Some(name) = bindings.export(export.name) {
            let export = wasmparser::Export { name, ..*export };
            numbers.parse_export(&mut exports, export).map_err(fault)?;
        }
    }
    let shared = [
        ("t", ExportKind::Table, count(&module.tables)?),
        ("m", ExportKind::Memory, count(&module.memories)?),
        ("g", ExportKind::Global, Plan::flag(module)? + 1),
    ];
    for (letter, kind, how_many) in shared {
        for number in 0..how_many {
            exports.export(&format!("{letter}{number}"), kind, number);
        }
    }
    Ok(exports)
}

/// Writes what fills the table, in runs without gaps.
pub(super) fn elements(table: &BTreeMap<u32, u32>, numbers: &mut Renumber) -> Result<ElementSection> {
    let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
    let mut next = None;
    for (place, function) in table {
        let number = numbers.function_index(*function).map_err(fault)?;
        match runs.last_mut() {
            Some((_, run)) if next == Some(*place) => run.push(number),
            _ => runs.push((*place, vec![number])),
        }
        next = Some(place + 1);
    }
    let mut elements = ElementSection::new();
    for (from, run) in runs {
        let from = i32::try_from(from).map_err(fault)?;
        elements.active(None, &ConstExpr::i32_const(from), Elements::Functions(run.into()));
    }
    Ok(elements)
}

/// Writes the way to a function of the rest.
fn way(module: &Module, function: u32, place: u32, guard: u32) -> Result<Function> {
    let mut way = Function::new([]);
    way.instruction(&Instruction::Call(guard));
    for value in 0..module.takes(function)? {
        way.instruction(&Instruction::LocalGet(value));
    }
    let type_index = module.type_of(function)?;
    way.instruction(&Instruction::I32Const(i32::try_from(place).map_err(fault)?));
    way.instruction(&Instruction::CallIndirect {
        type_index,
        table_index: 0,
    });
    way.instruction(&Instruction::End);
    Ok(way)
}

/// Writes the guard before a call of the rest, and the one before a call of who knows what: an empty place in
/// the table is one that the rest fills.
fn guards(module: &Module, fetch: u32, code: &mut CodeSection) -> Result<()> {
    let flag = Plan::flag(module)?;
    let mut guard = Function::new([]);
    for instruction in [
        Instruction::GlobalGet(flag),
        Instruction::I32Eqz,
        Instruction::If(BlockType::Empty),
        Instruction::Call(fetch),
        Instruction::End,
        Instruction::End,
    ] {
        guard.instruction(&instruction);
    }
    code.function(&guard);
    let mut guard = Function::new([]);
    for instruction in [
        Instruction::GlobalGet(flag),
        Instruction::I32Eqz,
        Instruction::If(BlockType::Empty),
        Instruction::LocalGet(0),
        Instruction::TableGet(0),
        Instruction::RefIsNull,
        Instruction::If(BlockType::Empty),
        Instruction::Call(fetch),
        Instruction::End,
        Instruction::End,
        Instruction::LocalGet(0),
        Instruction::End,
    ] {
        guard.instruction(&instruction);
    }
    code.function(&guard);
    Ok(())
}

/// Writes what memory holds at the start.
pub(super) fn data(module: &Module, numbers: &mut Renumber) -> Result<DataSection> {
    let mut data = DataSection::new();
    for piece in &module.data {
        numbers.parse_data(&mut data, piece.clone()).map_err(fault)?;
    }
    Ok::<_, Error>(data)
}

/// Writes what memory holds at the start, with zeros where the rest brings the bytes.
fn data_without(module: &Module, moved: &[(u32, u32)]) -> Result<DataSection> {
    let mut data = DataSection::new();
    for (begins, bytes) in Memory::read(module)?.pieces {
        let mut kept = bytes.to_vec();
        for (from, to) in moved {
            let place = |at: &u32| {
                usize::try_from(at.saturating_sub(begins))
                    .unwrap_or(usize::MAX)
                    .min(kept.len())
            };
            let (from, to) = (place(from), place(to));
            if let Some(gone) = kept.get_mut(from..to) {
                gone.fill(0);
            }
        }
        data.active(0, &ConstExpr::i32_const(begins.cast_signed()), kept);
    }
    Ok(data)
}

/// Writes the names of a part's functions, for the optimiser and for those who measure.
pub(super) fn names(module: &Module, functions: &BTreeSet<u32>, numbers: &Renumber) -> NameSection {
    let mut words = NameMap::new();
    for function in functions {
        if let (Some(number), Some(name)) = (numbers.number(*function), module.names.get(function)) {
            words.append(number, name);
        }
    }
    let mut names = NameSection::new();
    names.functions(&words);
    names
}
