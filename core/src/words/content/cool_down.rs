//! The words of a pause.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line, Named};

/// The words of a pause, from agreeing on it to the return.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoolDown {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// What a locked phone can't do, with `{time}`.
    pub phone: String,
    /// The words around the parked line.
    pub park: Park,
    /// Things to do that are not going over the quarrel.
    pub activities: Vec<Line>,
    /// Lines to leave with.
    pub warm: Vec<Line>,
    /// Lines to come back with; some hold `{time}` or `{place}`.
    pub returns: Vec<Line>,
    /// What a body may say, from 0 to 10.
    pub ready: Vec<ReadyWords>,
    /// Why waiting helps.
    pub waiting: Vec<Line>,
    /// The words of breathing.
    pub breathing: Breathing,
}

/// The words around the parked line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Park {
    /// Its name.
    pub label: String,
    /// What may stand there.
    pub prompt: String,
}

/// What a body may say at a part of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadyWords {
    /// The stable name.
    pub id: String,
    /// The lowest number it stands for.
    pub from: u8,
    /// The highest number it stands for.
    pub to: u8,
    /// The words.
    pub text: String,
}

/// The words of breathing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breathing {
    /// The words said along.
    pub words: BreathingWords,
    /// What to do if it feels wrong.
    pub note: String,
    /// The five patterns.
    pub patterns: Vec<Named>,
}

/// The words said along with a breath.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreathingWords {
    /// Breathing in.
    pub breathe_in: String,
    /// A second breath in upon the first.
    pub again: String,
    /// Holding.
    pub hold: String,
    /// Breathing out.
    pub out: String,
}

impl CoolDown {
    /// Gives what a body may say at a number from 0 to 10.
    pub fn ready_words(&self, number: u8) -> Option<&ReadyWords> {
        self.ready
            .iter()
            .find(|words| (words.from..=words.to).contains(&number))
    }
}

impl Content for CoolDown {
    const FILE: &'static str = "cool-down.json";
}

pick!(CoolDown {
    why,
    how,
    phone,
    park,
    activities,
    warm,
    returns,
    ready,
    waiting,
    breathing
});
pick!(Park { label, prompt });
pick!(ReadyWords { id, from, to, text });
pick!(Breathing {
    words,
    note,
    patterns
});
pick!(BreathingWords {
    breathe_in,
    again,
    hold,
    out
});
