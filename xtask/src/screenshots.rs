//! Draws every screen again.

use crate::build;
use crate::cli::Options;
use crate::error::Result;
use crate::process::run;
use crate::project;
use crate::server::Server;
use crate::setup;
use crate::test::{for_journeys, is_stale};
use std::process::Command;

/// Builds if needed and has the end-to-end package draw all screens, for `docs/screens/` and `assets/store/`.
///
/// # Errors
/// Something needed is missing, the build fails, or a screen can't be drawn.
pub(crate) fn screenshots(options: &Options) -> Result<()> {
    setup::ensure(&[setup::TO_BUILD, setup::TO_TEST].concat(), options)?;
    if is_stale() {
        build::build(options)?;
    }
    let server = Server::start(&project::dist(), 0)?;
    println!("Drawing every screen in both themes (2 to 5 minutes)");
    let mut node = Command::new("node");
    for_journeys(&mut node, &server);
    run(node.arg("tests/e2e/screenshots.mjs"))
}
