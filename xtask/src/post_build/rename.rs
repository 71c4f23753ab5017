//! Names files by what they hold, so that they may be kept for good.
//!
//! Trunk names both the wasm and its script by the wasm as it was before the optimiser: another version of
//! the optimiser would change the bytes and keep the name.

use crate::error::{Error, Result};
use crate::hash::hex;
use crate::project;
use std::fs;
use std::path::Path;

/// Renames wasm, script and styles by their content, in the order in which they name each other, and returns
/// the new names.
///
/// # Errors
/// A file can't be read, written or renamed.
pub(super) fn by_content(staged: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for end in ["wasm", "js", "css"] {
        for old in at_the_top(staged, end)? {
            let content =
                fs::read(staged.join(&old)).map_err(Error::io(format!("reading {old} to name it")))?;
            let new = name(&content, end);
            fs::rename(staged.join(&old), staged.join(&new)).map_err(Error::io(format!("renaming {old}")))?;
            replace_in_texts(staged, &old, &new)?;
            names.push(new);
        }
    }
    Ok(names)
}

fn name(content: &[u8], end: &str) -> String {
    format!("hearth-{}.{end}", hex(content, 6))
}

fn at_the_top(staged: &Path, end: &str) -> Result<Vec<String>> {
    let files = project::files(staged)?;
    let fits =
        |name: &&str| !name.contains('/') && Path::new(name).extension().is_some_and(|found| found == end);
    Ok(files
        .iter()
        .filter_map(|file| file.to_str())
        .filter(fits)
        .map(str::to_owned)
        .collect())
}

fn replace_in_texts(staged: &Path, old: &str, new: &str) -> Result<()> {
    for end in ["html", "js"] {
        for file in at_the_top(staged, end)? {
            let text = project::read(&staged.join(&file))?;
            project::write(&staged.join(&file), text.replace(old, new))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_changes_the_names_of_all_that_lead_to_it() {
        let folder = std::env::temp_dir().join(format!("hearth-rename-{}", std::process::id()));
        let build = |wasm: &str| {
            let _ = fs::remove_dir_all(&folder);
            project::write(&folder.join("app-1_bg.wasm"), wasm).unwrap();
            project::write(&folder.join("app-1.js"), "fetch('app-1_bg.wasm')").unwrap();
            project::write(&folder.join("index.html"), "app-1.js app-1_bg.wasm").unwrap();
            let names = by_content(&folder).unwrap();
            let page = fs::read_to_string(folder.join("index.html")).unwrap();
            (names, page)
        };
        let (first, page) = build("one");
        let (second, _) = build("two");
        let (again, _) = build("one");
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(first, again);
        assert!(
            first.iter().all(|name| !second.contains(name)),
            "{first:?} {second:?}"
        );
        assert_eq!(page, format!("{} {}", first[1], first[0]));
    }
}
