//! How well the gentle-start hints tell blame from plain speech, measured on sentences held out.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test's own reading of its fixtures"
)]

use std::collections::BTreeSet;

use hearth_core::words::phrasing::{Slot, Trigger, hints};
use proptest::prelude::*;

const FIXTURE: &str = include_str!("fixtures/phrasing.tsv");
/// Written after the rules, to catch them out.
const LATER: &str = include_str!("fixtures/phrasing-later.tsv");

/// Where a sentence stood while the rules were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The rules were written from these.
    Train,
    /// Kept aside until they were written.
    Held,
    /// Written afterwards.
    Later,
}

/// One labelled sentence.
struct Sentence {
    part: Part,
    slot: Slot,
    labels: BTreeSet<Trigger>,
    text: &'static str,
}

/// Right alarms, false alarms and misses.
#[derive(Default, Clone, Copy)]
struct Count {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Count {
    fn precision(self) -> f64 {
        share(self.right, self.wrong)
    }

    fn recall(self) -> f64 {
        share(self.right, self.missed)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

fn share(right: u32, other: u32) -> f64 {
    if right + other == 0 {
        1.0
    } else {
        f64::from(right) / f64::from(right + other)
    }
}

fn parse<T: serde::de::DeserializeOwned>(word: &str) -> T {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).expect("a known word in the fixture")
}

fn sentences() -> Vec<Sentence> {
    let main = lines(FIXTURE).map(|line| {
        let (part, rest) = line.split_once('\t').expect("a part");
        match part {
            "held" => sentence(Part::Held, rest),
            "train" => sentence(Part::Train, rest),
            other => panic!("unknown part {other}"),
        }
    });
    main.chain(lines(LATER).map(|line| sentence(Part::Later, line)))
        .collect()
}

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

fn sentence(part: Part, line: &'static str) -> Sentence {
    let mut columns = line.split('\t');
    let mut next = || columns.next().expect("slot, labels and sentence");
    let (slot, labels, text) = (next(), next(), next());
    Sentence {
        part,
        slot: parse(slot),
        labels: if labels == "-" {
            BTreeSet::new()
        } else {
            labels.split(',').map(parse).collect()
        },
        text,
    }
}

fn measure(part: Part, trigger: Trigger) -> Count {
    let mut count = Count::default();
    for sentence in sentences().iter().filter(|sentence| sentence.part == part) {
        let found = hints(sentence.text, sentence.slot)
            .iter()
            .any(|hint| hint.trigger == trigger);
        match (sentence.labels.contains(&trigger), found) {
            (true, true) => count.right += 1,
            (false, true) => count.wrong += 1,
            (true, false) => count.missed += 1,
            (false, false) => {}
        }
        // The held-out sentences stay unseen: only figures are printed for them.
        if part != Part::Held && sentence.labels.contains(&trigger) != found {
            println!(
                "  {trigger:?} {}: {}",
                if found { "false alarm" } else { "missed" },
                sentence.text
            );
        }
    }
    count
}

fn report(part: Part) -> Count {
    let mut overall = Count::default();
    for trigger in Trigger::ALL {
        let count = measure(part, trigger);
        overall.add(count);
        print_row(part, &format!("{trigger:?}"), count);
    }
    print_row(part, "overall", overall);
    overall
}

fn print_row(part: Part, name: &str, count: Count) {
    println!(
        "{part:?} {name:13} precision {:.3} recall {:.3} (right {}, false {}, missed {})",
        count.precision(),
        count.recall(),
        count.right,
        count.wrong,
        count.missed,
    );
}

#[test]
fn the_fixture_is_large_varied_and_split_in_three() {
    let all: Vec<Sentence> = sentences()
        .into_iter()
        .filter(|sentence| sentence.part != Part::Later)
        .collect();
    let held = all.iter().filter(|sentence| sentence.part == Part::Held).count();
    let clean = all.iter().filter(|sentence| sentence.labels.is_empty()).count();
    let texts: BTreeSet<&str> = all.iter().map(|sentence| sentence.text).collect();
    assert!(all.len() >= 320);
    assert_eq!(texts.len(), all.len());
    assert_eq!(held, all.len() / 3);
    assert!(clean * 10 >= all.len() * 4);
    assert!(all.iter().filter(|sentence| sentence.labels.len() > 1).count() >= 20);
    for trigger in Trigger::ALL {
        assert!(
            all.iter()
                .filter(|sentence| sentence.labels.contains(&trigger))
                .count()
                >= 50
        );
    }
}

#[test]
fn the_hints_are_right_and_seldom_miss_on_sentences_held_out() {
    report(Part::Train);
    report(Part::Later);
    let overall = report(Part::Held);
    assert!(
        overall.precision() >= 0.95,
        "precision {:.3}",
        overall.precision()
    );
    assert!(overall.recall() >= 0.8, "recall {:.3}", overall.recall());
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic_and_quoted_on_character_boundaries(
        text in prop_oneof![any::<String>(), "[a-zA-Z’'\\- ,.é–“”]{0,80}", words()],
        slot in prop::sample::select(Slot::ALL.to_vec()),
    ) {
        for hint in hints(&text, slot) {
            prop_assert!(text.get(hint.range.clone()).is_some_and(|quoted| !quoted.is_empty()));
            prop_assert_eq!(hint.wording.trigger(), hint.trigger);
        }
    }
}

/// Strings of the very words the rules look for, in any order.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "you", "you're", "you’re", "are", "not", "don’t", "ever", "never", "all", "the", "time", "so",
        "selfish", "a", "pig", "like", "such", "feel", "I", "that", "ignored", "by", "liar", ",", "–", "é’s",
        "''", "’t", "n't", "your", "as", "how", "stupid", "and", "being",
    ]);
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" "))
}
