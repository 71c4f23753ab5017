//! The wall clock and the calendar of the device, through the browser's own `Date`.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the clock"
)]

use hearth_core::settings::Hours;
use hearth_core::time::{Instant, LocalDate};
use js_sys::Date;
use wasm_bindgen::JsValue;

/// The last instant a browser's `Date` can hold, in milliseconds either side of 1970.
const FARTHEST: f64 = 8.64e15;

/// An instant as the device's own calendar and clock show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalTime {
    /// The day.
    pub date: LocalDate,
    /// The hour, from 0 to 23.
    pub hour: u8,
    /// The minute, from 0 to 59.
    pub minute: u8,
    /// The day of the week, from 0 for Sunday to 6.
    pub weekday: u8,
}

/// Days and times as the device's own calendar and clock show them.
#[derive(Debug, Clone, Copy)]
pub struct Wall;

impl hearth_core::dates::Local for Wall {
    fn day(&self, at: Instant) -> LocalDate {
        local(at).date
    }

    fn same_time(&self, at: Instant, day: LocalDate) -> Instant {
        let LocalTime { hour, minute, .. } = local(at);
        at_local(day, hour, minute)
    }
}

/// Reads the wall clock.
pub fn now() -> Instant {
    instant(Date::now())
}

/// Reads the clock that no one can set, in milliseconds since the page began; 0 where there is none.
pub fn monotonic_millis() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}

/// Gives the local day and time of an instant; an instant beyond the year 9999 is taken as 1970.
pub fn local(instant: Instant) -> LocalTime {
    let date = js_date(instant);
    let day = u16::try_from(date.get_full_year())
        .ok()
        .and_then(|year| LocalDate::new(year, small(date.get_month()) + 1, small(date.get_date())).ok());
    match day {
        Some(day) => LocalTime {
            date: day,
            hour: small(date.get_hours()),
            minute: small(date.get_minutes()),
            weekday: small(date.get_day()),
        },
        None => local(Instant::from_millis(0)),
    }
}

/// Gives the instant at which the device's clock shows this day and time.
///
/// An hour that summer time skips is moved on by what was skipped; of an hour that comes twice the
/// first is meant.
pub fn at_local(date: LocalDate, hour: u8, minute: u8) -> Instant {
    let built = Date::new_with_year_month_day_hr_min(2000, 0, 1, i32::from(hour), i32::from(minute));
    // The constructor takes years below 100 for the 1900s; this setter does not, and keeps the time.
    built.set_full_year_with_month_date(date.year().into(), i32::from(date.month()) - 1, date.day().into());
    // The time is set last: the setter above may have met another day's summer time.
    built.set_hours(hour.into());
    built.set_minutes(minute.into());
    instant(built.get_time())
}

/// Writes the local time of day: "21:05", or "9:05 pm".
pub fn clock_text(instant: Instant, hours: Hours) -> String {
    let LocalTime { hour, minute, .. } = local(instant);
    match hours {
        Hours::TwentyFour => format!("{hour:02}:{minute:02}"),
        Hours::Twelve => {
            let shown = if hour % 12 == 0 { 12 } else { hour % 12 };
            format!("{shown}:{minute:02} {}", if hour < 12 { "am" } else { "pm" })
        }
    }
}

/// Writes a day in plain English: "23 November 2026".
pub fn date_text(date: LocalDate) -> String {
    format!("{} {} {}", date.day(), date.month_name(), date.year())
}

/// Writes a day and a time of it: "Friday 27 November, 19:30".
pub fn when_text(at: Instant, hours: Hours) -> String {
    let date = local(at).date;
    let day = date.day().to_string();
    let time = clock_text(at, hours);
    [
        date.weekday_name(),
        " ",
        &day,
        " ",
        date.month_name(),
        ", ",
        &time,
    ]
    .concat()
}

/// Names the day of the week: "Monday".
pub fn weekday_text(date: LocalDate) -> &'static str {
    date.weekday_name()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a browser's dates lie well within 2^53"
)]
fn js_date(instant: Instant) -> Date {
    let millis = (instant.millis() as f64).clamp(-FARTHEST, FARTHEST);
    Date::new(&JsValue::from_f64(millis))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a browser's dates lie well within an i64"
)]
fn instant(millis: f64) -> Instant {
    Instant::from_millis(millis as i64)
}

/// Takes a part of a date that is never above 59.
fn small(part: u32) -> u8 {
    u8::try_from(part).unwrap_or_default()
}
