//! What both have answered of a deck, and what they marked.

use super::{KNOW_YOU, LADDER, STORIES};
use crate::exercise::Exercise;
use crate::journal::entry::{Deck, Entry, Line};
use crate::journal::{Audience, Author, Draft, Journal, RecordId};

/// Gives the record in which a shipped deck keeps what both answered.
pub fn record_of(deck: &str) -> Option<RecordId> {
    RecordId::try_from(["deck-", deck].concat()).ok()
}

/// Gives the record in which a running exercise keeps what both answered, where it plays with a deck.
pub fn record_for(exercise: &Exercise) -> Option<RecordId> {
    match exercise {
        Exercise::Ladder(_) => record_of(LADDER),
        Exercise::KnowYou(_) => record_of(KNOW_YOU),
        Exercise::StoryRelay(_) => record_of(STORIES),
        Exercise::Questions(options) => RecordId::try_from(options.deck.clone()).ok(),
        _ => None,
    }
}

/// Gives the stable names of what both answered since the deck was last through.
pub(super) fn of(journal: &Journal, id: &RecordId) -> Vec<Line<80>> {
    deck(journal, id)
        .map(|deck| deck.seen.clone())
        .unwrap_or_default()
}

pub(super) fn holds(seen: &[Line<80>], card: &str) -> bool {
    seen.iter().any(|line| line.as_str() == card)
}

pub(super) fn deck<'a>(journal: &'a Journal, id: &RecordId) -> Option<&'a Deck> {
    match journal.get(id)?.entry() {
        Some(Entry::Deck(deck)) => Some(deck),
        _ => None,
    }
}

/// Gives what to keep once both answered a card, or no longer did; nothing where nothing changes.
pub fn mark(journal: &Journal, id: &RecordId, card: &str, is_seen: bool) -> Option<Draft> {
    let mut seen = of(journal, id);
    if is_seen {
        if !holds(&seen, card) {
            seen.push(Line::try_from(card.to_owned()).ok()?);
        }
    } else {
        seen.retain(|line| line.as_str() != card);
    }
    begin_anew(journal, id, seen)
}

/// Gives what to keep where other cards count as seen than before; nothing where nothing changes.
pub fn begin_anew(journal: &Journal, id: &RecordId, seen: Vec<Line<80>>) -> Option<Draft> {
    let known = deck(journal, id).cloned();
    let mut next = known.clone().unwrap_or(Deck {
        name: None,
        cards: Vec::new(),
        seen: Vec::new(),
    });
    if next.seen == seen {
        return None;
    }
    next.seen = seen;
    Some(kept(next))
}

/// Makes what is kept of a deck: it is both's, whoever held the phone.
pub(super) const fn kept(deck: Deck) -> Draft {
    Draft {
        author: Author::Both,
        audience: Audience::Both,
        entry: Entry::Deck(deck),
    }
}

/// Walks through what they marked of a list.
pub fn favourites<'a>(journal: &'a Journal, list: &'a str) -> impl Iterator<Item = &'a str> {
    marked(journal, list).map(|(_, item)| item)
}

/// Gives the records that mark one item of a list.
pub fn favourites_of(journal: &Journal, list: &str, item: &str) -> Vec<RecordId> {
    let of_item = marked(journal, list).filter(|(_, marked)| *marked == item);
    of_item.map(|(id, _)| id.clone()).collect()
}

fn marked<'a>(journal: &'a Journal, list: &'a str) -> impl Iterator<Item = (&'a RecordId, &'a str)> {
    journal.records().filter_map(move |record| match record.entry() {
        Some(Entry::IdeaKept(kept)) if kept.list.as_str() == list => Some((record.id(), kept.item.as_str())),
        _ => None,
    })
}
