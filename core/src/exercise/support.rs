//! How should I be here?: whoever asks picks how the other is there, and only they may switch.

use crate::couple::{Each, Partner};
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up, and what each asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who asks first.
    pub first: Partner,
    /// What each asked for.
    #[serde(default)]
    pub ways: Each<Option<Way>>,
}

/// How the other is there; offered in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Only listens.
    Hear,
    /// Comes close, as near as is wanted.
    Hug,
    /// Thinks along.
    Help,
}

impl Way {
    /// All ways, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Hear, Self::Hug, Self::Help];

    /// Gives the stable name.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Hear => "hear",
            Self::Hug => "hug",
            Self::Help => "help",
        }
    }

    /// Gives what the halves say while it is so.
    pub const fn prompt(self) -> Prompt {
        match self {
            Self::Hear => Prompt::SupportHear,
            Self::Hug => Prompt::SupportHug,
            Self::Help => Prompt::SupportHelp,
        }
    }

    /// Finds the way behind a prompt.
    pub fn of(prompt: Prompt) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.prompt() == prompt)
    }
}

const TALK: Span = Span::from_mins(4);
const HELPED: Span = Span::from_mins(1);

impl Options {
    /// Makes options with nothing asked for yet.
    pub fn of(first: Partner) -> Self {
        Self {
            first,
            ways: Each::default(),
        }
    }

    /// Unfolds into steps: five minutes each.
    pub fn script(&self) -> Script {
        let turns = [self.first, self.first.other()].into_iter().zip(1..);
        let steps = turns.flat_map(|(asker, turn)| {
            [
                Step::new(StepKind::Choose, Some(asker), Length::Open, Prompt::HowToBe),
                Step::new(
                    StepKind::Speak,
                    Some(asker),
                    Length::Soft(TALK),
                    Prompt::SupportHear,
                ),
                Step::new(
                    StepKind::Say,
                    Some(asker),
                    Length::Soft(HELPED),
                    Prompt::WhatHelped,
                ),
            ]
            .map(|step| step.in_turn(turn))
        });
        Script::of(steps.collect())
    }
}
