//! Decks of the couple's own.

use super::seen::{self, kept};
use crate::journal::entry::{Deck, Entry, Kind, Line, OwnCard};
use crate::journal::{Draft, Journal, RecordId};

/// The most cards of an own deck: as many as a run can hold.
pub const MOST_CARDS: usize = crate::exercise::hand::Hand::MOST;

/// An own deck with the name of its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDeck {
    /// The record.
    pub id: RecordId,
    /// What it is called.
    pub name: String,
    /// Its cards.
    pub cards: Vec<OwnCard>,
}

/// Gives the couple's own decks, the oldest first.
pub fn own_decks(journal: &Journal) -> Vec<OwnDeck> {
    let records = journal.of_kind(Kind::Deck).into_iter().rev();
    let owned = records.filter_map(|record| match record.entry() {
        Some(Entry::Deck(Deck {
            name: Some(name),
            cards,
            ..
        })) => Some(OwnDeck {
            id: record.id().clone(),
            name: name.as_str().to_owned(),
            cards: cards.clone(),
        }),
        _ => None,
    });
    owned.collect()
}

fn changed(journal: &Journal, id: &RecordId, change: impl FnOnce(&mut Deck)) -> Option<Draft> {
    let known = seen::deck(journal, id)?;
    let mut next = known.clone();
    change(&mut next);
    (next != *known).then(|| kept(next))
}

/// Gives what to keep once a deck has another name.
pub fn rename(journal: &Journal, id: &RecordId, name: Line<40>) -> Option<Draft> {
    changed(journal, id, |deck| deck.name = Some(name))
}

/// Gives what to keep once a card has been added; nothing where the deck is full.
pub fn add_card(journal: &Journal, id: &RecordId, card: OwnCard) -> Option<Draft> {
    changed(journal, id, |deck| {
        if deck.cards.len() < MOST_CARDS {
            deck.cards.push(card);
        }
    })
}

/// Gives what to keep once a card has other words; it then counts as new.
pub fn edit_card(journal: &Journal, id: &RecordId, card: &str, text: Line<105>) -> Option<Draft> {
    changed(journal, id, |deck| {
        let found = deck.cards.iter_mut().find(|own| own.id.as_str() == card);
        if let Some(own) = found.filter(|own| own.text != text) {
            own.text = text;
            deck.seen.retain(|line| line.as_str() != card);
        }
    })
}

/// Gives what to keep once a card is gone.
pub fn delete_card(journal: &Journal, id: &RecordId, card: &str) -> Option<Draft> {
    changed(journal, id, |deck| {
        deck.cards.retain(|own| own.id.as_str() != card);
        deck.seen.retain(|line| line.as_str() != card);
    })
}
