//! Which functions the first screen runs, by names that do not change from machine to machine.

use super::fault;
use super::module::Module;
use crate::error::Result;
use crate::hash::hex;
use crate::project;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// How many letters of a name's hash are written down.
const LETTERS: usize = 10;

/// The functions that the first screen was seen to run.
#[derive(Debug, Default)]
pub(crate) struct Profile(BTreeSet<String>);

impl Profile {
    /// Reads the profile that is kept with the project.
    ///
    /// # Errors
    /// It can't be read.
    pub(crate) fn kept() -> Result<Self> {
        Ok(Self::from(project::read(&file())?.lines()))
    }

    /// Keeps it with the project.
    ///
    /// # Errors
    /// It can't be written.
    pub(crate) fn keep(&self) -> Result<()> {
        let lines: Vec<&str> = self.0.iter().map(String::as_str).collect();
        project::write(&file(), [&lines.join("\n"), "\n"].concat())
    }

    /// Makes a profile of functions as [`functions`] names them.
    pub(crate) fn from<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        Self(names.map(str::to_owned).collect())
    }

    /// Tells whether a function of this name was seen.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains(&short(name))
    }
}

/// Lists the functions of a wasm in their order, each by the hash of its name.
///
/// # Errors
/// The wasm can't be read, or has lost its names.
pub(crate) fn functions(wasm: &[u8]) -> Result<Vec<String>> {
    let module = Module::read(wasm)?;
    if module.names.is_empty() {
        return Err(fault("its functions have no names"));
    }
    let name = |(function, _)| short(module.names.get(&function).copied().unwrap_or_default());
    Ok(module.functions().map(name).collect())
}

fn file() -> PathBuf {
    project::root().join("xtask/first-screen.txt")
}

fn short(name: &str) -> String {
    let mut hash = hex(plain(name), LETTERS / 2);
    hash.truncate(LETTERS);
    hash
}

/// Takes out of a name what differs between machines, or changes when a neighbour does: the hashes of crates,
/// the numbers of closures, and the number that tells copies of a function apart.
fn plain(name: &str) -> String {
    let (stem, copy) = name.rsplit_once('.').unwrap_or((name, "x"));
    let name = if copy.bytes().all(|byte| byte.is_ascii_digit()) {
        stem
    } else {
        name
    };
    let mut plain = String::with_capacity(name.len());
    let mut parts = name.split(['[', '#']);
    plain.extend(parts.next());
    for part in parts {
        plain.push_str(part.trim_start_matches(|letter: char| letter.is_ascii_hexdigit()));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_whatever_the_hash_of_its_crate_and_the_number_of_its_closure() {
        let here = "<hearth[ac8b04005a6245b6]::app::App as core[c5930c85a12de822]::Fn>::call::{closure#0}.12";
        let there = "<hearth[1c8b04005a6245b]::app::App as core[d5930c85a12de822]::Fn>::call::{closure#1}.7";
        assert_eq!(plain(here), plain(there));
        assert_eq!(plain(here), "<hearth]::app::App as core]::Fn>::call::{closure}");
        assert_ne!(
            plain(here),
            plain("<hearth[ac8b04005a6245b6]::app::Main as core[c5930c85a12de822]::Fn>::call")
        );
    }
}
