//! The words of "Say it back with heart".

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of "Say it back with heart".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SayItBack {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Beginnings for summing up.
    pub reflect: Vec<Line>,
    /// Beginnings for making sense of it.
    pub sense: Vec<Line>,
    /// Beginnings for guessing a feeling.
    pub guess: Vec<Line>,
}

pick!(SayItBack {
    why,
    how,
    reflect,
    sense,
    guess
});

impl Content for SayItBack {
    const FILE: &'static str = "say-it-back.json";
}
