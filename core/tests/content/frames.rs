//! What can be counted of the texts around the cards: pages, stems, rules, closed lists.

use std::collections::BTreeSet;

use hearth_core::exercise::Listed;
use hearth_core::practice::Practice;
use serde_json::Value;

use super::cards::{Card, NEEDS, TOPICS, cards, part};
use super::{across_the_table, all_strings, practice_page, shipped, strings, text, within};

/// The files whose words came before typographic quotes did.
const EARLIER: [&str; 5] = [
    "about.json",
    "cool-down.json",
    "gentle-start.json",
    "safety.json",
    "turn-taker.json",
];

/// The pages of an exercise that have a file of their own.
const OWN_FILE: [&str; 30] = [
    "turn-taker",
    "cool-down",
    "gentle-start",
    "check-in",
    "say-it-back",
    "replies",
    "support",
    "ground-rules",
    "thanks",
    "phones-down",
    "small-step",
    "limits",
    "space",
    "good-news",
    "end-of-day",
    "side-by-side",
    "after-storm",
    "outside-view",
    "story-relay",
    "hard-to-say",
    "check-up",
    "wins",
    "dreams",
    "carrying",
    "time-for-two",
    "something-new",
    "hard-thing",
    "mend",
    "moments",
    "promises",
];

/// Says whether an id is a fixed key: it names the same thing wherever it is met.
pub(crate) fn is_fixed(id: &str) -> bool {
    let others = [
        "hear", "hug", "help", "1", "2", "3", "4", "5", "open", "later", "not", "true", "hard", "fear",
        "ask", "regret", "happened", "mine", "change", "repair", "ask-mend",
    ];
    NEEDS.contains(&id)
        || TOPICS.contains(&id)
        || others.contains(&id)
        || Listed::from_slug(id).is_some()
        || Practice::ALL.iter().any(|practice| practice.slug() == id)
}

fn ids(list: &[Card]) -> Vec<&str> {
    list.iter().map(|card| card.field("id")).collect()
}

/// A page's reason and its three lines.
fn page(file: &str) -> (String, [String; 3]) {
    let why = part(file, "why").as_str().map(str::to_owned).expect("a why");
    (
        why,
        serde_json::from_value(part(file, "how")).expect("three lines"),
    )
}

fn pages() -> Vec<(String, [String; 3])> {
    let mut pages: Vec<_> = OWN_FILE
        .iter()
        .map(|slug| page(&format!("{slug}.json")))
        .collect();
    for (file, key) in [("practices.json", "practices"), ("frames.json", "exercises")] {
        let Value::Array(list) = part(file, key) else {
            panic!("{file}")
        };
        for entry in list {
            let why = entry
                .get("why")
                .and_then(Value::as_str)
                .expect("a why")
                .to_owned();
            let how = entry.get("how").cloned().expect("how");
            pages.push((why, serde_json::from_value(how).expect("three lines")));
        }
    }
    pages
}

#[test]
fn every_page_says_why_and_how_and_none_says_it_again() {
    let pages = pages();
    let (mut whys, mut lines) = (BTreeSet::new(), BTreeSet::new());
    for (why, how) in &pages {
        practice_page(why, how);
        assert!(whys.insert(why), "{why}");
        for line in how {
            assert!(lines.insert(line), "{line}");
        }
    }
    assert_eq!(pages.len(), Practice::ALL.len() + Listed::ALL.len());
}

#[test]
fn every_practice_and_every_exercise_has_its_page() {
    let practices = cards("practices.json", "practices");
    assert_eq!(ids(&practices), Practice::ALL.map(Practice::slug));
    for practice in &practices {
        within(practice.field("name"), 24);
    }
    let framed = cards("frames.json", "exercises");
    let mut slugs: Vec<&str> = ids(&framed).into_iter().chain(OWN_FILE).collect();
    slugs.sort_unstable();
    let mut listed = Listed::ALL.map(Listed::slug);
    listed.sort_unstable();
    assert_eq!(slugs, listed);
}

#[test]
fn quotes_are_curly() {
    for file in shipped()
        .into_iter()
        .filter(|file| !EARLIER.contains(&file.as_str()))
    {
        let mut found = Vec::new();
        strings(&serde_json::from_str(&text(&file)).expect("JSON"), "", &mut found);
        for (_, line) in found.iter().filter(|(key, _)| key != "reference") {
            assert!(!line.contains(['\'', '"']), "{file}: {line}");
            assert_eq!(
                line.matches('“').count(),
                line.matches('”').count(),
                "{file}: {line}"
            );
        }
    }
}

/// "Notice" and "move" for all who do neither with eyes or legs; "they" for everybody.
#[test]
fn nobody_needs_eyes_or_legs_or_a_gender() {
    let words = [
        "sees", "seeing", "seen", "saw", "walked", "walking", "himself", "herself", "man", "woman", "men",
        "women", "husbands", "wives", "parents", "siblings", "marriage", "married",
    ];
    for file in shipped()
        .into_iter()
        .filter(|file| !["evidence.json", "gentle-start.json"].contains(&file.as_str()))
    {
        let mut found = Vec::new();
        strings(&serde_json::from_str(&text(&file)).expect("JSON"), "", &mut found);
        for (_, line) in found
            .iter()
            .filter(|(key, _)| !["id", "reference"].contains(&key.as_str()))
        {
            let low = line.to_lowercase();
            let met = low
                .split(|letter: char| !letter.is_alphanumeric())
                .find(|word| words.contains(word));
            assert_eq!(met, None, "{file}: {line}");
        }
    }
}

#[test]
fn the_topics_are_the_closed_list() {
    let topics = cards("limits.json", "topics");
    assert_eq!(ids(&topics), TOPICS);
    for topic in &topics {
        within(topic.field("name"), 24);
        within(topic.field("text"), 60);
    }
    let marks = cards("limits.json", "marks");
    assert_eq!(ids(&marks), ["open", "later", "not"]);
    for mark in &marks {
        within(mark.field("text"), 60);
    }
    assert_eq!(
        part("limits.json", "both-ready"),
        Value::from("If only one says yes, that one may guess. Hearth won’t say.")
    );
}

#[test]
fn the_ground_rules_are_five_short_lines_and_a_stop_word() {
    let rules = cards("ground-rules.json", "rules");
    assert_eq!(rules.len(), 5);
    for rule in &rules {
        within(rule.field("text"), 36);
    }
    let Value::Object(stop) = part("ground-rules.json", "stop") else {
        panic!("no stop word")
    };
    within(stop.get("label").and_then(Value::as_str).expect("a label"), 24);
    within(stop.get("hint").and_then(Value::as_str).expect("a hint"), 80);
    let examples: Vec<String> =
        serde_json::from_value(stop.get("examples").cloned().expect("examples")).expect("words");
    assert!(examples.len() >= 4 && examples.iter().all(|word| word.chars().all(char::is_alphabetic)));
}

/// Beginnings: at least four, none there twice, and each leaves the rest to its speaker.
pub(crate) fn leave_open(name: &str, beginnings: &[&str]) {
    assert!(beginnings.len() >= 4, "{name}");
    for line in beginnings {
        assert!(
            line.contains('…') || line.ends_with(':'),
            "nothing left open: {line}"
        );
    }
    let different: BTreeSet<&&str> = beginnings.iter().collect();
    assert_eq!(different.len(), beginnings.len(), "{name}");
}

#[test]
fn stems_are_few_words_and_leave_the_rest_open() {
    for (file, key, most, longest) in [
        ("say-it-back.json", "reflect", 6, 28),
        ("say-it-back.json", "sense", 8, 45),
        ("say-it-back.json", "guess", 8, 45),
        ("thanks.json", "stems", 8, 36),
        ("support.json", "helped", 8, 36),
        ("small-step.json", "patient", 8, 36),
        ("phones-down.json", "keep", 8, 36),
        ("check-in.json", "because", 8, 36),
    ] {
        let stems = cards(file, key);
        for stem in &stems {
            within(stem.text(), longest);
            assert!(stem.text().split_whitespace().count() <= most, "{}", stem.text());
        }
        leave_open(
            &format!("{file} {key}"),
            &stems.iter().map(Card::text).collect::<Vec<_>>(),
        );
    }
    assert!(cards("say-it-back.json", "reflect").len() >= 10);
    assert!(cards("thanks.json", "stems").len() >= 10);
}

#[test]
fn quiet_is_asked_for_with_a_time_and_ended_kindly() {
    let lines = cards("space.json", "lines");
    assert!(lines.len() >= 8);
    for line in &lines {
        let said = line.field("text").replace("{time}", "20:30");
        assert_ne!(said, line.field("text"), "no time: {said}");
        across_the_table(&said);
    }
    let back = cards("space.json", "back");
    assert!(back.len() >= 4);
    for line in &back {
        within(line.field("text"), 45);
    }
    for (_, line) in all_strings().into_iter().filter(|(key, _)| key != "id") {
        let known = [
            "{time}",
            "{place}",
            "{camera}",
            "{feeling}",
            "{need}",
            "{request}",
        ];
        let blanks = known
            .iter()
            .map(|blank| line.matches(blank).count())
            .sum::<usize>();
        assert_eq!(line.matches('{').count(), blanks, "an unknown blank: {line}");
    }
}

#[test]
fn fixed_choices_are_complete_and_short() {
    for (file, key, expected) in [
        ("check-in.json", "needs", NEEDS.as_slice()),
        ("support.json", "ways", &["hear", "hug", "help"]),
        ("small-step.json", "sizes", &["1", "2", "3", "4", "5"]),
    ] {
        let choices = cards(file, key);
        assert_eq!(ids(&choices), expected, "{file} {key}");
        for choice in &choices {
            across_the_table(choice.field("text"));
        }
    }
    for line in cards("support.json", "ask") {
        across_the_table(line.field("text"));
    }
}
