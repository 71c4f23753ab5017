//! The order of drawn cards: by chance, but nothing alike directly after each other where that can be avoided.

use super::Candidate;
use super::chance::Chance;

/// The topics that are not met twice in a row.
const TENDER: [&str; 5] = ["fear", "hurt", "loss", "shame", "touch"];

/// Puts cards into an order by chance; the first does not resemble `last` if another can be first.
pub(super) fn drawn(
    mut cards: Vec<Candidate>,
    last: Option<&Candidate>,
    chance: &mut Chance,
) -> Vec<Candidate> {
    chance.shuffle(&mut cards);
    let mut ordered: Vec<Candidate> = Vec::with_capacity(cards.len());
    while !cards.is_empty() {
        let at = next(&cards, ordered.last().or(last));
        ordered.push(cards.remove(at));
    }
    ordered
}

/// Gives the place of the card to come next.
fn next(rest: &[Candidate], last: Option<&Candidate>) -> usize {
    let fits = |card: &Candidate| last.is_none_or(|last| !are_alike(last, card));
    // What is more than half of the rest has to come now, or it will follow itself later.
    let crowded = rest.iter().map(|card| card.about.as_str()).find(|about| {
        !about.is_empty() && rest.iter().filter(|card| card.about == *about).count() * 2 > rest.len()
    });
    crowded
        .and_then(|about| rest.iter().position(|card| card.about == about && fits(card)))
        .or_else(|| rest.iter().position(fits))
        .unwrap_or_default()
}

/// Says whether two cards are about the same kind of thing, or both tender in the same way.
pub(super) fn are_alike(one: &Candidate, other: &Candidate) -> bool {
    let same_kind = !one.about.is_empty() && one.about == other.about;
    same_kind || (one.topic == other.topic && TENDER.contains(&one.topic.as_str()))
}
