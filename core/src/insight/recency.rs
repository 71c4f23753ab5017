//! How long ago, in words and in warmth: never as a number of days.

use crate::time::LocalDate;

/// How recently something was, as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recency {
    /// Today.
    Today,
    /// Yesterday.
    Yesterday,
    /// On a day of these last seven, by its name.
    Weekday(&'static str),
    /// In the week that ended last Sunday.
    LastWeek,
    /// Earlier in this month.
    ThisMonth,
    /// In a month before, by its name.
    Month(&'static str),
    /// Longer ago than two months, or never.
    Resting,
}

/// How warm a practice is drawn; the steps are those of the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warmth {
    /// More than sixty days ago, or never: an outline.
    Resting,
    /// Within sixty days.
    Faint,
    /// Within two weeks.
    Mild,
    /// Within four days.
    Warm,
    /// Today.
    Glowing,
}

/// How many days ago something counts as resting.
const RESTING_AFTER: i64 = 60;

/// Counts the days from `last` to `today`; a day ahead of today, as after a changed clock, is today.
fn days_ago(last: LocalDate, today: LocalDate) -> i64 {
    today.days_since(last).max(0)
}

impl Recency {
    /// Says how recently a day was, looked at from today.
    pub fn of(last: Option<LocalDate>, today: LocalDate) -> Self {
        let Some(last) = last else {
            return Self::Resting;
        };
        let days = days_ago(last, today);
        let is_last_week = week(today) - week(last) == 1;
        let is_this_month = (last.year(), last.month()) == (today.year(), today.month());
        match days {
            0 => Self::Today,
            1 => Self::Yesterday,
            2..=6 => Self::Weekday(last.weekday_name()),
            7.. if days > RESTING_AFTER => Self::Resting,
            _ if is_last_week => Self::LastWeek,
            _ if is_this_month => Self::ThisMonth,
            _ => Self::Month(last.month_name()),
        }
    }

    /// Gives the words: "today", "Thursday", "in October", "resting".
    pub fn words(self) -> String {
        match self {
            Self::Today => "today".to_owned(),
            Self::Yesterday => "yesterday".to_owned(),
            Self::Weekday(name) => name.to_owned(),
            Self::LastWeek => "last week".to_owned(),
            Self::ThisMonth => "this month".to_owned(),
            Self::Month(name) => ["in ", name].concat(),
            Self::Resting => "resting".to_owned(),
        }
    }
}

/// Numbers the weeks, each from its Monday on.
fn week(date: LocalDate) -> i64 {
    // The first of January 1970 was a Thursday, three days after a Monday.
    (date.day_number() + 3).div_euclid(7)
}

impl Warmth {
    /// Gives the warmth of a day, looked at from today.
    pub fn of(last: Option<LocalDate>, today: LocalDate) -> Self {
        match last.map(|last| days_ago(last, today)) {
            Some(0) => Self::Glowing,
            Some(1..=4) => Self::Warm,
            Some(5..=14) => Self::Mild,
            Some(15..=RESTING_AFTER) => Self::Faint,
            _ => Self::Resting,
        }
    }

    /// Gives the step of the palette, from 0 for resting to 4.
    pub const fn step(self) -> &'static str {
        match self {
            Self::Resting => "0",
            Self::Faint => "1",
            Self::Mild => "2",
            Self::Warm => "3",
            Self::Glowing => "4",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Monday.
    const TODAY: &str = "2026-11-23";

    fn day(text: &str) -> LocalDate {
        text.parse().unwrap()
    }

    fn said(last: &str, today: &str) -> String {
        Recency::of(Some(day(last)), day(today)).words()
    }

    #[test]
    fn days_are_named_as_people_name_them() {
        for (last, words) in [
            ("2026-11-23", "today"),
            ("2026-11-22", "yesterday"),
            ("2026-11-21", "Saturday"),
            ("2026-11-17", "Tuesday"),
            ("2026-11-16", "last week"),
            ("2026-11-15", "this month"),
            ("2026-11-01", "this month"),
            ("2026-10-31", "in October"),
            ("2026-09-24", "in September"),
            ("2026-09-23", "resting"),
        ] {
            assert_eq!(said(last, TODAY), words, "{last}");
        }
        assert_eq!(Recency::of(None, day(TODAY)).words(), "resting");
    }

    #[test]
    fn last_week_is_the_week_before_this_one_also_over_a_month() {
        assert_eq!(said("2026-11-28", "2026-12-06"), "last week");
        assert_eq!(said("2026-11-22", "2026-12-06"), "in November");
        assert_eq!(said("2026-12-28", "2027-01-05"), "last week");
        assert_eq!(said("2026-12-20", "2027-01-05"), "in December");
    }

    #[test]
    fn a_clock_that_was_set_back_makes_nothing_strange() {
        assert_eq!(said("2026-12-24", TODAY), "today");
        assert_eq!(Warmth::of(Some(day("2026-12-24")), day(TODAY)), Warmth::Glowing);
    }

    #[test]
    fn warmth_falls_in_the_steps_of_the_palette() {
        for (last, warmth) in [
            ("2026-11-23", Warmth::Glowing),
            ("2026-11-22", Warmth::Warm),
            ("2026-11-19", Warmth::Warm),
            ("2026-11-18", Warmth::Mild),
            ("2026-11-09", Warmth::Mild),
            ("2026-11-08", Warmth::Faint),
            ("2026-09-24", Warmth::Faint),
            ("2026-09-23", Warmth::Resting),
        ] {
            assert_eq!(Warmth::of(Some(day(last)), day(TODAY)), warmth, "{last}");
        }
        assert_eq!(Warmth::of(None, day(TODAY)), Warmth::Resting);
    }
}
