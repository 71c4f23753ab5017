//! Good news: one tells it, the other asks it to life, both plan a small celebration.

use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who tells first.
    pub first: Partner,
}

const TELL: Span = Span::from_mins(2);
const ASK: Span = Span::from_mins(1);
const CELEBRATE: Span = Span::from_secs(30);

impl Options {
    /// Unfolds into steps: seven minutes.
    pub fn script(&self) -> Script {
        let turns = [self.first, self.first.other()].into_iter().zip(1..);
        let steps = turns.flat_map(|(teller, turn)| {
            [
                (StepKind::Speak, teller, TELL, Prompt::GoodTell),
                (StepKind::Question, teller.other(), ASK, Prompt::GoodAsk),
                (StepKind::Say, teller, CELEBRATE, Prompt::Celebrate),
            ]
            .map(|(kind, who, span, prompt)| {
                Step::new(kind, Some(who), Length::Soft(span), prompt).in_turn(turn)
            })
        });
        Script::of(steps.collect())
    }
}
