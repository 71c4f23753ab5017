//! Promises: only about oneself, marked only by their maker.
//!
//! Of the other's, only what was kept or is still open may be read, and only where its maker shows it: never
//! what was missed, changed or is past its day.

use crate::couple::Partner;
use crate::journal::entry::{Entry, Line, Promise, PromiseState};
use crate::journal::{Audience, Author, Draft, Journal, Record, RecordId};
use crate::time::LocalDate;

/// The most characters of a promise.
pub const LONGEST: usize = 160;

/// A promise with the name of its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The name of its record.
    pub id: RecordId,
    /// What was promised, and how it stands.
    pub promise: Promise,
    /// Whether its maker shows it to the other.
    pub is_shown: bool,
}

/// Gives one promise of a partner's own, for that partner's eyes.
pub fn one(journal: &Journal, maker: Partner, id: &RecordId) -> Option<Made> {
    of(journal, maker).find(|made| made.id == *id)
}

/// Gives the promises of one partner, for that partner's eyes: what is due first comes first, and of what
/// is settled the last.
pub fn own(journal: &Journal, maker: Partner) -> Vec<Made> {
    let mut made: Vec<Made> = of(journal, maker).collect();
    made.sort_by(|a, b| {
        let settled = b.promise.settled.cmp(&a.promise.settled);
        settled
            .then(a.promise.by.cmp(&b.promise.by))
            .then(a.id.cmp(&b.id))
    });
    made
}

/// Gives what one partner shows of their promises to the other.
pub fn shown(journal: &Journal, maker: Partner, today: LocalDate) -> Vec<Made> {
    let mut made = own(journal, maker);
    made.retain(|made| made.is_shown && may_be_seen(&made.promise, today));
    made
}

/// Gives the open promises that their makers show to both, the next due first.
pub fn on_today(journal: &Journal, today: LocalDate) -> Vec<(Partner, Made)> {
    let open = |maker: Partner| {
        let shown = shown(journal, maker, today).into_iter();
        shown.filter_map(move |made| (made.promise.state == PromiseState::Open).then_some((maker, made)))
    };
    let mut due: Vec<_> = Partner::BOTH.into_iter().flat_map(open).collect();
    due.sort_by_key(|(_, made)| made.promise.by);
    due
}

/// Makes a promise; nothing where nothing was written.
pub fn made(
    maker: Partner,
    words: &str,
    by: LocalDate,
    size: u8,
    is_shown: bool,
    on: LocalDate,
) -> Option<Draft> {
    let promise = Promise {
        on,
        words: Line::cut(words, LONGEST)?,
        by,
        size: size.clamp(1, 3),
        state: PromiseState::Open,
        settled: None,
    };
    Some(draft(maker, promise, is_shown))
}

/// Says to whom a promise is kept.
pub const fn draft(maker: Partner, promise: Promise, is_shown: bool) -> Draft {
    Draft {
        author: Author::One(maker),
        audience: Audience::of(maker, is_shown),
        entry: Entry::Promise(promise),
    }
}

/// Marks a promise as its maker says it stands.
#[must_use]
pub fn marked(promise: &Promise, state: PromiseState, today: LocalDate) -> Promise {
    Promise {
        state,
        settled: (state != PromiseState::Open).then_some(today),
        ..promise.clone()
    }
}

/// Says whether a promise may still be changed without more: until its day is over.
pub fn may_change(promise: &Promise, today: LocalDate) -> bool {
    promise.state == PromiseState::Open && promise.by >= today
}

/// Says whether its day has come, so that it may have been missed.
pub fn is_due(promise: &Promise, today: LocalDate) -> bool {
    promise.state == PromiseState::Open && promise.by <= today
}

fn may_be_seen(promise: &Promise, today: LocalDate) -> bool {
    match promise.state {
        PromiseState::Kept => true,
        PromiseState::Open => promise.by >= today,
        PromiseState::Changed | PromiseState::Missed => false,
    }
}

fn of(journal: &Journal, maker: Partner) -> impl Iterator<Item = Made> {
    let made = move |record: &Record| match record.entry() {
        Some(Entry::Promise(promise)) if record.current().author == Author::One(maker) => Some(Made {
            id: record.id().clone(),
            promise: promise.clone(),
            is_shown: record.current().audience == Audience::Both,
        }),
        _ => None,
    };
    journal.records().filter_map(made)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::WriterId;
    use crate::time::Instant;

    fn day(text: &str) -> LocalDate {
        text.parse().unwrap()
    }

    const TODAY: &str = "2026-11-23";

    /// Keeps one promise in each state, shown or not, by a day.
    fn journal(maker: Partner, is_shown: bool, by: &str) -> Journal {
        let mut journal = Journal::default();
        for state in [
            PromiseState::Open,
            PromiseState::Kept,
            PromiseState::Changed,
            PromiseState::Missed,
        ] {
            let words = format!("{state:?}").to_lowercase();
            let Some(Draft {
                entry: Entry::Promise(open),
                ..
            }) = made(maker, &words, day(by), 2, is_shown, day(TODAY))
            else {
                panic!("no promise");
            };
            let kept = draft(maker, marked(&open, state, day(TODAY)), is_shown);
            let id = RecordId::try_from(words).unwrap();
            journal
                .add(id, kept, WriterId::default(), Instant::from_millis(0))
                .unwrap();
        }
        journal
    }

    fn words(made: &[Made]) -> Vec<&str> {
        made.iter().map(|made| made.promise.words.as_str()).collect()
    }

    #[test]
    fn nothing_is_seen_of_the_other_that_they_do_not_show() {
        let journal = journal(Partner::Second, false, "2026-11-26");
        assert!(shown(&journal, Partner::Second, day(TODAY)).is_empty());
        assert!(on_today(&journal, day(TODAY)).is_empty());
        assert_eq!(own(&journal, Partner::Second).len(), 4);
        assert!(own(&journal, Partner::First).is_empty());
    }

    #[test]
    fn what_was_missed_or_changed_is_never_seen_by_the_other_even_if_it_was_shown() {
        let journal = journal(Partner::Second, true, "2026-11-26");
        assert_eq!(
            words(&shown(&journal, Partner::Second, day(TODAY))),
            ["kept", "open"]
        );
        // Past its day, an open one would tell that it was not done.
        assert_eq!(
            words(&shown(&journal, Partner::Second, day("2026-11-27"))),
            ["kept"]
        );
    }

    #[test]
    fn today_shows_what_is_open_and_shown_and_never_what_is_late() {
        let journal = journal(Partner::First, true, "2026-11-26");
        let due = on_today(&journal, day("2026-11-26"));
        assert_eq!(due.len(), 1);
        assert_eq!(due.first().map(|(maker, _)| *maker), Some(Partner::First));
        assert!(on_today(&journal, day("2026-11-27")).is_empty());
    }

    #[test]
    fn a_promise_is_changed_before_its_day_is_over_and_missed_only_from_then_on() {
        let journal = journal(Partner::First, false, "2026-11-26");
        let made = own(&journal, Partner::First);
        let open = made.iter().find(|made| made.promise.state == PromiseState::Open);
        let open = &open.unwrap().promise;
        let can = |on: &str| (may_change(open, day(on)), is_due(open, day(on)));
        assert_eq!(can("2026-11-25"), (true, false));
        assert_eq!(can("2026-11-26"), (true, true));
        assert_eq!(can("2026-11-27"), (false, true));
        let missed = marked(open, PromiseState::Missed, day(TODAY));
        assert!(!is_due(&missed, day("2026-11-27")) && !may_change(&missed, day(TODAY)));
    }
}
