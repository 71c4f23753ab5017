//! The words of the ground rules.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// Five short lines for both, and what is said around a stop word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroundRules {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// The rules.
    pub rules: [Line; 5],
    /// The words around the stop word.
    pub stop: StopWords,
}

/// What is said around a stop word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StopWords {
    /// What it is called.
    pub label: String,
    /// What it does.
    pub hint: String,
    /// Six that somebody might choose.
    pub examples: [String; 6],
}

impl Content for GroundRules {
    const FILE: &'static str = "ground-rules.json";
}

pick!(GroundRules {
    why,
    how,
    rules,
    stop
});
pick!(StopWords {
    label,
    hint,
    examples
});
