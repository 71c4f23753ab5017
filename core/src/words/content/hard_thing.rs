//! The words of a hard thing, together.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of a hard thing, together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HardThing {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Things to choose from.
    pub things: Vec<Line>,
    /// Questions for looking back.
    pub back: Vec<Line>,
}

pick!(HardThing {
    why,
    how,
    things,
    back
});

impl Content for HardThing {
    const FILE: &'static str = "hard-thing.json";
}
