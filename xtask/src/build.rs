//! Builds `dist/` for production.

use crate::cli::Options;
use crate::error::{Error, Result};
use crate::process::run;
use crate::project;
use crate::setup;
use crate::stopwatch::Stopwatch;
use std::path::PathBuf;
use std::process::Command;

/// Installs what is missing and builds `dist/` for production.
///
/// # Errors
/// A tool is missing, or the build fails.
pub(crate) fn build(options: &Options) -> Result<()> {
    setup::ensure(setup::TO_BUILD, options)?;
    println!("Building dist/ (2 to 4 minutes the first time, then about one)");
    let watch = Stopwatch::start();
    run(trunk()?.args(["build", "--release"]))?;
    println!("Built dist/ in {watch}.");
    Ok(())
}

/// Returns Trunk, set to use the pinned tools and to fetch nothing by itself.
///
/// # Errors
/// The PATH can't be extended.
pub(crate) fn trunk() -> Result<Command> {
    let tools = project::tools();
    let mut path: Vec<PathBuf> = vec![tools.join("bin"), tools.join("node_modules/.bin")];
    path.extend(std::env::split_paths(
        &std::env::var_os("PATH").unwrap_or_default(),
    ));
    let path = std::env::join_paths(path).map_err(|error| Error::Said(error.to_string()))?;
    let mut command = Command::new(tools.join("bin/trunk"));
    command
        .current_dir(project::root())
        .env("PATH", path)
        // Trunk reads NO_COLOR as a flag and stops at any value but true or false.
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .arg("--offline=true");
    Ok(command)
}
