//! A long life together: ten thousand kept records, as the app itself would have written them.

use crate::error::{Error, Result};
use hearth_core::journal::holding::{Holding, Slot};
use hearth_core::journal::{Audience, Author, Draft, Entry, Line, PracticeDone, RecordId, WriterId};
use hearth_core::time::{Instant, LocalDate, Span};
use std::collections::BTreeMap;

/// How many there are: three a day for nine years.
pub(super) const MANY: u64 = 10_000;

/// An instant in 2026, in milliseconds.
const BEGAN: i64 = 1_767_225_600_000;
const EIGHT_HOURS: i64 = 8 * 3_600_000;

/// Writes records as the texts that lie in storage, by their keys, as one JSON object.
///
/// # Errors
/// The core refuses one, which a test would have seen.
pub(super) fn as_stored(count: u64) -> Result<String> {
    let mut holding = Holding::default();
    let mut slots = Vec::new();
    for number in 0..count {
        let id = id(number)?;
        let at = Instant::from_millis(BEGAN.saturating_add_unsigned(number).saturating_add(EIGHT_HOURS));
        holding
            .journal
            .add(id.clone(), draft(number, at)?, WriterId::default(), at)
            .map_err(said)?;
        slots.push(Slot::Record(id));
    }
    let texts: BTreeMap<String, String> = slots
        .iter()
        .filter_map(|slot| Some((slot.key(), holding.text(slot)?)))
        .collect();
    serde_json::to_string(&texts).map_err(said)
}

fn id(number: u64) -> Result<RecordId> {
    RecordId::try_from(format!("bench{number:08}")).map_err(said)
}

fn draft(number: u64, at: Instant) -> Result<Draft> {
    let day = u8::try_from(number % 28).unwrap_or(0).saturating_add(1);
    let done = PracticeDone {
        exercise: Line::try_from("turn-taker".to_owned()).map_err(said)?,
        on: LocalDate::new(2026, 1, day).map_err(said)?,
        at,
        length: Span::from_mins(12),
        preset: Some(Line::try_from("standard".to_owned()).map_err(said)?),
        topic: Some(Line::try_from(format!("what we spoke about, number {number}")).map_err(said)?),
    };
    Ok(Draft {
        author: Author::Both,
        audience: Audience::Both,
        entry: Entry::PracticeDone(done),
    })
}

fn said(error: impl std::fmt::Display) -> Error {
    Error::Said(format!("the core refuses a record of the benchmark: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_reads_every_record_it_is_given() {
        let texts: BTreeMap<String, String> = serde_json::from_str(&as_stored(30).unwrap()).unwrap();
        let mut holding = Holding::default();
        for (key, text) in &texts {
            assert!(holding.take(&Slot::of(key).unwrap(), text).unwrap(), "{key}");
        }
        assert_eq!(holding.journal.records().count(), 30);
    }
}
