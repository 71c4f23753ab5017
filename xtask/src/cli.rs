//! The words typed after `cargo xtask`.

use crate::error::{Error, Result};
use std::path::PathBuf;

/// What `cargo xtask help` says.
pub(crate) const HELP: &str = "\
cargo xtask <task>

  serve [--port N] [--no-build] [--dist DIR]   build, then serve dist/ on http://localhost:8080
  test [--long] [--only core|web|e2e]          run the tests; --long adds the slow ones
  dev [--port N]                               build for development and reload on every change
  build                                        build dist/ for production
  bench [--json FILE] [--readme] [--ci] [--long] [--sizes]
                                               measure every budget; --ci fails past a hard limit
  profile                                      note which functions the first screen runs, for the build to go by
  setup [--long]                               install all that the tasks need, and nothing else
  screenshots                                  draw every screen again, for the docs and the store

Every task takes --no-install: it then says what is missing instead of installing it.";

/// One thing that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    /// Say what there is.
    Help,
    /// Install what is missing.
    Setup,
    /// Build and serve as production does.
    Serve,
    /// Build for development and reload.
    Dev,
    /// Build for production.
    Build,
    /// Run the tests.
    Test,
    /// Note what the first screen runs.
    Profile,
    /// Measure the budgets.
    Bench,
    /// Draw the screens.
    Screenshots,
    /// Trunk's hook before a build.
    PreBuild,
    /// Trunk's hook after a build.
    PostBuild,
}

/// How it is to be done.
#[derive(Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch typed on the command line"
)]
pub(crate) struct Options {
    /// Say what is missing instead of installing it.
    pub(crate) no_install: bool,
    /// Serve what is there already.
    pub(crate) no_build: bool,
    /// The slow tests and measurements too.
    pub(crate) long: bool,
    /// Fail past a hard limit.
    pub(crate) ci: bool,
    /// Only what needs no browser.
    pub(crate) sizes: bool,
    /// Write the table of figures into the README.
    pub(crate) readme: bool,
    /// The port to serve on.
    pub(crate) port: Option<u16>,
    /// Another folder to serve than `dist/`.
    pub(crate) dist: Option<PathBuf>,
    /// Where figures are written as JSON.
    pub(crate) json: Option<PathBuf>,
    /// One part of the tests.
    pub(crate) only: Option<String>,
}

/// Reads a task and its options.
///
/// # Errors
/// An unknown word, or an option without its value.
pub(crate) fn parse(mut words: impl Iterator<Item = String>) -> Result<(Task, Options)> {
    let task = match words.next().as_deref() {
        None | Some("help" | "--help" | "-h") => Task::Help,
        Some("setup") => Task::Setup,
        Some("serve") => Task::Serve,
        Some("dev") => Task::Dev,
        Some("build") => Task::Build,
        Some("test") => Task::Test,
        Some("profile") => Task::Profile,
        Some("bench") => Task::Bench,
        Some("screenshots") => Task::Screenshots,
        Some("pre-build") => Task::PreBuild,
        Some("post-build") => Task::PostBuild,
        Some(other) => return Err(Error::Said(format!("There is no task `{other}`.\n\n{HELP}"))),
    };
    let mut options = Options::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--no-install" => options.no_install = true,
            "--no-build" => options.no_build = true,
            "--long" => options.long = true,
            "--ci" => options.ci = true,
            "--sizes" => options.sizes = true,
            "--readme" => options.readme = true,
            "--port" => options.port = Some(number(&value(&word, words.next())?)?),
            "--dist" => options.dist = Some(value(&word, words.next())?.into()),
            "--json" => options.json = Some(value(&word, words.next())?.into()),
            "--only" => options.only = Some(value(&word, words.next())?),
            other => return Err(Error::Said(format!("There is no option `{other}`.\n\n{HELP}"))),
        }
    }
    Ok((task, options))
}

fn value(name: &str, word: Option<String>) -> Result<String> {
    word.ok_or_else(|| Error::Said(format!("`{name}` needs a value.")))
}

fn number(word: &str) -> Result<u16> {
    word.parse()
        .map_err(|_| Error::Said(format!("`{word}` is not a port.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<(Task, Options)> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn nothing_typed_asks_for_help() {
        assert_eq!(read("").unwrap().0, Task::Help);
    }

    #[test]
    fn options_may_come_in_any_order() {
        let (task, options) = read("serve --no-build --port 8101 --no-install").unwrap();
        assert_eq!(task, Task::Serve);
        assert_eq!(
            options,
            Options {
                no_build: true,
                no_install: true,
                port: Some(8101),
                ..Options::default()
            }
        );
    }

    #[test]
    fn unknown_words_and_missing_values_are_refused() {
        for line in [
            "bake",
            "serve --loud",
            "serve --port",
            "serve --port eighty",
            "serve --port 70000",
        ] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
