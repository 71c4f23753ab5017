//! What couples kept, as the app itself would have written it: a long life together, and one full year.

use crate::error::{Error, Result};
use hearth_core::couple::Partner;
use hearth_core::journal::entry::{CheckIn, Closeness, Moment};
use hearth_core::journal::holding::{Holding, Slot};
use hearth_core::journal::{Audience, Author, Draft, Entry, Line, PracticeDone, RecordId, WriterId};
use hearth_core::time::{Instant, LocalDate, Span};
use serde::Serialize;
use std::collections::BTreeMap;

/// The records of a long life: three a day for nine years.
const MANY: u16 = 10_000;
/// How often a couple does what it does in a year.
const CHECK_UPS: u16 = 52;
const CHECK_INS: u16 = 200;
const MOMENTS: u16 = 100;
const DAYS: u16 = 364;

/// Midnight before the year begins, in milliseconds.
const BEGAN: i64 = 1_763_942_400_000;
const MS_PER_DAY: i64 = 86_400_000;

/// The texts that lie in storage, by their keys.
type Texts = BTreeMap<String, String>;

/// What two couples kept.
#[derive(Serialize)]
pub(super) struct Kept {
    /// Ten thousand talks.
    long: Texts,
    /// A year of check-ups, check-ins, and moments that each name a photo.
    year: Texts,
}

/// Writes both.
///
/// # Errors
/// The core refuses a record, which a test would have seen.
pub(super) fn kept() -> Result<Kept> {
    let talks = (0..MANY).map(|number| done("turn-taker", number % DAYS, Some("standard")));
    Ok(Kept {
        long: as_stored(talks)?,
        year: as_stored(year())?,
    })
}

fn year() -> impl Iterator<Item = Result<Draft>> {
    let week = |number: u16| {
        let day = number * 7;
        let near = |author, overlap: u16| {
            let said = Closeness {
                on: date(day)?,
                overlap: u8::try_from(overlap).map_err(said)?,
            };
            Ok(draft(author, Entry::Closeness(said)))
        };
        [
            done("check-up", day, None),
            near(Author::One(Partner::First), 30 + number * 7 % 50),
            near(Author::One(Partner::Second), 40 + number * 11 % 50),
        ]
    };
    let evening = |number: u16| {
        let day = spread(number, CHECK_INS);
        let felt = |author, feelings: &[&str]| {
            let feelings = feelings.iter().map(|name| line(name));
            let said = CheckIn {
                on: date(day)?,
                feelings: feelings.collect::<Result<_>>()?,
                because: Some(line("the day was long, and the evening was quiet")?),
                need: None,
            };
            Ok(draft(author, Entry::CheckIn(said)))
        };
        [
            done("check-in", day, None),
            felt(Author::One(Partner::First), &["calm", "tender"]),
            felt(
                Author::One(Partner::Second),
                if number.is_multiple_of(3) {
                    &["sad"]
                } else {
                    &["happy"]
                },
            ),
        ]
    };
    let moment = |number: u16| {
        let moment = Moment {
            on: date(spread(number, MOMENTS))?,
            words: line(&format!("Moment {number}: we stayed until the light went."))?,
            exercise: None,
            photo: Some(line(&format!("{BEGAN}-{number}"))?),
        };
        Ok(draft(Author::Both, Entry::Moment(moment)))
    };
    (0..CHECK_UPS)
        .flat_map(week)
        .chain((0..CHECK_INS).flat_map(evening))
        .chain((0..MOMENTS).map(moment))
}

/// Spreads so many over the year, and gives the day of one.
fn spread(number: u16, of: u16) -> u16 {
    let day = u32::from(number) * u32::from(DAYS) / u32::from(of);
    u16::try_from(day).unwrap_or(DAYS)
}

/// Keeps records one after the other, and gives the texts of all.
fn as_stored(drafts: impl Iterator<Item = Result<Draft>>) -> Result<Texts> {
    let mut holding = Holding::default();
    let mut slots = Vec::new();
    for (number, draft) in (0_i64..).zip(drafts) {
        let id = RecordId::try_from(format!("bench{number:08}")).map_err(said)?;
        let at = Instant::from_millis(BEGAN.saturating_add(number));
        holding
            .journal
            .add(id.clone(), draft?, WriterId::default(), at)
            .map_err(said)?;
        slots.push(Slot::Record(id));
    }
    let texts = slots
        .iter()
        .filter_map(|slot| Some((slot.key(), holding.text(slot)?)));
    Ok(texts.collect())
}

fn done(exercise: &str, day: u16, preset: Option<&str>) -> Result<Draft> {
    let done = PracticeDone {
        exercise: line(exercise)?,
        on: date(day)?,
        at: Instant::from_millis(BEGAN.saturating_add(i64::from(day).saturating_mul(MS_PER_DAY))),
        length: Span::from_mins(12),
        preset: preset.map(line).transpose()?,
        topic: preset
            .map(|_| line("what we spoke about that evening"))
            .transpose()?,
    };
    Ok(draft(Author::Both, Entry::PracticeDone(done)))
}

const fn draft(author: Author, entry: Entry) -> Draft {
    Draft {
        author,
        audience: Audience::Both,
        entry,
    }
}

fn date(day: u16) -> Result<LocalDate> {
    let first = LocalDate::new(2025, 11, 24).map_err(said)?;
    first.plus_days(day).ok_or_else(|| said("a day that is none"))
}

fn line<const MOST: usize>(text: &str) -> Result<Line<MOST>> {
    Line::try_from(text.to_owned()).map_err(said)
}

fn said(error: impl std::fmt::Display) -> Error {
    Error::Said(format!("the core refuses a record of the benchmark: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_reads_every_record_it_is_given() {
        let kept = kept().unwrap();
        for (texts, count) in [(kept.long, 10_000), (kept.year, 52 * 3 + 200 * 3 + 100)] {
            let mut holding = Holding::default();
            for (key, text) in &texts {
                assert!(holding.take(&Slot::of(key).unwrap(), text).unwrap(), "{key}");
            }
            assert_eq!(holding.journal.records().count(), count);
        }
    }
}
