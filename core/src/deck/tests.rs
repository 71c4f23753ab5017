use super::*;
use crate::couple::Partner;
use crate::exercise::ladder::LEVELS;
use crate::journal::entry::{Entry, LimitMark, Mark};
use crate::journal::tests::{id, now, writer};
use crate::journal::{Audience, Author, Draft};
use proptest::prelude::*;
use std::collections::BTreeSet;

const TOPICS: [&str; 6] = ["everyday", "fear", "hurt", "play", "money", "us"];
const ABOUTS: [&str; 5] = ["body", "place", "time", "people", "objects"];

fn deck() -> RecordId {
    record_of("you").unwrap()
}

fn card(at: usize) -> Candidate {
    Candidate {
        id: format!("card-{at}"),
        text: format!("The words of {at}"),
        topic: TOPICS[at % TOPICS.len()].to_owned(),
        about: ABOUTS[at % ABOUTS.len()].to_owned(),
        level: u8::try_from(at % 3 + 1).unwrap(),
    }
}

fn cards(count: usize) -> Vec<Candidate> {
    (0..count).map(card).collect()
}

fn keep(journal: &mut Journal, id: RecordId, draft: Draft) {
    if journal.get(&id).is_some() {
        journal.edit(&id, draft, writer(1), now(5)).unwrap();
    } else {
        journal.add(id, draft, writer(1), now(5)).unwrap();
    }
}

fn answer(journal: &mut Journal, card: &str) {
    if let Some(draft) = mark(journal, &deck(), card, true) {
        keep(journal, deck(), draft);
    }
}

fn close(journal: &mut Journal, partner: Partner, topic: &str, mark: Mark) {
    let entry = Entry::LimitMark(LimitMark {
        topic: Line::try_from(topic.to_owned()).unwrap(),
        mark,
        on: "2026-11-23".parse().unwrap(),
    });
    let draft = Draft {
        author: Author::One(partner),
        audience: Audience::Only(partner),
        entry,
    };
    keep(journal, id(&format!("limit-{topic}-{}", partner.slug())), draft);
}

fn ids(cards: &[Card]) -> Vec<String> {
    cards.iter().map(|card| card.id.clone()).collect()
}

fn everything(drawn: &Drawn) -> Vec<String> {
    let hand = &drawn.hand;
    let lists = [&hand.cards, &hand.spare, &hand.lighter]
        .into_iter()
        .chain(&drawn.spare);
    lists.flat_map(|cards| ids(cards)).collect()
}

proptest! {
    #[test]
    fn nothing_comes_twice_until_the_deck_is_through(count in 1_usize..60, seed: u64, steps in 1_usize..8) {
        let (deck_cards, mut journal) = (cards(count), Journal::default());
        let mut answered = BTreeSet::new();
        for round in 0_u64.. {
            let drawn = draw(&deck_cards, &journal, &deck(), seed.wrapping_add(round));
            if let Some(draft) = begin_anew(&journal, &deck(), drawn.seen.clone()) {
                keep(&mut journal, deck(), draft);
            }
            if answered.len() == count {
                // Through: all of it again.
                prop_assert_eq!(everything(&drawn).len(), count);
                break;
            }
            for card in drawn.hand.cards.iter().take(steps) {
                prop_assert!(answered.insert(card.id.clone()), "{} came twice", card.id);
                answer(&mut journal, &card.id);
            }
        }
    }

    #[test]
    fn a_draw_follows_from_its_seed_and_holds_no_card_twice(count in 0_usize..130, seed: u64) {
        let (deck_cards, journal) = (cards(count), Journal::default());
        let drawn = draw(&deck_cards, &journal, &deck(), seed);
        prop_assert_eq!(&drawn, &draw(&deck_cards, &journal, &deck(), seed));
        let all = everything(&drawn);
        let unlike: BTreeSet<&String> = all.iter().collect();
        prop_assert_eq!(unlike.len(), all.len());
        prop_assert!(drawn.hand.cards.len() <= Hand::MOST);
    }

    #[test]
    fn only_what_is_open_to_both_is_drawn(
        seed: u64,
        each in 2_u8..=4,
        shut in proptest::collection::vec((0_usize..6, any::<bool>(), any::<bool>()), 0..6),
    ) {
        let mut journal = Journal::default();
        let mut closed = BTreeSet::new();
        for (topic, is_first, is_later) in shut {
            let partner = if is_first { Partner::First } else { Partner::Second };
            close(&mut journal, partner, TOPICS[topic], if is_later { Mark::Later } else { Mark::Not });
            closed.insert(TOPICS[topic]);
        }
        let deck_cards = cards(90);
        for drawn in [
            draw(&deck_cards, &journal, &deck(), seed),
            climb(&deck_cards, &journal, &deck(), each, seed),
        ] {
            for id in everything(&drawn) {
                let card = deck_cards.iter().find(|card| card.id == id).unwrap();
                prop_assert!(!closed.contains(card.topic.as_str()));
            }
        }
    }

    #[test]
    fn the_ladder_has_its_cards_by_level_and_none_twice(seed: u64, each in 2_u8..=4, answered in 0_usize..90) {
        let mut journal = Journal::default();
        let deck_cards = cards(90);
        for card in deck_cards.iter().take(answered) {
            answer(&mut journal, &card.id);
        }
        let drawn = climb(&deck_cards, &journal, &deck(), each, seed);
        prop_assert_eq!(drawn.hand.cards.len(), usize::from(each * LEVELS));
        let level = |id: &str| deck_cards.iter().find(|card| card.id == id).unwrap().level;
        for (at, card) in drawn.hand.cards.iter().enumerate() {
            prop_assert_eq!(usize::from(level(&card.id)), at / usize::from(each) + 1);
        }
        for (at, spare) in drawn.spare.iter().enumerate() {
            prop_assert!(spare.iter().all(|card| usize::from(level(&card.id)) == at + 1));
        }
        prop_assert!(drawn.hand.lighter.iter().all(|card| level(&card.id) == 1));
        let all = everything(&drawn);
        prop_assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        prop_assert_eq!(&drawn, &climb(&deck_cards, &journal, &deck(), each, seed));
    }

    #[test]
    fn nothing_alike_lies_side_by_side(seed: u64) {
        let drawn = draw(&cards(60), &Journal::default(), &deck(), seed);
        let of = |card: &Card| cards(60).into_iter().find(|known| known.id == card.id).unwrap();
        let pairs: Vec<_> = drawn.hand.cards.iter().map(of).collect();
        // The last few may have no other neighbour left.
        for pair in pairs.windows(2) {
            prop_assert!(!order::are_alike(&pair[0], &pair[1]), "{pair:?}");
        }
    }
}

#[test]
fn a_level_that_is_nearly_through_is_finished_before_it_begins_anew() {
    let mut journal = Journal::default();
    let deck_cards = cards(30);
    let first: Vec<_> = deck_cards.iter().filter(|card| card.level == 1).collect();
    for card in &first[..first.len() - 1] {
        answer(&mut journal, &card.id);
    }
    let drawn = climb(&deck_cards, &journal, &deck(), 3, 7);
    assert_eq!(drawn.hand.cards[0].id, first[first.len() - 1].id);
    assert!(drawn.seen.is_empty());
}

#[test]
fn a_card_that_is_passed_after_all_is_not_marked() {
    let mut journal = Journal::default();
    answer(&mut journal, "card-1");
    assert!(mark(&journal, &deck(), "card-1", true).is_none());
    let draft = mark(&journal, &deck(), "card-1", false).unwrap();
    keep(&mut journal, deck(), draft);
    assert!(seen::of(&journal, &deck()).is_empty());
    assert!(mark(&journal, &deck(), "card-1", false).is_none());
}

#[test]
fn nothing_open_is_nothing_drawn() {
    let mut journal = Journal::default();
    for topic in TOPICS {
        close(&mut journal, Partner::Second, topic, Mark::Not);
    }
    assert!(everything(&draw(&cards(60), &journal, &deck(), 1)).is_empty());
    assert!(everything(&climb(&cards(60), &journal, &deck(), 3, 1)).is_empty());
}

#[test]
fn own_cards_are_added_changed_and_deleted() {
    let own = |text: &str| Line::try_from(text.to_owned()).unwrap();
    let at = id("walks");
    let mut journal = Journal::default();
    let empty = crate::journal::entry::Deck {
        name: Some(Line::try_from("Walks".to_owned()).unwrap()),
        cards: Vec::new(),
        seen: Vec::new(),
    };
    keep(&mut journal, at.clone(), seen::kept(empty));
    let card = OwnCard {
        id: Line::try_from("own-1".to_owned()).unwrap(),
        text: own("Which way?"),
    };
    let draft = add_card(&journal, &at, card).unwrap();
    keep(&mut journal, at.clone(), draft);
    let draft = mark(&journal, &at, "own-1", true).unwrap();
    keep(&mut journal, at.clone(), draft);
    assert!(edit_card(&journal, &at, "own-1", own("Which way?")).is_none());
    let draft = edit_card(&journal, &at, "own-1", own("Which way home?")).unwrap();
    keep(&mut journal, at.clone(), draft);
    assert!(seen::of(&journal, &at).is_empty(), "other words are another card");
    assert_eq!(own_decks(&journal)[0].cards[0].text.as_str(), "Which way home?");
    let draft = delete_card(&journal, &at, "own-1").unwrap();
    keep(&mut journal, at.clone(), draft);
    assert!(own_decks(&journal)[0].cards.is_empty());
    assert!(
        add_card(
            &journal,
            &id("none"),
            OwnCard {
                id: Line::try_from("x".to_owned()).unwrap(),
                text: own("y")
            }
        )
        .is_none()
    );
}

#[test]
fn what_both_marked_is_found_by_its_list() {
    let mut journal = Journal::default();
    let entry = Entry::IdeaKept(crate::journal::entry::IdeaKept {
        list: Line::try_from("questions".to_owned()).unwrap(),
        item: Line::try_from("card-1".to_owned()).unwrap(),
        on: "2026-11-23".parse().unwrap(),
    });
    let draft = Draft {
        author: Author::Both,
        audience: Audience::Both,
        entry,
    };
    keep(&mut journal, id("kept"), draft);
    assert_eq!(favourites(&journal, "questions").collect::<Vec<_>>(), ["card-1"]);
    assert_eq!(favourites(&journal, "ladder").count(), 0);
    assert_eq!(favourites_of(&journal, "questions", "card-1"), [id("kept")]);
}
