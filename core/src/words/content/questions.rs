//! The four decks of questions.

use serde::Serialize;

use super::tree::pick;
use super::{Content, DeckCard};

/// The four decks of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Questions {
    /// The cards.
    pub cards: Vec<DeckCard>,
}

pick!(Questions { cards });

impl Content for Questions {
    const FILE: &'static str = "questions.json";
}
