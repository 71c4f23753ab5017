//! The words of after the storm.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of after the storm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AfterStorm {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Beginnings for what was felt.
    pub felt: Vec<Line>,
    /// Beginnings for one’s view.
    pub view: Vec<Line>,
    /// Beginnings for the part that can be understood.
    pub understand: Vec<Line>,
    /// Beginnings for what it touched.
    pub touched: Vec<Line>,
    /// Beginnings for one’s own part.
    pub part: Vec<Line>,
    /// Beginnings for one change.
    pub change: Vec<Line>,
    /// Answers said aloud.
    pub heard: Vec<Line>,
    /// What is not in doubt.
    pub reaffirm: Vec<Line>,
}

pick!(AfterStorm {
    why,
    how,
    felt,
    view,
    understand,
    touched,
    part,
    change,
    heard,
    reaffirm
});

impl Content for AfterStorm {
    const FILE: &'static str = "after-storm.json";
}
