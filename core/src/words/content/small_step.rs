//! The words of one small step a week.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line, Named};

/// Small steps in five sizes, and ways to begin a line to oneself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SmallStep {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// The sizes, the smallest first.
    pub sizes: [Named; 5],
    /// The steps.
    pub steps: Vec<Step>,
    /// Ways to begin a line to oneself.
    pub patient: Vec<Line>,
}

/// A small step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The stable name, the same in every language.
    pub id: String,
    /// The words.
    pub text: String,
    /// What it touches, so that a limit can hide it.
    pub topic: String,
    /// How large it is, from 1 to 5.
    pub size: u8,
}

impl SmallStep {
    /// Gives the steps of a size that touch only what is open.
    pub fn of_size(&self, size: u8, is_open: impl Fn(&str) -> bool) -> Vec<&Step> {
        let fits = |step: &&Step| step.size == size && is_open(&step.topic);
        self.steps.iter().filter(fits).collect()
    }
}

impl Content for SmallStep {
    const FILE: &'static str = "small-step.json";
}

pick!(SmallStep {
    why,
    how,
    sizes,
    steps,
    patient
});
pick!(Step {
    id,
    text,
    topic,
    size
});
