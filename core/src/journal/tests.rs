//! The laws of merging, on histories that several devices really could have written.

use super::*;
use crate::couple::Partner;
use crate::time::{LocalDate, Span};
use proptest::prelude::*;
use std::collections::BTreeSet;

pub(crate) fn id(name: &str) -> RecordId {
    name.to_owned().try_into().unwrap()
}

pub(crate) fn writer(number: usize) -> WriterId {
    format!("w{number}").try_into().unwrap()
}

pub(crate) fn now(seconds: i64) -> Instant {
    Instant::from_millis(1_795_470_000_000 + seconds * 1000)
}

pub(crate) fn done(topic: &str) -> Entry {
    Entry::PracticeDone(PracticeDone {
        exercise: Line::try_from("turn-taker".to_owned()).unwrap(),
        on: LocalDate::new(2026, 11, 23).unwrap(),
        at: now(0),
        length: Span::from_mins(24),
        preset: Some(Line::try_from("standard".to_owned()).unwrap()),
        topic: Line::try_from(topic.to_owned()).ok(),
    })
}

pub(crate) fn draft(topic: &str) -> Draft {
    Draft {
        author: Author::Both,
        audience: Audience::Both,
        entry: done(topic),
    }
}

fn topic(version: &Version) -> Option<&str> {
    let Entry::PracticeDone(done) = version.entry.as_ref()? else {
        return None;
    };
    done.topic.as_ref().map(Line::as_str)
}

/// What one device does next.
#[derive(Debug, Clone)]
enum Act {
    Write(usize, u8),
    Delete(usize, u8),
    Fetch(usize, usize),
}

const DEVICES: usize = 9;

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0..DEVICES, 0u8..2).prop_map(|(device, id)| Act::Write(device, id)),
        1 => (0..DEVICES, 0u8..2).prop_map(|(device, id)| Act::Delete(device, id)),
        3 => (0..DEVICES, 0..DEVICES).prop_map(|(to, from)| Act::Fetch(to, from)),
    ]
}

/// Plays a history; gives the journals seen on the way and every version ever written.
fn play(acts: &[Act]) -> (Vec<Journal>, BTreeSet<(RecordId, Version)>) {
    let mut devices = vec![Journal::default(); DEVICES];
    let mut seen = vec![Journal::default()];
    let mut versions = BTreeSet::new();
    for (time, act) in acts.iter().enumerate() {
        let at = now(i64::try_from(time).unwrap());
        let device = match *act {
            Act::Write(device, number) => {
                let (id, text) = (id(&format!("r{number}")), format!("at {time}"));
                let journal = &mut devices[device];
                if journal.edit(&id, draft(&text), writer(device), at).is_err() {
                    journal.add(id, draft(&text), writer(device), at).unwrap();
                }
                device
            }
            Act::Delete(device, number) => {
                let _ = devices[device].delete(&id(&format!("r{number}")), &writer(device), at);
                device
            }
            Act::Fetch(to, from) => {
                let other = devices[from].clone();
                devices[to] = std::mem::take(&mut devices[to]).merge(other);
                to
            }
        };
        for record in devices[device].records() {
            let all = record.asides().iter().chain([record.current()]);
            versions.extend(all.map(|version| (record.id().clone(), version.clone())));
        }
        seen.push(devices[device].clone());
    }
    (seen, versions)
}

/// The rule said plainly: of all versions ever, those that none grew out of, greatest first, six at most.
fn at_one_look(versions: &BTreeSet<(RecordId, Version)>, id: &RecordId) -> Vec<Version> {
    let all: Vec<_> = versions
        .iter()
        .filter(|(of, _)| of == id)
        .map(|(_, version)| version)
        .collect();
    let is_last = |v: &&&Version| !all.iter().any(|other| other.revision.follows(&v.revision));
    all.iter()
        .filter(is_last)
        .rev()
        .take(1 + Record::MOST_ASIDES)
        .map(|&v| v.clone())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        acts in proptest::collection::vec(act(), 1..60),
        picks in proptest::array::uniform3(any::<prop::sample::Index>()),
    ) {
        let (seen, _) = play(&acts);
        let [a, b, c] = picks.map(|pick| pick.get(&seen).clone());
        prop_assert_eq!(a.clone().merge(b.clone()), b.clone().merge(a.clone()));
        prop_assert_eq!(a.clone().merge(a.clone()), a.clone());
        prop_assert_eq!(a.clone().merge(b.clone()).merge(c.clone()), a.merge(b.merge(c)));
    }

    #[test]
    fn merging_in_any_order_gives_what_one_look_at_all_versions_gives(
        acts in proptest::collection::vec(act(), 1..80),
        order in any::<prop::sample::Index>(),
    ) {
        let (mut seen, versions) = play(&acts);
        let turn = order.index(seen.len());
        seen.rotate_left(turn);
        let merged = seen.into_iter().fold(Journal::default(), Journal::merge);
        for record in merged.records() {
            let kept: Vec<_> = [record.current()].into_iter().chain(record.asides()).cloned().collect();
            prop_assert_eq!(kept, at_one_look(&versions, record.id()));
        }
    }

    #[test]
    fn a_journal_written_and_read_back_is_the_same(acts in proptest::collection::vec(act(), 1..60)) {
        for journal in play(&acts).0 {
            let again: Result<Journal, _> = journal.records().map(|r| decode(&encode(r))).collect();
            prop_assert_eq!(again, Ok(journal));
        }
    }

    #[test]
    fn no_two_versions_bear_the_same_stamp(acts in proptest::collection::vec(act(), 1..80)) {
        let (_, versions) = play(&acts);
        let stamps: BTreeSet<_> = versions.iter().map(|(id, v)| (id, v.revision.stamp())).collect();
        prop_assert_eq!(stamps.len(), versions.len());
    }
}

#[test]
fn of_two_edits_the_later_counts_and_the_other_lies_aside() {
    let mut here = Journal::default();
    here.add(id("r"), draft("first"), writer(1), now(0)).unwrap();
    let mut there = here.clone();
    here.edit(&id("r"), draft("here"), writer(1), now(1)).unwrap();
    there.edit(&id("r"), draft("there"), writer(2), now(1)).unwrap();
    let merged = here.merge(there);
    let record = merged.get(&id("r")).unwrap();
    assert_eq!(topic(record.current()), Some("there"));
    assert_eq!(
        record.asides().iter().map(topic).collect::<Vec<_>>(),
        [Some("here")]
    );
}

#[test]
fn an_old_copy_that_missed_an_edit_is_no_rival() {
    let mut journal = Journal::default();
    journal.add(id("r"), draft("one"), writer(1), now(0)).unwrap();
    let old = journal.clone();
    journal.edit(&id("r"), draft("two"), writer(1), now(1)).unwrap();
    journal.edit(&id("r"), draft("three"), writer(1), now(2)).unwrap();
    assert_eq!(old.merge(journal.clone()), journal);
    assert!(journal.get(&id("r")).unwrap().asides().is_empty());
}

#[test]
fn a_deleted_record_leaves_no_words_and_no_old_copy_brings_it_back() {
    let mut here = Journal::default();
    here.add(id("r"), draft("first"), writer(1), now(0)).unwrap();
    let mut there = here.clone();
    here.edit(&id("r"), draft("here"), writer(1), now(1)).unwrap();
    there.edit(&id("r"), draft("there"), writer(2), now(1)).unwrap();
    let copies = [here.clone(), there.clone()];
    let mut merged = here.merge(there);
    merged.delete(&id("r"), &writer(3), now(2)).unwrap();
    let merged = copies.into_iter().fold(merged, Journal::merge);
    let record = merged.get(&id("r")).unwrap();
    assert_eq!(record.entry(), None);
    assert!(record.asides().iter().all(|aside| aside.entry.is_none()));
    assert!(merged.newest_first().is_empty());
    assert!(!encode(record).contains("here"));
}

#[test]
fn an_edit_elsewhere_outlives_a_deletion_it_never_saw() {
    let mut here = Journal::default();
    here.add(id("r"), draft("first"), writer(1), now(0)).unwrap();
    let mut there = here.clone();
    here.delete(&id("r"), &writer(1), now(1)).unwrap();
    there.edit(&id("r"), draft("there"), writer(2), now(1)).unwrap();
    let merged = here.merge(there);
    assert_eq!(topic(merged.get(&id("r")).unwrap().current()), Some("there"));
}

#[test]
fn a_taken_id_and_a_missing_one_change_nothing() {
    let mut journal = Journal::default();
    journal.add(id("r"), draft("one"), writer(1), now(0)).unwrap();
    let before = journal.clone();
    assert_eq!(
        journal.add(id("r"), draft("two"), writer(1), now(1)).err(),
        Some(EditError::Taken)
    );
    assert_eq!(
        journal.edit(&id("q"), draft("two"), writer(1), now(1)).err(),
        Some(EditError::Missing)
    );
    assert_eq!(
        journal.delete(&id("q"), &writer(1), now(1)).err(),
        Some(EditError::Missing)
    );
    assert_eq!(journal, before);
}

#[test]
fn the_newest_comes_first() {
    let mut journal = Journal::default();
    for (name, seconds) in [("a", 2), ("b", 9), ("c", 5)] {
        journal
            .add(id(name), draft(name), writer(1), now(seconds))
            .unwrap();
    }
    journal
        .edit(&id("a"), draft("again"), writer(1), now(20))
        .unwrap();
    let names: Vec<_> = journal
        .of_kind(Kind::PracticeDone)
        .iter()
        .map(|r| r.id().as_str())
        .collect();
    assert_eq!(names, ["b", "c", "a"]);
    assert!(journal.of_kind(Kind::Moment).is_empty());
}

#[test]
fn partners_words_stay_with_their_author() {
    let mut journal = Journal::default();
    let mine = Draft {
        author: Author::One(Partner::First),
        audience: Audience::Only(Partner::First),
        entry: done("mine"),
    };
    let record = journal.add(id("r"), mine, writer(1), now(0)).unwrap();
    assert_eq!(record.current().author, Author::One(Partner::First));
}
