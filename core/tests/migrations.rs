//! Every shape that was ever stored opens for ever.

use hearth_core::couple::Partner;
use hearth_core::journal::stored::Stored;
use hearth_core::journal::{Audience, Author, DecodeError, Entry, Kind, Record, backup, decode, encode};
use hearth_core::settings::Settings;

const EVERY_FIELD: &str = include_str!("fixtures/journal/v1-every-field.json");
const DELETED: &str = include_str!("fixtures/journal/v1-deleted.json");
const PLAIN: &str = include_str!("fixtures/journal/v1-plain.json");
const KINDS: &str = include_str!("fixtures/journal/v1-kinds.jsonl");
const CAME_TRUE: &str = include_str!("fixtures/journal/v1-came-true.json");
const SETTINGS: &str = include_str!("fixtures/journal/v1-settings.json");
const BACKUP: &str = include_str!("fixtures/journal/v1-backup.json");

fn open(raw: &str) -> Result<Record, DecodeError> {
    decode(raw.trim_end())
}

#[test]
fn a_record_of_version_1_opens_with_every_field() {
    let record = open(EVERY_FIELD).unwrap();
    let current = record.current();
    assert_eq!(record.id().as_str(), "a-1");
    assert_eq!(
        (current.author, current.audience),
        (Author::Both, Audience::Only(Partner::Second))
    );
    assert_eq!(record.kind(), Some(Kind::PracticeDone));
    let Some(Entry::PracticeDone(done)) = record.entry() else {
        panic!("not an exercise")
    };
    assert_eq!(done.exercise.as_str(), "turn-taker");
    assert_eq!(done.length.about_mins(), 24);
    assert_eq!(record.asides().len(), 1);
}

#[test]
fn what_version_1_wrote_is_written_back_to_the_letter() {
    for raw in [EVERY_FIELD, DELETED, PLAIN] {
        assert_eq!(encode(&open(raw).unwrap()), raw.trim_end());
    }
}

#[test]
fn every_kind_that_is_written_opens_and_is_written_back_to_the_letter() {
    let mut seen = Vec::new();
    for raw in KINDS.lines() {
        let record = decode(raw).unwrap_or_else(|error| panic!("{error}: {raw}"));
        assert_eq!(encode(&record), raw);
        assert_eq!(record.kind().map(Kind::slug), Some(record.id().as_str()));
        seen.extend(record.kind());
    }
    assert_eq!(seen.len(), 17);
}

#[test]
fn a_dream_that_came_true_is_told_from_one_let_go() {
    let record = open(CAME_TRUE).unwrap();
    assert_eq!(encode(&record), CAME_TRUE.trim_end());
    assert!(matches!(record.entry(), Some(Entry::Dream(dream)) if dream.came_true));
    let still_open = CAME_TRUE.replace("\"2026-11-29\"", "null");
    assert!(open(&still_open).is_err());
}

#[test]
fn a_body_with_a_value_out_of_range_is_refused() {
    let bad = [
        ("\"feelings\":[\"restless\",\"worried\"]", "\"feelings\":[]"),
        ("\"size\":2", "\"size\":6"),
        ("2026-11-30", "2026-11-31"),
        ("\"mark\":\"not\"", "\"mark\":\"never\""),
        ("Which sound belongs to Sunday?", ""),
        ("\"need\":\"heard\"", "\"need\":\"heard\",\"more\":1"),
    ];
    for (from, to) in bad {
        let raw = KINDS.lines().find(|raw| raw.contains(from)).unwrap();
        assert!(decode(&raw.replace(from, to)).is_err(), "{to}");
    }
}

#[test]
fn a_deletion_of_version_1_opens() {
    let record = open(DELETED).unwrap();
    assert_eq!(record.entry(), None);
    assert!(matches!(record.current().audience, Audience::SealedUntil(_)));
}

#[test]
fn settings_of_version_1_open() {
    let stored = Stored::decode(SETTINGS.trim_end()).unwrap();
    let settings: Settings = serde_json::from_str(&stored.body.unwrap()).unwrap();
    assert_eq!((stored.counter, settings.volume), (3, 20));
}

#[test]
fn a_backup_of_version_1_opens() {
    let backup = backup::from_json(BACKUP).unwrap();
    assert_eq!(backup.journal.records().count(), 3);
    assert_eq!(backup.settings.volume, 20);
}
