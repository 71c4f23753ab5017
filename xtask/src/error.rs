//! What can go wrong while building, in words for the person at the terminal.

use std::io;

/// The outcome of a task.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// Everything that stops a task.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A file or a socket refused.
    #[error("{what}: {source}")]
    Io {
        /// What was being done.
        what: String,
        /// What the system answered.
        source: io::Error,
    },
    /// A program that was started ended badly.
    #[error("`{command}` ended with {ending}")]
    Command {
        /// The program and its arguments.
        command: String,
        /// Its exit status.
        ending: String,
    },
    /// Something to tell the person in so many words.
    #[error("{0}")]
    Said(String),
}

impl Error {
    /// Returns a closure that says what was being done when the system refused.
    pub(crate) fn io(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io {
            what: what.into(),
            source,
        }
    }
}
