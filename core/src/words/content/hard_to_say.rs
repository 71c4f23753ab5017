//! The words of something hard to say.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of something hard to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HardToSay {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// What stands before it.
    pub safety: String,
    /// What is true, why it is hard, the fear, what is asked.
    pub slots: [StarterSlot; 4],
    /// Thanks before anything else.
    pub thanks: Vec<Line>,
}

pick!(HardToSay {
    why,
    how,
    safety,
    slots,
    thanks
});

/// One part of what is said, with ways to begin it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StarterSlot {
    /// The stable name.
    pub id: String,
    /// What it asks for.
    pub label: String,
    /// Ways to begin.
    pub starts: [String; 4],
}

pick!(StarterSlot { id, label, starts });

impl Content for HardToSay {
    const FILE: &'static str = "hard-to-say.json";
}
