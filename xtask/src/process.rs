//! Starting other programs.

use crate::error::{Error, Result};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Runs a program with the terminal shared and waits for its end.
///
/// # Errors
/// The program can't be started, or ends badly.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let said = describe(command);
    let status = command
        .status()
        .map_err(Error::io(format!("starting `{said}`")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::Command {
            command: said,
            ending: status.to_string(),
        })
    }
}

/// Runs a program and returns what it wrote, or nothing if it can't be started or ends badly.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Finds a program on the PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| is_program(file))
}

/// Tells whether a file may be started.
pub(crate) fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

fn describe(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_ending_names_the_command() {
        let error = run(Command::new("false").arg("x")).unwrap_err();
        assert!(error.to_string().contains("`false x`"), "{error}");
    }

    #[test]
    fn a_program_is_found_on_the_path_and_a_folder_is_not_one() {
        assert!(find("sh").is_some());
        assert!(find("no-such-program-here").is_none());
        assert!(!is_program(Path::new("/")));
    }
}
