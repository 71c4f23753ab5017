//! Cards in play: those of this run, and others to put in their place.

use serde::{Deserialize, Serialize};

/// One card, with its words, so that a run needs nothing else to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The stable name.
    pub id: String,
    /// The words.
    pub text: String,
}

/// The cards of a run, one a turn, and those that can take the place of one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Hand {
    /// The cards in play; turn 1 has the first.
    pub cards: Vec<Card>,
    /// Taken in place of a card that is passed, the first one first.
    pub spare: Vec<Card>,
    /// Taken where something lighter is asked for.
    #[serde(default)]
    pub lighter: Vec<Card>,
}

impl Hand {
    /// The most cards in play: one for every turn that can be told apart.
    pub const MOST: usize = 120;

    /// Borrows the card of a turn; turns count from 1.
    pub fn at(&self, turn: u8) -> Option<&Card> {
        self.cards.get(usize::from(turn).checked_sub(1)?)
    }

    /// Gives the turns that have a card.
    pub(super) fn turns(&self) -> impl Iterator<Item = u8> + use<> {
        (1..=self.cards.len().min(Self::MOST)).filter_map(|turn| u8::try_from(turn).ok())
    }

    /// Puts another card in the place of a turn's; says whether there was one. The old one leaves no mark.
    pub(crate) fn pass(&mut self, turn: u8, is_lighter: bool) -> bool {
        let from = if is_lighter {
            &mut self.lighter
        } else {
            &mut self.spare
        };
        if from.is_empty() {
            return false;
        }
        let place = usize::from(turn)
            .checked_sub(1)
            .and_then(|at| self.cards.get_mut(at));
        let Some(place) = place else { return false };
        *place = from.remove(0);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(id: &str) -> Card {
        Card {
            id: id.to_owned(),
            text: id.to_owned(),
        }
    }

    #[test]
    fn a_passed_card_makes_way_and_leaves_no_mark() {
        let mut hand = Hand {
            cards: vec![card("a"), card("b")],
            spare: vec![card("c")],
            lighter: vec![card("light")],
        };
        assert!(hand.pass(2, false));
        assert_eq!(hand.at(2), Some(&card("c")));
        assert!(!hand.pass(2, false));
        assert!(hand.pass(1, true));
        assert_eq!(hand.at(1), Some(&card("light")));
        assert_eq!((hand.at(0), hand.at(3)), (None, None));
        assert!(!format!("{hand:?}").contains("\"b\""));
    }
}
