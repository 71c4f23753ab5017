//! What the album shows, and what it never shows.

use super::*;
use crate::couple::Partner;
use crate::journal::WriterId;

fn day(text: &str) -> LocalDate {
    text.parse().unwrap()
}

fn id(name: &str) -> RecordId {
    RecordId::try_from(name.to_owned()).unwrap()
}

fn keep(journal: &mut Journal, name: &str, on: &str, audience: Audience, photo: Option<&str>) {
    let kept = moment(name, day(on), photo.map(str::to_owned), None).unwrap();
    let draft = Draft {
        audience,
        ..draft(kept, Author::Both, None)
    };
    journal
        .add(id(name), draft, WriterId::default(), Instant::from_millis(0))
        .unwrap();
}

fn names(pages: &[Page<'_>]) -> Vec<String> {
    pages.iter().map(|page| page.id.as_str().to_owned()).collect()
}

#[test]
fn the_newest_day_comes_first_and_what_is_private_never_comes() {
    let mut journal = Journal::default();
    keep(&mut journal, "soup", "2026-11-19", Audience::Both, None);
    keep(&mut journal, "keys", "2026-11-02", Audience::Both, None);
    keep(
        &mut journal,
        "mine",
        "2026-11-20",
        Audience::Only(Partner::First),
        None,
    );
    keep(
        &mut journal,
        "later",
        "2026-11-21",
        Audience::SealedUntil(day("2027-02-14")),
        None,
    );
    assert_eq!(names(&open(&journal, day("2026-11-23"))), ["soup", "keys"]);
}

#[test]
fn a_sealed_note_shows_its_day_alone_until_it_opens() {
    let mut journal = Journal::default();
    keep(
        &mut journal,
        "later",
        "2026-11-21",
        Audience::SealedUntil(day("2027-02-14")),
        None,
    );
    let before = day("2027-02-13");
    let notes = sealed(&journal, before);
    assert_eq!(notes.first().map(|note| note.until), Some(day("2027-02-14")));
    assert!(open(&journal, before).is_empty());
    assert!(sealed(&journal, day("2027-02-14")).is_empty());
    assert_eq!(names(&open(&journal, day("2027-02-14"))), ["later"]);
}

#[test]
fn this_day_in_other_years_is_never_of_this_year_or_sealed() {
    let mut journal = Journal::default();
    keep(&mut journal, "sea", "2025-11-23", Audience::Both, None);
    keep(&mut journal, "snow", "2021-11-23", Audience::Both, None);
    keep(&mut journal, "now", "2026-11-23", Audience::Both, None);
    keep(&mut journal, "other", "2025-11-22", Audience::Both, None);
    keep(
        &mut journal,
        "note",
        "2024-11-23",
        Audience::SealedUntil(day("2027-01-01")),
        None,
    );
    assert_eq!(names(&on_this_day(&journal, day("2026-11-23"))), ["sea", "snow"]);
    assert_eq!(year_of_this_day(&journal, day("2026-11-23")), Some(2025));
    assert_eq!(year_of_this_day(&journal, day("2026-11-24")), None);
}

#[test]
fn a_leap_day_comes_back_every_year() {
    let mut journal = Journal::default();
    keep(&mut journal, "leap", "2024-02-29", Audience::Both, None);
    assert_eq!(on_this_day(&journal, day("2026-02-28")).len(), 1);
    assert_eq!(on_this_day(&journal, day("2028-02-29")).len(), 1);
    assert_eq!(on_this_day(&journal, day("2028-02-28")).len(), 0);
}

#[test]
fn words_are_found_whatever_their_case() {
    let kept = moment("First Autumn soup", day("2026-11-19"), None, None).unwrap();
    assert!(is_found(&kept, " autumn "));
    assert!(is_found(&kept, ""));
    assert!(!is_found(&kept, "winter"));
}

#[test]
fn a_moment_is_flat_and_keeps_where_it_came_from() {
    let before = Moment {
        exercise: Line::try_from("phones-down".to_owned()).ok(),
        ..moment("x", day("2026-11-19"), None, None).unwrap()
    };
    let kept = moment(
        "one\ntwo ",
        day("2026-11-19"),
        Some("7-a".to_owned()),
        Some(&before),
    )
    .unwrap();
    assert_eq!(kept.words.as_str(), "one two");
    assert_eq!(kept.exercise, before.exercise);
    assert_eq!(moment(" \n", day("2026-11-19"), None, None), None);
}

#[test]
fn a_photo_goes_once_nothing_has_it_and_nobody_may_want_it_back() {
    let hour = 3_600_000;
    let mut journal = Journal::default();
    keep(&mut journal, "sea", "2025-11-23", Audience::Both, Some("5-sea"));
    let photos = || {
        vec![
            "5-sea".to_owned(),
            "6-lost".to_owned(),
            "3599000-young".to_owned(),
        ]
    };
    let at = Instant::from_millis(hour);
    assert_eq!(orphans(photos(), &journal, at), ["6-lost"]);
    journal.delete(&id("sea"), &WriterId::default(), at).unwrap();
    let soon = Instant::from_millis(hour + 8_000);
    assert!(orphans(photos(), &journal, soon).is_empty());
    let later = Instant::from_millis(hour + 60_000);
    assert_eq!(orphans(photos(), &journal, later), ["5-sea", "6-lost"]);
}
