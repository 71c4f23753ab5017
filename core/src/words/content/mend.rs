//! The words of mending a missed promise.

use serde::Serialize;

use super::Content;
use super::tree::pick;

/// The words of mending a missed promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mend {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Regret, what happened, my part, change, repair, ask.
    pub slots: [super::StarterSlot; 6],
    /// That forgiving can wait.
    pub forgiving: String,
}

pick!(Mend {
    why,
    how,
    slots,
    forgiving
});

impl Content for Mend {
    const FILE: &'static str = "mend.json";
}
