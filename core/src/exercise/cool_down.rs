//! Take a pause: a break with a time and a place to come back to.

use crate::couple::{Each, Partner};
use crate::session::breath::Pattern;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::{Instant, Span};
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// What the two agree on, and what they do meanwhile. Deleted after the return.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// When they meet again.
    pub until: Instant,
    /// Where; may be empty.
    pub place: String,
    /// One warm line; may be empty.
    pub line: String,
    /// Whether it begins with five minutes of breathing.
    pub breathing: bool,
    /// How to breathe.
    pub pattern: Pattern,
    /// What each does meanwhile; may be empty.
    pub doing: Each<String>,
    /// One short line put aside until the return; may be empty.
    pub parked: String,
}

/// A change of the plan while it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Breathe otherwise.
    Pattern(Pattern),
    /// One picks something to do.
    Doing(Partner, String),
    /// One line is put aside.
    Park(String),
}

/// Shorter than this it is called a breather.
pub const PAUSE: Span = Span::from_mins(20);
/// The furthest a return can be agreed ahead.
pub const FURTHEST: Span = Span::from_hours(24);
/// The most characters of a place, a line, a thing to do or the parked line.
pub const LONGEST_LINE: usize = 80;
const BREATHING: Span = Span::from_mins(5);

impl Plan {
    /// Makes a plan of this length from now on, with everything else left open.
    pub fn lasting(length: Span, now: Instant) -> Self {
        Self {
            until: now + length.clamp(Span::from_mins(1), FURTHEST),
            place: String::new(),
            line: String::new(),
            breathing: true,
            pattern: Pattern::default(),
            doing: Each::default(),
            parked: String::new(),
        }
    }

    /// Says whether it is short enough to be called a breather.
    pub fn is_breather(&self, from: Instant) -> bool {
        self.until.since(from) < PAUSE
    }

    /// Unfolds into steps; every time in it is a wall-clock instant.
    pub fn script(&self, now: Instant) -> Script {
        let until = self.until.min(now + FURTHEST);
        let mut steps = Vec::new();
        if self.breathing {
            let end = (now + BREATHING).min(until);
            steps.push(Step::new(
                StepKind::Breathe,
                None,
                Length::Until(end),
                Prompt::Breathe,
            ));
        }
        steps.push(Step::new(
            StepKind::Wait,
            None,
            Length::Until(until),
            Prompt::Wait,
        ));
        steps.push(Step::new(StepKind::Choose, None, Length::Open, Prompt::Return));
        Script::of(steps)
    }

    pub(crate) fn change(&mut self, change: Change) -> bool {
        match change {
            Change::Pattern(pattern) => std::mem::replace(&mut self.pattern, pattern) != pattern,
            Change::Doing(partner, text) => swap(self.doing.of_mut(partner), &text),
            Change::Park(text) => swap(&mut self.parked, &text),
        }
    }
}

fn swap(field: &mut String, text: &str) -> bool {
    let short: String = text.chars().take(LONGEST_LINE).collect();
    std::mem::replace(field, short.clone()) != short
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant::from_millis(1_000_000);

    #[test]
    fn a_short_pause_breathes_no_longer_than_it_lasts() {
        let plan = Plan::lasting(Span::from_mins(3), NOW);
        assert_eq!(plan.script(NOW).at(0).length, Length::Until(plan.until));
        assert!(plan.is_breather(NOW));
    }

    #[test]
    fn the_return_is_at_most_a_day_ahead() {
        let plan = Plan::lasting(Span::from_hours(99), NOW);
        assert_eq!(plan.until, NOW + FURTHEST);
    }
}
