//! The words of what one carries.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line, Named};

/// The words of what one carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Carrying {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// What an empty list says.
    pub empty: String,
    /// Ways to be beside.
    pub beside: Vec<Named>,
    /// Support that may be offered.
    pub offers: Vec<Line>,
}

pick!(Carrying {
    why,
    how,
    empty,
    beside,
    offers
});

impl Content for Carrying {
    const FILE: &'static str = "carrying.json";
}
