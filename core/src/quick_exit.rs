//! Keys pressed several times in a row: how one leaves at once, and how one comes back from the plain clock.

use crate::time::{Instant, Span};

/// Three times this close together, and it is meant.
const WITHIN: Span = Span::from_secs(5);

/// Counts presses of one key that follow each other within five seconds, with no other key between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knock {
    needed: usize,
    presses: Vec<Instant>,
}

impl Knock {
    /// Waits for so many presses; at least one.
    pub const fn of(needed: usize) -> Self {
        let needed = if needed == 0 { 1 } else { needed };
        Self {
            needed,
            presses: Vec::new(),
        }
    }

    /// Takes in a press that isn't a repeat of a key held down, and says whether it was the last one needed.
    ///
    /// Any other key, and any key while a field has the focus, starts over.
    pub fn pressed(&mut self, is_wanted: bool, is_typing: bool, now: Instant) -> bool {
        if !is_wanted || is_typing {
            self.presses.clear();
            return false;
        }
        // A clock that went back says nothing about how far apart two presses were.
        self.presses
            .retain(|earlier| *earlier <= now && now.since(*earlier) <= WITHIN);
        self.presses.push(now);
        let is_enough = self.presses.len() >= self.needed;
        if is_enough {
            self.presses.clear();
        }
        is_enough
    }
}

/// Watches for Shift pressed three times, which leaves at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftWatch(Knock);

impl Default for ShiftWatch {
    fn default() -> Self {
        Self(Knock::of(3))
    }
}

impl ShiftWatch {
    /// Takes in a press that isn't a repeat of a key held down, and says whether to leave now.
    pub fn pressed(&mut self, is_shift: bool, is_typing: bool, now: Instant) -> bool {
        self.0.pressed(is_shift, is_typing, now)
    }
}

/// What a screen is about, as far as leaving it quickly goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A page of conflict or safety.
    Tender,
    /// The player, with the exercise that runs.
    Session {
        /// Whether the exercise is about a quarrel.
        is_conflict: bool,
    },
    /// Any other page.
    Plain,
}

impl Ground {
    /// Says whether leaving quickly is offered; the couple may want it everywhere.
    pub const fn offers_exit(self, everywhere: bool) -> bool {
        everywhere || matches!(self, Self::Tender | Self::Session { is_conflict: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Instant {
        Instant::from_millis(1_000_000 + millis)
    }

    #[test]
    fn three_times_within_five_seconds_leaves() {
        let mut watch = ShiftWatch::default();
        assert!(!watch.pressed(true, false, at(0)));
        assert!(!watch.pressed(true, false, at(2500)));
        assert!(watch.pressed(true, false, at(5000)));
    }

    #[test]
    fn the_first_of_four_may_be_too_early() {
        let mut watch = ShiftWatch::default();
        for (millis, leaves) in [(0, false), (3000, false), (5001, false), (6000, true)] {
            assert_eq!(watch.pressed(true, false, at(millis)), leaves, "{millis}");
        }
    }

    #[test]
    fn another_key_between_starts_over() {
        let mut watch = ShiftWatch::default();
        watch.pressed(true, false, at(0));
        watch.pressed(true, false, at(100));
        watch.pressed(false, false, at(200));
        assert!(!watch.pressed(true, false, at(300)));
    }

    #[test]
    fn capitals_in_a_field_never_leave() {
        let mut watch = ShiftWatch::default();
        watch.pressed(true, false, at(0));
        for millis in 1..10 {
            assert!(!watch.pressed(true, true, at(millis)));
        }
        assert!(!watch.pressed(true, false, at(10)));
    }

    #[test]
    fn after_the_last_press_it_begins_anew() {
        let mut knock = Knock::of(2);
        knock.pressed(true, false, at(0));
        assert!(knock.pressed(true, false, at(10)));
        assert!(!knock.pressed(true, false, at(20)));
    }

    #[test]
    fn a_clock_that_went_back_starts_over() {
        let mut knock = Knock::of(2);
        knock.pressed(true, false, at(9000));
        assert!(!knock.pressed(true, false, at(0)));
    }

    #[test]
    fn conflict_and_safety_offer_the_exit_and_the_rest_where_chosen() {
        assert!(Ground::Tender.offers_exit(false));
        assert!(Ground::Session { is_conflict: true }.offers_exit(false));
        assert!(!Ground::Session { is_conflict: false }.offers_exit(false));
        assert!(!Ground::Plain.offers_exit(false));
        assert!(Ground::Plain.offers_exit(true));
    }
}
