//! Whose lines are seen, and where they are drawn.

use super::*;
use crate::journal::WriterId;
use crate::journal::entry::{CheckIn, Closeness, Line};
use crate::words::content;

fn day(text: &str) -> LocalDate {
    text.parse().unwrap()
}

fn point(on: &str, value: u8) -> Point {
    Point { on: day(on), value }
}

fn say(journal: &mut Journal, partner: Partner, on: &str, overlap: u8, audience: Audience) {
    let id = RecordId::try_from(format!("closeness-{on}-{}", partner.slug())).unwrap();
    let draft = Draft {
        author: Author::One(partner),
        audience,
        entry: Entry::Closeness(Closeness { on: day(on), overlap }),
    };
    journal
        .add(id, draft, WriterId::default(), Instant::from_millis(0))
        .unwrap();
}

fn apply(journal: &mut Journal, partner: Partner, is_shown: bool) {
    for (id, draft) in showing(journal, partner, is_shown) {
        journal
            .edit(&id, draft, WriterId::default(), Instant::from_millis(1))
            .unwrap();
    }
}

#[test]
fn the_others_line_is_seen_only_where_both_show_theirs() {
    let mut journal = Journal::default();
    for partner in Partner::BOTH {
        say(&mut journal, partner, "2026-11-15", 40, Audience::Only(partner));
        say(&mut journal, partner, "2026-11-22", 60, Audience::Only(partner));
    }
    assert_eq!(closeness(&journal, Partner::First).len(), 2);
    for (first, second, seen) in [
        (false, true, 0),
        (true, false, 0),
        (true, true, 2),
        (false, false, 0),
    ] {
        apply(&mut journal, Partner::First, first);
        apply(&mut journal, Partner::Second, second);
        for holder in Partner::BOTH {
            assert_eq!(
                closeness_of_other(&journal, holder).len(),
                seen,
                "{first} {second}"
            );
        }
    }
}

#[test]
fn what_is_said_last_decides_whether_it_is_shown() {
    let mut journal = Journal::default();
    say(&mut journal, Partner::First, "2026-11-15", 40, Audience::Both);
    assert!(shows(&journal, Partner::First));
    say(
        &mut journal,
        Partner::First,
        "2026-11-22",
        60,
        Audience::Only(Partner::First),
    );
    assert!(!shows(&journal, Partner::First));
}

#[test]
fn whoever_said_nothing_says_no_neither() {
    let mut journal = Journal::default();
    assert!(!says_no(&journal, Partner::First) && !shows(&journal, Partner::First));
    say(&mut journal, Partner::First, "2026-11-15", 40, Audience::Both);
    assert!(!says_no(&journal, Partner::First));
    let alone = Audience::Only(Partner::First);
    say(&mut journal, Partner::First, "2026-11-22", 40, alone);
    assert!(says_no(&journal, Partner::First));
}

#[test]
fn a_gap_stays_a_gap() {
    let points = [
        point("2026-10-04", 50),
        point("2026-10-11", 60),
        point("2026-11-22", 40),
    ];
    let drawn = stretches(&points, day("2026-10-04"), day("2026-11-22"));
    assert_eq!(drawn.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(drawn.iter().filter_map(|stretch| path(stretch)).count(), 1);
}

#[test]
fn the_whole_box_is_used_and_never_left() {
    let points = [point("2026-10-04", 0), point("2026-10-11", 100)];
    let drawn = stretches(&points, day("2026-10-04"), day("2026-10-11"));
    let path = path(drawn.first().unwrap()).unwrap();
    assert_eq!(path, "M10 150L310 10");
    // One day alone stands in the middle.
    let one = stretches(&[point("2026-10-04", 50)], day("2026-10-04"), day("2026-10-04"));
    assert_eq!(one, [[Spot { x: 160.0, y: 80.0 }]]);
}

#[test]
fn what_is_said_twice_in_a_day_counts_as_it_was_said_last() {
    let mut journal = Journal::default();
    say(&mut journal, Partner::First, "2026-11-22", 40, Audience::Both);
    let again = Draft {
        author: Author::One(Partner::First),
        audience: Audience::Only(Partner::First),
        entry: Entry::Closeness(Closeness {
            on: day("2026-11-22"),
            overlap: 70,
        }),
    };
    let id = RecordId::try_from("again".to_owned()).unwrap();
    journal
        .add(id, again, WriterId::default(), Instant::from_millis(5))
        .unwrap();
    assert_eq!(closeness(&journal, Partner::First), [point("2026-11-22", 70)]);
    assert!(!shows(&journal, Partner::First));
    let both = said_on(&journal, Partner::First, Kind::Closeness, day("2026-11-22"));
    assert_eq!(both.len(), 2);
    assert!(said_on(&journal, Partner::Second, Kind::Closeness, day("2026-11-22")).is_empty());
}

#[test]
fn a_day_is_as_light_as_the_middle_of_its_feelings() {
    let json = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/content/en/feelings.json"
    ));
    let words: Feelings = content::read(&json.unwrap()).unwrap();
    let name = |wanted: i8| {
        let feeling = words
            .all()
            .iter()
            .find(|feeling| feeling.pleasantness.get() == wanted);
        feeling.unwrap().id.as_str().to_owned()
    };
    let mut journal = Journal::default();
    let mut check_in = |id: &str, on: &str, feelings: &[String]| {
        let line = |name: &String| Line::try_from(name.clone()).unwrap();
        let draft = Draft {
            author: Author::One(Partner::First),
            audience: Audience::Both,
            entry: Entry::CheckIn(CheckIn {
                on: day(on),
                feelings: feelings.iter().map(line).collect(),
                because: None,
                need: None,
            }),
        };
        let id = RecordId::try_from(id.to_owned()).unwrap();
        journal
            .add(id, draft, WriterId::default(), Instant::from_millis(0))
            .unwrap();
    };
    check_in("light", "2026-11-20", &[name(4)]);
    check_in("heavy", "2026-11-21", &[name(-4)]);
    check_in("later", "2026-11-21", &[name(4)]);
    check_in("unknown", "2026-11-22", &["no-such-word".to_owned()]);
    let days = felt(&journal, Partner::First, &words);
    assert_eq!(
        lightness(&days),
        [point("2026-11-20", 90), point("2026-11-21", 50)]
    );
    assert_eq!(days.get(&day("2026-11-21")).map(Vec::len), Some(2));
    assert!(felt(&journal, Partner::Second, &words).is_empty());
}

#[test]
fn a_table_holds_a_line_a_column_and_no_formula() {
    let column = |name: &str, cells: &[(&str, &str)]| {
        let cells = cells.iter().map(|(on, cell)| (day(on), (*cell).to_owned()));
        (name.to_owned(), cells.collect())
    };
    let own = column("=Noor", &[("2026-11-15", "40")]);
    let other = column("Sam \"S\"", &[("2026-11-15", "a, b"), ("2026-11-22", "60")]);
    assert_eq!(
        to_csv(&[own, other]),
        "day,\"'=Noor\",\"Sam \"\"S\"\"\"\r\n2026-11-15,\"40\",\"a, b\"\r\n2026-11-22,,\"60\"\r\n"
    );
}
