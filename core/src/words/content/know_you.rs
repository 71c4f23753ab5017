//! The cards of "How well do I know you".

use serde::Serialize;

use super::tree::pick;
use super::{Content, DeckCard};

/// The cards of "How well do I know you".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnowYou {
    /// The cards.
    pub cards: Vec<DeckCard>,
}

pick!(KnowYou { cards });

impl Content for KnowYou {
    const FILE: &'static str = "know-you.json";
}
