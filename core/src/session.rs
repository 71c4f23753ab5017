//! One pure engine that runs any script: `apply(event, now)`, `snapshot(now)`, `cues(from, to)`.
//!
//! Session time is wall time less pauses and absences of more than 15 minutes. Every step begins at an
//! amount of session time, so the steps always add up to it, and undo only has to put a place back.

mod act;
mod branch;
pub mod breath;
pub mod clock;
pub mod cue;
mod deal;
mod event;
mod hold;
pub mod script;
pub mod snapshot;
mod stored;

use crate::couple::{Each, Partner};
use crate::exercise::Exercise;
use crate::time::{Instant, Span};
use breath::Pattern;
use clock::Clock;
pub use event::{Answer, Event, Outcome};
pub use hold::{Hold, Why};
use script::{Length, Script, Step, StepKind};
use serde::{Deserialize, Serialize};
pub use stored::Unreadable;

/// Away this long, and people are believed to have gone on talking.
pub const TALKED_ON: Span = Span::from_mins(15);
/// Away longer than this, even an agreed time is asked about.
pub const LONG_GONE: Span = Span::from_hours(24);
/// Two moves closer than this are one slip of the hand.
pub const DEBOUNCE: Span = Span::from_millis(400);
/// How long a move can be taken back.
pub const UNDO: Span = Span::from_secs(5);
/// How long "let me finish" holds the clock.
pub const HOLD_CARD: Span = Span::from_secs(3);
/// A clock this much behind is a rounding, not a change.
const JITTER: Span = Span::from_secs(1);

/// One run of a script.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    pub(crate) exercise: Exercise,
    pub(crate) began: Instant,
    script: Script,
    place: Place,
    clock: Clock,
    hold: Hold,
    undo: Option<Undo>,
    seen: Instant,
    ended_early: bool,
    /// Readiness lives in memory only: a reload asks again.
    answers: Each<Option<Answer>>,
}

/// Where in the script a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    position: usize,
    /// Session time at which the step began.
    began: Span,
    /// How often this turn was "nearly".
    nearly: u8,
    /// Whether this turn had more.
    more: bool,
    /// Whether the speaker of this turn welcomes ideas.
    ideas: bool,
    /// Who asked to look for a way together.
    wishes: Each<bool>,
    /// Whether the step before it ended by itself.
    #[serde(default)]
    by_itself: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Undo {
    place: Place,
    inserted: usize,
    at: Instant,
}

impl Session {
    /// Begins a run of an exercise.
    pub fn begin(exercise: Exercise, now: Instant) -> Self {
        let script = exercise.script(now);
        Self {
            exercise,
            began: now,
            script,
            place: Place::at(0, Span::ZERO),
            clock: Clock::started(now),
            hold: Hold::Running,
            undo: None,
            seen: now,
            ended_early: false,
            answers: Each::default(),
        }
    }

    /// Gives what is being done, with its options.
    pub const fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// Gives when it began.
    pub const fn began(&self) -> Instant {
        self.began
    }

    /// Gives its steps, as they are by now.
    pub const fn script(&self) -> &Script {
        &self.script
    }

    /// Gives the current step.
    pub fn step(&self) -> Step {
        self.script.at(self.place.position)
    }

    /// Says whether it runs.
    pub const fn hold(&self) -> Hold {
        self.hold
    }

    /// Says whether it has come to its end.
    pub fn is_done(&self) -> bool {
        self.step().kind == StepKind::Done
    }

    /// Says whether it came to its end by going through it.
    pub fn is_finished(&self) -> bool {
        self.is_done() && !self.ended_early
    }

    /// Gives the session time spent so far; after the end, all of it.
    pub fn spent(&self, now: Instant) -> Span {
        if self.is_done() {
            self.place.began
        } else {
            self.clock.elapsed(now)
        }
    }

    /// Gives what a partner answered in this memory.
    pub const fn answer(&self, partner: Partner) -> Option<Answer> {
        *self.answers.of(partner)
    }

    /// Applies an event; one that makes no sense here changes nothing.
    pub fn apply(&mut self, event: Event, now: Instant) -> Outcome {
        if let Event::ClockJumped(millis) = event {
            return self.follow_clock(millis);
        }
        let looked = self.look(now);
        let acted = match self.hold {
            Hold::Running => self.act(event, now),
            _ => self.act_held(event, now),
        };
        if self.is_done() {
            self.exercise.forget_ideas();
        }
        if looked || acted {
            Outcome::Changed
        } else {
            Outcome::Unchanged
        }
    }

    fn follow_clock(&mut self, millis: i64) -> Outcome {
        self.clock.shift(millis);
        self.seen = self.seen.shifted(millis);
        if let Hold::Paused { at } = &mut self.hold {
            *at = at.shifted(millis);
        }
        if let Some(undo) = &mut self.undo {
            undo.at = undo.at.shifted(millis);
        }
        Outcome::Changed
    }

    /// Notices absence, then lets steps that move by themselves move.
    fn look(&mut self, now: Instant) -> bool {
        if self.is_done() {
            return false;
        }
        let left = std::mem::replace(&mut self.seen, now);
        if self.hold == Hold::Running
            && let Some(why) = self.why_ask(left, now)
        {
            self.clock.stop(left);
            self.hold = Hold::Away { left, why };
            self.undo = None;
            return true;
        }
        self.hold == Hold::Running && self.advance(now)
    }

    fn why_ask(&self, left: Instant, now: Instant) -> Option<Why> {
        let gap = now.since(left);
        let is_agreed_time = matches!(self.step().length, Length::Until(_));
        if left.since(now) > JITTER {
            Some(Why::ClockWentBack)
        } else if gap > LONG_GONE {
            Some(Why::LongGone)
        } else if gap > TALKED_ON && !is_agreed_time {
            Some(Why::Gone)
        } else {
            None
        }
    }

    fn advance(&mut self, now: Instant) -> bool {
        let mut moved = false;
        while let Some((end, at)) = self.own_end(&self.step(), self.place.began) {
            if at > now {
                break;
            }
            self.go_to(self.place.position + 1, end);
            self.place.by_itself = true;
            moved = true;
        }
        moved
    }

    /// Gives the session time and the instant at which a step ends by itself, if it does.
    fn own_end(&self, step: &Step, began: Span) -> Option<(Span, Instant)> {
        match step.length {
            Length::Fixed(span) => Some((began + span, self.clock.instant_of(began + span)?)),
            Length::Until(at) if step.kind != StepKind::Wait => {
                let start = self.clock.instant_of(began)?;
                Some((began + at.since(start), at.max(start)))
            }
            _ => None,
        }
    }

    fn go_to(&mut self, position: usize, began: Span) {
        let turn = self.step().turn;
        self.place = if self.script.at(position).turn == turn {
            Place {
                position,
                began,
                by_itself: false,
                ..self.place
            }
        } else {
            Place {
                wishes: self.place.wishes,
                ..Place::at(position, began)
            }
        };
    }

    /// Goes to the next step as a move that can be taken back.
    fn move_on(&mut self, inserted: usize, now: Instant) -> bool {
        self.move_to(self.place.position + 1, inserted, now)
    }

    fn is_slip(&self, now: Instant) -> bool {
        self.undo.is_some_and(|undo| now.since(undo.at) < DEBOUNCE)
    }

    /// Gives how to breathe in a step, where it is a breath.
    fn pattern(&self, step: &Step) -> Option<Pattern> {
        match step.kind {
            StepKind::Settle => Some(Pattern::LongOut),
            StepKind::Breathe => Some(self.exercise.pattern()),
            _ => None,
        }
    }
}

impl Place {
    const fn at(position: usize, began: Span) -> Self {
        let wishes = Each {
            first: false,
            second: false,
        };
        Self {
            position,
            began,
            nearly: 0,
            more: false,
            ideas: false,
            wishes,
            by_itself: false,
        }
    }
}

#[cfg(test)]
mod tests;
