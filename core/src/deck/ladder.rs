//! Drawing for the ladder: so many cards of each level, and lighter ones from the first.

use super::chance::Chance;
use super::{Candidate, Drawn, into_cards, open_to_both, order, seen};
use crate::exercise::ladder::LEVELS;
use crate::journal::entry::Line;
use crate::journal::{Journal, RecordId};

/// How many cards of a level lie ready to take the place of one.
const SPARE_A_LEVEL: usize = 6;
/// How many lighter cards lie ready.
const LIGHTER: usize = 6;

/// Draws `each` cards of every level; a level that is nearly through is finished first and then begins anew.
pub fn climb(cards: &[Candidate], journal: &Journal, deck: &RecordId, each: u8, seed: u64) -> Drawn {
    let each = usize::from(each.max(1));
    let mut chance = Chance::of(seed);
    let open = open_to_both(cards, journal);
    let mut drawn = Drawn {
        seen: seen::of(journal, deck),
        ..Drawn::default()
    };
    let mut last: Option<Candidate> = None;
    for level in 1..=LEVELS {
        let of_level = open.iter().filter(|card| card.level == level).cloned();
        let mut cards = in_order(
            of_level.collect(),
            each,
            last.as_ref(),
            &mut drawn.seen,
            &mut chance,
        );
        let mut rest = cards.split_off(each.min(cards.len()));
        let lighter = rest.split_off(SPARE_A_LEVEL.min(rest.len()));
        if level == 1 {
            drawn.hand.lighter = into_cards(lighter.into_iter().take(LIGHTER).collect());
        }
        if let Some(spare) = drawn.spare.get_mut(usize::from(level) - 1) {
            *spare = into_cards(rest);
        }
        let is_short = cards.len() < each;
        last = cards.last().cloned();
        drawn.hand.cards.extend(into_cards(cards));
        // A level without enough open cards is the last one, as a level is told by its place.
        if is_short {
            break;
        }
    }
    drawn
}

/// Orders the cards of a level, those not seen yet first; where they are too few, the others come again.
fn in_order(
    cards: Vec<Candidate>,
    each: usize,
    last: Option<&Candidate>,
    seen: &mut Vec<Line<80>>,
    chance: &mut Chance,
) -> Vec<Candidate> {
    let (known, fresh): (Vec<_>, Vec<_>) = cards.into_iter().partition(|card| seen::holds(seen, &card.id));
    let is_through = fresh.len() < each;
    let mut ordered = order::drawn(fresh, last, chance);
    if is_through {
        seen.retain(|line| !known.iter().any(|card| card.id == line.as_str()));
        let again = order::drawn(known, ordered.last().or(last), chance);
        ordered.extend(again);
    }
    ordered
}
