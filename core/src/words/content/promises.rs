//! The words of promises.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line, Named};

/// The words of promises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Promises {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// What an empty list says.
    pub empty: String,
    /// How large a promise is.
    pub sizes: [Named; 3],
    /// Endings for “I will …”.
    pub starts: Vec<Line>,
    /// What is said when one was changed.
    pub changed: String,
    /// What is said when one was kept.
    pub kept: String,
    /// What is said when one was missed.
    pub missed: String,
}

pick!(Promises {
    why,
    how,
    empty,
    sizes,
    starts,
    changed,
    kept,
    missed
});

impl Content for Promises {
    const FILE: &'static str = "promises.json";
}
