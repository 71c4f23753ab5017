//! Sets up, serves, builds, tests and measures Hearth.
//!
//! `cargo xtask serve` and `cargo xtask test` are all that a fresh machine needs. Both look for what they
//! need, say what is missing, install it into `.tools/`, and start in seconds the next time.

mod bench;
mod build;
mod cli;
mod compress;
mod csp;
mod dev;
mod error;
mod hash;
mod headers;
mod icons;
mod post_build;
mod pre_build;
mod precache;
mod process;
mod profile;
mod project;
mod screenshots;
mod serve;
mod server;
mod setup;
mod split;
mod stopwatch;
mod test;

use cli::{Options, Task};
use error::Result;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::parse(std::env::args().skip(1)).and_then(|(task, options)| perform(task, &options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task, options: &Options) -> Result<()> {
    match task {
        Task::Help => {
            println!("{}", cli::HELP);
            Ok(())
        }
        Task::Setup => setup::everything(options),
        Task::Serve => serve::serve(options),
        Task::Dev => dev::dev(options),
        Task::Build => build::build(options),
        Task::Test => test::test(options),
        Task::Profile => profile::profile(options),
        Task::Bench => bench::bench(options),
        Task::Screenshots => screenshots::screenshots(options),
        Task::PreBuild => pre_build::pre_build(),
        Task::PostBuild => post_build::post_build(),
    }
}
