//! The words of the wins jar.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of the wins jar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Wins {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// What an empty jar says.
    pub empty: String,
    /// Small wins.
    pub examples: Vec<Line>,
}

pick!(Wins {
    why,
    how,
    empty,
    examples
});

impl Content for Wins {
    const FILE: &'static str = "wins.json";
}
