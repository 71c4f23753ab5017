use super::*;
use proptest::prelude::*;

fn event(place: Option<&str>) -> Event {
    let at = Instant::from_millis(1_795_465_260_000);
    cool_down_event(
        "5f2c@hearth".to_owned(),
        at - Span::from_mins(20),
        at,
        "21:21",
        place.map(str::to_owned),
    )
}

#[test]
fn the_file_holds_a_time_and_no_more() {
    insta::assert_snapshot!(event(None).to_ics().replace("\r\n", "\n"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Hearth//Hearth//EN
    BEGIN:VEVENT
    UID:5f2c@hearth
    DTSTAMP:20261123T200100Z
    DTSTART:20261123T202100Z
    DTEND:20261123T203600Z
    SUMMARY:Back at 21:21
    CLASS:PRIVATE
    BEGIN:VALARM
    ACTION:DISPLAY
    TRIGGER:PT0S
    DESCRIPTION:Back at 21:21
    END:VALARM
    END:VEVENT
    END:VCALENDAR
    ");
}

fn date(weekly: bool) -> Event {
    let planned = Date {
        title: crate::journal::Line::try_from("Soup; and a poem, twice".to_owned()).unwrap(),
        at: Instant::from_millis(1_795_804_200_000),
        length: Span::from_mins(90),
        weekly,
        idea: None,
    };
    let local = (LocalDate::new(2026, 11, 27).unwrap(), 19, 30);
    date_event("5f2c@hearth".to_owned(), planned.at, &planned, local)
}

#[test]
fn a_date_comes_with_an_alarm_an_hour_before() {
    insta::assert_snapshot!(date(false).to_ics().replace("\r\n", "\n"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Hearth//Hearth//EN
    BEGIN:VEVENT
    UID:5f2c@hearth
    DTSTAMP:20261127T183000Z
    DTSTART:20261127T183000Z
    DTEND:20261127T200000Z
    SUMMARY:Soup\; and a poem\, twice
    CLASS:PRIVATE
    BEGIN:VALARM
    ACTION:DISPLAY
    TRIGGER:-PT60M
    DESCRIPTION:Soup\; and a poem\, twice
    END:VALARM
    END:VEVENT
    END:VCALENDAR
    ");
}

#[test]
fn a_weekly_date_keeps_its_hour_of_the_evening_in_summer_and_winter() {
    let file = date(true).to_ics();
    assert!(file.contains("\r\nDTSTART:20261127T193000\r\nDURATION:PT90M\r\nRRULE:FREQ=WEEKLY\r\n"));
    assert!(!file.contains("DTEND"));
}

#[test]
fn no_word_in_the_file_tells_of_a_quarrel() {
    let file = event(Some("kitchen table")).to_ics().to_lowercase();
    let telling = [
        "conflict", "fight", "quarrel", "argu", "cool", "calm", "pause", "break", "anger", "couple",
    ];
    for word in telling {
        assert!(!file.contains(word), "{word}");
    }
    assert!(file.contains("location:kitchen table"));
}

#[test]
fn the_day_to_look_again_names_nothing() {
    let at = Instant::from_millis(1_795_465_260_000);
    let file = look_again_event("5f2c@hearth".to_owned(), at, at).to_ics();
    let shown: Vec<_> = file
        .lines()
        .filter(|line| line.starts_with("SUMMARY") || line.starts_with("DESC"))
        .collect();
    assert_eq!(shown, ["SUMMARY:Look again", "DESCRIPTION:Look again"]);
    assert!(!file.contains("LOCATION"));
}

#[test]
fn what_would_break_a_line_is_escaped() {
    assert_eq!(escaped("a;b,c\\d\r\ne\u{7}"), "a\\;b\\,c\\\\d\\ne");
}

#[test]
fn the_calendar_is_right_across_leap_days_and_centuries() {
    let at = |millis| utc(Instant::from_millis(millis));
    assert_eq!(at(0), "19700101T000000Z");
    assert_eq!(at(951_782_399_999), "20000228T235959Z");
    assert_eq!(at(951_782_400_000), "20000229T000000Z");
    assert_eq!(at(4_107_542_400_000), "21000301T000000Z");
    assert_eq!(at(-1), "19691231T235959Z");
    assert_eq!(at(i64::MIN), "00010101T000000Z");
    assert_eq!(at(i64::MAX), "99991231T235959Z");
}

proptest! {
    #[test]
    fn no_line_is_too_long_and_nothing_is_lost_by_folding(title in "\\PC{0,200}") {
        let file = Event { title: title.clone(), ..event(None) }.to_ics();
        prop_assert!(file.ends_with("\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']));
        }
        let unfolded = file.replace("\r\n ", "");
        let whole = format!("\r\nSUMMARY:{}\r\n", escaped(&title));
        prop_assert!(unfolded.contains(&whole));
    }
}
