//! Runs the tests: the core, the browser adapters, and whole journeys.

use crate::build;
use crate::cli::Options;
use crate::error::{Error, Result};
use crate::process::{ask, run};
use crate::project;
use crate::server::Server;
use crate::setup;
use crate::stopwatch::Stopwatch;
use std::process::Command;

/// One part of the tests.
struct Part {
    /// The word after `--only`.
    key: &'static str,
    /// Its name for people.
    name: &'static str,
    /// How long it usually takes.
    usually_takes: &'static str,
    /// Runs it.
    run: fn(&Options) -> Result<()>,
}

const PARTS: [Part; 3] = [
    Part {
        key: "core",
        name: "core and tools",
        usually_takes: "1 to 2 minutes",
        run: core,
    },
    Part {
        key: "web",
        name: "browser adapters",
        usually_takes: "2 to 4 minutes",
        run: web,
    },
    Part {
        key: "e2e",
        name: "whole journeys",
        usually_takes: "3 to 8 minutes",
        run: end_to_end,
    },
];

/// Runs all parts, or the one asked for, and says how long each took.
///
/// # Errors
/// Something needed is missing, or a test fails; the other parts have been run nevertheless.
pub(crate) fn test(options: &Options) -> Result<()> {
    let asked = |part: &&Part| options.only.as_deref().is_none_or(|only| only == part.key);
    let parts: Vec<&Part> = PARTS.iter().filter(asked).collect();
    if parts.is_empty() {
        return Err(Error::Said("--only takes core, web or e2e.".to_owned()));
    }
    setup::ensure(&needs(&parts, options), options)?;
    let mut lines = Vec::new();
    let mut failures = Vec::new();
    for part in parts {
        println!("\n== {} (usually {})", part.name, part.usually_takes);
        let watch = Stopwatch::start();
        let outcome = (part.run)(options);
        let word = if outcome.is_ok() { "passed" } else { "FAILED" };
        lines.push(format!("  {:<18} {word}  {watch}", part.name));
        if let Err(error) = outcome {
            eprintln!("{error}");
            failures.push(part.name);
        }
    }
    println!("\n{}", lines.join("\n"));
    if failures.is_empty() {
        Ok(())
    } else {
        Err(Error::Said(format!("Failed: {}.", failures.join(", "))))
    }
}

fn needs(parts: &[&Part], options: &Options) -> Vec<setup::Need> {
    let mut needs = Vec::new();
    if parts.iter().any(|part| part.key != "core") {
        needs.extend(setup::TO_BUILD);
        needs.extend(setup::TO_TEST);
        if options.long {
            needs.extend(setup::TO_TEST_LONG);
        }
    }
    needs
}

fn core(_: &Options) -> Result<()> {
    let in_turn = [
        "test --quiet --package hearth-core --package xtask",
        "test --quiet --package hearth --lib",
    ];
    in_turn.iter().try_for_each(|words| {
        run(Command::new("cargo")
            .args(words.split(' '))
            .current_dir(project::root()))
    })
}

fn web(_: &Options) -> Result<()> {
    let runner = project::tools().join("bin/wasm-bindgen-test-runner");
    let mut cargo = Command::new("cargo");
    cargo
        .args([
            "test",
            "--package",
            "hearth",
            "--target",
            "wasm32-unknown-unknown",
            "--test",
            "*",
        ])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .current_dir(project::root());
    if let Some(driver) = setup::chromedriver() {
        cargo.env("CHROMEDRIVER", driver);
    }
    run(&mut cargo)
}

fn end_to_end(options: &Options) -> Result<()> {
    if is_stale() {
        build::build(options)?;
    }
    let server = Server::start(&project::dist(), 0)?;
    run(&mut journey(
        if options.long { "test:long" } else { "test" },
        &server,
    ))
}

/// Returns the command that runs a script of the end-to-end package against a server.
///
/// It is told the address (`HEARTH_URL`), the folder served (`HEARTH_DIST`), how to serve another one
/// (`HEARTH_XTASK`), and which browser to drive (`CHROME`, `CHROMEDRIVER`).
pub(crate) fn journey(script: &str, server: &Server) -> Command {
    let mut npm = Command::new("npm");
    npm.args(["--prefix", "tests/e2e", "run", "--silent", script]);
    for_journeys(&mut npm, server);
    npm
}

/// Tells a program what there is to drive and where.
pub(crate) fn for_journeys(command: &mut Command, server: &Server) {
    command
        .current_dir(project::root())
        .env("HEARTH_URL", server.url())
        .env("HEARTH_DIST", project::dist());
    if let Ok(program) = std::env::current_exe() {
        command.env("HEARTH_XTASK", program);
    }
    for (name, program) in [
        ("CHROME", setup::chrome()),
        ("CHROMEDRIVER", setup::chromedriver()),
    ] {
        if let Some(program) = program {
            command.env(name, program);
        }
    }
}

/// Tells whether `dist/` is missing or older than anything it is made of.
pub(crate) fn is_stale() -> bool {
    let page = project::dist().join("index.html");
    let newer = ask(Command::new("find")
        .args([
            "Cargo.toml",
            "Cargo.lock",
            "Trunk.toml",
            "index.html",
            "src",
            "core/src",
            "style",
            "assets",
            "xtask/src",
        ])
        .arg("-newer")
        .arg(&page)
        .args(["-type", "f", "-print", "-quit"])
        .current_dir(project::root()));
    // `find` also fails where there is no page to compare with.
    newer.is_none_or(|files| !files.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_does_not_exist_is_refused() {
        let options = Options {
            only: Some("moon".to_owned()),
            ..Options::default()
        };
        assert!(test(&options).is_err());
    }

    #[test]
    fn the_core_is_tested_without_a_browser() {
        assert!(needs(&[&PARTS[0]], &Options::default()).is_empty());
    }

    #[test]
    fn other_browsers_are_needed_only_for_the_slow_tests() {
        let all: Vec<&Part> = PARTS.iter().collect();
        assert!(!needs(&all, &Options::default()).contains(&setup::Need::Firefox));
        assert!(
            needs(
                &all,
                &Options {
                    long: true,
                    ..Options::default()
                }
            )
            .contains(&setup::Need::Firefox)
        );
    }
}
