//! The words of good news.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of good news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GoodNews {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Questions that ask it to life.
    pub cues: Vec<Line>,
    /// Celebrations of a few minutes.
    pub celebrations: Vec<Line>,
}

pick!(GoodNews {
    why,
    how,
    cues,
    celebrations
});

impl Content for GoodNews {
    const FILE: &'static str = "good-news.json";
}
