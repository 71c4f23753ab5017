//! Makes functions of their own of what was not seen to run in a function that was.
//!
//! A match over every page, the message of a panic, what to do when something can't be read: of the code of a
//! function that the first screen runs, it runs about half. The other half is called where it stood, with the
//! variables it reads, and gives back those that it has written and are read later.

mod live;
mod region;
mod tree;
mod write;

use super::blocks::Blocks;
use super::module::{Module, count};
use super::profile::Profile;
use super::{Renumber, fault};
use crate::error::Result;
use live::Live;
use region::{Around, Region};
use std::ops::Range;
use tree::Tree;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{CodeSection, FunctionSection, NameMap, NameSection, RawSection, TypeSection};
use wasmparser::{FuncType, FunctionBody, ValType};
use write::{Spare, Variables};

/// A region has to be this much longer than its call.
const WORTH: usize = 8;
/// What is added to the name of a function for what was not seen to run in it.
const ADDED: &str = " (rest)";

/// What the outlined functions add to a wasm.
struct Added {
    kinds: Vec<FuncType>,
    functions: Vec<(u32, String, wasm_encoder::Function)>,
}

/// Writes a wasm again, with functions of their own for what was not seen to run.
///
/// # Errors
/// The wasm can't be read.
pub(super) fn outline(wasm: &[u8], profile: &Profile) -> Result<Vec<u8>> {
    let module = Module::read(wasm)?;
    let mut added = Added {
        kinds: module.types.clone(),
        functions: Vec::new(),
    };
    let mut code = CodeSection::new();
    for (function, body) in module.functions() {
        code.function(&changed(&module, function, body, profile, &mut added)?);
    }
    for (_, _, function) in &added.functions {
        code.function(function);
    }
    write_with(wasm, &module, &added, &code)
}

/// Writes a function without its regions, and adds these.
fn changed(
    module: &Module,
    function: u32,
    body: &FunctionBody,
    profile: &Profile,
    added: &mut Added,
) -> Result<wasm_encoder::Function> {
    let name = module.names.get(&function).copied().unwrap_or_default();
    let blocks = Blocks::read(body)?;
    let Some(seen) = profile.stretches(name, &blocks) else {
        return plain(body);
    };
    let kind = module
        .types
        .get(usize::try_from(module.type_of(function)?).map_err(fault)?);
    let kind = kind.ok_or_else(|| fault("a function has no type"))?;
    let variables = variables(kind, body)?;
    let tree = Tree::of(&blocks.operators);
    let live = Live::of(&tree, variables.len());
    let around = Around {
        module,
        tree: &tree,
        live: &live,
        kind,
    };
    let mut regions = Vec::new();
    find(
        around,
        &blocks,
        &seen,
        0..blocks.operators.len() - 1,
        &mut regions,
    );
    if regions.is_empty() {
        return plain(body);
    }
    let mut called = Vec::new();
    for region in regions {
        let number = count(&module.types_of_functions)? + count(&added.functions)?;
        let kind = added.kind(write::kind(&region, around, &variables))?;
        let own = write::function(&region, around, &variables)?;
        added.functions.push((kind, [name, ADDED].concat(), own));
        called.push((region, number));
    }
    without(around, &variables, &called)
}

impl Added {
    fn kind(&mut self, kind: FuncType) -> Result<u32> {
        let known = self.kinds.iter().position(|held| *held == kind);
        let place = known.unwrap_or_else(|| {
            self.kinds.push(kind);
            self.kinds.len() - 1
        });
        u32::try_from(place).map_err(fault)
    }
}

fn plain(body: &FunctionBody) -> Result<wasm_encoder::Function> {
    let mut same = RoundtripReencoder;
    let mut written = same.new_function_with_parsed_locals(body).map_err(fault)?;
    for operator in body.get_operators_reader().map_err(fault)? {
        written.instruction(&same.instruction(operator.map_err(fault)?).map_err(fault)?);
    }
    Ok(written)
}

fn variables(kind: &FuncType, body: &FunctionBody) -> Result<Variables> {
    let mut variables = kind.params().to_vec();
    for group in body.get_locals_reader().map_err(fault)? {
        let (times, kind) = group.map_err(fault)?;
        variables.extend(std::iter::repeat_n(kind, usize::try_from(times).map_err(fault)?));
    }
    Ok(variables)
}

/// Finds the regions of a sequence of operators. From where a sequence was not seen to run, it was not to its end.
fn find(around: Around, blocks: &Blocks, seen: &[bool], places: Range<usize>, regions: &mut Vec<Region>) {
    let mut place = places.start;
    while place < places.end {
        let is_seen = blocks
            .stretch
            .get(place)
            .and_then(|number| seen.get(*number))
            .copied()
            .unwrap_or(true);
        if !is_seen && blocks.begins(place) {
            let region = Region::of(around, place..places.end);
            if let Some(region) = region.filter(|region| is_worth(blocks, region)) {
                regions.push(region);
                return;
            }
        }
        let end = around.tree.end_of(place);
        if end > place {
            // What runs if a condition does not hold is a sequence of its own.
            let other = around.tree.other_of(place);
            if (place + 1..end).contains(&other) {
                find(around, blocks, seen, place + 1..other - 1, regions);
                find(around, blocks, seen, other..end, regions);
            } else {
                find(around, blocks, seen, place + 1..end, regions);
            }
        }
        place = end + 1;
    }
}

fn is_worth(blocks: &Blocks, region: &Region) -> bool {
    let at = |place: usize| blocks.offsets.get(place).copied().unwrap_or(0);
    at(region.places.end).saturating_sub(at(region.places.start)) > region.cost() + WORTH
}

/// Writes a function that calls its regions.
fn without(
    around: Around,
    variables: &Variables,
    regions: &[(Region, u32)],
) -> Result<wasm_encoder::Function> {
    let mut same = RoundtripReencoder;
    let parameters = around.kind.params().len();
    let mut own: Vec<ValType> = variables.iter().skip(parameters).copied().collect();
    let way = u32::try_from(variables.len()).map_err(fault)?;
    let spare = Spare { way, result: way + 1 };
    if regions.iter().any(|(region, _)| region.exits.len() > 1) {
        own.push(ValType::I32);
        own.extend(around.kind.results());
    }
    let mut locals = Vec::new();
    for kind in own {
        locals.push(same.val_type(kind).map_err(fault)?);
    }
    let mut written = wasm_encoder::Function::new_with_locals_types(locals);
    let mut regions = regions.iter().peekable();
    let mut place = 0;
    while let Some(operator) = around.tree.operators.get(place) {
        if let Some((region, function)) = regions.next_if(|(region, _)| region.places.start == place) {
            write::call(region, *function, spare, &mut written);
            place = region.places.end;
            continue;
        }
        written.instruction(&same.instruction(operator.clone()).map_err(fault)?);
        place += 1;
    }
    Ok(written)
}

/// Writes all sections again: those of types, functions, code and names with what is added.
fn write_with(wasm: &[u8], module: &Module, added: &Added, code: &CodeSection) -> Result<Vec<u8>> {
    let mut out = wasm_encoder::Module::new();
    let mut has_code = false;
    for part in wasmparser::Parser::new(0).parse_all(wasm) {
        let part = part.map_err(fault)?;
        let is_code = matches!(part, wasmparser::Payload::CodeSectionStart { .. });
        let Some((id, range)) = part.as_section() else {
            continue;
        };
        let data = wasm.get(range).ok_or_else(|| fault("a section ends too late"))?;
        match (id, &part) {
            (1, _) => {
                out.section(&types(&added.kinds)?);
            }
            (3, _) => {
                let mut functions = FunctionSection::new();
                let own = module.functions().map(|(function, _)| module.type_of(function));
                for kind in own.chain(added.functions.iter().map(|(kind, ..)| Ok(*kind))) {
                    functions.function(kind?);
                }
                out.section(&functions);
            }
            (10, _) if is_code && !has_code => {
                out.section(code);
                has_code = true;
            }
            (10, _) => {}
            (0, wasmparser::Payload::CustomSection(custom)) if custom.name() == "name" => {
                out.section(&names(module, added)?);
            }
            _ => {
                out.section(&RawSection { id, data });
            }
        }
    }
    Ok(out.finish())
}

fn types(kinds: &[FuncType]) -> Result<TypeSection> {
    let mut types = TypeSection::new();
    for kind in kinds {
        types
            .ty()
            .func_type(&Renumber(Vec::new()).func_type(kind.clone()).map_err(fault)?);
    }
    Ok(types)
}

fn names(module: &Module, added: &Added) -> Result<NameSection> {
    let mut words = NameMap::new();
    for (function, name) in &module.names {
        words.append(*function, name);
    }
    let from = count(&module.types_of_functions)?;
    for (function, (_, name, _)) in (from..).zip(&added.functions) {
        words.append(function, name);
    }
    let mut names = NameSection::new();
    names.functions(&words);
    Ok(names)
}
