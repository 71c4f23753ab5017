//! Both ready: each is asked alone, and only two yeses go on.

use crate::session::script::{Length, Script, Step, StepKind};
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Options {
    /// For what, in their words; may be empty.
    pub what: String,
}

/// The most characters of what it is for.
pub const LONGEST_WHAT: usize = 80;

/// Unfolds into the offer and what follows two yeses.
pub fn script() -> Script {
    Script::of(vec![
        Step::new(StepKind::Choose, None, Length::Open, Prompt::ReadyOffer),
        Step::new(StepKind::Say, None, Length::Open, Prompt::BothYes),
    ])
}
