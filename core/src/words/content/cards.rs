//! A card of a deck, as it stands in a file of words.

use serde::Serialize;

use super::tree::pick;

/// A card of a deck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeckCard {
    /// The stable name.
    pub id: String,
    /// The words.
    pub text: String,
    /// What it touches, so that a limit can hide it.
    pub topic: String,
    /// How deep it goes, from 1 to 3; only a card of the ladder says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The stable name of its deck, where a file holds more than one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deck: Option<String>,
    /// What kind of thing it is about.
    pub about: String,
    /// Whether it is about what was, is or comes.
    pub tense: String,
    /// The sense it wakes, where it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sense: Option<String>,
}

pick!(DeckCard {
    id,
    text,
    topic,
    level,
    deck,
    about,
    tense,
    sense
});
