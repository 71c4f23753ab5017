//! The words of dreams.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of dreams.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dreams {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// What an empty list says.
    pub empty: String,
    /// Ways to name a next small step.
    pub steps: Vec<Line>,
    /// Beginnings of an encouragement.
    pub encourage: Vec<Line>,
}

pick!(Dreams {
    why,
    how,
    empty,
    steps,
    encourage
});

impl Content for Dreams {
    const FILE: &'static str = "dreams.json";
}
