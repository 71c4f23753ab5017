//! Daily check-in: each answers alone, both are opened together, each asks the other one question.

pub mod answer;
pub mod offer;

use super::hand::Hand;
use crate::couple::{Each, Partner};
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::{LocalDate, Span};
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// A run of the check-in; what was answered is never in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Who answers first, and is asked first.
    pub first: Partner,
    /// The day it is about.
    pub on: LocalDate,
    /// Who has sealed an answer before this run.
    pub sealed: Each<bool>,
    /// The offered questions: the first for the one who is asked first; dealt at the reveal.
    pub hand: Hand,
}

/// How long each may say more.
const MORE: Span = Span::from_mins(1);

impl Round {
    /// Makes a round in which the partners already sealed are not asked again.
    pub fn of(first: Partner, on: LocalDate, sealed: Each<bool>) -> Self {
        Self {
            first,
            on,
            sealed,
            hand: Hand::default(),
        }
    }

    /// Unfolds into steps.
    pub fn script(&self) -> Script {
        let order = [self.first, self.first.other()];
        let open = |kind, who, prompt| Step::new(kind, who, Length::Open, prompt);
        let mut steps = Vec::new();
        for who in order.into_iter().filter(|who| !*self.sealed.of(*who)) {
            steps.push(open(StepKind::Cover, Some(who), Prompt::Cover));
            steps.push(open(StepKind::Ask, Some(who), Prompt::CheckInAsk));
        }
        steps.push(open(StepKind::Choose, None, Prompt::CheckInOpen));
        steps.push(open(StepKind::Reveal, None, Prompt::CheckInReveal));
        for (asked, turn) in order.into_iter().zip(1..) {
            steps.push(open(StepKind::Deck, Some(asked.other()), Prompt::CheckInOffer).in_turn(turn));
            steps.push(
                Step::new(
                    StepKind::Speak,
                    Some(asked),
                    Length::Soft(MORE),
                    Prompt::CheckInMore,
                )
                .in_turn(turn),
            );
        }
        steps.push(open(StepKind::Choose, None, Prompt::CheckInClose));
        Script::of(steps)
    }
}
