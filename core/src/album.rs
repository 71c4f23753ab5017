//! Moments: which of them may be read on a day, in which order, and whose photos are still needed.
//!
//! What is private to one partner is no part of the album, and of a sealed note only its days are given.

use crate::journal::entry::{Entry, Line, Moment};
use crate::journal::{Audience, Author, Draft, Journal, Record, RecordId, Version};
use crate::time::{Instant, LocalDate, Span};

/// The most characters of a moment.
pub const LONGEST: usize = 280;
/// A photo this young may belong to words that are just being kept.
const YOUNG: Span = Span::from_mins(10);
/// For so long a deletion may be taken back.
const TAKEN_BACK: Span = Span::from_mins(1);

/// A moment that both may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page<'a> {
    /// The name of its record.
    pub id: &'a RecordId,
    /// Whose words it holds.
    pub author: Author,
    /// What it says.
    pub moment: &'a Moment,
    created: Instant,
}

/// A note that opens on a day, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedNote {
    /// The name of its record.
    pub id: RecordId,
    /// The day it was written.
    pub on: LocalDate,
    /// The day it opens.
    pub until: LocalDate,
}

/// Gives the moments that both may read on a day, newest first.
pub fn open(journal: &Journal, today: LocalDate) -> Vec<Page<'_>> {
    let shown = moments(journal).filter(|(_, version, _)| version.audience.is_open_to(None, today));
    let mut pages: Vec<_> = shown
        .map(|(id, version, moment)| Page {
            id,
            author: version.author,
            moment,
            created: version.created,
        })
        .collect();
    pages.sort_by(|a, b| (b.moment.on, b.created, b.id).cmp(&(a.moment.on, a.created, a.id)));
    pages
}

/// Gives the notes that are still sealed on a day, the next to open first.
pub fn sealed(journal: &Journal, today: LocalDate) -> Vec<SealedNote> {
    let mut notes: Vec<_> = moments(journal)
        .filter_map(|(id, version, moment)| match version.audience {
            Audience::SealedUntil(until) if until > today => Some(SealedNote {
                id: id.clone(),
                on: moment.on,
                until,
            }),
            _ => None,
        })
        .collect();
    notes.sort_by(|a, b| (a.until, &a.id).cmp(&(b.until, &b.id)));
    notes
}

/// Gives what was on this day of the year in other years, the newest first.
///
/// In a year without a 29 February, its moments come on the 28th.
pub fn on_this_day(journal: &Journal, today: LocalDate) -> Vec<Page<'_>> {
    let mut pages = open(journal, today);
    pages.retain(|page| page.moment.on.year() < today.year() && is_same_day(page.moment.on, today));
    pages
}

/// Gives the last other year that something of this day of the year is from.
pub fn year_of_this_day(journal: &Journal, today: LocalDate) -> Option<u16> {
    let years = moments(journal).filter_map(|(_, version, moment)| {
        let counts = moment.on.year() < today.year()
            && is_same_day(moment.on, today)
            && version.audience.is_open_to(None, today);
        counts.then_some(moment.on.year())
    });
    years.max()
}

fn is_same_day(then: LocalDate, today: LocalDate) -> bool {
    let day = |date: LocalDate| (date.month(), date.day());
    let has_leap_day = LocalDate::new(today.year(), 2, 29).is_ok();
    day(then) == day(today) || (!has_leap_day && day(then) == (2, 29) && day(today) == (2, 28))
}

/// Says whether a moment's words hold what is looked for, whatever the case.
pub fn is_found(moment: &Moment, wanted: &str) -> bool {
    let wanted = wanted.trim().to_lowercase();
    moment.words.as_str().to_lowercase().contains(&wanted)
}

/// Makes a moment of what was written; nothing where nothing was.
pub fn moment(words: &str, on: LocalDate, photo: Option<String>, before: Option<&Moment>) -> Option<Moment> {
    Some(Moment {
        on,
        words: Line::cut(words, LONGEST)?,
        exercise: before.and_then(|before| before.exercise.clone()),
        photo: photo.and_then(|name| Line::try_from(name).ok()),
    })
}

/// Says to whom and in whose words a moment is kept.
pub fn draft(moment: Moment, author: Author, sealed_until: Option<LocalDate>) -> Draft {
    Draft {
        author,
        audience: sealed_until.map_or(Audience::Both, Audience::SealedUntil),
        entry: Entry::Moment(moment),
    }
}

/// Names a new photo: when it was taken in, and by chance.
pub fn photo_name(now: Instant, chance: &str) -> String {
    [&now.millis().unsigned_abs().to_string(), "-", chance].concat()
}

/// Says whether any version of any moment has this photo.
pub fn is_needed(journal: &Journal, photo: &str) -> bool {
    let has = |version: &Version| match &version.entry {
        Some(Entry::Moment(moment)) => moment.photo.as_ref().is_some_and(|name| name.as_str() == photo),
        _ => false,
    };
    journal
        .records()
        .any(|record| has(record.current()) || record.asides().iter().any(has))
}

/// Picks the photos that no moment has and that nothing just done may still ask for.
pub fn orphans(photos: Vec<String>, journal: &Journal, now: Instant) -> Vec<String> {
    let just_deleted =
        |record: &Record| record.entry().is_none() && now.since(record.current().revision.at()) < TAKEN_BACK;
    if journal.records().any(just_deleted) {
        return Vec::new();
    }
    let is_old = |name: &String| {
        let taken = name.split('-').next().and_then(|millis| millis.parse().ok());
        taken.is_none_or(|millis| now.since(Instant::from_millis(millis)) >= YOUNG)
    };
    let lost = |name: &String| is_old(name) && !is_needed(journal, name);
    photos.into_iter().filter(lost).collect()
}

/// Walks through all moments but those of one partner alone.
fn moments(journal: &Journal) -> impl Iterator<Item = (&RecordId, &Version, &Moment)> {
    journal.records().filter_map(|record| match record.entry() {
        Some(Entry::Moment(moment)) if !matches!(record.current().audience, Audience::Only(_)) => {
            Some((record.id(), record.current(), moment))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests;
