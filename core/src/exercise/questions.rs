//! Questions: one card after the other; who answers first alternates.

use super::hand::Hand;
use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who answers the first card first.
    pub first: Partner,
    /// The stable name of the deck, a shipped one or an own.
    pub deck: String,
    /// What the deck is called.
    pub title: String,
    /// The cards, as many as the deck still has.
    pub hand: Hand,
}

impl Options {
    /// Unfolds into steps; they stop whenever they like.
    pub fn script(&self) -> Script {
        let steps = self.hand.turns().map(|turn| {
            let who = if turn % 2 == 1 {
                self.first
            } else {
                self.first.other()
            };
            Step::new(StepKind::Deck, Some(who), Length::Open, Prompt::QuestionCard).in_turn(turn)
        });
        Script::of(steps.collect())
    }
}
