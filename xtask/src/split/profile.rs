//! Which functions the first screen runs, by names that do not change from machine to machine.

use super::blocks::Blocks;
use super::fault;
use super::module::Module;
use crate::error::Result;
use crate::hash::hex;
use crate::project;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

/// How many letters of a name's hash are written down.
const LETTERS: usize = 10;

/// The functions that the first screen was seen to run, and which stretches of each: for a hash of the name and
/// one of the shape, a letter of 0 and 1 for each stretch.
#[derive(Debug, Default)]
pub(crate) struct Profile(BTreeMap<String, BTreeMap<String, Vec<bool>>>);

impl Profile {
    /// Reads the profile that is kept with the project.
    ///
    /// # Errors
    /// It can't be read.
    pub(crate) fn kept() -> Result<Self> {
        Ok(Self::parse(&project::read(&file())?))
    }

    fn parse(text: &str) -> Self {
        let mut profile = Self::default();
        for line in text.lines() {
            let mut words = line.split(' ');
            let [name, shape, seen] =
                [words.next(), words.next(), words.next()].map(Option::unwrap_or_default);
            let shapes = profile.0.entry(name.to_owned()).or_default();
            if !shape.is_empty() {
                shapes.insert(shape.to_owned(), seen.bytes().flat_map(bits).collect());
            }
        }
        profile
    }

    /// Keeps it with the project.
    ///
    /// # Errors
    /// It can't be written.
    pub(crate) fn keep(&self) -> Result<()> {
        project::write(&file(), self.text())
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for (name, shapes) in &self.0 {
            for (shape, seen) in shapes {
                let _ = writeln!(
                    text,
                    "{name} {shape} {}",
                    seen.chunks(4).map(letter).collect::<String>()
                );
            }
        }
        text
    }

    /// Makes a profile of a list as [`functions`] writes it, and of the numbers of the stretches that were seen.
    pub(crate) fn of(functions: &str, seen: &BTreeSet<usize>) -> Self {
        let mut profile = Self::default();
        let mut from = 0;
        for line in functions.lines() {
            let mut words = line.split(' ');
            let [name, shape, count] =
                [words.next(), words.next(), words.next()].map(Option::unwrap_or_default);
            let count = count.parse().unwrap_or(0);
            let here: Vec<bool> = (from..from + count)
                .map(|number| seen.contains(&number))
                .collect();
            from += count;
            if !here.contains(&true) {
                continue;
            }
            let known = profile
                .0
                .entry(name.to_owned())
                .or_default()
                .entry(shape.to_owned())
                .or_default();
            known.resize(count.max(known.len()), false);
            for (known, here) in known.iter_mut().zip(here) {
                *known |= here;
            }
        }
        profile
    }

    /// Tells how many functions were seen.
    pub(crate) fn count(&self) -> usize {
        self.0.values().map(BTreeMap::len).sum()
    }

    /// Tells whether a function of this name was seen.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(&short(name))
    }

    /// Tells which of a function's stretches were seen, if it still has the shape that it had then.
    pub(super) fn stretches(&self, name: &str, blocks: &Blocks) -> Option<Vec<bool>> {
        let shapes = self.0.get(&short(name))?;
        let mut seen = shapes.get(&blocks.shape())?.clone();
        seen.truncate(blocks.count());
        (seen.len() == blocks.count()).then_some(seen)
    }
}

fn bits(letter: u8) -> impl Iterator<Item = bool> {
    let number = char::from(letter).to_digit(16).unwrap_or(0);
    (0..4).map(move |bit| number >> bit & 1 == 1)
}

fn letter(four: &[bool]) -> char {
    let number = (0..).zip(four).map(|(bit, seen)| u32::from(*seen) << bit).sum();
    char::from_digit(number, 16).unwrap_or('0')
}

/// Lists the functions of a wasm in their order: a hash of the name, one of the shape, and how many stretches.
///
/// # Errors
/// The wasm can't be read, or has lost its names.
pub(crate) fn functions(wasm: &[u8]) -> Result<String> {
    let module = Module::read(wasm)?;
    if module.names.is_empty() {
        return Err(fault("its functions have no names"));
    }
    let mut list = String::new();
    for (function, body) in module.functions() {
        let name = short(module.names.get(&function).copied().unwrap_or_default());
        let blocks = Blocks::read(body)?;
        let _ = writeln!(list, "{name} {} {}", blocks.shape(), blocks.count());
    }
    Ok(list)
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
    fn what_was_seen_is_read_as_it_was_written() {
        let functions = "a 11 3\nb 22 6\na 11 3\nc 33 2\n";
        let profile = Profile::of(functions, &[0, 3, 8, 10].into());
        assert_eq!(profile.text(), "a 11 3\nb 22 12\n");
        assert_eq!(Profile::parse(&profile.text()).text(), profile.text());
        assert_eq!(profile.count(), 2);
    }

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
