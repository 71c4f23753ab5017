//! The words of the weekly check-up.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of the weekly check-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckUp {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Beginnings for thanks.
    pub thanks: Vec<Line>,
    /// Beginnings for what could be relied on.
    pub rely: Vec<Line>,
    /// Beginnings for what went well.
    pub well: Vec<Line>,
    /// Beginnings for plans.
    pub plans: Vec<Line>,
    /// Beginnings for a wish.
    pub wish: Vec<Line>,
    /// The words of closeness.
    pub closeness: ClosenessWords,
}

pick!(CheckUp {
    why,
    how,
    thanks,
    rely,
    well,
    plans,
    wish,
    closeness
});

/// The words of closeness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClosenessWords {
    /// What is asked.
    pub ask: String,
    /// The near end.
    pub near: String,
    /// The far end.
    pub far: String,
    /// When the two answers lie apart.
    pub different: String,
    /// When they lie together.
    pub alike: String,
}

pick!(ClosenessWords {
    ask,
    near,
    far,
    different,
    alike
});

impl Content for CheckUp {
    const FILE: &'static str = "check-up.json";
}
