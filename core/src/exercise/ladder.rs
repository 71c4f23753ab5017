//! Deeper ladder: cards in three levels; both answer each, and both must choose to go deeper.

use super::hand::{Card, Hand};
use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who answers the first card first; it alternates.
    pub first: Partner,
    /// How many cards a level has in this run.
    pub each: u8,
    /// The cards, all of level 1 first.
    pub hand: Hand,
    /// What takes the place of a passed card, by level.
    #[serde(default)]
    pub spare: [Vec<Card>; LEVELS as usize],
}

/// How many levels there are.
pub const LEVELS: u8 = 3;
const ANSWER: Span = Span::from_mins(2);
const GLAD: Span = Span::from_secs(45);

impl Options {
    /// Gives the level of a turn's card, from 1 to [`LEVELS`].
    pub const fn level(&self, turn: u8) -> u8 {
        let each = if self.each == 0 { 1 } else { self.each };
        let level = turn.saturating_sub(1) / each + 1;
        if level > LEVELS { LEVELS } else { level }
    }

    /// Gives the planned length of a run with so many cards a level.
    pub fn planned(each: u8) -> Span {
        let cards = usize::from(each) * usize::from(LEVELS);
        let blank = Card {
            id: String::new(),
            text: String::new(),
        };
        let options = Self {
            first: Partner::First,
            each,
            hand: Hand {
                cards: vec![blank; cards],
                ..Hand::default()
            },
            spare: Default::default(),
        };
        options.script().planned()
    }

    /// Puts another card of the same level in the place of a turn's; says whether there was one.
    pub(super) fn pass(&mut self, turn: u8, is_lighter: bool) -> bool {
        let level = usize::from(self.level(turn)).saturating_sub(1);
        let Some(spare) = self.spare.get_mut(level) else {
            return false;
        };
        std::mem::swap(&mut self.hand.spare, spare);
        let has_other = self.hand.pass(turn, is_lighter);
        std::mem::swap(&mut self.hand.spare, spare);
        has_other
    }

    /// Unfolds into steps; every level begins with an offer that both must take.
    pub fn script(&self) -> Script {
        let turns: Vec<u8> = self.hand.turns().collect();
        let mut steps = Vec::new();
        for cards in turns
            .chunks(usize::from(self.each.max(1)))
            .take(usize::from(LEVELS))
        {
            steps.push(Step::new(
                StepKind::Choose,
                None,
                Length::Open,
                Prompt::ReadyOffer,
            ));
            for turn in cards {
                let one = if turn % 2 == 1 {
                    self.first
                } else {
                    self.first.other()
                };
                steps.extend([one, one.other()].map(|who| {
                    Step::new(
                        StepKind::Deck,
                        Some(who),
                        Length::Soft(ANSWER),
                        Prompt::LadderCard,
                    )
                    .in_turn(*turn)
                }));
            }
            steps.extend(
                [self.first, self.first.other()]
                    .map(|who| Step::new(StepKind::Say, Some(who), Length::Soft(GLAD), Prompt::Glad)),
            );
        }
        Script::of(steps)
    }
}
