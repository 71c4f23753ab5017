//! Measures every budget, and fails past a hard limit when asked to.

mod browser;
mod budget;
mod modules;
mod records;
mod report;
mod sizes;

use crate::build;
use crate::cli::Options;
use crate::error::{Error, Result};
use crate::project;
use crate::setup;
use crate::test::is_stale;
use budget::Figure;

/// Measures sizes, then what a browser sees, and prints all as a table.
///
/// # Errors
/// Something needed is missing, nothing could be measured, or, with `--ci`, a hard limit is passed.
pub(crate) fn bench(options: &Options) -> Result<()> {
    let mut needs = setup::TO_BUILD.to_vec();
    if !options.sizes {
        needs.extend(setup::TO_TEST);
    }
    setup::ensure(&needs, options)?;
    if !options.no_build && is_stale() {
        build::build(options)?;
    }
    let mut figures = sizes::measure(&project::dist())?;
    modules::print()?;
    if !options.sizes {
        figures.extend(browser::measure(options)?);
    }
    println!("\n{}", report::table(&figures));
    if let Some(file) = &options.json {
        project::write(file, report::json(&figures)?)?;
        println!("Figures are in {}.", file.display());
    }
    if options.readme {
        let file = project::root().join("README.md");
        project::write(&file, report::in_readme(&project::read(&file)?, &figures)?)?;
        println!("The README has the table.");
    }
    let past: Vec<&str> = figures
        .iter()
        .filter(|figure| figure.is_past_limit())
        .map(Figure::name)
        .collect();
    if options.ci && !past.is_empty() {
        return Err(Error::Said(format!("Past a hard limit: {}.", past.join(", "))));
    }
    Ok(())
}
