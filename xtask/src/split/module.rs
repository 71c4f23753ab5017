//! A wasm, taken apart.

use super::fault;
use crate::error::Result;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{
    Data, DefinedDataSymbol, Element, Export, FuncType, FunctionBody, Global, Import, KnownCustom, Linking,
    MemoryType, Name, Parser, Payload, RelocationType, SymbolInfo, Table, TypeRef,
};

/// The sections of a wasm.
#[derive(Default)]
pub(super) struct Module<'wasm> {
    pub(super) types: Vec<FuncType>,
    pub(super) imports: Vec<Import<'wasm>>,
    /// How many of the functions are imported; they come first.
    pub(super) imported: u32,
    /// The type of every function, the imported ones included.
    pub(super) types_of_functions: Vec<u32>,
    pub(super) tables: Vec<Table<'wasm>>,
    pub(super) memories: Vec<MemoryType>,
    pub(super) globals: Vec<Global<'wasm>>,
    pub(super) exports: Vec<Export<'wasm>>,
    pub(super) start: Option<u32>,
    pub(super) elements: Vec<Element<'wasm>>,
    pub(super) data: Vec<Data<'wasm>>,
    pub(super) has_data_count: bool,
    pub(super) bodies: Vec<FunctionBody<'wasm>>,
    pub(super) names: BTreeMap<u32, &'wasm str>,
    /// The linker's symbols; those of data say where they stand.
    pub(super) symbols: Vec<Option<DefinedDataSymbol>>,
    /// To which symbol, and how far from it, the code refers.
    pub(super) references: BTreeSet<(u32, i64)>,
}

impl<'wasm> Module<'wasm> {
    /// Reads a wasm.
    ///
    /// # Errors
    /// It is broken.
    pub(super) fn read(wasm: &'wasm [u8]) -> Result<Self> {
        let mut module = Self::default();
        for part in Parser::new(0).parse_all(wasm) {
            module.take(part.map_err(fault)?).map_err(fault)?;
        }
        Ok(module)
    }

    fn take(&mut self, part: Payload<'wasm>) -> wasmparser::Result<()> {
        match part {
            Payload::TypeSection(found) => {
                self.types = found
                    .into_iter_err_on_gc_types()
                    .collect::<wasmparser::Result<_>>()?;
            }
            Payload::ImportSection(found) => self.take_imports(found)?,
            Payload::FunctionSection(found) => {
                for kind in found {
                    self.types_of_functions.push(kind?);
                }
            }
            Payload::TableSection(found) => self.tables = all(found)?,
            Payload::MemorySection(found) => self.memories = all(found)?,
            Payload::GlobalSection(found) => self.globals = all(found)?,
            Payload::ExportSection(found) => self.exports = all(found)?,
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(found) => self.elements = all(found)?,
            Payload::DataCountSection { .. } => self.has_data_count = true,
            Payload::DataSection(found) => self.data = all(found)?,
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Name(names) => self.take_names(names)?,
                KnownCustom::Linking(found) => self.take_symbols(found)?,
                KnownCustom::Reloc(found) => self.take_references(found)?,
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }

    fn take_imports(&mut self, found: wasmparser::ImportSectionReader<'wasm>) -> wasmparser::Result<()> {
        for import in found.into_imports() {
            let import = import?;
            if let TypeRef::Func(kind) = import.ty {
                self.types_of_functions.push(kind);
                self.imported += 1;
            }
            self.imports.push(import);
        }
        Ok(())
    }

    fn take_names(&mut self, found: wasmparser::NameSectionReader<'wasm>) -> wasmparser::Result<()> {
        for part in found {
            if let Name::Function(names) = part? {
                for name in names {
                    let name = name?;
                    self.names.insert(name.index, name.name);
                }
            }
        }
        Ok(())
    }

    fn take_symbols(&mut self, found: wasmparser::LinkingSectionReader<'wasm>) -> wasmparser::Result<()> {
        for part in found {
            if let Linking::SymbolTable(symbols) = part? {
                for symbol in symbols {
                    self.symbols.push(match symbol? {
                        SymbolInfo::Data { symbol, .. } => symbol,
                        _ => None,
                    });
                }
            }
        }
        Ok(())
    }

    fn take_references(&mut self, found: wasmparser::RelocSectionReader<'wasm>) -> wasmparser::Result<()> {
        for entry in found.entries() {
            let entry = entry?;
            if matches!(
                entry.ty,
                RelocationType::MemoryAddrLeb
                    | RelocationType::MemoryAddrSleb
                    | RelocationType::MemoryAddrI32
            ) {
                self.references.insert((entry.index, entry.addend));
            }
        }
        Ok(())
    }

    /// Gives the functions that have a body here, with it.
    pub(super) fn functions(&self) -> impl Iterator<Item = (u32, &FunctionBody<'wasm>)> {
        (self.imported..).zip(&self.bodies)
    }

    /// Gives the number of a function's type.
    pub(super) fn type_of(&self, function: u32) -> Result<u32> {
        let place = usize::try_from(function).ok();
        place
            .and_then(|place| self.types_of_functions.get(place).copied())
            .ok_or_else(|| fault("a function has no type"))
    }

    /// Gives how many values a function takes.
    pub(super) fn takes(&self, function: u32) -> Result<u32> {
        let kind = usize::try_from(self.type_of(function)?).ok();
        let kind = kind.and_then(|place| self.types.get(place));
        kind.and_then(|kind| u32::try_from(kind.params().len()).ok())
            .ok_or_else(|| fault("a function has no type"))
    }
}

fn all<'wasm, T: wasmparser::FromReader<'wasm>>(
    section: wasmparser::SectionLimited<'wasm, T>,
) -> wasmparser::Result<Vec<T>> {
    section.into_iter().collect()
}

/// Gives a length as wasm counts.
pub(super) fn count<T>(list: &[T]) -> Result<u32> {
    u32::try_from(list.len()).map_err(fault)
}
