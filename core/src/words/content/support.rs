//! The words of "How should I be here?".

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line, Named};

/// The words of "How should I be here?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Support {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// How the other may be there.
    pub ways: Vec<Named>,
    /// Beginnings for what helped.
    pub helped: Vec<Line>,
    /// Ways to ask.
    pub ask: Vec<Line>,
}

pick!(Support {
    why,
    how,
    ways,
    helped,
    ask
});

impl Content for Support {
    const FILE: &'static str = "support.json";
}
