//! Builds for development and reloads on every change.

use crate::build::trunk;
use crate::cli::Options;
use crate::error::Result;
use crate::process::run;
use crate::setup;

/// Serves a development build that follows every change, until stopped.
///
/// # Errors
/// A tool is missing, or Trunk stops.
pub(crate) fn dev(options: &Options) -> Result<()> {
    setup::ensure(setup::TO_BUILD, options)?;
    let port = options.port.unwrap_or(8080);
    println!("Following every change on http://localhost:{port} (Ctrl+C to stop)");
    run(trunk()?.args([
        "serve",
        "--dist",
        "target/hearth/dev",
        "--port",
        &port.to_string(),
    ]))
}
