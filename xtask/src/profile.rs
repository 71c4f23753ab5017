//! Notes which functions the first screen runs, for the build to split the wasm by.

use crate::build::trunk;
use crate::cli::Options;
use crate::error::{Error, Result};
use crate::post_build::parts;
use crate::process::run;
use crate::project;
use crate::server::Server;
use crate::setup;
use crate::split::Profile;
use crate::test::for_journeys;
use std::collections::BTreeSet;
use std::process::Command;

/// Builds an app that tells what runs, opens it as a first and as a later guest, and keeps what it told.
///
/// # Errors
/// The build fails, or the browser can't be driven.
pub(crate) fn profile(options: &Options) -> Result<()> {
    setup::ensure(setup::TO_BUILD, options)?;
    setup::ensure(setup::TO_TEST, options)?;
    let site = project::made().join("profiled");
    run(trunk()?
        .args(["build", "--release", "--dist"])
        .arg(&site)
        .env(parts::PROFILING, "1"))?;
    let server = Server::start(&site, 0)?;
    let marks = project::made().join("marks.json");
    let mut node = Command::new("node");
    for_journeys(&mut node, &server);
    run(node.arg("tests/e2e/first-screen.mjs").arg(&marks))?;
    let seen: BTreeSet<usize> = serde_json::from_str(&project::read(&marks)?)
        .map_err(|error| Error::Said(format!("{} is not a list: {error}", marks.display())))?;
    let profile = Profile::of(&project::read(&parts::functions())?, &seen);
    profile.keep()?;
    println!("The first screen runs {} functions.", profile.count());
    Ok(())
}
