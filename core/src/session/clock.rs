//! A clock that is only ever asked: `banked + (now − since)`.

use crate::time::{Instant, Span};
use serde::{Deserialize, Serialize};

/// Session time: wall time less pauses and long absences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    banked: Span,
    /// When it last started to run; an instant ahead of now means a short freeze; none means stopped.
    since: Option<Instant>,
}

impl Clock {
    /// Makes a clock that starts to run at `now`.
    pub const fn started(now: Instant) -> Self {
        Self {
            banked: Span::ZERO,
            since: Some(now),
        }
    }

    /// Gives the session time passed by `now`.
    pub fn elapsed(&self, now: Instant) -> Span {
        self.since
            .map_or(self.banked, |since| self.banked + now.since(since))
    }

    /// Says whether the clock runs, or will by itself.
    pub const fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// Gives when it last started to run, or will; nothing while it stands still.
    pub const fn running_since(&self) -> Option<Instant> {
        self.since
    }

    /// Stops the clock as of `at`.
    pub fn stop(&mut self, at: Instant) {
        *self = Self {
            banked: self.elapsed(at),
            since: None,
        };
    }

    /// Lets a stopped clock run from `now` on.
    pub fn start(&mut self, now: Instant) {
        if self.since.is_none() {
            self.since = Some(now);
        }
    }

    /// Lets a running clock wait for `span`, then run on by itself.
    pub fn freeze(&mut self, now: Instant, span: Span) {
        if self.since.is_some() {
            *self = Self {
                banked: self.elapsed(now),
                since: Some(now + span),
            };
        }
    }

    /// Gives how long a freeze still lasts.
    pub fn frozen_for(&self, now: Instant) -> Option<Span> {
        self.since
            .map(|since| since.since(now))
            .filter(|left| *left > Span::ZERO)
    }

    /// Follows a corrected wall clock, so that no session time is won or lost.
    pub fn shift(&mut self, millis: i64) {
        self.since = self.since.map(|since| since.shifted(millis));
    }

    /// Gives the wall-clock instant at which this much session time has passed, while it runs.
    pub fn instant_of(&self, elapsed: Span) -> Option<Instant> {
        let since = self.since?;
        Some(since + elapsed.saturating_sub(self.banked) - self.banked.saturating_sub(elapsed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(secs: i64) -> Instant {
        Instant::from_millis(secs * 1000)
    }

    #[test]
    fn a_stopped_clock_keeps_what_it_has() {
        let mut clock = Clock::started(at(0));
        clock.stop(at(10));
        assert_eq!(clock.elapsed(at(500)), Span::from_secs(10));
        clock.start(at(500));
        assert_eq!(clock.elapsed(at(501)), Span::from_secs(11));
    }

    #[test]
    fn a_freeze_ends_by_itself() {
        let mut clock = Clock::started(at(0));
        clock.freeze(at(10), Span::from_secs(3));
        assert_eq!(clock.elapsed(at(12)), Span::from_secs(10));
        assert_eq!(clock.frozen_for(at(12)), Some(Span::from_secs(1)));
        assert_eq!(clock.elapsed(at(14)), Span::from_secs(11));
    }

    #[test]
    fn an_instant_and_its_elapsed_time_agree() {
        let mut clock = Clock::started(at(0));
        clock.freeze(at(10), Span::from_secs(3));
        assert_eq!(clock.instant_of(Span::from_secs(12)), Some(at(15)));
        clock.shift(3_600_000);
        assert_eq!(clock.instant_of(Span::from_secs(12)), Some(at(3615)));
    }
}
