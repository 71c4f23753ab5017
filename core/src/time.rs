//! Wall-clock instants, spans between them and calendar dates; no arithmetic here can overflow.

use serde::{Deserialize, Serialize};
use std::ops::{Add, AddAssign, Sub};

/// A wall-clock moment, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

/// A length of time that is never negative, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(u64);

impl Instant {
    /// Makes an instant from milliseconds since the Unix epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Gives milliseconds since the Unix epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Gives the time passed since `earlier`, or nothing passed where `earlier` lies ahead.
    pub fn since(self, earlier: Self) -> Span {
        Span(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// Gives the signed milliseconds from `other` to this instant.
    pub const fn millis_after(self, other: Self) -> i64 {
        self.0.saturating_sub(other.0)
    }

    /// Moves the instant by signed milliseconds, as a corrected clock does.
    #[must_use]
    pub const fn shifted(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// Makes a span of milliseconds.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Makes a span of whole seconds.
    pub const fn from_secs(seconds: u64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Makes a span of whole minutes.
    pub const fn from_mins(minutes: u64) -> Self {
        Self::from_secs(minutes.saturating_mul(60))
    }

    /// Makes a span of whole hours.
    pub const fn from_hours(hours: u64) -> Self {
        Self::from_mins(hours.saturating_mul(60))
    }

    /// Gives the span in milliseconds.
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// Gives the whole seconds begun, so that 0:20 shows for its whole last second.
    pub const fn secs_ceil(self) -> u64 {
        self.0.div_ceil(1000)
    }

    /// Gives the whole seconds passed.
    pub const fn secs_floor(self) -> u64 {
        self.0 / 1000
    }

    /// Gives the nearest whole minute, and at least one.
    pub const fn about_mins(self) -> u64 {
        let minutes = self.0.saturating_add(30_000) / 60_000;
        if minutes == 0 { 1 } else { minutes }
    }

    /// Subtracts, stopping at zero.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Gives this span as a share of `whole`, from 0 to 1; a whole of nothing is full.
    #[expect(clippy::cast_precision_loss, reason = "a share is drawn, never counted with")]
    pub fn share_of(self, whole: Self) -> f64 {
        if whole.0 == 0 {
            1.0
        } else {
            (self.0 as f64 / whole.0 as f64).min(1.0)
        }
    }
}

impl Add<Span> for Instant {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add_unsigned(span.0))
    }
}

impl Sub<Span> for Instant {
    type Output = Self;
    fn sub(self, span: Span) -> Self {
        Self(self.0.saturating_sub_unsigned(span.0))
    }
}

impl Add for Span {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Span {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Span {
    fn sum<I: Iterator<Item = Self>>(spans: I) -> Self {
        spans.fold(Self::ZERO, Add::add)
    }
}

/// A day in the proleptic Gregorian calendar, without a time zone; written `2026-11-23`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalDate {
    year: u16,
    month: u8,
    day: u8,
}

/// Says why a text or three numbers are no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day of the calendar")]
pub struct NotADate;

impl LocalDate {
    /// Makes a day of a year from 1 to 9999.
    ///
    /// # Errors
    /// [`NotADate`] where no such day exists.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, NotADate> {
        let fits = (1..=9999).contains(&year) && (1..=days_in(year, month)).contains(&day);
        if fits {
            Ok(Self { year, month, day })
        } else {
            Err(NotADate)
        }
    }

    /// Gives the year, from 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Gives the month, from 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Gives the day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Gives the day of the week, from 0 for Sunday to 6.
    pub fn weekday(self) -> usize {
        // The first of January 1970 was a Thursday.
        usize::try_from((self.day_number() + 4).rem_euclid(7)).unwrap_or_default()
    }

    /// Names the day of the week: "Monday".
    pub fn weekday_name(self) -> &'static str {
        WEEKDAYS.get(self.weekday()).copied().unwrap_or_default()
    }

    /// Names the month: "November".
    pub fn month_name(self) -> &'static str {
        let place = usize::from(self.month).saturating_sub(1);
        MONTHS.get(place).copied().unwrap_or_default()
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];

impl LocalDate {
    /// Gives the days since 1 January 1970, which is 0; a Thursday.
    pub fn day_number(self) -> i64 {
        let years = |year: i64| year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        let before = i64::from(self.year) - 1;
        let months = (1..self.month).map(|month| i64::from(days_in(self.year, month)));
        years(before) - years(1969) + months.sum::<i64>() + i64::from(self.day) - 1
    }

    /// Gives how many days lie from an earlier date to this one; negative where it is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.day_number() - earlier.day_number()
    }

    /// Gives the date so many days later, at most ten years ahead.
    pub fn plus_days(self, days: u16) -> Option<Self> {
        let mut date = self;
        let mut left = days.min(3660);
        while left > 0 {
            let in_month = days_in(date.year, date.month) - date.day;
            if left <= u16::from(in_month) {
                let day = u16::from(date.day) + left;
                date.day = u8::try_from(day).ok()?;
                left = 0;
            } else {
                left -= u16::from(in_month) + 1;
                let (year, month) = if date.month == 12 {
                    (date.year + 1, 1)
                } else {
                    (date.year, date.month + 1)
                };
                date = Self::new(year, month, 1).ok()?;
            }
        }
        Some(date)
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

impl std::fmt::Display for LocalDate {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl std::str::FromStr for LocalDate {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.splitn(3, '-');
        let mut next = |width: usize| {
            parts
                .next()
                .filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))
                .ok_or(NotADate)
        };
        let year = next(4)?.parse().map_err(|_| NotADate)?;
        let month = next(2)?.parse().map_err(|_| NotADate)?;
        let day = next(2)?.parse().map_err(|_| NotADate)?;
        Self::new(year, month, day)
    }
}

impl TryFrom<String> for LocalDate {
    type Error = NotADate;
    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<LocalDate> for String {
    fn from(date: LocalDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_never_overflows() {
        let last = Instant::from_millis(i64::MAX);
        assert_eq!(last + Span::from_millis(u64::MAX), last);
        assert_eq!(Instant::from_millis(i64::MIN).since(last), Span::ZERO);
    }

    #[test]
    fn leap_days_exist_only_in_leap_years() {
        assert!(LocalDate::new(2024, 2, 29).is_ok());
        assert!(LocalDate::new(2100, 2, 29).is_err());
        assert!(LocalDate::new(2000, 2, 29).is_ok());
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let date = |text: &str| text.parse::<LocalDate>().unwrap();
        assert_eq!(date("1970-01-01").day_number(), 0);
        assert_eq!(date("2026-11-23").day_number(), 20_780);
        assert_eq!(date("2024-03-01").days_since(date("2024-02-28")), 2);
        assert_eq!(date("2026-12-31").plus_days(1), Some(date("2027-01-01")));
        let start = date("2023-12-15");
        for days in 0..900_u16 {
            assert_eq!(start.plus_days(days).unwrap().days_since(start), i64::from(days));
        }
    }

    #[test]
    fn a_date_is_written_and_read_back() {
        let date: LocalDate = "2026-11-23".parse().unwrap();
        assert_eq!(date.to_string(), "2026-11-23");
        assert!("2026-1-23".parse::<LocalDate>().is_err());
        assert!("2026-11-2é".parse::<LocalDate>().is_err());
    }

    #[test]
    fn every_day_after_another_is_one_more() {
        let mut next = LocalDate::new(1999, 1, 1).unwrap().day_number();
        for year in 1999..2033 {
            for month in 1..=12 {
                for day in 1..=days_in(year, month) {
                    assert_eq!(LocalDate::new(year, month, day).unwrap().day_number(), next);
                    next += 1;
                }
            }
        }
    }

    #[test]
    fn a_day_has_the_name_of_its_weekday_and_month() {
        let date: LocalDate = "2026-11-23".parse().unwrap();
        assert_eq!((date.weekday_name(), date.month_name()), ("Monday", "November"));
        let leap: LocalDate = "2024-02-29".parse().unwrap();
        assert_eq!((leap.weekday_name(), leap.month_name()), ("Thursday", "February"));
    }
}
