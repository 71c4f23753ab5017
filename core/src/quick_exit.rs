//! Keys pressed several times in a row: how one leaves at once, and how one comes back from the plain clock.

use crate::time::{Instant, Span};

/// Three times this close together, and it is meant.
const WITHIN: Span = Span::from_secs(5);

/// What a watcher of keys sees of a press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// The key that counts, pressed anew.
    Wanted,
    /// The same key, held down.
    Repeat,
    /// Any other key, or any key while a field is focused.
    Other,
}

impl Press {
    /// Reads a key event, given the key that counts; letters count in either case.
    pub fn read(wanted: &str, key: &str, is_repeat: bool, is_in_field: bool) -> Self {
        if is_in_field || !key.eq_ignore_ascii_case(wanted) {
            Self::Other
        } else if is_repeat {
            Self::Repeat
        } else {
            Self::Wanted
        }
    }
}

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

    /// Takes in a press, and says whether it was the last one needed; then it begins anew.
    pub fn hear(&mut self, press: Press, now: Instant) -> bool {
        match press {
            Press::Repeat => return false,
            Press::Other => {
                self.presses.clear();
                return false;
            }
            Press::Wanted => {}
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

    fn shift(key: &str) -> Press {
        Press::read("Shift", key, false, false)
    }

    #[test]
    fn three_times_within_five_seconds_leaves() {
        let mut knock = Knock::of(3);
        assert!(!knock.hear(shift("Shift"), at(0)));
        assert!(!knock.hear(shift("Shift"), at(2500)));
        assert!(knock.hear(shift("Shift"), at(5000)));
    }

    #[test]
    fn the_first_of_four_may_be_too_early() {
        let mut knock = Knock::of(3);
        for (millis, leaves) in [(0, false), (3000, false), (5001, false), (6000, true)] {
            assert_eq!(knock.hear(Press::Wanted, at(millis)), leaves, "{millis}");
        }
    }

    #[test]
    fn another_key_between_starts_over() {
        let mut knock = Knock::of(3);
        knock.hear(shift("Shift"), at(0));
        knock.hear(shift("Shift"), at(100));
        knock.hear(shift("A"), at(200));
        assert!(!knock.hear(shift("Shift"), at(300)));
    }

    #[test]
    fn a_key_held_down_counts_once() {
        let mut knock = Knock::of(2);
        assert!(!knock.hear(Press::Wanted, at(0)));
        assert!(!knock.hear(Press::read("Shift", "Shift", true, false), at(500)));
        assert!(knock.hear(Press::Wanted, at(600)));
    }

    #[test]
    fn capitals_in_a_field_never_leave() {
        let mut knock = Knock::of(3);
        for millis in 0..10 {
            assert!(!knock.hear(Press::read("Shift", "Shift", false, true), at(millis)));
        }
    }

    #[test]
    fn after_leaving_it_begins_anew() {
        let mut knock = Knock::of(2);
        knock.hear(Press::read("h", "H", false, false), at(0));
        assert!(knock.hear(Press::Wanted, at(10)));
        assert!(!knock.hear(Press::Wanted, at(20)));
    }

    #[test]
    fn a_clock_that_went_back_starts_over() {
        let mut knock = Knock::of(2);
        knock.hear(Press::Wanted, at(9000));
        assert!(!knock.hear(Press::Wanted, at(0)));
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
