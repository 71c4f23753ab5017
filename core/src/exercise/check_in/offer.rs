//! The questions each may ask: three to choose from, and how a choice is reached.

use crate::exercise::hand::{Card, Hand};

/// How many questions stand beside the one that is in play.
const OTHERS: usize = 2;

/// Deals three questions for each turn; where there are too few, one each, or none.
pub fn deal(first: Vec<Card>, second: Vec<Card>) -> Hand {
    let mut hand = Hand::default();
    let has_others = first.len() > OTHERS && second.len() > OTHERS;
    for cards in [first, second] {
        let mut cards = cards.into_iter();
        hand.cards.extend(cards.next());
        if has_others {
            hand.spare.extend(cards.take(OTHERS));
        }
    }
    hand
}

/// Gives the questions to choose from in a turn, each with how many cards are passed to reach it.
pub fn offered(hand: &Hand, turn: u8) -> Vec<(&Card, usize)> {
    let in_play = hand.at(turn).map(|card| (card, 0));
    // What the first did not choose lies before what is meant for the second.
    let skipped = if turn == 1 {
        0
    } else {
        hand.spare.len().saturating_sub(OTHERS)
    };
    let others = hand.spare.iter().enumerate().skip(skipped).take(OTHERS);
    let others = others.map(|(at, card)| (card, at + 1));
    in_play.into_iter().chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::couple::{Each, Partner};
    use crate::exercise::Exercise;
    use crate::exercise::check_in::Round;
    use crate::session::{Event, Outcome, Session};
    use crate::time::{Instant, LocalDate};

    fn cards(names: &str) -> Vec<Card> {
        let card = |name: char| Card {
            id: name.to_string(),
            text: name.to_string(),
        };
        names.chars().map(card).collect()
    }

    fn names(hand: &Hand, turn: u8) -> String {
        offered(hand, turn)
            .iter()
            .map(|(card, _)| card.text.as_str())
            .collect()
    }

    #[test]
    fn each_chooses_among_three_of_their_own_whatever_the_first_chose() {
        for chosen in 0..3 {
            for then in 0..3 {
                let mut hand = deal(cards("abc"), cards("xyz"));
                assert_eq!(names(&hand, 1), "abc");
                let (card, passes) = offered(&hand, 1)[chosen];
                let wanted = card.clone();
                (0..passes).for_each(|_| assert!(hand.pass(1, false)));
                assert_eq!(hand.at(1), Some(&wanted));
                assert_eq!(names(&hand, 2), "xyz");
                let (card, passes) = offered(&hand, 2)[then];
                let wanted = card.clone();
                (0..passes).for_each(|_| assert!(hand.pass(2, false)));
                assert_eq!(hand.at(2), Some(&wanted));
            }
        }
    }

    #[test]
    fn too_few_questions_leave_one_each_or_none() {
        let hand = deal(cards("ab"), cards("xyz"));
        assert_eq!(
            (names(&hand, 1), names(&hand, 2)),
            ("a".to_owned(), "x".to_owned())
        );
        assert_eq!(offered(&deal(vec![], vec![]), 1), vec![]);
    }

    #[test]
    fn in_a_run_the_chosen_question_is_the_one_that_is_answered() {
        let round = Round::of(
            Partner::First,
            LocalDate::new(2026, 11, 23).unwrap(),
            Each {
                first: true,
                second: true,
            },
        );
        let now = Instant::from_millis(1_000_000);
        let later = |seconds| now + crate::time::Span::from_secs(seconds);
        let mut session = Session::begin(Exercise::CheckIn(round), now);
        session.apply(Event::HandOver, later(5));
        session.apply(Event::Deal(deal(cards("abc"), cards("xyz"))), later(6));
        session.apply(Event::HandOver, later(10));
        let passes = offered(session.exercise().hand().unwrap(), 1)[2].1;
        for _ in 0..passes {
            assert_eq!(session.apply(Event::Pass, later(20)), Outcome::Changed);
        }
        assert_eq!(session.apply(Event::HandOver, later(20)), Outcome::Changed);
        assert_eq!(session.snapshot(later(21)).card, "c");
    }
}
