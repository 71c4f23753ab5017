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

/// Takes out of a mangled name what differs between machines: the hashes of crates, and how far back a repeated
/// part lies, which depends on how long those are.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(at) = rest.find(['C', 'B']) {
        let (before, after) = rest.split_at(at);
        plain.push_str(before);
        let tail = after.get(1..).unwrap_or_default();
        let digits = tail
            .find(|letter: char| !letter.is_ascii_alphanumeric())
            .unwrap_or(tail.len());
        let is_number = tail.get(digits..).is_some_and(|end| end.starts_with('_'));
        plain.push_str(after.get(..1).unwrap_or_default());
        rest = if is_number && (after.starts_with('B') || tail.starts_with('s')) {
            tail.get(digits + 1..).unwrap_or_default()
        } else {
            tail
        };
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_whatever_the_hash_of_its_crate() {
        let here = "_RNvMs_NtCseOrqXSWs57K_6hearth5startNtB8_5Shelf4joinB0c_";
        let there = "_RNvMs_NtCs7MOXyfIdzF0a_6hearth5startNtB9_5Shelf4joinB0d_";
        assert_eq!(plain(here), plain(there));
        assert_ne!(
            plain(here),
            plain("_RNvMs_NtCseOrqXSWs57K_6hearth5startNtB8_5Shelf5leaveB0c_")
        );
    }
}
