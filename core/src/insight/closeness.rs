//! How near the two felt, week by week: one's own, and the other's only where both show it.

use std::collections::BTreeMap;

use crate::couple::{Each, Partner};
use crate::journal::entry::{Closeness, Entry, Kind};
use crate::journal::record::{Audience, Author};
use crate::journal::{Draft, Journal, Record, RecordId};
use crate::time::{Instant, LocalDate};

/// How many places the two circles can take.
pub const PLACES: u8 = 7;

/// Gives the overlap of a place, from 0 to 100.
pub fn overlap_of(place: u8) -> u8 {
    let most = u16::from(PLACES - 1);
    let overlap = (u16::from(place).min(most) * 100 + most / 2) / most;
    u8::try_from(overlap).unwrap_or(100)
}

/// Gives the place of an overlap, from 0 to one less than [`PLACES`].
pub fn place_of(overlap: u8) -> u8 {
    let most = u16::from(PLACES - 1);
    let place = (u16::from(overlap.min(100)) * most + 50) / 100;
    u8::try_from(place).unwrap_or_default()
}

/// Says whether two overlaps are so near each other that the week felt much the same to both.
pub fn is_alike(one: u8, other: u8) -> bool {
    place_of(one).abs_diff(place_of(other)) <= 1
}

/// Names what a partner set in the run that began at an instant; set again, it takes its own place.
pub fn record_of(partner: Partner, began: Instant) -> Option<RecordId> {
    let name = [
        "near-",
        partner.slug(),
        "-",
        &began.millis().unsigned_abs().to_string(),
    ]
    .concat();
    RecordId::try_from(name).ok()
}

/// Makes what is kept: for its author's eyes, or for both.
pub const fn draft(partner: Partner, overlap: u8, on: LocalDate, is_shown: bool) -> Draft {
    let audience = if is_shown {
        Audience::Both
    } else {
        Audience::Only(partner)
    };
    Draft {
        author: Author::One(partner),
        audience,
        entry: Entry::Closeness(Closeness { on, overlap }),
    }
}

/// Names what a partner set on a day, however often.
pub fn set_on(journal: &Journal, partner: Partner, day: LocalDate) -> Vec<RecordId> {
    let is_theirs = |record: &&Record| match record.entry() {
        Some(Entry::Closeness(set)) => set.on == day && record.current().author == Author::One(partner),
        _ => false,
    };
    let found = journal.of_kind(Kind::Closeness).into_iter().filter(is_theirs);
    found.map(|record| record.id().clone()).collect()
}

/// Gives each day with what may be seen of it, the latest first: a holder sees their own, and of the other only
/// the days that both show.
pub fn seen_by(journal: &Journal, holder: Option<Partner>) -> Vec<(LocalDate, Each<Option<u8>>)> {
    let mut days: BTreeMap<LocalDate, Each<Option<(u8, bool)>>> = BTreeMap::new();
    for record in journal.of_kind(Kind::Closeness) {
        let version = record.current();
        let (Some(Entry::Closeness(set)), Author::One(whose)) = (&version.entry, version.author) else {
            continue;
        };
        // The newest of a day comes first.
        let day = days.entry(set.on).or_default();
        day.of_mut(whose)
            .get_or_insert((set.overlap, version.audience == Audience::Both));
    }
    let seen = |(on, day): (LocalDate, Each<Option<(u8, bool)>>)| {
        let both_show = Partner::BOTH
            .into_iter()
            .all(|who| day.of(who).is_some_and(|(_, shows)| shows));
        let mut seen = Each::default();
        for who in Partner::BOTH
            .into_iter()
            .filter(|who| both_show || holder == Some(*who))
        {
            *seen.of_mut(who) = day.of(who).map(|(overlap, _)| overlap);
        }
        let is_any = Partner::BOTH.into_iter().any(|who| seen.of(who).is_some());
        is_any.then_some((on, seen))
    };
    days.into_iter().rev().filter_map(seen).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tests::{now, writer};

    fn day(text: &str) -> LocalDate {
        text.parse().unwrap()
    }

    fn keep(journal: &mut Journal, partner: Partner, began: i64, draft: Draft) {
        let id = record_of(partner, Instant::from_millis(began)).unwrap();
        journal.add(id, draft, writer(1), now(began)).unwrap();
    }

    #[test]
    fn every_place_has_an_overlap_of_its_own() {
        for place in 0..PLACES {
            assert_eq!(place_of(overlap_of(place)), place);
        }
        assert_eq!((overlap_of(0), overlap_of(6), overlap_of(99)), (0, 100, 100));
        assert!(is_alike(50, 67) && !is_alike(17, 67));
    }

    #[test]
    fn the_other_sees_only_what_both_show() {
        let mut journal = Journal::default();
        let on = day("2026-11-23");
        keep(
            &mut journal,
            Partner::First,
            1,
            draft(Partner::First, 50, on, false),
        );
        keep(
            &mut journal,
            Partner::Second,
            2,
            draft(Partner::Second, 83, on, false),
        );
        assert!(seen_by(&journal, None).is_empty());
        let own = seen_by(&journal, Some(Partner::First));
        assert_eq!(own.len(), 1);
        assert_eq!((own[0].1.first, own[0].1.second), (Some(50), None));
        let shown = day("2026-11-30");
        keep(
            &mut journal,
            Partner::First,
            3,
            draft(Partner::First, 17, shown, true),
        );
        keep(
            &mut journal,
            Partner::Second,
            4,
            draft(Partner::Second, 33, shown, true),
        );
        let both = seen_by(&journal, None);
        assert_eq!(both.len(), 1);
        assert_eq!((both[0].1.first, both[0].1.second), (Some(17), Some(33)));
        assert_eq!(seen_by(&journal, Some(Partner::Second)).len(), 2);
        let own = set_on(&journal, Partner::First, shown);
        assert_eq!(own, [record_of(Partner::First, Instant::from_millis(3)).unwrap()]);
    }
    #[test]
    fn what_only_one_shows_is_not_seen_by_the_other() {
        let mut journal = Journal::default();
        let on = day("2026-11-23");
        for (began, partner, is_shown) in [(1, Partner::First, true), (2, Partner::Second, false)] {
            keep(&mut journal, partner, began, draft(partner, 50, on, is_shown));
        }
        assert!(seen_by(&journal, None).is_empty());
        for partner in Partner::BOTH {
            let seen = seen_by(&journal, Some(partner));
            assert_eq!(seen.len(), 1);
            assert_eq!(seen[0].1.of(partner), &Some(50));
            assert_eq!(seen[0].1.of(partner.other()), &None);
        }
    }
}
