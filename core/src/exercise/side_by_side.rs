//! Side by side: the need under each position, options without judging, one small experiment.

use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up, and the options both added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who begins.
    pub first: Partner,
    /// What was added, in order, not judged; leaves with the session.
    #[serde(default)]
    pub ideas: Vec<String>,
}

/// The most ideas, and the most characters of one.
pub const MOST_IDEAS: usize = 24;
/// The most characters of an idea.
pub const LONGEST_IDEA: usize = 120;
const SETTLE: Span = Span::from_secs(10);
const POSITION: Span = Span::from_mins(2);
const NEED: Span = Span::from_mins(2);
const REFLECT: Span = Span::from_mins(1);
const IDEAS: Span = Span::from_mins(4);

impl Options {
    /// Makes options with nothing added yet.
    pub const fn of(first: Partner) -> Self {
        Self {
            first,
            ideas: Vec::new(),
        }
    }

    /// Unfolds into steps: about twenty minutes with the choosing.
    pub fn script(&self) -> Script {
        let mut steps = vec![
            Step::new(StepKind::Choose, None, Length::Open, Prompt::ReadyOffer),
            Step::new(StepKind::Settle, None, Length::Fixed(SETTLE), Prompt::Settle),
        ];
        for (speaker, turn) in [self.first, self.first.other()].into_iter().zip(1..) {
            let parts = [
                (StepKind::Speak, speaker, POSITION, Prompt::Position),
                (StepKind::Speak, speaker, NEED, Prompt::NeedUnder),
                (StepKind::Reflect, speaker.other(), REFLECT, Prompt::ReflectNeed),
            ];
            steps.extend(parts.map(|(kind, who, span, prompt)| {
                Step::new(kind, Some(who), Length::Soft(span), prompt).in_turn(turn)
            }));
        }
        steps.push(Step::new(StepKind::Say, None, Length::Soft(IDEAS), Prompt::Ideas));
        steps.push(Step::new(
            StepKind::Choose,
            None,
            Length::Open,
            Prompt::Experiment,
        ));
        Script::of(steps)
    }

    pub(crate) fn add_idea(&mut self, idea: &str) -> bool {
        let short: String = idea.trim().chars().take(LONGEST_IDEA).collect();
        let fits = !short.is_empty() && self.ideas.len() < MOST_IDEAS;
        if fits {
            self.ideas.push(short);
        }
        fits
    }

    pub(crate) fn drop_idea(&mut self, at: usize) -> bool {
        let is_there = at < self.ideas.len();
        if is_there {
            self.ideas.remove(at);
        }
        is_there
    }
}
