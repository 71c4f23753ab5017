//! What the journal tells about lately: how recently each practice was tended, and one suggestion.
//!
//! Read are only records of finished exercises that both may read; nothing is counted, and nothing here knows
//! who did what. An exercise tends its own practice and every other one it is shown in.
//!
//! - [`closeness`]: how near it felt, for whoever may read it.
//! - [`recency`]: how long ago, in words and in warmth.
//! - [`lines`]: how near and how they felt, over time, as lines.
//! - [`suggestion`]: one thing to do, by a small rule.

pub mod lines;
pub mod recency;
pub mod suggestion;

use crate::exercise::Listed;
use crate::journal::{Audience, Entry, Journal, Line, PracticeDone, Record, Version};
use crate::practice::Practice;
use crate::time::LocalDate;

/// The last day of each exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lately {
    days: [Option<LocalDate>; Listed::ALL.len()],
}

impl Lately {
    /// Reads the journal.
    pub fn of(journal: &Journal) -> Self {
        Self::where_on(journal, |_| true)
    }

    /// Reads the journal as it stood before a day.
    pub fn before(journal: &Journal, day: LocalDate) -> Self {
        Self::where_on(journal, |on| on < day)
    }

    fn where_on(journal: &Journal, counts: impl Fn(LocalDate) -> bool) -> Self {
        let mut lately = Self {
            days: [None; Listed::ALL.len()],
        };
        for done in done(journal).filter(|done| counts(done.on)) {
            let place = Listed::from_slug(done.exercise.as_str()).map(|listed| listed as usize);
            if let Some(day) = place.and_then(|place| lately.days.get_mut(place)) {
                *day = (*day).max(Some(done.on));
            }
        }
        lately
    }

    /// Gives the last day of an exercise.
    pub fn exercise(&self, listed: Listed) -> Option<LocalDate> {
        self.days.get(listed as usize).copied().flatten()
    }

    /// Gives the last day of anything that is shown in a practice.
    pub fn practice(&self, practice: Practice) -> Option<LocalDate> {
        practice
            .exercises()
            .filter_map(|listed| self.exercise(listed))
            .max()
    }

    /// Says whether nothing was done yet.
    pub fn is_empty(&self) -> bool {
        self.days.iter().all(Option::is_none)
    }
}

/// Gives the day and the words that were kept the last time something of a practice was done.
///
/// Of a quarrel nothing is shown again, even where both kept it.
pub fn last_words(journal: &Journal, practice: Practice) -> Option<(LocalDate, &str)> {
    if practice == Practice::Conflict {
        return None;
    }
    open(journal)
        .filter_map(|version| Some((version.created, words(version.entry.as_ref()?)?)))
        .filter(|(_, (exercise, ..))| {
            Listed::from_slug(exercise.as_str()).is_some_and(|listed| listed.practice() == practice)
        })
        .max_by_key(|(created, (_, on, _))| (*on, *created))
        .map(|(_, (_, on, words))| (on, words))
}

/// Gives the words in an entry that come from an exercise: which, when, and what.
fn words(entry: &Entry) -> Option<(&Line<40>, LocalDate, &str)> {
    match entry {
        Entry::Moment(moment) => Some((moment.exercise.as_ref()?, moment.on, moment.words.as_str())),
        Entry::PracticeDone(done) => Some((&done.exercise, done.on, done.topic.as_ref()?.as_str())),
        _ => None,
    }
}

/// Walks through the finished exercises that both may read.
fn done(journal: &Journal) -> impl Iterator<Item = &PracticeDone> {
    open(journal).filter_map(|version| match &version.entry {
        Some(Entry::PracticeDone(done)) => Some(done),
        _ => None,
    })
}

/// Walks through what both may read.
fn open(journal: &Journal) -> impl Iterator<Item = &Version> {
    journal
        .records()
        .map(Record::current)
        .filter(|version| version.audience == Audience::Both)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::couple::Partner;
    use crate::journal::entry::Moment;
    use crate::journal::{Author, Draft, RecordId, WriterId};
    use crate::time::{Instant, Span};

    fn day(text: &str) -> LocalDate {
        text.parse().unwrap()
    }

    fn line<const MOST: usize>(text: &str) -> Line<MOST> {
        Line::try_from(text.to_owned()).unwrap()
    }

    fn keep(journal: &mut Journal, listed: Listed, on: &str, audience: Audience, topic: Option<&str>) {
        let id = RecordId::try_from(format!("done-{}-{on}", listed.slug())).unwrap();
        let at = Instant::from_millis(day(on).day_number() * 86_400_000);
        let entry = Entry::PracticeDone(PracticeDone {
            exercise: line(listed.slug()),
            on: day(on),
            at,
            length: Span::from_mins(6),
            preset: None,
            topic: topic.map(line),
        });
        let draft = Draft {
            author: Author::Both,
            audience,
            entry,
        };
        journal.add(id, draft, WriterId::default(), at).unwrap();
    }

    #[test]
    fn every_exercise_has_its_place() {
        for (place, listed) in Listed::ALL.into_iter().enumerate() {
            assert_eq!(listed as usize, place);
        }
    }

    #[test]
    fn an_exercise_tends_its_practice_and_those_it_is_shown_in() {
        let mut journal = Journal::default();
        keep(
            &mut journal,
            Listed::TurnTaker,
            "2026-11-02",
            Audience::Both,
            None,
        );
        keep(
            &mut journal,
            Listed::TurnTaker,
            "2026-11-20",
            Audience::Both,
            None,
        );
        let lately = Lately::of(&journal);
        assert_eq!(lately.exercise(Listed::TurnTaker), Some(day("2026-11-20")));
        assert_eq!(lately.practice(Practice::Listening), Some(day("2026-11-20")));
        let also = Listed::TurnTaker.also().unwrap();
        assert_eq!(lately.practice(also), Some(day("2026-11-20")));
        assert_eq!(lately.practice(Practice::Conflict), None);
        let before = Lately::before(&journal, day("2026-11-20"));
        assert_eq!(before.practice(Practice::Listening), Some(day("2026-11-02")));
    }

    #[test]
    fn what_is_private_or_sealed_warms_nothing() {
        let mut journal = Journal::default();
        for (on, audience) in [
            ("2026-11-20", Audience::Only(Partner::First)),
            ("2026-11-21", Audience::SealedUntil(day("2026-11-01"))),
        ] {
            keep(&mut journal, Listed::TurnTaker, on, audience, Some("a secret"));
        }
        assert!(Lately::of(&journal).is_empty());
        assert_eq!(last_words(&journal, Practice::Listening), None);
    }

    #[test]
    fn the_last_words_are_the_last_that_were_kept() {
        let mut journal = Journal::default();
        keep(
            &mut journal,
            Listed::TurnTaker,
            "2026-11-02",
            Audience::Both,
            Some("the garden"),
        );
        keep(
            &mut journal,
            Listed::TurnTaker,
            "2026-11-19",
            Audience::Both,
            Some("the commute"),
        );
        keep(
            &mut journal,
            Listed::TurnTaker,
            "2026-11-20",
            Audience::Both,
            None,
        );
        let (on, words) = last_words(&journal, Practice::Listening).unwrap();
        assert_eq!((on, words), (day("2026-11-19"), "the commute"));
        assert_eq!(last_words(&journal, Practice::Support), None);
        let draft = Draft {
            author: Author::Both,
            audience: Audience::Both,
            entry: Entry::Moment(Moment {
                on: day("2026-11-21"),
                words: line("You hummed."),
                exercise: Some(line(Listed::TurnTaker.slug())),
                photo: None,
            }),
        };
        let id = RecordId::try_from("moment".to_owned()).unwrap();
        journal
            .add(id, draft, WriterId::default(), Instant::from_millis(0))
            .unwrap();
        assert_eq!(
            last_words(&journal, Practice::Listening),
            Some((day("2026-11-21"), "You hummed."))
        );
    }

    #[test]
    fn words_of_a_quarrel_are_not_shown_again() {
        let mut journal = Journal::default();
        keep(
            &mut journal,
            Listed::GentleStart,
            "2026-11-02",
            Audience::Both,
            Some("the door"),
        );
        assert_eq!(last_words(&journal, Practice::Conflict), None);
    }
}
