//! Some space: quiet until a time, said kindly.

use super::cool_down::FURTHEST;
use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Instant;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who needs quiet.
    pub who: Partner,
    /// Until when; a wall-clock instant.
    pub until: Instant,
    /// What was said; may be empty.
    pub line: String,
}

impl Options {
    /// Makes options, the time at most a day ahead.
    pub fn of(who: Partner, until: Instant, line: String, now: Instant) -> Self {
        Self {
            who,
            until: until.min(now + FURTHEST),
            line,
        }
    }

    /// Unfolds into one wait.
    pub fn script(&self) -> Script {
        let until = Length::Until(self.until);
        Script::of(vec![Step::new(
            StepKind::Wait,
            Some(self.who),
            until,
            Prompt::Quiet,
        )])
    }
}
