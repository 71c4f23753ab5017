//! Time for two that is planned: when each comes next. What is past leaves the plans by itself.

use crate::journal::entry::Date;
use crate::journal::{Audience, Entry, Journal, RecordId};
use crate::time::{Instant, LocalDate};

/// Reads a date of the calendar as the couple's clock shows it.
pub trait Local {
    /// Gives the day an instant lies on.
    fn day(&self, at: Instant) -> LocalDate;
    /// Gives the instant on another day at which the clock shows the same time of day.
    fn same_time(&self, at: Instant, day: LocalDate) -> Instant;
}

/// Gives when a date begins next, or began while it lasts; nothing once it is past.
pub fn next(date: &Date, now: Instant, local: &impl Local) -> Option<Instant> {
    let is_ahead = |start: &Instant| *start + date.length > now;
    if !date.weekly {
        return Some(date.at).filter(is_ahead);
    }
    let first = local.day(date.at);
    let weeks = local.day(now).days_since(first).div_euclid(7).max(0);
    // The week before counts as well: it may have begun last night.
    (weeks - 1..=weeks + 1)
        .filter_map(|week| u16::try_from(week.checked_mul(7)?).ok())
        .filter_map(|days| Some(local.same_time(date.at, first.plus_days(days)?)))
        .find(is_ahead)
}

/// One date that is planned: when it comes next, its name in the journal, and what it is.
pub type Planned<'a> = (Instant, &'a RecordId, &'a Date);

/// Lists what is planned, the next first.
pub fn planned<'a>(journal: &'a Journal, now: Instant, local: &impl Local) -> Vec<Planned<'a>> {
    let mut planned: Vec<_> = ahead(journal, now, local).collect();
    planned.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    planned
}

/// Gives what comes next of all that is planned.
pub fn soonest<'a>(journal: &'a Journal, now: Instant, local: &impl Local) -> Option<Planned<'a>> {
    ahead(journal, now, local).min_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)))
}

/// Lists what was planned and is past, the last first.
pub fn past<'a>(journal: &'a Journal, now: Instant, local: &impl Local) -> Vec<(&'a RecordId, &'a Date)> {
    let mut past: Vec<_> = all(journal)
        .filter(|(_, date)| next(date, now, local).is_none())
        .collect();
    past.sort_by(|a, b| (b.1.at, b.0).cmp(&(a.1.at, a.0)));
    past
}

fn ahead<'a>(journal: &'a Journal, now: Instant, local: &impl Local) -> impl Iterator<Item = Planned<'a>> {
    all(journal).filter_map(move |(id, date)| Some((next(date, now, local)?, id, date)))
}

fn all(journal: &Journal) -> impl Iterator<Item = (&RecordId, &Date)> {
    journal.records().filter_map(|record| match record.entry() {
        Some(Entry::Date(date)) if record.current().audience == Audience::Both => Some((record.id(), date)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tests::{id, writer};
    use crate::journal::{Author, Draft, Line};
    use crate::time::Span;

    const DAY: i64 = 86_400_000;

    /// A place where it is always Greenwich time.
    struct Greenwich;

    impl Local for Greenwich {
        fn day(&self, at: Instant) -> LocalDate {
            let first = LocalDate::new(2026, 11, 1).unwrap();
            first
                .plus_days(u16::try_from(at.millis() / DAY).unwrap())
                .unwrap()
        }

        fn same_time(&self, at: Instant, day: LocalDate) -> Instant {
            at.shifted(day.days_since(self.day(at)) * DAY)
        }
    }

    fn hours(hours: i64) -> Instant {
        Instant::from_millis(hours * 3_600_000)
    }

    fn date(at: Instant, weekly: bool) -> Date {
        Date {
            title: Line::try_from("Soup".to_owned()).unwrap(),
            at,
            length: Span::from_hours(2),
            weekly,
            idea: None,
        }
    }

    #[test]
    fn a_date_stays_while_it_lasts_and_then_leaves() {
        let once = date(hours(20), false);
        for now in [0, 20, 21] {
            assert_eq!(next(&once, hours(now), &Greenwich), Some(hours(20)));
        }
        assert_eq!(next(&once, hours(22), &Greenwich), None);
    }

    #[test]
    fn a_weekly_date_comes_again_a_week_later() {
        let (weekly, week) = (date(hours(23), true), 7 * 24);
        assert_eq!(next(&weekly, hours(0), &Greenwich), Some(hours(23)));
        // After midnight it still lasts.
        assert_eq!(next(&weekly, hours(24), &Greenwich), Some(hours(23)));
        assert_eq!(next(&weekly, hours(25), &Greenwich), Some(hours(23 + week)));
        assert_eq!(
            next(&weekly, hours(24 + week), &Greenwich),
            Some(hours(23 + week))
        );
        assert_eq!(
            next(&weekly, hours(25 + 9 * week), &Greenwich),
            Some(hours(23 + 10 * week))
        );
    }

    #[test]
    fn the_next_comes_first() {
        let mut journal = Journal::default();
        for (name, date) in [
            ("late", date(hours(90), false)),
            ("weekly", date(hours(2), true)),
            ("past", date(hours(1), false)),
            ("soon", date(hours(30), false)),
        ] {
            let draft = Draft {
                author: Author::Both,
                audience: Audience::Both,
                entry: Entry::Date(date),
            };
            journal.add(id(name), draft, writer(1), hours(0)).unwrap();
        }
        let names: Vec<_> = planned(&journal, hours(24), &Greenwich)
            .into_iter()
            .map(|(_, id, _)| id.as_str().to_owned())
            .collect();
        assert_eq!(names, ["soon", "late", "weekly"]);
        let next = soonest(&journal, hours(24), &Greenwich);
        assert_eq!(
            next.map(|(at, id, _)| (at, id.as_str())),
            Some((hours(30), "soon"))
        );
        assert_eq!(soonest(&Journal::default(), hours(24), &Greenwich), None);
        let gone = |now| {
            let past = past(&journal, hours(now), &Greenwich).into_iter();
            past.map(|(id, _)| id.as_str().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(gone(24), ["past"]);
        assert_eq!(gone(32), ["soon", "past"]);
    }
}
