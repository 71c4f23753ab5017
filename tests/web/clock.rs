use crate::faked::js;
use hearth::platform::clock::{self, LocalTime};
use hearth::platform::jump::{JumpWatch, Look};
use hearth_core::settings::Hours;
use hearth_core::time::{Instant, LocalDate};
use wasm_bindgen_test::wasm_bindgen_test;

fn day(text: &str) -> LocalDate {
    text.parse().unwrap()
}

#[wasm_bindgen_test]
fn now_lies_between_two_looks_at_the_browsers_own_clock() {
    let before = js_sys::Date::now() as i64;
    let now = clock::now().millis();
    assert!((before..=js_sys::Date::now() as i64).contains(&now));
}

#[wasm_bindgen_test]
fn the_steady_clock_never_goes_back() {
    let first = clock::monotonic_millis();
    assert!(clock::monotonic_millis() >= first);
}

#[wasm_bindgen_test]
fn a_local_time_is_written_and_read_back_at_every_hour_of_a_year() {
    for (month, days) in [31u8, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .iter()
        .enumerate()
    {
        for at in 1..=*days {
            let date = LocalDate::new(2026, u8::try_from(month + 1).unwrap(), at).unwrap();
            for hour in 0..24 {
                let instant = clock::at_local(date, hour, 21);
                let LocalTime {
                    date: shown,
                    hour: shown_hour,
                    minute,
                    weekday,
                } = clock::local(instant);
                // What summer time skips, an hour or on Lord Howe Island half of one, is moved on by.
                let moved = (i32::from(shown_hour) - i32::from(hour)) * 60 + i32::from(minute) - 21;
                assert!(
                    shown == date && [0, 30, 60].contains(&moved),
                    "{date} {hour} {moved}"
                );
                assert!(weekday < 7);
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_time_set_on_the_day_of_the_change_to_summer_time_is_the_time_the_clock_shows() {
    // The browser's own zone decides whether anything changes; its calendar is asked in both cases.
    for date in ["2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01"] {
        let expected = js(&format!("return new Date('{date}T21:05').getTime();"))
            .as_f64()
            .unwrap();
        assert_eq!(clock::at_local(day(date), 21, 5).millis(), expected as i64);
    }
}

#[wasm_bindgen_test]
fn years_below_a_hundred_are_not_taken_for_the_nineteen_hundreds() {
    let date = LocalDate::new(26, 2, 28).unwrap();
    assert_eq!(clock::local(clock::at_local(date, 12, 0)).date, date);
}

#[wasm_bindgen_test]
fn an_instant_no_calendar_holds_is_taken_as_the_first() {
    assert_eq!(
        clock::local(Instant::from_millis(i64::MAX)),
        clock::local(Instant::from_millis(0))
    );
    assert_eq!(
        clock::local(Instant::from_millis(i64::MIN)),
        clock::local(Instant::from_millis(0))
    );
}

#[wasm_bindgen_test]
fn hours_are_written_as_the_couple_chose() {
    let at = |hour, minute| clock::at_local(day("2026-11-23"), hour, minute);
    assert_eq!(clock::clock_text(at(21, 5), Hours::TwentyFour), "21:05");
    assert_eq!(clock::clock_text(at(21, 5), Hours::Twelve), "9:05 pm");
    assert_eq!(clock::clock_text(at(0, 0), Hours::Twelve), "12:00 am");
    assert_eq!(clock::clock_text(at(12, 30), Hours::Twelve), "12:30 pm");
    assert_eq!(clock::clock_text(at(7, 3), Hours::TwentyFour), "07:03");
}

#[wasm_bindgen_test]
fn days_are_written_in_plain_english() {
    assert_eq!(clock::date_text(day("2026-11-23")), "23 November 2026");
    assert_eq!(clock::date_text(day("2027-01-01")), "1 January 2027");
    assert_eq!(clock::weekday_text(day("2026-11-23")), "Monday");
    assert_eq!(clock::weekday_text(day("2024-02-29")), "Thursday");
}

const fn look(wall: f64, steady: f64, visible: bool) -> Look {
    Look {
        wall,
        steady,
        visible,
    }
}

#[wasm_bindgen_test]
fn a_clock_set_on_or_back_while_seen_is_told_once() {
    let mut watch = JumpWatch::from(look(0.0, 0.0, true));
    assert_eq!(watch.compare(look(3_601_000.0, 1000.0, true)), Some(3_600_000));
    assert_eq!(watch.compare(look(3_602_000.0, 2000.0, true)), None);
    assert_eq!(watch.compare(look(2000.0, 2000.0, true)), Some(-3_600_000));
}

#[wasm_bindgen_test]
fn a_second_more_or_less_is_no_changed_clock() {
    let mut watch = JumpWatch::from(look(0.0, 0.0, true));
    assert_eq!(watch.compare(look(2000.0, 1000.0, true)), None);
    assert_eq!(watch.compare(look(2000.0, 2000.0, true)), None);
}

#[wasm_bindgen_test]
fn what_passed_unseen_is_believed() {
    let mut watch = JumpWatch::from(look(0.0, 0.0, true));
    assert_eq!(watch.compare(look(9e6, 0.0, false)), None);
    assert_eq!(watch.compare(look(18e6, 0.0, true)), None);
}

#[wasm_bindgen_test]
fn an_untouched_clock_is_never_called_changed() {
    let mut watch = JumpWatch::begin();
    assert_eq!(watch.look(), None);
    watch.restart();
    assert_eq!(watch.look(), None);
}
