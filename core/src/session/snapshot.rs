//! All that a player draws at one moment; views decide nothing.

use super::breath::Breath;
use super::script::{Length, StepKind};
use super::{Hold, Session};
use crate::couple::{Each, Partner};
use crate::time::{Instant, Span};
use crate::words::prompts::Prompt;

/// From here on a lit disc fades.
const LAST_SECONDS: Span = Span::from_secs(30);

/// One moment of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// What happens.
    pub kind: StepKind,
    /// Whose move it is; none means both.
    pub who: Option<Partner>,
    /// What is said.
    pub prompt: Prompt,
    /// Whether it runs.
    pub hold: Hold,
    /// What the clock shows.
    pub face: Face,
    /// How much of the step is left, from 1 to 0; full again when over time.
    pub left_share: f64,
    /// How far the last half minute has faded, from 0 to 1.
    pub fade: f64,
    /// How to breathe now.
    pub breath: Option<Breath>,
    /// How long "let me finish" still holds.
    pub frozen: Option<Span>,
    /// What each may do.
    pub may: May,
    /// Whether ideas are welcome in this turn.
    pub ideas: bool,
    /// Who asked to look for a way together.
    pub wishes: Each<bool>,
    /// The session time since the step began.
    pub in_step: Span,
    /// The turn the step belongs to; 0 for none.
    pub turn: u8,
    /// The words of the turn's card; empty where there is none.
    pub card: String,
}

/// What may be done at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one control on the screen")]
pub struct May {
    /// Whoever's half ends the step.
    pub hand_over: Option<Partner>,
    /// Both can go on.
    pub go_on: bool,
    /// Whoever answers That's it, Nearly or There's more.
    pub confirm: Option<Partner>,
    /// "There's more" is still to be had in this turn.
    pub more: bool,
    /// Whoever may ask to finish.
    pub finish: Option<Partner>,
    /// Whoever may turn ideas on.
    pub ideas: Option<Partner>,
    /// Whoever has "I need a pause" at the outer edge.
    pub need_pause: Option<Partner>,
    /// The pause disc works.
    pub pause: bool,
    /// The last move can be taken back.
    pub undo: bool,
}

/// What a clock shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// No clock.
    Open,
    /// Time left.
    Left(Span),
    /// Time over.
    Over(Span),
    /// Time spoken, where there is no length.
    Up(Span),
}

impl Face {
    /// Gives the whole seconds shown, negative when over.
    pub fn seconds(self) -> i64 {
        let signed = |secs| i64::try_from(secs).unwrap_or(i64::MAX);
        match self {
            Self::Open => 0,
            Self::Left(span) => signed(span.secs_ceil()),
            Self::Over(span) => -signed(span.secs_floor()),
            Self::Up(span) => signed(span.secs_floor()),
        }
    }

    /// Gives `m:ss`, `h:mm:ss` from an hour on, with a plus when over.
    pub fn text(self) -> String {
        match self {
            Self::Open => String::new(),
            Self::Left(span) => clock_text(span.secs_ceil()),
            Self::Over(span) => format!("+{}", clock_text(span.secs_floor())),
            Self::Up(span) => clock_text(span.secs_floor()),
        }
    }
}

/// Writes seconds as `m:ss`, or `h:mm:ss` from an hour on.
pub fn clock_text(secs: u64) -> String {
    let (hours, minutes, seconds) = (secs / 3600, secs / 60 % 60, secs % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

impl Session {
    /// Gives all that is drawn at `now`.
    pub fn snapshot(&self, now: Instant) -> Snapshot {
        let step = self.step();
        let in_step = self.clock.elapsed(now).saturating_sub(self.place.began);
        let face = self.face(step.kind, step.length, in_step, now);
        let planned = self.planned_now(step.length);
        let fades = matches!(
            step.kind,
            StepKind::Speak | StepKind::Reflect | StepKind::Question | StepKind::Say
        );
        Snapshot {
            kind: step.kind,
            who: step.who,
            prompt: step.prompt,
            hold: self.hold,
            face,
            left_share: match (face, planned) {
                (Face::Left(left), Some(whole)) => left.share_of(whole),
                _ => 1.0,
            },
            fade: match face {
                Face::Left(left) if fades => LAST_SECONDS.saturating_sub(left).share_of(LAST_SECONDS),
                Face::Over(_) if fades => 1.0,
                _ => 0.0,
            },
            breath: self.pattern(&step).map(|pattern| pattern.at(in_step)),
            frozen: self.clock.frozen_for(now),
            may: self.may(now),
            ideas: self.place.ideas,
            wishes: self.place.wishes,
            in_step,
            turn: step.turn,
            card: self
                .exercise
                .card(step.turn)
                .map(|card| card.text.clone())
                .unwrap_or_default(),
        }
    }

    fn face(&self, kind: StepKind, length: Length, in_step: Span, now: Instant) -> Face {
        match length {
            Length::Open if matches!(kind, StepKind::Speak | StepKind::Reflect) => Face::Up(in_step),
            Length::Open => Face::Open,
            Length::Fixed(span) => Face::Left(span.saturating_sub(in_step)),
            Length::Soft(span) if in_step < span || kind == StepKind::Confirm => {
                Face::Left(span.saturating_sub(in_step))
            }
            Length::Soft(span) => Face::Over(in_step.saturating_sub(span)),
            // The breath is shown with the time until they meet.
            Length::Until(_) => match self.exercise.agreed() {
                Some(at) if at > now => Face::Left(at.since(now)),
                Some(at) => Face::Over(now.since(at)),
                None => Face::Open,
            },
        }
    }

    fn planned_now(&self, length: Length) -> Option<Span> {
        match length {
            Length::Fixed(span) | Length::Soft(span) => Some(span),
            Length::Until(_) => self.exercise.agreed().map(|at| at.since(self.began)),
            Length::Open => None,
        }
    }

    fn may(&self, now: Instant) -> May {
        let step = self.step();
        if self.hold != Hold::Running {
            return May::default();
        }
        let is_frozen = self.clock.frozen_for(now).is_some();
        let talks = matches!(
            step.kind,
            StepKind::Speak | StepKind::Reflect | StepKind::Question | StepKind::Say
        );
        let theirs = step.who.filter(|_| !is_frozen);
        let can_finish = matches!(step.kind, StepKind::Speak | StepKind::Reflect);
        May {
            hand_over: theirs.filter(|_| talks),
            go_on: step.who.is_none() && self.may_hand_over(),
            confirm: theirs.filter(|_| step.kind == StepKind::Confirm),
            more: !self.place.more,
            finish: theirs.filter(|_| can_finish),
            ideas: theirs.filter(|_| {
                matches!(
                    step.prompt,
                    Prompt::Speak | Prompt::SpeakMore | Prompt::DayOutside
                )
            }),
            need_pause: step
                .who
                .map(Partner::other)
                .filter(|_| talks || step.kind == StepKind::Confirm),
            pause: self.may_pause(),
            undo: self.undoable(now).is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_reads_as_people_say_it() {
        assert_eq!(Face::Left(Span::from_millis(111_001)).text(), "1:52");
        assert_eq!(Face::Over(Span::from_millis(20_999)).text(), "+0:20");
        assert_eq!(Face::Over(Span::from_millis(20_999)).seconds(), -20);
        assert_eq!(Face::Left(Span::from_hours(1)).text(), "1:00:00");
        assert_eq!(Face::Left(Span::from_secs(3599)).text(), "59:59");
        assert_eq!(Face::Up(Span::from_millis(61_900)).text(), "1:01");
        assert_eq!(Face::Up(Span::from_millis(61_900)).seconds(), 61);
    }
}
