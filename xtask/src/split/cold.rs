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
use wasmparser::{FuncType, FunctionBody, Operator, ValType};
use write::{Spare, Variables};

/// A region has to be this much longer than its call.
const WORTH: usize = 4;
/// What a piece of data counts for.
const DATA: usize = 10;
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
    let own = at(region.places.end).saturating_sub(at(region.places.start));
    let operators = blocks.operators.get(region.places.clone()).unwrap_or_default();
    let data = operators.iter().filter(|operator| is_address(operator)).count() * DATA;
    own + data > region.cost() + WORTH
}

/// Tells whether an operator may name data, which then travels with the region.
const fn is_address(operator: &Operator) -> bool {
    matches!(operator, Operator::I32Const { value } if *value > 0xf_ffff)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::ask;
    use std::process::Command;
    use wasm_encoder::{BlockType, EntityType, ExportKind, ExportSection, ImportSection, Instruction};

    const FUNCTIONS: u32 = 60;
    /// Runs every function of two wasms with some numbers, and says what differs.
    const COMPARE: &str = "
        const fs = require('fs');
        const run = (file) => {
          const told = [];
          const script = { script: { tell: (number) => told.push(number) } };
          const wasm = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(file)), script).exports;
          for (const [name, work] of Object.entries(wasm))
            for (const number of [0, 1, 2, 3, 5, 7, 12, 100, -1, -8]) told.push(name, work(number, 3 - number));
          return told;
        };
        const [before, after] = process.argv.slice(1).map(run);
        const place = before.findIndex((said, place) => said !== after[place]);
        console.log(before.length === after.length && place < 0 ? `same ${before.length > 1000}` : `differ at ${place}`);
    ";

    /// Makes up programs: the same ones every time.
    struct Author {
        state: u64,
        /// What stands around, the innermost last; true for a loop.
        around: Vec<bool>,
        has_result: bool,
    }

    impl Author {
        fn below(&mut self, most: u32) -> u32 {
            self.state = self
                .state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            u32::try_from(self.state >> 33).unwrap() % most
        }

        fn local(&mut self) -> Instruction<'static> {
            Instruction::LocalGet(self.below(5))
        }

        /// Any construct around, and the function itself where it needs no result.
        fn depth(&mut self) -> Option<u32> {
            let depths = u32::try_from(self.around.len()).unwrap() + u32::from(!self.has_result);
            (depths > 0).then(|| self.below(depths))
        }

        fn program(&mut self) -> wasm_encoder::Function {
            // Three variables, and one that counts down so that every program ends.
            let mut body = wasm_encoder::Function::new([(4, wasm_encoder::ValType::I32)]);
            body.instruction(&Instruction::I32Const(40))
                .instruction(&Instruction::LocalSet(5));
            self.sequence(&mut body, 4);
            if self.has_result {
                body.instruction(&self.local());
            }
            body.instruction(&Instruction::End);
            body
        }

        fn sequence(&mut self, body: &mut wasm_encoder::Function, left: u32) {
            for _ in 0..=self.below(5) {
                match self.below(if left == 0 { 5 } else { 9 }) {
                    2 => {
                        body.instruction(&self.local()).instruction(&Instruction::Call(0));
                    }
                    3 => self.branch_if(body),
                    4 if self.below(4) == 0 => return self.leave(body),
                    kind @ 5.. => self.construct(body, left - 1, kind),
                    _ => self.assign(body),
                }
            }
        }

        fn assign(&mut self, body: &mut wasm_encoder::Function) {
            body.instruction(&self.local());
            body.instruction(&Instruction::I32Const(3))
                .instruction(&Instruction::I32Mul);
            body.instruction(&self.local()).instruction(&Instruction::I32Add);
            body.instruction(&Instruction::LocalSet(self.below(5)));
        }

        fn branch_if(&mut self, body: &mut wasm_encoder::Function) {
            if let Some(depth) = self.depth() {
                body.instruction(&self.local());
                body.instruction(&Instruction::I32Const(1 << self.below(3)));
                body.instruction(&Instruction::I32And)
                    .instruction(&Instruction::BrIf(depth));
            }
        }

        fn leave(&mut self, body: &mut wasm_encoder::Function) {
            let depths = [self.depth(), self.depth(), self.depth()];
            match (depths, self.below(3)) {
                ([Some(depth), ..], 0) => {
                    body.instruction(&Instruction::Br(depth));
                }
                ([Some(one), Some(two), Some(other)], 1) => {
                    body.instruction(&self.local());
                    body.instruction(&Instruction::I32Const(3))
                        .instruction(&Instruction::I32And);
                    body.instruction(&Instruction::BrTable(vec![one, two].into(), other));
                }
                _ => {
                    if self.has_result {
                        body.instruction(&self.local());
                    }
                    body.instruction(&Instruction::Return);
                }
            }
        }

        fn construct(&mut self, body: &mut wasm_encoder::Function, left: u32, kind: u32) {
            self.around.push(kind == 6);
            match kind {
                5 => {
                    body.instruction(&Instruction::Block(BlockType::Empty));
                }
                6 => {
                    body.instruction(&Instruction::Loop(BlockType::Empty));
                    body.instruction(&Instruction::LocalGet(5))
                        .instruction(&Instruction::I32Const(1));
                    body.instruction(&Instruction::I32Sub)
                        .instruction(&Instruction::LocalTee(5));
                    body.instruction(&Instruction::I32Eqz)
                        .instruction(&Instruction::If(BlockType::Empty));
                    if self.has_result {
                        body.instruction(&self.local());
                    }
                    body.instruction(&Instruction::Return)
                        .instruction(&Instruction::End);
                }
                _ => {
                    body.instruction(&self.local())
                        .instruction(&Instruction::If(BlockType::Empty));
                }
            }
            self.sequence(body, left);
            if kind > 7 {
                body.instruction(&Instruction::Else);
                self.sequence(body, left);
            }
            self.around.pop();
            body.instruction(&Instruction::End);
        }
    }

    fn programs(seed: u64) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([wasm_encoder::ValType::I32], []);
        types
            .ty()
            .function([wasm_encoder::ValType::I32; 2], [wasm_encoder::ValType::I32]);
        types.ty().function([wasm_encoder::ValType::I32; 2], []);
        let mut imports = ImportSection::new();
        imports.import("script", "tell", EntityType::Function(0));
        let (mut functions, mut exports) = (FunctionSection::new(), ExportSection::new());
        let (mut code, mut words) = (CodeSection::new(), NameMap::new());
        for number in 1..=FUNCTIONS {
            let has_result = number % 2 == 1;
            let state = (seed * 1_000 + u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            functions.function(if has_result { 1 } else { 2 });
            exports.export(&format!("f{number}"), ExportKind::Func, number);
            code.function(
                &Author {
                    state,
                    around: Vec::new(),
                    has_result,
                }
                .program(),
            );
            words.append(number, &format!("f{number}"));
        }
        let mut names = NameSection::new();
        names.functions(&words);
        let mut module = wasm_encoder::Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&exports);
        module.section(&code).section(&names);
        module.finish()
    }

    #[test]
    fn whatever_was_seen_a_program_does_what_it_did() {
        let folder = std::env::temp_dir().join(format!("hearth-cold-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for seed in 0..8 {
            let wasm = programs(seed);
            wasmparser::validate(&wasm).unwrap();
            let list = super::super::functions(&wasm).unwrap();
            // Any stretches at all: a wrong list may be slow, and never wrong.
            let share = usize::try_from(seed % 4).unwrap();
            let seen =
                (0..200_000).filter(|number| number % 13 == 0 || (number * 7 + number / 3) % 5 < share);
            let changed = outline(&wasm, &Profile::of(&list, &seen.collect())).unwrap();
            wasmparser::validate(&changed).unwrap();
            assert!(Module::read(&changed).unwrap().bodies.len() > 80, "seed {seed}");
            let files = [folder.join("before.wasm"), folder.join("after.wasm")];
            std::fs::write(&files[0], wasm).unwrap();
            std::fs::write(&files[1], changed).unwrap();
            let said = ask(Command::new("node").arg("-e").arg(COMPARE).args(files));
            assert_eq!(said.as_deref(), Some("same true"), "seed {seed}");
        }
        std::fs::remove_dir_all(folder).unwrap();
    }
}
