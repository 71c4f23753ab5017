//! Makes two files of the app's wasm, and lets its script fetch the second once the first runs.

use crate::error::{Error, Result};
use crate::process::run;
use crate::project;
use crate::split::{self, Bindings, FETCH, MARK, Profile};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set while the first screen is profiled: the wasm is then not split, and tells what runs instead.
pub(crate) const PROFILING: &str = "HEARTH_PROFILE";

/// How the parts are made small, and what wasm they may use: what the compiler uses by itself.
const OPTIMISER: [&str; 8] = [
    "-Oz",
    "-g",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Where the bindings' script lists what it gives the wasm.
const IMPORTS: &str = "__proto__: null,";
/// Where it has the wasm and has not started it.
const LOADED: &str = "const { instance, module } = await __wbg_load(await module_or_path, imports);";
/// Where it has started the wasm.
const STARTED: &str = "wasm.__wbindgen_start();";

/// Splits the wasm that Trunk has staged.
///
/// # Errors
/// A file is missing, or is not what the bindings are known to write.
pub(super) fn make(staged: &Path) -> Result<()> {
    let file = wasm_of(staged)?;
    let script = staged.join(name(&file).replace("_bg.wasm", ".js"));
    let wasm = fs::read(&file).map_err(Error::io(format!("reading {}", file.display())))?;
    let text = project::read(&script)?;
    if std::env::var_os(PROFILING).is_some() {
        project::write(&functions(), split::functions(&wasm)?)?;
        project::write(&file, split::mark(&wasm)?)?;
        return project::write(&script, telling(&text)?);
    }
    let (bindings, text) = Bindings::shorten(&wasm, &fetching(&text)?)?;
    let parts = split::split(&wasm, &Profile::kept()?, &bindings)?;
    let rest = name(&file).replace("_bg.wasm", "_rest.wasm");
    let loader = project::read(&project::root().join("assets/boot/rest.js"))?
        .replace("STYLES", &take_styles(&staged.join("index.html"))?)
        .replace("REST", &rest)
        .replace("FROM", &parts.offered.start.to_string())
        .replace("TO", &parts.offered.end.to_string());
    project::write(&file, optimise(&parts.first, split::PART_FIRST)?)?;
    project::write(&staged.join(&rest), optimise(&parts.rest, split::PART_REST)?)?;
    project::write(&script, [&text, "\n", &loader].concat())
}

/// Takes the link to the styles of other screens out of the page, and returns their name: the script fetches them
/// with the rest.
fn take_styles(page: &Path) -> Result<String> {
    let html = project::read(page)?;
    let none = || Error::Said("The page links no styles.".to_owned());
    let at = html.find("<link rel=\"stylesheet\"").ok_or_else(none)?;
    let (before, from) = html.split_at_checked(at).ok_or_else(none)?;
    let (link, after) = from.split_once('>').ok_or_else(none)?;
    let (_, address) = link.split_once("href=\"").ok_or_else(none)?;
    let name = address
        .split('"')
        .next()
        .unwrap_or_default()
        .trim_start_matches("./")
        .to_owned();
    project::write(page, [before, after].concat())?;
    Ok(name)
}

/// Makes a part as small as the optimiser can, and keeps one with its names beside the build for those who measure.
fn optimise(part: &[u8], name: &str) -> Result<Vec<u8>> {
    let named = project::made().join(name);
    project::write(&named, part)?;
    run(Command::new(project::tools().join("node_modules/.bin/wasm-opt"))
        .arg(&named)
        .args(OPTIMISER)
        .arg("-o")
        .arg(&named))?;
    let wasm = fs::read(&named).map_err(Error::io(format!("reading {}", named.display())))?;
    split::without_names(&wasm)
}

/// Returns where the functions of the profiled wasm are listed.
pub(crate) fn functions() -> PathBuf {
    project::made().join("functions.txt")
}

fn wasm_of(staged: &Path) -> Result<PathBuf> {
    let files = project::files(staged)?;
    let found = files.iter().find(|file| name(file).ends_with("_bg.wasm"));
    found
        .map(|file| staged.join(file))
        .ok_or_else(|| Error::Said("Trunk has staged no wasm.".to_owned()))
}

fn name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Lets the script fetch the rest before or after the start, and at once when the wasm asks for it.
fn fetching(script: &str) -> Result<String> {
    let given = with(script, IMPORTS, &format!("{FETCH}: () => fetchRestNow(wasm),"))?;
    let early = with(
        &given,
        LOADED,
        "restImports = imports;\nawait fetchRest(instance.exports, false);",
    )?;
    with(&early, STARTED, "fetchRest(wasm, true);")
}

/// Lets the script remember which functions began.
fn telling(script: &str) -> Result<String> {
    let given = with(
        script,
        IMPORTS,
        &format!("{MARK}: (place) => self.hearthMarks.add(place),"),
    )?;
    Ok([&given, "\nself.hearthMarks = new Set();\n"].concat())
}

fn with(script: &str, after: &str, line: &str) -> Result<String> {
    if !script.contains(after) {
        return Err(Error::Said(format!("The bindings' script has no `{after}`.")));
    }
    Ok(script.replacen(after, &[after, "\n", line].concat(), 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "const import0 = {\n__proto__: null,\na: 1 };\nwasm.__wbindgen_start();\nreturn wasm;\n\
        const { instance, module } = await __wbg_load(await module_or_path, imports);\nend";

    #[test]
    fn the_rest_is_fetched_after_the_start_and_whenever_it_is_missed() {
        let script = fetching(SCRIPT).unwrap();
        assert!(script.contains("__proto__: null,\n__hearth_rest: () => fetchRestNow(wasm),\na: 1"));
        assert!(script.contains("wasm.__wbindgen_start();\nfetchRest(wasm, true);\nreturn"));
        assert!(
            script.contains(
                "imports);\nrestImports = imports;\nawait fetchRest(instance.exports, false);\nend"
            )
        );
    }

    #[test]
    fn a_script_of_another_make_is_refused() {
        assert!(fetching("no imports").is_err());
    }
}
