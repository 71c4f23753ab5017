//! The words of asking for some space.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of asking for some space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Space {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Ways to say it; `{time}` stands for the time.
    pub lines: Vec<Line>,
    /// Lines for coming back.
    pub back: Vec<Line>,
}

pick!(Space {
    why,
    how,
    lines,
    back
});

impl Content for Space {
    const FILE: &'static str = "space.json";
}
