//! Short names for what the wasm and its script take from each other.
//!
//! The bindings give every function a name with a hash in it: 16 letters that nothing packs, in both files.

use super::fault;
use super::module::Module;
use crate::error::Result;
use std::collections::BTreeMap;

/// What the wasm imports from, in short.
const SCRIPT: &str = "a";
/// The export that other scripts look for.
const MEMORY: &str = "memory";
const DIGITS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
/// How many of the digits are letters.
const LETTERS: usize = 26;

/// The names of what the first part imports and exports.
#[derive(Debug, Default)]
pub(crate) struct Bindings {
    /// What both parts import from.
    pub(super) module: String,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Bindings {
    /// Gives short names in a script, and returns them with the script; what the script does not take from the
    /// wasm has none.
    ///
    /// # Errors
    /// The wasm can't be read, or the script does not have what the wasm imports.
    pub(crate) fn shorten(wasm: &[u8], script: &str) -> Result<(Self, String)> {
        let module = Module::read(wasm)?;
        let mut bindings = Self {
            module: SCRIPT.to_owned(),
            ..Self::default()
        };
        let mut script = without_unused_classes(script);
        if let Some(import) = module.imports.first() {
            let [long, short] = [import.module, SCRIPT].map(|module| format!("\"{module}\": import0"));
            script = once(&script, &long, &short)?;
        }
        for (number, import) in module.imports.iter().enumerate() {
            let name = short(number);
            let [long, short] = [import.name, &name].map(|name| format!("\n        {name}: function("));
            script = once(&script, &long, &short)?;
            bindings.imports.insert(import.name.to_owned(), name);
        }
        for (number, export) in module.exports.iter().enumerate() {
            let name = match export.name {
                MEMORY => MEMORY.to_owned(),
                _ => short(number),
            };
            if let Some(shorter) = renamed(&script, export.name, &name) {
                script = shorter;
                bindings.exports.insert(export.name.to_owned(), name);
            }
        }
        Ok((bindings, script))
    }

    /// Gives the script's name for what the wasm imports.
    pub(super) fn import(&self, name: &str) -> Result<&str> {
        let found = self.imports.get(name).map(String::as_str);
        found.ok_or_else(|| fault(format!("its script has no `{name}`")))
    }

    /// Gives the script's name for what the wasm exports, if the script wants it.
    pub(super) fn export(&self, name: &str) -> Option<&str> {
        self.exports.get(name).map(String::as_str)
    }
}

/// Writes a number in letters and digits, a letter first.
fn short(number: usize) -> String {
    let digit = |place: usize| char::from(DIGITS.get(place).copied().unwrap_or(b'a'));
    let mut name = digit(number % LETTERS).to_string();
    let mut left = number / LETTERS;
    while left > 0 {
        name.push(digit(left % DIGITS.len()));
        left /= DIGITS.len();
    }
    name
}

fn once(script: &str, long: &str, short: &str) -> Result<String> {
    match script.matches(long).count() {
        1 => Ok(script.replacen(long, short, 1)),
        times => Err(fault(format!("its script has `{}` {times} times", long.trim()))),
    }
}

/// Renames what a script takes from the wasm, or returns nothing where it takes nothing of this name.
fn renamed(script: &str, long: &str, short: &str) -> Option<String> {
    let taken = format!("wasm.{long}");
    let mut parts = script.split(&taken);
    let mut out = parts.next()?.to_owned();
    let mut is_taken = false;
    for part in parts {
        let goes_on =
            part.starts_with(|next: char| next == '_' || next == '$' || next.is_ascii_alphanumeric());
        is_taken |= !goes_on;
        out.push_str("wasm.");
        out.push_str(if goes_on { long } else { short });
        out.push_str(part);
    }
    is_taken.then_some(out)
}

/// Takes out the classes that nothing in the script makes: the bindings write one for every type that a library
/// offers to scripts.
fn without_unused_classes(script: &str) -> String {
    let mut short = script.to_owned();
    for class in script
        .lines()
        .filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {"))
    {
        let mut left = without(&short, &format!("export class {class} {{\n"), "\n}\n");
        left = without(&left, &format!("if (Symbol.dispose) {class}."), "\n");
        left = without(&left, &format!("const {class}Finalization = "), ";\n");
        if !left.contains(class) {
            short = left;
        }
    }
    short
}

fn without(text: &str, from: &str, to: &str) -> String {
    let cut = text
        .split_once(from)
        .and_then(|(before, after)| Some((before, after.split_once(to)?.1)));
    cut.map_or_else(|| text.to_owned(), |(before, after)| [before, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_begins_with_a_letter_and_is_given_once() {
        let names: std::collections::BTreeSet<String> = (0..2_000).map(short).collect();
        assert_eq!(names.len(), 2_000);
        assert!(
            names
                .iter()
                .all(|name| name.len() < 4 && name.starts_with(|letter: char| letter.is_ascii_lowercase()))
        );
    }

    #[test]
    fn what_a_script_takes_is_renamed_and_a_longer_name_is_left_alone() {
        let script = renamed("wasm.log(wasm.log_all, wasm.log)", "log", "a");
        assert_eq!(script.as_deref(), Some("wasm.a(wasm.log_all, wasm.a)"));
        assert_eq!(renamed("wasm.log_all()", "log", "a"), None);
    }

    #[test]
    fn a_class_that_nothing_makes_goes_and_one_that_is_made_stays() {
        let class = |name: &str| {
            format!(
                "export class {name} {{\n    free() {{\n    }}\n}}\nif (Symbol.dispose) {name}.prototype.x;\n"
            )
        };
        let made = "wrap: () => B.__wrap(1),\n";
        let ends = "const AFinalization = (x)\n    ? { a: 1 }\n    : 2;\n";
        let script = [&class("A"), &class("B"), made, ends].concat();
        assert_eq!(without_unused_classes(&script), [&class("B"), made].concat());
    }
}
