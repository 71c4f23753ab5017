//! The words of the outside view.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of the outside view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutsideView {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Lines for writing as a kind onlooker.
    pub prompts: Vec<Line>,
    /// What is said afterwards.
    pub after: String,
    /// When to do it again.
    pub again: String,
}

pick!(OutsideView {
    why,
    how,
    prompts,
    after,
    again
});

impl Content for OutsideView {
    const FILE: &'static str = "outside-view.json";
}
