//! What an exercise unfolds into: a list of steps.

use crate::couple::Partner;
use crate::time::{Instant, Span};
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// What happens in a step; the list is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// A breath before anything is said.
    Settle,
    /// A short line said aloud, or talk of both.
    Say,
    /// One speaks, the other listens.
    Speak,
    /// The listener says back what was heard.
    Reflect,
    /// The speaker says whether that was it.
    Confirm,
    /// The listener asks one open question.
    Question,
    /// A paced breath.
    Breathe,
    /// A wait until an agreed time.
    Wait,
    /// Something one partner answers alone.
    Ask,
    /// Hides everything until the next one holds the phone.
    Cover,
    /// Shows what both answered.
    Reveal,
    /// Cards, one after the other.
    Deck,
    /// A choice the two make together.
    Choose,
    /// Three sentences about the talk, each alone.
    Pulse,
    /// The end.
    Done,
}

impl StepKind {
    /// Every kind, in the order of `practices.md`.
    pub const ALL: [Self; 15] = [
        Self::Settle,
        Self::Say,
        Self::Speak,
        Self::Reflect,
        Self::Confirm,
        Self::Question,
        Self::Breathe,
        Self::Wait,
        Self::Ask,
        Self::Cover,
        Self::Reveal,
        Self::Deck,
        Self::Choose,
        Self::Pulse,
        Self::Done,
    ];

    /// Gives the stable name shown as `data-phase`.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Settle => "settle",
            Self::Say => "say",
            Self::Speak => "speak",
            Self::Reflect => "reflect",
            Self::Confirm => "confirm",
            Self::Question => "question",
            Self::Breathe => "breathe",
            Self::Wait => "wait",
            Self::Ask => "ask",
            Self::Cover => "cover",
            Self::Reveal => "reveal",
            Self::Deck => "deck",
            Self::Choose => "choose",
            Self::Pulse => "pulse",
            Self::Done => "done",
        }
    }

    /// Says whether the step is for one pair of eyes, and so is never restored after a reload.
    pub const fn is_private(self) -> bool {
        matches!(self, Self::Ask | Self::Cover | Self::Pulse | Self::Reveal)
    }
}

/// How long a step lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Length {
    /// Moves on by itself.
    Fixed(Span),
    /// Runs past zero and waits for people.
    Soft(Span),
    /// Ends at a wall-clock instant, whatever happens to the phone.
    Until(Instant),
    /// As long as they like.
    Open,
}

/// One entry of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What happens.
    pub kind: StepKind,
    /// Whose move it is; none means both.
    pub who: Option<Partner>,
    /// How long it lasts.
    pub length: Length,
    /// What is said on the screen.
    pub prompt: Prompt,
    /// The turn it belongs to; answers that branch are counted per turn.
    #[serde(default)]
    pub turn: u8,
}

impl Step {
    /// Makes a step of no particular turn.
    pub const fn new(kind: StepKind, who: Option<Partner>, length: Length, prompt: Prompt) -> Self {
        Self {
            kind,
            who,
            length,
            prompt,
            turn: 0,
        }
    }

    /// Puts the step into a turn.
    #[must_use]
    pub const fn in_turn(mut self, turn: u8) -> Self {
        self.turn = turn;
        self
    }

    /// Gives the planned length, where there is one.
    pub const fn planned(&self) -> Option<Span> {
        match self.length {
            Length::Fixed(span) | Length::Soft(span) => Some(span),
            Length::Until(_) | Length::Open => None,
        }
    }
}

/// A list of steps; the last is always `Done`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Step>", into = "Vec<Step>")]
pub struct Script {
    steps: Vec<Step>,
}

/// Says why a list of steps is no script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a script ends with one closing step and has at most {} steps",
    Script::LONGEST
)]
pub struct NotAScript;

const CLOSING: Step = Step::new(StepKind::Done, None, Length::Open, Prompt::Done);

impl Script {
    /// The most steps a script may have.
    pub const LONGEST: usize = 500;

    /// Makes a script of these steps and a closing one after them.
    pub fn of(mut steps: Vec<Step>) -> Self {
        steps.retain(|step| step.kind != StepKind::Done);
        steps.truncate(Self::LONGEST - 1);
        steps.push(CLOSING);
        Self { steps }
    }

    /// Gives all steps.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Gives the step at a position; past the end it is the closing one.
    pub fn at(&self, position: usize) -> Step {
        self.steps.get(position).copied().unwrap_or(CLOSING)
    }

    /// Gives the position of the closing step.
    pub fn end(&self) -> usize {
        self.steps.len().saturating_sub(1)
    }

    /// Gives the planned length of everything that has one.
    pub fn planned(&self) -> Span {
        self.steps.iter().filter_map(Step::planned).sum()
    }

    /// Puts steps in after a position; says how many fitted.
    pub(super) fn insert_after(&mut self, position: usize, steps: &[Step]) -> usize {
        if self.steps.len() + steps.len() > Self::LONGEST || position >= self.end() {
            return 0;
        }
        self.steps.splice(position + 1..=position, steps.iter().copied());
        steps.len()
    }

    /// Takes out `count` steps after a position, but never the closing one.
    pub(super) fn remove_after(&mut self, position: usize, count: usize) {
        let last = (position + 1).saturating_add(count).min(self.end());
        if position + 1 < last {
            self.steps.drain(position + 1..last);
        }
    }

    /// Changes the steps from a position on.
    pub(super) fn edit_from(&mut self, position: usize, edit: impl FnMut(&mut Step)) {
        self.steps.iter_mut().skip(position).for_each(edit);
    }
}

impl TryFrom<Vec<Step>> for Script {
    type Error = NotAScript;
    fn try_from(steps: Vec<Step>) -> Result<Self, NotAScript> {
        let closings = steps.iter().filter(|step| step.kind == StepKind::Done).count();
        let ends = steps.last().is_some_and(|step| step.kind == StepKind::Done);
        if ends && closings == 1 && steps.len() <= Self::LONGEST {
            Ok(Self { steps })
        } else {
            Err(NotAScript)
        }
    }
}

impl From<Script> for Vec<Step> {
    fn from(script: Script) -> Self {
        script.steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_always_ends() {
        assert_eq!(Script::of(vec![]).at(99).kind, StepKind::Done);
        assert!(serde_json::from_str::<Script>("[]").is_err());
    }

    #[test]
    fn the_closing_step_is_never_taken_out() {
        let mut script = Script::of(vec![CLOSING; 3]);
        script.remove_after(0, 9);
        assert_eq!(script.at(script.end()).kind, StepKind::Done);
    }
}
