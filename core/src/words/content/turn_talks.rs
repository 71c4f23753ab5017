//! The words of longer talks.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of longer talks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnTalks {
    /// A long talk.
    pub long_talk: LongTalk,
    /// An open floor.
    pub open_floor: OpenFloor,
}

pick!(TurnTalks {
    long_talk,
    open_floor
});

/// The words of a long talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LongTalk {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub text: String,
    /// Lines for closing it.
    pub close: Vec<Line>,
}

pick!(LongTalk { name, text, close });

/// The words of an open floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenFloor {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub text: String,
}

pick!(OpenFloor { name, text });

impl Content for TurnTalks {
    const FILE: &'static str = "turn-talks.json";
}
