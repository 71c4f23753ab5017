//! Outside view: seven minutes of writing about a quarrel as somebody who wishes both well would see it.

use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up; what is written is never in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who writes.
    pub who: Partner,
}

/// How long the writing takes (finkel-2013: seven minutes, three times a year).
pub const WRITING: Span = Span::from_mins(7);

impl Options {
    /// Unfolds into a cover and the writing.
    pub fn script(&self) -> Script {
        let step = |kind, length, prompt| Step::new(kind, Some(self.who), length, prompt);
        Script::of(vec![
            step(StepKind::Cover, Length::Open, Prompt::Cover),
            step(StepKind::Ask, Length::Soft(WRITING), Prompt::OutsideWrite),
        ])
    }
}
