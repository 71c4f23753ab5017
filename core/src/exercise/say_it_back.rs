//! Say it back with heart: told, summed up, made sense of, and a guess at what it felt like.

use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who tells first, something from outside the couple.
    pub first: Partner,
}

const SETTLE: Span = Span::from_secs(10);
const TELL: Span = Span::from_mins(2);
const SUM_UP: Span = Span::from_secs(45);
const MAKE_SENSE: Span = Span::from_secs(30);
const GUESS: Span = Span::from_secs(20);
const ANSWER: Span = Span::from_secs(20);

impl Options {
    /// Unfolds into steps: about nine minutes with the answers.
    pub fn script(&self) -> Script {
        let mut steps = vec![Step::new(
            StepKind::Settle,
            None,
            Length::Fixed(SETTLE),
            Prompt::Settle,
        )];
        for (teller, turn) in [self.first, self.first.other()].into_iter().zip(1..) {
            let step = |kind, who, span, prompt| {
                Step::new(kind, Some(who), Length::Soft(span), prompt).in_turn(turn)
            };
            let listener = teller.other();
            steps.extend([
                step(StepKind::Speak, teller, TELL, Prompt::Tell),
                step(StepKind::Reflect, listener, SUM_UP, Prompt::Reflect),
                step(StepKind::Say, listener, MAKE_SENSE, Prompt::MakeSense),
                step(StepKind::Say, listener, GUESS, Prompt::GuessFeeling),
                step(StepKind::Confirm, teller, ANSWER, Prompt::ConfirmGuess),
            ]);
        }
        Script::of(steps)
    }
}
