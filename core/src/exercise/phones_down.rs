//! Phones down: face down until one chime.

use super::hand::Card;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::{Instant, Span};
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// When it began.
    pub began: Instant,
    /// When the chime comes; a wall-clock instant, whatever happens to the phone.
    pub until: Instant,
    /// Whether a softer one comes half-way.
    pub half: bool,
    /// Something to talk about meanwhile.
    pub card: Option<Card>,
}

/// The lengths that are offered, in minutes; the second is the default.
pub const LENGTHS: [u64; 4] = [20, 45, 90, 120];

impl Options {
    /// Makes options for so many minutes from now.
    pub fn lasting(minutes: u64, now: Instant) -> Self {
        Self {
            began: now,
            until: now + Span::from_mins(minutes.clamp(1, 24 * 60)),
            half: false,
            card: None,
        }
    }

    /// Gives the instant half-way, where a sound was asked for.
    pub fn half_way(&self) -> Option<Instant> {
        let whole = self.until.since(self.began);
        self.half
            .then_some(self.began + Span::from_millis(whole.millis() / 2))
    }

    /// Unfolds into one wait.
    pub fn script(&self) -> Script {
        let until = Length::Until(self.until);
        Script::of(vec![Step::new(StepKind::Wait, None, until, Prompt::PhonesDown)])
    }
}
