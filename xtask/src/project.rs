//! Where things are in the project.

use crate::error::{Error, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Returns the folder that holds the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Returns the folder of the pinned tools; it is not part of the project's history.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// Returns the folder a production build ends in.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Returns the folder of what is made before Trunk starts: joined styles and drawn icons.
pub(crate) fn made() -> PathBuf {
    root().join("target/hearth")
}

/// Returns the folder of the end-to-end tests.
pub(crate) fn e2e() -> PathBuf {
    root().join("tests/e2e")
}

/// Returns the version of a package as pinned in `Cargo.lock`.
///
/// # Errors
/// The lock file is missing, or the package is not in it.
pub(crate) fn locked(package: &str) -> Result<String> {
    let file = root().join("Cargo.lock");
    let text = fs::read_to_string(&file).map_err(Error::io(format!("reading {}", file.display())))?;
    version_in(&text, package).ok_or_else(|| Error::Said(format!("{package} is not in Cargo.lock.")))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

/// Reads a text file.
///
/// # Errors
/// The file can't be read.
pub(crate) fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(Error::io(format!("reading {}", file.display())))
}

/// Writes a file and the folders above it, unless it already holds just that.
///
/// # Errors
/// The file can't be written.
pub(crate) fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if fs::read(file).is_ok_and(|old| old == content.as_ref()) {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(Error::io(format!("making {}", folder.display())))?;
    }
    fs::write(file, content).map_err(Error::io(format!("writing {}", file.display())))
}

/// Lists all files under a folder, sorted, as paths relative to it; an absent folder has none.
///
/// # Errors
/// A folder can't be read.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        let Ok(entries) = fs::read_dir(&next) else {
            continue;
        };
        for entry in entries {
            let path = entry
                .map_err(Error::io(format!("reading {}", next.display())))?
                .path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                found.push(relative.to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_locked_package_is_read() {
        let lock =
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\n\n[[package]]\nname = \"x\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.126"));
        assert_eq!(version_in(lock, "wasm"), None);
    }

    #[test]
    fn the_project_is_found_from_here() {
        assert!(root().join("Cargo.lock").is_file());
        assert!(locked("leptos").is_ok());
    }
}
