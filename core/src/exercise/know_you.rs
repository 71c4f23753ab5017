//! How well do I know you: one answers alone, the other guesses alone, both are shown, the story is told.

use super::hand::Hand;
use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Whom the first card is about; it alternates.
    pub first: Partner,
    /// The cards.
    pub hand: Hand,
}

/// The most characters of an answer or a guess.
pub const LONGEST_ANSWER: usize = 120;
const STORY: Span = Span::from_mins(1);

impl Options {
    /// Unfolds into steps; nothing is counted.
    pub fn script(&self) -> Script {
        let steps = self.hand.turns().flat_map(|turn| {
            let about = if turn % 2 == 1 {
                self.first
            } else {
                self.first.other()
            };
            let open = |kind, who, prompt| Step::new(kind, who, Length::Open, prompt).in_turn(turn);
            [
                open(StepKind::Deck, Some(about), Prompt::KnowCard),
                open(StepKind::Cover, Some(about), Prompt::Cover),
                open(StepKind::Ask, Some(about), Prompt::KnowAnswer),
                open(StepKind::Cover, Some(about.other()), Prompt::Cover),
                open(StepKind::Ask, Some(about.other()), Prompt::KnowGuess),
                open(StepKind::Reveal, None, Prompt::KnowReveal),
                Step::new(StepKind::Say, Some(about), Length::Soft(STORY), Prompt::KnowStory).in_turn(turn),
            ]
        });
        Script::of(steps.collect())
    }
}
