//! When the two meet again: a number of minutes from now, or an hour they chose.

use crate::platform::clock;
use hearth_core::exercise::cool_down::{FURTHEST, PAUSE};
use hearth_core::time::{Instant, Span};

/// A time to meet again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReturnTime {
    /// So many minutes after the pause begins.
    In(u64),
    /// At this instant, whenever the pause begins.
    At(Instant),
    /// So many minutes, counted from when a calendar file was made, so that it and the pause agree.
    Pinned(u64, Instant),
}

/// The soonest a return can be agreed.
const SOONEST: Span = Span::from_mins(1);

impl ReturnTime {
    /// Gives the instant, for a pause that begins at `now`; never past, never more than a day ahead.
    pub(crate) fn instant(self, now: Instant) -> Instant {
        match self {
            Self::In(minutes) => now + Span::from_mins(minutes).clamp(SOONEST, FURTHEST),
            Self::At(at) | Self::Pinned(_, at) => at.clamp(now + SOONEST, now + FURTHEST),
        }
    }

    /// Lets the instant stand as it is now.
    pub(crate) fn pinned(self, now: Instant) -> Self {
        match self {
            Self::In(minutes) => Self::Pinned(minutes, self.instant(now)),
            Self::At(_) | Self::Pinned(..) => self,
        }
    }

    /// Says whether it is short enough to be called a breather.
    pub(crate) fn is_breather(self, now: Instant) -> bool {
        self.instant(now).since(now) < PAUSE
    }
}

/// Gives the next instant at which the clock of the device shows this time of day.
pub(crate) fn next_at(now: Instant, hour: u8, minute: u8) -> Instant {
    let today = clock::local(now).date;
    let at = clock::at_local(today, hour, minute);
    if at > now {
        return at;
    }
    // Noon and a day: whatever summer time does, that is tomorrow.
    let tomorrow = clock::local(clock::at_local(today, 12, 0) + FURTHEST).date;
    clock::at_local(tomorrow, hour, minute)
}

/// Reads "21:05" as a time field gives it.
pub(crate) fn parse_clock(text: &str) -> Option<(u8, u8)> {
    let (hour, rest) = text.split_once(':')?;
    let minute = rest.get(..2)?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// Reads a number of minutes, from one to a whole day of them.
pub(crate) fn parse_minutes(text: &str) -> Option<u64> {
    let minutes = text.trim().parse().ok()?;
    (1..=24 * 60).contains(&minutes).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant::from_millis(1_000_000_000);

    #[test]
    fn a_return_lies_between_a_minute_and_a_day_ahead() {
        assert_eq!(ReturnTime::In(0).instant(NOW), NOW + SOONEST);
        assert_eq!(ReturnTime::In(9999).instant(NOW), NOW + FURTHEST);
        assert_eq!(ReturnTime::At(NOW).instant(NOW), NOW + SOONEST);
        assert_eq!(
            ReturnTime::At(NOW + Span::from_hours(30)).instant(NOW),
            NOW + FURTHEST
        );
    }

    #[test]
    fn under_twenty_minutes_it_is_a_breather() {
        assert!(ReturnTime::In(19).is_breather(NOW));
        assert!(!ReturnTime::In(20).is_breather(NOW));
    }

    #[test]
    fn a_time_field_is_read_with_or_without_seconds() {
        assert_eq!(parse_clock("21:05"), Some((21, 5)));
        assert_eq!(parse_clock("07:30:00"), Some((7, 30)));
        for no in ["", "24:00", "12:60", "12", "1:é", "x:10"] {
            assert_eq!(parse_clock(no), None, "{no}");
        }
    }

    #[test]
    fn minutes_reach_from_one_to_a_day() {
        assert_eq!(parse_minutes(" 25 "), Some(25));
        assert_eq!(parse_minutes("0"), None);
        assert_eq!(parse_minutes("1441"), None);
    }
}
