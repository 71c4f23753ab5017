//! The words of an evening with the phone face down.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of an evening with the phone face down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhonesDown {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Something to talk about meanwhile.
    pub cards: Vec<TableCard>,
    /// Beginnings for the one line that is kept.
    pub keep: Vec<Line>,
    /// What stands on the screen meanwhile.
    pub until: String,
}

pick!(PhonesDown {
    why,
    how,
    cards,
    keep,
    until
});

/// A card for the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableCard {
    /// The stable name.
    pub id: String,
    /// The words.
    pub text: String,
    /// What it touches, so that a limit can hide it.
    pub topic: String,
    /// What kind of thing it is about.
    pub about: String,
    /// Whether it is about what was, is or comes.
    pub tense: String,
    /// The sense it wakes, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sense: Option<String>,
}

pick!(TableCard {
    id,
    text,
    topic,
    about,
    tense,
    sense
});

impl Content for PhonesDown {
    const FILE: &'static str = "phones-down.json";
}
