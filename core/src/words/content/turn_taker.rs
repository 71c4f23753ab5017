//! The words of talking in turns.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line, Named};

/// The words of talking in turns, from set-up to the close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnTaker {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// The words around the topic.
    pub topic: Topic,
    /// What it may be about.
    pub kinds: Vec<Named>,
    /// The ready-made lengths.
    pub presets: Vec<Named>,
    /// For the breath before the first turn.
    pub settle: Vec<Line>,
    /// For the one who speaks.
    pub speaking: Vec<Line>,
    /// For the one who listens.
    pub listening: Vec<Line>,
    /// Beginnings for saying it back.
    pub stems: Vec<Line>,
    /// The words of the speaker's answer.
    pub confirm: Confirm,
    /// Open questions for the one who listened.
    pub questions: Vec<Line>,
    /// What the listener reads while the speaker asks to finish.
    pub hold_on: String,
    /// What both read once the speaker asks for ideas.
    pub ideas: String,
    /// For the last half minute each.
    pub close: Vec<Line>,
    /// The words of the optional close.
    pub pulse: Pulse,
}

/// The words around the topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// Its name above the field.
    pub label: String,
    /// One that somebody might have written.
    pub placeholder: String,
}

/// The words of the speaker's answer to what was said back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Confirm {
    /// The question.
    pub ask: String,
    /// It was understood.
    pub exactly: String,
    /// Something is missing yet.
    pub nearly: String,
    /// There is more to tell.
    pub more: String,
    /// What is offered the third time something is missing.
    pub again: String,
}

/// The words of the optional close, answered by each alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pulse {
    /// What becomes of the answers.
    pub note: String,
    /// The three sentences.
    pub sentences: Vec<Line>,
    /// The answers, from the least to the most.
    pub answers: Vec<String>,
}

impl Content for TurnTaker {
    const FILE: &'static str = "turn-taker.json";
}

pick!(TurnTaker {
    why,
    how,
    topic,
    kinds,
    presets,
    settle,
    speaking,
    listening,
    stems,
    confirm,
    questions,
    hold_on,
    ideas,
    close,
    pulse
});
pick!(Topic { label, placeholder });
pick!(Confirm {
    ask,
    exactly,
    nearly,
    more,
    again
});
pick!(Pulse {
    note,
    sentences,
    answers
});
