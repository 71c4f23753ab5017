//! Drawing cards: nothing twice until a deck is through, only what is open to both, nothing tender in a row.

mod chance;
mod ladder;
mod order;
mod own;
mod seen;
pub mod share;

use crate::exercise::hand::{Card, Hand};
use crate::journal::entry::{Line, OwnCard};
use crate::journal::{Journal, RecordId};
use crate::limits;
use crate::words::content::{DeckCard, Theme};
use chance::Chance;
pub use ladder::climb;
pub use own::{MOST_CARDS, OwnDeck, add_card, delete_card, edit_card, own_decks, rename};
pub use seen::{begin_anew, favourites, favourites_of, mark, record_for, record_of};

/// The stable name of the deck of what the two marked.
pub const FAVOURITES: &str = "favourites";
/// The stable name of the deck of the ladder, and of the list of what they marked in it.
pub const LADDER: &str = "ladder";
/// The stable name of the deck of "How well do I know you".
pub const KNOW_YOU: &str = "know-you";
/// The stable name of the deck of themes for stories.
pub const STORIES: &str = "story-relay";
/// The stable name of the list of what they marked in any deck of questions.
pub const QUESTIONS: &str = "questions";
/// The shipped decks of questions, in the order they are offered.
pub const QUESTION_DECKS: [&str; 4] = ["you", "us", "ahead", "playful"];
/// How many cards lie ready to take the place of one, where the deck has enough.
const SPARE: usize = 12;

/// A card that may be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The stable name.
    pub id: String,
    /// The words.
    pub text: String,
    /// What it touches; empty for a card of their own, which no limit hides.
    pub topic: String,
    /// What kind of thing it is about; empty where nobody said.
    pub about: String,
    /// How deep it goes; 0 where there are no levels.
    pub level: u8,
}

impl From<&DeckCard> for Candidate {
    fn from(card: &DeckCard) -> Self {
        Self {
            id: card.id.clone(),
            text: card.text.clone(),
            topic: card.topic.clone(),
            about: card.about.clone(),
            level: card.level.unwrap_or_default(),
        }
    }
}

impl From<&Theme> for Candidate {
    /// A theme has two lines on its card: what it is called, and the door to one scene.
    fn from(theme: &Theme) -> Self {
        Self {
            id: theme.id.clone(),
            text: [theme.title.as_str(), "\n", &theme.opening].concat(),
            topic: theme.topic.clone(),
            about: String::new(),
            level: 0,
        }
    }
}

impl From<&OwnCard> for Candidate {
    fn from(card: &OwnCard) -> Self {
        Self {
            id: card.id.as_str().to_owned(),
            text: card.text.as_str().to_owned(),
            topic: String::new(),
            about: String::new(),
            level: 0,
        }
    }
}

impl From<Candidate> for Card {
    fn from(card: Candidate) -> Self {
        Self {
            id: card.id,
            text: card.text,
        }
    }
}

/// What was drawn from a deck.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawn {
    /// The cards in play.
    pub hand: Hand,
    /// What takes the place of a passed card of the ladder, by level; empty for other decks.
    pub spare: [Vec<Card>; 3],
    /// The cards that count as seen from now on; others than before where the deck begins anew.
    pub seen: Vec<Line<80>>,
}

/// Draws from one deck: what both have not answered yet, or all of it again once it is through.
pub fn draw(cards: &[Candidate], journal: &Journal, deck: &RecordId, seed: u64) -> Drawn {
    let mut open = open_to_both(cards, journal);
    let mut answered = seen::of(journal, deck);
    if open.iter().all(|card| seen::holds(&answered, &card.id)) {
        answered.clear();
    }
    open.retain(|card| !seen::holds(&answered, &card.id));
    let mut cards = order::drawn(open, None, &mut Chance::of(seed));
    cards.truncate(Hand::MOST);
    let spare = if cards.len() >= 2 * SPARE {
        cards.split_off(cards.len() - SPARE)
    } else {
        Vec::new()
    };
    let hand = Hand {
        cards: into_cards(cards),
        spare: into_cards(spare),
        lighter: Vec::new(),
    };
    Drawn {
        hand,
        seen: answered,
        ..Drawn::default()
    }
}

/// Gives the cards whose topic is open to both; nothing tells which ones are not among them, or why.
fn open_to_both(cards: &[Candidate], journal: &Journal) -> Vec<Candidate> {
    let mut known: Vec<(&str, bool)> = Vec::new();
    let mut open = Vec::new();
    for card in cards {
        let topic = card.topic.as_str();
        let found = known.iter().find(|(known, _)| *known == topic).map(|(_, is)| *is);
        let is_open = found.unwrap_or_else(|| {
            let is_open = limits::is_open(journal, topic);
            known.push((topic, is_open));
            is_open
        });
        if is_open {
            open.push(card.clone());
        }
    }
    open
}

fn into_cards(cards: Vec<Candidate>) -> Vec<Card> {
    cards.into_iter().map(Card::from).collect()
}

#[cfg(test)]
mod tests;
