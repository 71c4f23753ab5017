//! Serves a production build as a good host would.

use crate::build::build;
use crate::cli::Options;
use crate::error::{Error, Result};
use crate::project;
use crate::server::Server;

/// Builds `dist/`, unless told not to, and serves it until stopped.
///
/// # Errors
/// The build fails, there is nothing to serve, or the port is taken.
pub(crate) fn serve(options: &Options) -> Result<()> {
    let dist = options.dist.clone().unwrap_or_else(project::dist);
    if !options.no_build {
        build(options)?;
    }
    if !dist.join("index.html").is_file() {
        return Err(Error::Said(format!(
            "There is nothing to serve in {}.",
            dist.display()
        )));
    }
    let server = Server::start(&dist, options.port.unwrap_or(8080))?;
    println!("Hearth is at {} (Ctrl+C to stop)", server.url());
    server.wait();
    Ok(())
}
