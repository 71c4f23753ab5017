//! The cards of the deeper ladder.

use serde::Serialize;

use super::tree::pick;
use super::{Content, DeckCard};

/// The cards of the deeper ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ladder {
    /// The cards.
    pub cards: Vec<DeckCard>,
}

pick!(Ladder { cards });

impl Content for Ladder {
    const FILE: &'static str = "ladder.json";
}
