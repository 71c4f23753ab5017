//! A minute of thanks: each to the other, one thing, half a minute.

use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who thanks first.
    pub first: Partner,
}

const THANKS: Span = Span::from_secs(30);

impl Options {
    /// Unfolds into two steps.
    pub fn script(&self) -> Script {
        let thank = |who| Step::new(StepKind::Say, Some(who), Length::Soft(THANKS), Prompt::Appreciate);
        Script::of(vec![thank(self.first), thank(self.first.other())])
    }
}
