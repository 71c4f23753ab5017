//! The words of side by side.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SideBySide {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Beginnings for what one would like.
    pub position: Vec<Line>,
    /// Plain needs under a position.
    pub need: Vec<Line>,
    /// Lines that keep judging away.
    pub ideas: Vec<Line>,
    /// Lines for choosing one experiment.
    pub experiment: Vec<Line>,
}

pick!(SideBySide {
    why,
    how,
    position,
    need,
    ideas,
    experiment
});

impl Content for SideBySide {
    const FILE: &'static str = "side-by-side.json";
}
