//! The words of gentle start.

use serde::Serialize;

use super::Content;
use super::tree::{pick, pick_word};
use crate::words::feelings::FeelingId;
use crate::words::phrasing::{Slot, Wording};

/// The words around the four blanks, and those of the hints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GentleStart {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// The whole sentence with `{camera}`, `{feeling}`, `{need}` and `{request}`.
    pub frame: String,
    /// The four blanks in their order.
    pub slots: [SlotWords; 4],
    /// One text for each wording.
    pub hints: Vec<HintWords>,
    /// The words on the way past a hint.
    pub keep: String,
    /// What is said above the whole sentence, before it is read aloud.
    pub read: String,
}

/// The words around one blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SlotWords {
    /// The stable name.
    pub id: String,
    /// Which blank.
    pub slot: Slot,
    /// The words of the frame before it.
    pub lead: String,
    /// Its name above the field.
    pub label: String,
    /// The question that helps to fill it.
    pub prompt: String,
    /// Two that somebody might have written.
    pub examples: [String; 2],
}

/// The words of one hint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HintWords {
    /// The stable name.
    pub id: String,
    /// When it is shown.
    pub wording: Wording,
    /// How the word may land.
    pub title: String,
    /// A question that may help.
    pub body: String,
    /// Words to put in their place, with "…" for what only the writer knows.
    pub swap: Option<String>,
    /// Feeling words to offer instead.
    pub feelings: Vec<FeelingId>,
}

impl GentleStart {
    /// Gives the words of a hint.
    pub fn hint(&self, wording: Wording) -> Option<&HintWords> {
        self.hints.iter().find(|hint| hint.wording == wording)
    }

    /// Gives the words around a blank.
    pub fn slot(&self, slot: Slot) -> Option<&SlotWords> {
        self.slots.iter().find(|words| words.slot == slot)
    }
}

impl Content for GentleStart {
    const FILE: &'static str = "gentle-start.json";
}

pick!(GentleStart {
    why,
    how,
    frame,
    slots,
    hints,
    keep,
    read
});
pick!(SlotWords {
    id,
    slot,
    lead,
    label,
    prompt,
    examples
});
pick!(HintWords {
    id,
    wording,
    title,
    body,
    swap,
    feelings
});
pick_word!(Slot { "camera" => Camera, "feeling" => Feeling, "need" => Need, "request" => Request });
pick_word!(Wording {
    "always" => Always,
    "never" => Never,
    "every-time" => EveryTime,
    "you-are" => YouAre,
    "thought" => Thought,
    "by-you" => ByYou,
    "name" => Name,
});
