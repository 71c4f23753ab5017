//! What of the data only the rest refers to.
//!
//! The linker tells where each piece of data stands, and each number that it wrote for one of them. Such a number
//! in the code or in the data counts as a reference, wherever it stands; so does any other that could be an
//! address. So too much may stay in the first part and never too little.

use super::fault;
use super::module::Module;
use super::plan::Plan;
use crate::error::Result;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{ConstExpr, DataKind, Operator};

/// The bytes of an address.
const WORD: usize = 4;

/// What memory holds at the start.
#[derive(Debug, Default)]
pub(super) struct Memory<'wasm> {
    /// From which address on which bytes stand.
    pub(super) pieces: Vec<(u32, &'wasm [u8])>,
    /// Where each thing begins and ends, in order and without overlap.
    things: Vec<(u32, u32)>,
    /// To which things a number refers, where the linker wrote it.
    known: BTreeMap<u32, BTreeSet<usize>>,
}

impl<'wasm> Memory<'wasm> {
    /// Reads what a wasm puts into memory, and what the linker says of it.
    ///
    /// # Errors
    /// Where data goes is known only when it runs, or the linker says nothing.
    pub(super) fn read(module: &Module<'wasm>) -> Result<Self> {
        let mut memory = Self::default();
        for data in &module.data {
            let DataKind::Active {
                memory_index: 0,
                offset_expr,
            } = &data.kind
            else {
                return Err(fault("its data goes where only running it tells"));
            };
            memory.pieces.push((address(offset_expr)?, data.data));
        }
        let mut symbols: Vec<Option<(u32, u32)>> = Vec::new();
        for symbol in module.symbols.iter().copied() {
            // What begins as zeros has no piece, and nothing of it could be moved.
            let piece = symbol.and_then(|symbol| memory.pieces.get(usize::try_from(symbol.index).ok()?));
            let (Some(symbol), Some((begins, bytes))) = (symbol, piece) else {
                symbols.push(None);
                continue;
            };
            let (from, to) = (symbol.offset, symbol.offset + symbol.size);
            if usize::try_from(to).is_ok_and(|to| to > bytes.len()) {
                return Err(fault("a symbol is longer than its data"));
            }
            symbols.push(Some((begins + from, begins + to)));
        }
        let mut ranges: Vec<(u32, u32)> = symbols
            .iter()
            .flatten()
            .copied()
            .filter(|(from, to)| from < to)
            .collect();
        ranges.sort_unstable();
        for (from, to) in ranges {
            match memory.things.last_mut() {
                Some(last) if from < last.1 => last.1 = last.1.max(to),
                _ => memory.things.push((from, to)),
            }
        }
        for (symbol, addend) in &module.references {
            let place = usize::try_from(*symbol).ok();
            let Some((from, to)) = place.and_then(|place| symbols.get(place).copied().flatten()) else {
                continue;
            };
            let Some(number) = from.checked_add_signed(i32::try_from(*addend).map_err(fault)?) else {
                continue;
            };
            let things = memory.overlapping(from, to.max(from + 1));
            memory.known.entry(number).or_default().extend(things);
        }
        Ok(memory)
    }

    /// Lists from where to where the bytes stand that the rest refers to and the first part does not.
    ///
    /// # Errors
    /// The code can't be read.
    pub(super) fn only_for_rest(&self, module: &Module, plan: &Plan) -> Result<Vec<(u32, u32)>> {
        let mut roots = self.of_code(module, &plan.first)?;
        for global in &module.globals {
            if let Ok(number) = address(&global.init_expr) {
                roots.extend(self.of_number(number));
            }
        }
        let first = self.closed(roots);
        let rest = self.closed(self.of_code(module, &plan.bodies_of_rest())?);
        let only = rest
            .difference(&first)
            .filter_map(|thing| self.things.get(*thing));
        let mut moved: Vec<(u32, u32)> = Vec::new();
        for (from, to) in only {
            match moved.last_mut() {
                Some(last) if last.1 == *from => last.1 = *to,
                _ => moved.push((*from, *to)),
            }
        }
        Ok(moved)
    }

    /// Gives the bytes from one address up to another; what no data says is zero.
    pub(super) fn bytes(&self, from: u32, to: u32) -> impl Iterator<Item = u8> {
        (from..to).map(|at| {
            let mut held = self.pieces.iter().filter_map(|(begins, bytes)| {
                let place = usize::try_from(at.checked_sub(*begins)?).ok()?;
                bytes.get(place).copied()
            });
            held.next().unwrap_or(0)
        })
    }

    /// Tells whether nothing stands from one address up to another.
    pub(super) fn is_free(&self, from: u32, to: u32) -> bool {
        self.overlapping(from, to).is_empty()
    }

    fn of_code(&self, module: &Module, functions: &BTreeSet<u32>) -> Result<BTreeSet<usize>> {
        let mut found = BTreeSet::new();
        let mut known = BTreeSet::new();
        for (_, body) in module
            .functions()
            .filter(|(function, _)| functions.contains(function))
        {
            for operator in body.get_operators_reader().map_err(fault)? {
                let number = match operator.map_err(fault)? {
                    Operator::I32Const { value } => value.cast_unsigned(),
                    other => match offset(&other) {
                        Some(offset) => u32::try_from(offset).map_err(fault)?,
                        None => continue,
                    },
                };
                if known.insert(number) {
                    found.extend(self.of_number(number));
                }
            }
        }
        Ok(found)
    }

    /// Gives the things that a number may refer to: those the linker meant by it, and if it wrote no such number
    /// those that it lies in, or at the end of.
    fn of_number(&self, number: u32) -> BTreeSet<usize> {
        let known = self.known.get(&number).cloned();
        known.unwrap_or_else(|| self.overlapping(number.saturating_sub(1), number.saturating_add(1)))
    }

    fn overlapping(&self, from: u32, to: u32) -> BTreeSet<usize> {
        let begin = self.things.partition_point(|(_, end)| *end <= from);
        let things = self.things.iter().enumerate().skip(begin);
        things
            .take_while(|(_, (start, _))| *start < to)
            .map(|(place, _)| place)
            .collect()
    }

    /// Adds all that is referred to from what is found, wherever an address could stand.
    fn closed(&self, roots: BTreeSet<usize>) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut open: Vec<usize> = roots.into_iter().collect();
        while let Some(thing) = open.pop() {
            if !found.insert(thing) {
                continue;
            }
            if let Some((from, to)) = self.things.get(thing) {
                let bytes: Vec<u8> = self.bytes(*from, *to).collect();
                for word in bytes.windows(WORD) {
                    let number = word
                        .iter()
                        .rev()
                        .fold(0, |number, byte| number << 8 | u32::from(*byte));
                    open.extend(self.of_number(number));
                }
            }
        }
        found
    }
}

/// Reads an address that is a plain number.
fn address(expression: &ConstExpr) -> Result<u32> {
    match expression.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Ok(value.cast_unsigned()),
        _ => Err(fault("its data goes where only running it tells")),
    }
}

macro_rules! offset_of {
    ($operator:expr, $($name:ident)*) => {
        match $operator {
            $(Operator::$name { memarg } => Some(memarg.offset),)*
            _ => None,
        }
    };
}

/// Gives the number that an access to memory adds to its address.
fn offset(operator: &Operator) -> Option<u64> {
    offset_of!(operator,
        I32Load I64Load F32Load F64Load I32Load8S I32Load8U I32Load16S I32Load16U I64Load8S I64Load8U I64Load16S
        I64Load16U I64Load32S I64Load32U I32Store I64Store F32Store F64Store I32Store8 I32Store16 I64Store8
        I64Store16 I64Store32
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, CustomSection, DataSection, DataSymbolDefinition, Function, FunctionSection,
        Instruction, LinkingSection, MemorySection, MemoryType, SymbolTable, TypeSection,
    };

    const BEGINS: u32 = 1_000;

    /// Writes a wasm with the things `0..8`, `8..16`, `16..24` and `24..32`; the second refers to the third. One
    /// function says one number, the other none.
    fn wasm(number: i32, beside: &[(u32, i32)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut code = CodeSection::new();
        for says in [number, BEGINS.cast_signed() + 9] {
            let mut body = Function::new([]);
            body.instruction(&Instruction::I32Const(says));
            body.instruction(&Instruction::Drop);
            body.instruction(&Instruction::End);
            code.function(&body);
        }
        let mut bytes = [1_u8; 32];
        bytes[9..13].copy_from_slice(&(BEGINS + 17).to_le_bytes());
        let mut data = DataSection::new();
        data.active(
            0,
            &wasm_encoder::ConstExpr::i32_const(BEGINS.cast_signed()),
            bytes,
        );
        let mut symbols = SymbolTable::new();
        for offset in [0, 8, 16, 24] {
            let definition = DataSymbolDefinition {
                index: 0,
                offset,
                size: 8,
            };
            symbols.data(0, &format!("thing {offset}"), Some(definition));
        }
        let mut linking = LinkingSection::new();
        linking.symbol_table(&symbols);
        let mut module = wasm_encoder::Module::new();
        module.section(&types).section(&functions).section(&memories);
        module.section(&code).section(&data).section(&linking);
        module.section(&references(beside));
        module.finish()
    }

    /// Writes what the linker says of the code: to which symbol it refers, and how far from it.
    fn references(beside: &[(u32, i32)]) -> CustomSection<'static> {
        let mut bytes = vec![3, u8::try_from(beside.len()).unwrap()];
        for (symbol, addend) in beside {
            let addend = u8::try_from(addend & 0x7f).unwrap();
            bytes.extend([4, 0, u8::try_from(*symbol).unwrap(), addend]);
        }
        CustomSection {
            name: "reloc.CODE".into(),
            data: bytes.into(),
        }
    }

    /// Tells what travels with the rest when the first function is of the first part, and the second of the rest.
    fn moved(number: i32, beside: &[(u32, i32)]) -> Vec<(u32, u32)> {
        let wasm = wasm(number, beside);
        let module = Module::read(&wasm).unwrap();
        let plan = Plan {
            first: [0].into(),
            rest: [1].into(),
            ..Plan::default()
        };
        Memory::read(&module)
            .unwrap()
            .only_for_rest(&module, &plan)
            .unwrap()
    }

    #[test]
    fn what_only_the_rest_refers_to_is_moved_with_all_it_refers_to_itself() {
        assert_eq!(moved(0, &[]), [(1_008, 1_024)]);
    }

    #[test]
    fn what_the_first_part_refers_to_stays_be_it_by_its_middle_or_its_end() {
        assert_eq!(moved(1_018, &[]), [(1_008, 1_016)]);
        assert_eq!(moved(1_024, &[]), [(1_008, 1_016)]);
        assert_eq!(moved(1_012, &[]), []);
    }

    #[test]
    fn what_the_linker_says_holds_wherever_a_number_lies() {
        // An index that begins at one is added to an address before the thing.
        assert_eq!(moved(996, &[(1, -12)]), []);
        assert_eq!(moved(996, &[]), [(1_008, 1_024)]);
        // The end of one is where the next begins.
        assert_eq!(moved(1_024, &[(3, 0)]), [(1_008, 1_024)]);
    }

    #[test]
    fn what_nobody_refers_to_stays() {
        assert!(
            moved(0, &[])
                .iter()
                .all(|(from, to)| !(*from..*to).contains(&1_024))
        );
    }
}
