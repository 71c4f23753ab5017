//! The words of moments.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of moments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moments {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// What an empty list says.
    pub empty: String,
    /// Beginnings for a memory.
    pub starts: Vec<Line>,
    /// About a note sealed until a date.
    pub sealed: Vec<Line>,
}

pick!(Moments {
    why,
    how,
    empty,
    starts,
    sealed
});

impl Content for Moments {
    const FILE: &'static str = "moments.json";
}
