//! Why and how, for the set-up pages whose own files hold cards.

use serde::Serialize;

use super::Content;
use super::tree::pick;

/// Why and how of several exercises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Frames {
    /// One entry an exercise.
    pub exercises: Vec<Frame>,
}

/// Why and how of one exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// The stable name of the exercise.
    pub id: String,
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
}

impl Frames {
    /// Gives the words of an exercise.
    pub fn of(&self, id: &str) -> Option<&Frame> {
        self.exercises.iter().find(|frame| frame.id == id)
    }
}

pick!(Frames { exercises });
pick!(Frame { id, why, how });

impl Content for Frames {
    const FILE: &'static str = "frames.json";
}
