//! What a browser sees: paints, blocking, layout shift, offline starts, taps, timers, memory.

use super::budget::Figure;
use crate::cli::Options;
use crate::error::{Error, Result};
use crate::process::run;
use crate::project;
use crate::server::Server;
use crate::test::for_journeys;
use std::collections::BTreeMap;
use std::process::Command;

/// Drives Chromium through the measurements and returns those that have a budget.
///
/// # Errors
/// The browser can't be driven, or its figures can't be read.
pub(super) fn measure(options: &Options) -> Result<Vec<Figure>> {
    let file = project::made().join("bench.json");
    let records = project::made().join("records.json");
    let kept = serde_json::to_string(&super::records::kept()?)
        .map_err(|error| Error::Said(format!("what couples kept can't be written: {error}")))?;
    project::write(&records, kept)?;
    let server = Server::start(&project::dist(), 0)?;
    println!("\nMeasuring in Chromium (2 to 4 minutes; with --long about 6)");
    let mut node = Command::new("node");
    for_journeys(&mut node, &server);
    node.arg("tests/e2e/bench.mjs").arg(&file).arg(&records);
    if options.long {
        node.arg("--lighthouse");
    }
    run(&mut node)?;
    let text = project::read(&file)?;
    let values: BTreeMap<String, f64> = serde_json::from_str(&text)
        .map_err(|error| Error::Said(format!("{} is not a list of figures: {error}", file.display())))?;
    let mut figures: Vec<Figure> = values
        .iter()
        .filter_map(|(key, value)| Figure::of(key, *value))
        .collect();
    figures.sort_by_key(|figure| {
        super::budget::BUDGETS
            .iter()
            .position(|budget| budget.key == figure.budget.key)
    });
    Ok(figures)
}
