//! The words of the end-of-day talk.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of the end-of-day talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndOfDay {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Beginnings about the world outside.
    pub outside: Vec<Line>,
    /// That advice waits.
    pub no_advice: String,
}

pick!(EndOfDay {
    why,
    how,
    outside,
    no_advice
});

impl Content for EndOfDay {
    const FILE: &'static str = "end-of-day.json";
}
