//! What holds for the suggestion and for warmth, whatever a journal holds.

#![expect(clippy::unwrap_used, reason = "a test's own building of journals")]

use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::insight::Lately;
use hearth_core::insight::recency::{Recency, Warmth};
use hearth_core::insight::suggestion::{Suggestion, Why};
use hearth_core::journal::{Audience, Author, Draft, Entry, Journal, Line, PracticeDone, RecordId, WriterId};
use hearth_core::practice::Practice;
use hearth_core::time::{Instant, LocalDate, Span};
use proptest::prelude::*;

/// Gives a day of November or October 2026, so many days before the thirtieth.
fn day(before: u8) -> LocalDate {
    let (month, last) = if before < 30 { (11, 30) } else { (10, 61) };
    LocalDate::new(2026, month, last - before).unwrap()
}

#[derive(Debug, Clone)]
struct Done {
    listed: Listed,
    before: u8,
    audience: Audience,
}

fn done() -> impl Strategy<Value = Done> {
    let audience = prop_oneof![
        4 => Just(Audience::Both),
        1 => Just(Audience::Only(Partner::Second)),
        1 => Just(Audience::SealedUntil(day(40))),
    ];
    (prop::sample::select(Listed::ALL.to_vec()), 0..60_u8, audience).prop_map(|(listed, before, audience)| {
        Done {
            listed,
            before,
            audience,
        }
    })
}

fn journal(all: &[Done]) -> Journal {
    let mut journal = Journal::default();
    for (number, done) in all.iter().enumerate() {
        let entry = Entry::PracticeDone(PracticeDone {
            exercise: Line::try_from(done.listed.slug().to_owned()).unwrap(),
            on: day(done.before),
            at: Instant::from_millis(0),
            length: Span::from_mins(5),
            preset: None,
            topic: None,
        });
        let draft = Draft {
            author: Author::Both,
            audience: done.audience,
            entry,
        };
        let id = RecordId::try_from(format!("done-{number}")).unwrap();
        journal
            .add(id, draft, WriterId::default(), Instant::from_millis(0))
            .unwrap();
    }
    journal
}

fn suggested(all: &[Done], today: LocalDate) -> Suggestion {
    Suggestion::for_day(&journal(all), today).unwrap()
}

fn is_weekend(today: LocalDate) -> bool {
    ["Saturday", "Sunday"].contains(&today.weekday_name())
}

proptest! {
    #[test]
    fn there_is_always_one_and_it_is_light_and_fits_the_day(all in prop::collection::vec(done(), 0..30), before in 0..30_u8) {
        let today = day(before);
        let suggestion = suggested(&all, today);
        prop_assert!(!suggestion.listed.is_conflict());
        prop_assert_ne!(suggestion.practice, Practice::Vulnerability);
        prop_assert!(suggestion.practice.exercises().any(|listed| listed == suggestion.listed));
        prop_assert!(is_weekend(today) || suggestion.listed.about_mins() <= 10);
    }

    #[test]
    fn it_stays_the_same_the_whole_day_whatever_is_done_on_it(all in prop::collection::vec(done(), 0..20), before in 0..30_u8, more in done()) {
        let today = day(before);
        let begun = suggested(&all, today);
        let mut all = all;
        all.push(Done { before, ..more });
        prop_assert_eq!(suggested(&all, today), begun);
    }

    #[test]
    fn what_is_private_or_sealed_changes_nothing(all in prop::collection::vec(done(), 0..20), before in 0..30_u8) {
        let open: Vec<Done> = all.iter().filter(|done| done.audience == Audience::Both).cloned().collect();
        prop_assert_eq!(suggested(&all, day(before)), suggested(&open, day(before)));
        prop_assert_eq!(Lately::of(&journal(&all)), Lately::of(&journal(&open)));
    }

    #[test]
    fn no_practice_that_could_be_chosen_has_rested_longer(all in prop::collection::vec(done(), 0..30), before in 0..30_u8) {
        let today = day(before);
        let suggestion = suggested(&all, today);
        let lately = Lately::before(&journal(&all), today);
        // Whatever was ever chosen on some day of the week could be chosen.
        let could: Vec<Practice> = (0..30)
            .map(day)
            .filter(|other| is_weekend(*other) == is_weekend(today))
            .filter_map(|other| Suggestion::for_day(&Journal::default(), other))
            .map(|other| other.practice)
            .collect();
        for practice in could {
            prop_assert!(lately.practice(suggestion.practice) <= lately.practice(practice), "{:?}", practice);
        }
    }

    #[test]
    fn the_reason_is_true(all in prop::collection::vec(done(), 0..30), before in 0..30_u8) {
        let today = day(before);
        let suggestion = suggested(&all, today);
        let lately = Lately::before(&journal(&all), today);
        let warmth = Warmth::of(lately.practice(suggestion.practice), today);
        match suggestion.why {
            Why::Beginning => prop_assert!(lately.is_empty()),
            Why::Resting => prop_assert_eq!(warmth, Warmth::Resting),
            Why::LongestAgo => prop_assert_ne!(warmth, Warmth::Resting),
        }
    }

    #[test]
    fn words_and_warmth_agree_and_count_no_days(last in 0..60_u8, before in 0..60_u8) {
        let (last, today) = (Some(day(last)), day(before));
        let (recency, warmth) = (Recency::of(last, today), Warmth::of(last, today));
        prop_assert_eq!(recency == Recency::Resting, warmth == Warmth::Resting);
        prop_assert_eq!(recency == Recency::Today, warmth == Warmth::Glowing);
        prop_assert!(!recency.words().chars().any(char::is_numeric));
    }
}
