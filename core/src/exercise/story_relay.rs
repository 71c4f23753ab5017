//! Story relay: one theme, a story each, and what the other loved hearing.

use super::hand::Hand;
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
    /// The theme, and others to take in its place.
    pub hand: Hand,
}

const TELL: Span = Span::from_mins(2);
const LOVED: Span = Span::from_mins(1);

impl Options {
    /// Makes options of what was drawn: one theme in play, the others to take in its place.
    pub fn of(first: Partner, drawn: Hand) -> Self {
        let mut cards = drawn.cards.into_iter();
        let hand = Hand {
            cards: cards.next().into_iter().collect(),
            spare: cards.chain(drawn.spare).collect(),
            lighter: Vec::new(),
        };
        Self { first, hand }
    }

    /// Unfolds into steps: six minutes, and as much longer as the stories want.
    pub fn script(&self) -> Script {
        let theme = Step::new(StepKind::Deck, Some(self.first), Length::Open, Prompt::StoryTheme);
        let told = [self.first, self.first.other()].into_iter().flat_map(|teller| {
            [
                (StepKind::Speak, teller, TELL, Prompt::StoryTell),
                (StepKind::Say, teller.other(), LOVED, Prompt::StoryLoved),
            ]
            .map(|(kind, who, span, prompt)| Step::new(kind, Some(who), Length::Soft(span), prompt))
        });
        let steps = [theme].into_iter().chain(told).map(|step| step.in_turn(1));
        Script::of(steps.collect())
    }
}
