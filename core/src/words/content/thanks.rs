//! The words of a minute of thanks.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of a minute of thanks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Thanks {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Beginnings that lead to one thing the other did.
    pub stems: Vec<Line>,
}

pick!(Thanks { why, how, stems });

impl Content for Thanks {
    const FILE: &'static str = "thanks.json";
}
