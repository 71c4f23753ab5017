//! What the wasm is made of: bytes of code by module, for each of the two parts.

use crate::error::{Error, Result};
use crate::project;
use crate::split;
use hearth_core::exercise::Listed;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

/// Modules with fewer bytes than this in both parts are told as one.
const FEW: usize = 1_500;

/// Bytes of code in the first part and in the rest.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Bytes {
    first: usize,
    rest: usize,
}

/// Prints the bytes of the last release build, if there is one.
///
/// # Errors
/// A part can't be read.
pub(super) fn print() -> Result<()> {
    let mut modules: BTreeMap<String, Bytes> = BTreeMap::new();
    for part in [split::PART_FIRST, split::PART_REST] {
        let file = project::made().join(part);
        if !file.is_file() {
            return Ok(());
        }
        let wasm = fs::read(&file).map_err(Error::io(format!("reading {}", file.display())))?;
        for (name, size) in split::sizes(&wasm)? {
            let bytes = modules.entry(module_of(&name)).or_default();
            *(if part == split::PART_FIRST {
                &mut bytes.first
            } else {
                &mut bytes.rest
            }) += size;
        }
    }
    println!("\n{}", table(&modules));
    Ok(())
}

fn table(modules: &BTreeMap<String, Bytes>) -> String {
    let mut rows: Vec<(&str, Bytes)> = Vec::new();
    let mut few = Bytes::default();
    let mut all = Bytes::default();
    let mut exercises = Bytes::default();
    for (name, bytes) in modules {
        add(&mut all, *bytes);
        if is_of_exercises(name) {
            add(&mut exercises, *bytes);
        }
        if bytes.first < FEW && bytes.rest < FEW {
            add(&mut few, *bytes);
        } else {
            rows.push((name, *bytes));
        }
    }
    rows.sort_by_key(|(_, bytes)| std::cmp::Reverse((bytes.first, bytes.rest)));
    rows.push(("what is less", few));
    rows.push(("all", all));
    let each = Listed::ALL.len().max(1);
    let average = Bytes {
        first: exercises.first / each,
        rest: exercises.rest / each,
    };
    rows.push(("an exercise on average", average));
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut text = format!(
        "| {:<width$} | {:>10} | {:>10} |\n",
        "wasm code by module", "first part", "the rest"
    );
    let _ = writeln!(text, "|-{:-<width$}-|-----------:|-----------:|", "");
    for (name, bytes) in rows {
        let _ = writeln!(
            text,
            "| {name:<width$} | {:>8} B | {:>8} B |",
            bytes.first, bytes.rest
        );
    }
    text
}

fn add(to: &mut Bytes, more: Bytes) {
    to.first += more.first;
    to.rest += more.rest;
}

/// Tells whether a module is there for exercises alone: their scripts, their set-up, and the player of all.
fn is_of_exercises(module: &str) -> bool {
    let page = module.strip_prefix("pages::").unwrap_or_default();
    let is_page = Listed::ALL
        .iter()
        .any(|listed| listed.slug().replace('-', "_") == page);
    module.starts_with("core::exercise") || is_page || page == "player" || page.ends_with("_setup")
}

/// Gives the module that a function is there for: ours where its name mentions one of ours, for generic code
/// has a copy for each who asks; else the family of its crate.
fn module_of(name: &str) -> String {
    for (crate_name, depth, says) in [("hearth[", 2, ""), ("hearth_core[", 2, "core::")] {
        if let Some((_, path)) = name.split_once(crate_name) {
            let words = path.split("::").skip(1).take(depth);
            let words: Vec<&str> = words.map(word).take_while(|word| !word.is_empty()).collect();
            let depth = words
                .iter()
                .take_while(|word| word.starts_with(char::is_lowercase))
                .count();
            let words = words.get(..depth.max(1).min(words.len())).unwrap_or_default();
            return [says, &words.join("::")].concat();
        }
    }
    let crate_name = name.split_once('[').map_or(name, |(before, _)| before);
    let crate_name = crate_name
        .rsplit(|letter: char| letter != '_' && !letter.is_ascii_alphanumeric())
        .next();
    family(crate_name.unwrap_or_default()).to_owned()
}

fn word(part: &str) -> &str {
    part.split(|letter: char| letter != '_' && !letter.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default()
}

fn family(crate_name: &str) -> &'static str {
    match crate_name {
        "leptos" | "leptos_dom" | "tachys" | "any_spawner" | "oco_ref" | "throw_error" | "either_of" => {
            "(leptos)"
        }
        "reactive_graph" | "reactive_stores" | "hydration_context" | "indexmap" | "slotmap"
        | "or_poisoned" => "(reactive graph)",
        "serde" | "serde_core" | "serde_json" | "itoa" | "ryu" | "zmij" => "(serde)",
        "wasm_bindgen" | "wasm_bindgen_futures" | "js_sys" | "web_sys" | "gloo_storage" | "gloo_utils" => {
            "(bindings)"
        }
        "core" | "alloc" | "std" | "hashbrown" | "dlmalloc" | "compiler_builtins" | "__rustc" => "(std)",
        _ => "(other)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_counts_for_ours_that_it_mentions_and_else_for_the_family_of_its_crate() {
        let of = |name: &str| module_of(name);
        assert_eq!(of("hearth[ac]::pages::today::TodayPage"), "pages::today");
        assert_eq!(of("<hearth[ac]::route::Route>::parse"), "route");
        assert_eq!(
            of("<alloc[1]::vec::Vec<hearth_core[f4]::session::Cue>>::push"),
            "core::session"
        );
        assert_eq!(
            of("<hearth_core[f4]::settings::Theme as serde_core[2]::de::Deserialize>::x"),
            "core::settings"
        );
        assert_eq!(of("<tachys[5a]::view::Render>::build"), "(leptos)");
        assert_eq!(of("dlmalloc"), "(std)");
    }

    #[test]
    fn small_modules_are_told_as_one_and_exercises_on_average() {
        let bytes = |first| Bytes { first, rest: 3_000 };
        let few = Bytes { first: 1, rest: 2 };
        let modules = [
            ("pages::player", bytes(0)),
            ("pages::today", bytes(9_000)),
            ("ui", few),
        ];
        let text = table(
            &modules
                .into_iter()
                .map(|(name, bytes)| (name.to_owned(), bytes))
                .collect(),
        );
        let average = 3_000 / Listed::ALL.len();
        assert!(text.contains("pages::today") && !text.contains("| ui"), "{text}");
        assert!(text.contains(&format!("{average} B |\n")), "{text}");
        assert!(text.contains("6002 B"), "{text}");
    }
}
