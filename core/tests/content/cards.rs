//! What can be counted of the cards, kindnesses, steps and replies, over the files as they are shipped.
//!
//! The limits are those of the guide for English; "in forty" is taken in proportion to the length of a list,
//! rounded down. What only a reader can judge is in `docs/content-review.md`.

use std::collections::{BTreeMap, BTreeSet};

use hearth_core::words::feelings::{Corner, Feelings, Grain};
use serde_json::Value;

use super::{beside, load, text, within};

/// The topics a card may have; a "not" in Pace & limits hides one.
pub(crate) const TOPICS: [&str; 16] = [
    "everyday", "body", "family", "friends", "work", "money", "home", "touch", "fear", "loss", "shame",
    "hurt", "dreams", "us", "play", "beliefs",
];

/// What the check-in can ask for, and what a kindness answers.
pub(crate) const NEEDS: [&str; 4] = ["heard", "helped", "held", "quiet"];

/// The fewest entries a list has.
const FEWEST: usize = 40;

/// Words that carry no picture of their own: the first word of a text that is none of these is its lead.
const LITTLE: &str = "a an the of in on at to for from by with without about as than or and but if when while where \
    what which who whom whose how is are was were be been do does did done have has had would could shall may might \
    can will i you we they it me us them my your our their its this that these those there here one any some no not \
    never ever still yet only even also very too so then once first last next you’d i’d you’ve you’re it’s what’s \
    where’s who’s don’t can’t didn’t yourself tell name describe make say give show invent think imagine picture pick \
    finish like something somebody someone nothing anything anyone perhaps kind thing things up out off over after \
    before until between near today tonight now day small little old new long far much many more most two three ten \
    other else own each both all every same another let ask offer put choose lay sit leave take keep find begin read \
    write play hold bring send share speak talk spend try";

/// One entry of a list that has an `id`, a `text` and a `topic`.
#[derive(Clone)]
pub(crate) struct Card(Value);

impl Card {
    /// Gives a field that must be there.
    pub(crate) fn field(&self, key: &str) -> &str {
        self.maybe(key).unwrap_or_else(|| panic!("no {key}: {}", self.0))
    }

    fn maybe(&self, key: &str) -> Option<&str> {
        self.0.get(key).and_then(Value::as_str)
    }

    /// Gives a number that must be there.
    pub(crate) fn number(&self, key: &str) -> u64 {
        self.0
            .get(key)
            .and_then(Value::as_u64)
            .unwrap_or_else(|| panic!("no {key}: {}", self.0))
    }

    /// Gives its words.
    pub(crate) fn text(&self) -> &str {
        self.field("text")
    }
}

/// A list of cards and what it is called here.
type List = (String, Vec<Card>);

/// Gives a file's value under a key.
pub(crate) fn part(file: &str, key: &str) -> Value {
    let mut raw: Value = serde_json::from_str(&text(file)).expect("JSON");
    raw.get_mut(key)
        .unwrap_or_else(|| panic!("{file} has no {key}"))
        .take()
}

/// Gives the entries of a list in a file.
pub(crate) fn cards(file: &str, key: &str) -> Vec<Card> {
    match part(file, key) {
        Value::Array(list) => list.into_iter().map(Card).collect(),
        _ => panic!("{key} in {file} is no list"),
    }
}

fn ladder() -> Vec<List> {
    let all = cards("ladder.json", "cards");
    let of = |level| {
        all.iter()
            .filter(move |card| card.number("level") == level)
            .cloned()
    };
    let lists: Vec<List> = (1..=3)
        .map(|level| (format!("ladder {level}"), of(level).collect()))
        .collect();
    assert_eq!(lists.iter().map(|(_, list)| list.len()).sum::<usize>(), all.len());
    lists
}

fn questions() -> Vec<List> {
    let all = cards("questions.json", "cards");
    let of = |deck: &'static str| all.iter().filter(move |card| card.field("deck") == deck).cloned();
    let decks = ["you", "us", "ahead", "playful"];
    let lists: Vec<List> = decks
        .map(|deck| (format!("questions {deck}"), of(deck).collect()))
        .into();
    assert_eq!(lists.iter().map(|(_, list)| list.len()).sum::<usize>(), all.len());
    lists
}

/// The decks whose cards follow one another and carry their spread.
fn decks() -> Vec<List> {
    let mut lists = ladder();
    lists.extend(questions());
    lists.push(("know-you".to_owned(), cards("know-you.json", "cards")));
    lists.push(("phones-down".to_owned(), cards("phones-down.json", "cards")));
    lists
}

/// Everything that is drawn, offered or chosen one at a time.
fn drawn() -> Vec<List> {
    let mut lists = decks();
    lists.push(("check-in".to_owned(), cards("check-in.json", "questions")));
    lists.push(("small-step".to_owned(), cards("small-step.json", "steps")));
    lists
}

fn with_kindnesses() -> Vec<List> {
    let mut lists = drawn();
    lists.push(("kindnesses".to_owned(), cards("kindnesses.json", "kindnesses")));
    lists
}

/// So many in forty, for a list of another length.
pub(crate) fn in_forty(count: usize, length: usize) -> usize {
    count * length / 40
}

/// Gives the words of a text, small and without marks.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '’'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Gives the first words of a text.
pub(crate) fn begins(text: &str, count: usize) -> String {
    words(text).into_iter().take(count).collect::<Vec<_>>().join(" ")
}

/// At most three in forty begin with the same two words, and twelve with "What"; eight ask nothing.
pub(crate) fn vary(name: &str, texts: &[&str]) {
    let length = texts.len();
    for (opening, count) in tally(texts.iter().map(|text| begins(text, 2))) {
        assert!(count <= in_forty(3, length), "{name}: {count} begin “{opening}”");
    }
    let asking = texts.iter().filter(|text| begins(text, 1) == "what").count();
    assert!(asking <= in_forty(12, length), "{name}: {asking} begin “What”");
    let telling = texts.iter().filter(|text| !text.contains('?')).count();
    assert!(
        telling >= in_forty(8, length),
        "{name}: {telling} are not questions"
    );
}

/// A second question only opens the first, and none asks why.
pub(crate) fn asks_gently(name: &str, text: &str) {
    let low = text.to_lowercase();
    assert!(low.matches('?').count() <= 2, "{name}: {low}");
    assert_ne!(begins(&low, 1), "why", "{name}: {low}");
    assert!(
        !low.contains("why do you") && !low.contains("why did you"),
        "{name}: {low}"
    );
}

/// Counts how often each value comes.
pub(crate) fn tally<T: Ord>(values: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

fn counted(list: &[Card], key: &str) -> BTreeMap<String, usize> {
    tally(list.iter().filter_map(|card| card.maybe(key)).map(str::to_owned))
}

#[test]
fn every_list_is_long_enough() {
    for (name, list) in with_kindnesses() {
        assert!(list.len() >= FEWEST, "{name} has {}", list.len());
    }
}

#[test]
fn every_card_has_an_id_a_text_and_a_topic_of_the_list() {
    let mut lists = with_kindnesses();
    lists.push(("replies".to_owned(), cards("replies.json", "scenes")));
    let mut met = BTreeSet::new();
    for (name, list) in lists {
        for card in list {
            assert!(card.field("id").len() > 3, "{name}: {}", card.field("id"));
            let topic = card.field("topic");
            assert!(TOPICS.contains(&topic), "{name}: {topic}, {}", card.text());
            met.insert(topic.to_owned());
        }
    }
    assert_eq!(met.len(), TOPICS.len(), "a topic that hides nothing");
}

#[test]
fn cards_fit_their_paper() {
    for (name, list) in with_kindnesses() {
        let longest = if matches!(name.as_str(), "small-step" | "kindnesses") {
            80
        } else {
            85
        };
        for card in list {
            within(card.text(), longest);
            let closed = card.text().ends_with(['.', '?', '…', '”', ':']);
            assert_eq!(closed, name != "know-you", "{name}: {}", card.text());
        }
    }
}

#[test]
fn a_second_question_only_opens_the_first_and_none_asks_why() {
    for (name, list) in drawn() {
        for card in list {
            asks_gently(&name, card.text());
        }
    }
}

#[test]
fn openings_vary() {
    for (name, list) in with_kindnesses() {
        vary(&name, &list.iter().map(Card::text).collect::<Vec<_>>());
    }
}

#[test]
fn decks_are_about_everything_and_ask_more_than_the_eyes() {
    let subjects = ["body", "future", "objects", "people", "place", "time"];
    let senses = ["sight", "smell", "sound", "taste", "touch"];
    for (name, list) in decks() {
        let about = counted(&list, "about");
        assert_eq!(about.keys().collect::<Vec<_>>(), subjects, "{name}");
        assert_eq!(about.values().sum::<usize>(), list.len(), "{name}");
        for (subject, count) in about {
            assert!(
                count >= in_forty(5, list.len()),
                "{name}: {count} about {subject}"
            );
        }
        let by_sense = counted(&list, "sense");
        assert!(
            by_sense.keys().all(|sense| senses.contains(&sense.as_str())),
            "{name}"
        );
        let beyond: usize = by_sense
            .iter()
            .filter(|(sense, _)| *sense != "sight")
            .map(|(_, count)| count)
            .sum();
        assert!(
            beyond >= in_forty(10, list.len()),
            "{name}: {beyond} beyond sight"
        );
    }
}

/// The deck that looks ahead has fewer of the past and of now, but not none.
#[test]
fn decks_remember_notice_and_look_ahead() {
    for (name, list) in decks() {
        let tenses = counted(&list, "tense");
        assert_eq!(
            tenses.keys().collect::<Vec<_>>(),
            ["ahead", "now", "past"],
            "{name}"
        );
        assert_eq!(tenses.values().sum::<usize>(), list.len(), "{name}");
        let fewest = in_forty(8, list.len());
        if name == "questions ahead" {
            let ahead = tenses.get("ahead").copied().unwrap_or_default();
            assert!(list.len() - ahead >= fewest, "{name}");
            continue;
        }
        for (tense, count) in tenses {
            assert!(count >= fewest, "{name}: {count} {tense}");
        }
    }
}

/// No lead comes twice in ten cards of a deck.
///
/// A program knows no nouns: the first word that is none of the little ones stands for the lead noun. It holds in the
/// order of the file; drawn at random, two may meet. Check-in questions and steps are offered by corner and by size,
/// so they have no order to hold.
#[test]
fn no_lead_comes_twice_in_ten() {
    let little: BTreeSet<&str> = LITTLE.split_whitespace().collect();
    for (name, list) in decks() {
        let leads: Vec<Option<String>> = list
            .iter()
            .map(|card| {
                words(card.text())
                    .into_iter()
                    .find(|word| !little.contains(word.as_str()))
            })
            .collect();
        for ten in leads.windows(10) {
            let met: Vec<&String> = ten.iter().flatten().collect();
            let different: BTreeSet<&String> = met.iter().copied().collect();
            assert_eq!(met.len(), different.len(), "{name}: {met:?}");
        }
    }
}

/// Two texts are alike when more than half of all their words are in both.
///
/// What has a title is read with it, as it stands on its card.
#[test]
fn no_two_are_alike_in_all_lists_together() {
    let cards = with_kindnesses();
    let texts = cards
        .iter()
        .flat_map(|(_, list)| list)
        .map(|card| card.text().to_owned());
    let all: Vec<(String, BTreeSet<String>)> = texts
        .chain(beside::whole_texts())
        .map(|text| (text.clone(), words(&text).into_iter().collect()))
        .collect();
    for (at, (text, set)) in all.iter().enumerate() {
        for (other, theirs) in all.iter().skip(at + 1) {
            let shared = set.intersection(theirs).count();
            let together = set.len() + theirs.len() - shared;
            assert!(shared * 2 <= together, "alike: {text} / {other}");
        }
    }
}

#[test]
fn check_in_questions_serve_every_corner() {
    let corners = [
        "pleasant-high",
        "pleasant-low",
        "unpleasant-high",
        "unpleasant-low",
    ];
    let questions = cards("check-in.json", "questions");
    let of = counted(&questions, "corner");
    assert_eq!(of.keys().collect::<Vec<_>>(), corners);
    assert!(of.values().all(|count| *count >= 3), "{of:?}");
    let everywhere = questions.len() - of.values().sum::<usize>();
    assert!(everywhere >= 10, "{everywhere} that suit any feeling");
}

#[test]
fn steps_come_in_five_sizes() {
    let steps = cards("small-step.json", "steps");
    for size in 1..=5 {
        let count = steps.iter().filter(|step| step.number("size") == size).count();
        assert!(count >= 8, "{count} of size {size}");
    }
    assert!(steps.iter().all(|step| (1..=5).contains(&step.number("size"))));
}

#[test]
fn there_is_a_kindness_for_every_feeling_need_and_kind() {
    let feelings: Feelings = load();
    let kindnesses = cards("kindnesses.json", "kindnesses");
    let near: BTreeSet<&str> = kindnesses.iter().map(|kindness| kindness.field("near")).collect();
    for corner in Corner::ALL {
        let here = [Grain::Coarse, Grain::Precise]
            .into_iter()
            .flat_map(|grain| feelings.of(corner, grain))
            .filter(|feeling| near.contains(feeling.id.as_str()));
        assert_eq!(here.count(), 2, "feelings of {corner:?}");
    }
    assert_eq!(near.len(), 8);
    for (feeling, need, kind) in near
        .iter()
        .flat_map(|feeling| NEEDS.map(|need| (feeling, need)))
        .flat_map(|(feeling, need)| ["word", "gesture", "touch"].map(|kind| (feeling, need, kind)))
    {
        let fits = |card: &&Card| {
            card.field("near") == *feeling && card.field("need") == need && card.field("kind") == kind
        };
        assert!(
            kindnesses.iter().any(|card| fits(&card)),
            "no {kind} for {feeling}, {need}"
        );
    }
    assert!(kindnesses.iter().all(|card| NEEDS.contains(&card.field("need"))));
    for word in kindnesses.iter().filter(|card| card.field("kind") == "word") {
        assert!(word.text().starts_with('“'), "a word is said: {}", word.text());
    }
}

/// The scenes, and the four replies to each by kind.
fn scenes() -> Vec<(Card, Vec<Card>)> {
    let replies = |scene: &Card| match scene.0.get("replies") {
        Some(Value::Array(list)) => list.iter().cloned().map(Card).collect(),
        _ => panic!("no replies: {}", scene.text()),
    };
    cards("replies.json", "scenes")
        .into_iter()
        .map(|scene| (scene.clone(), replies(&scene)))
        .collect()
}

#[test]
fn every_scene_has_each_reply_once_with_its_note() {
    let scenes = scenes();
    assert!(scenes.len() >= 30);
    for (scene, replies) in scenes {
        within(scene.text(), 130);
        let kinds: BTreeSet<&str> = replies.iter().map(|reply| reply.field("kind")).collect();
        assert_eq!(
            kinds,
            BTreeSet::from(["fixes", "judges", "minimises", "validates"]),
            "{}",
            scene.text()
        );
        assert_eq!(replies.len(), 4, "{}", scene.text());
        for reply in &replies {
            within(reply.text(), 75);
            within(reply.field("note"), 110);
            assert!(
                reply.text().starts_with('“') && reply.text().ends_with('”'),
                "{}",
                reply.text()
            );
        }
    }
}

/// Neither its length nor its place gives away the reply that lands.
#[test]
fn the_reply_that_lands_is_not_told_by_its_shape() {
    let scenes = scenes();
    let (mut places, mut shortest) = ([0; 4], 0);
    for (scene, replies) in &scenes {
        let length = |reply: &Card| reply.text().chars().count();
        let lands = replies
            .iter()
            .position(|reply| reply.field("kind") == "validates")
            .expect("one");
        let own = length(replies.get(lands).expect("it is there"));
        let lengths = || replies.iter().map(length);
        let (low, high) = (lengths().min().expect("four"), lengths().max().expect("four"));
        assert!(own < high, "the longest lands: {}", scene.text());
        assert!(high * 2 <= low * 3, "not of like length: {}", scene.text());
        shortest += usize::from(own == low);
        *places.get_mut(lands).expect("one of four") += 1;
    }
    assert!(places.iter().all(|count| count * 8 >= scenes.len()), "{places:?}");
    assert!(
        shortest * 4 <= scenes.len(),
        "the shortest lands {shortest} times"
    );
}
