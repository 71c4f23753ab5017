//! One pure engine that runs any script: `apply(event, now)`, `snapshot(now)`, `cues(from, to)`.
//!
//! Session time is wall time less pauses and absences of more than 15 minutes. Every step begins at an
//! amount of session time, so the steps always add up to it, and undo only has to put a place back.

mod branch;
pub mod breath;
pub mod clock;
pub mod cue;
pub mod script;
pub mod snapshot;
mod stored;

use crate::couple::{Each, Partner};
use crate::exercise::Exercise;
use crate::exercise::cool_down;
use crate::time::{Instant, Span};
use breath::Pattern;
use clock::Clock;
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

/// Whether the session runs, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hold {
    /// It runs.
    Running,
    /// The couple paused it.
    Paused {
        /// When.
        at: Instant,
    },
    /// Nobody was here for long, or the clock went back; it waits to be asked to go on.
    Away {
        /// When somebody was last here.
        left: Instant,
        /// Why it asks.
        why: Why,
    },
}

/// Why a session asks before it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Away for more than 15 minutes.
    Gone,
    /// Away for more than a day.
    LongGone,
    /// The clock stands earlier than when they left.
    ClockWentBack,
}

/// What one partner answered, alone, to "ready?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Ready to meet.
    Ready,
    /// Rather at this time.
    NotBefore(Instant),
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Somebody looks, and time has passed.
    Look,
    /// The one whose move it is has said it, or both go on.
    HandOver,
    /// The speaker: that's it.
    Heard,
    /// The speaker: nearly.
    Nearly,
    /// The speaker: there's more.
    More,
    /// The speaker asks for a moment without interruption.
    LetMeFinish,
    /// The speaker turns ideas on or off.
    IdeasWelcome(bool),
    /// One of the two asks to look for a way together; both must.
    Wish(Partner),
    /// The offered extra part is taken.
    Accept,
    /// Everything stops.
    Pause,
    /// It goes on.
    Resume,
    /// It goes on with turns of one minute.
    Slower,
    /// The current step begins again.
    StartAgain,
    /// The last move is taken back.
    Undo,
    /// It ends here.
    End,
    /// A wall clock was seen to change, by so many milliseconds.
    ClockJumped(i64),
    /// One of the two says it is time to meet.
    Ready,
    /// One partner answered "ready?" alone.
    Answered(Partner, Answer),
    /// The one who held the phone may be gone.
    HolderLeft,
    /// The agreed time changes.
    Extend(Instant),
    /// Something of the cool-down's plan changes.
    Plan(cool_down::Change),
}

/// Whether an event made sense and changed something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Something changed that is worth saving.
    Changed,
    /// The event made no sense here, or nothing came of it.
    Unchanged,
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
        let before = self.place;
        self.go_to(self.place.position + 1, self.clock.elapsed(now));
        self.undo = Some(Undo {
            place: before,
            inserted,
            at: now,
        });
        true
    }

    fn is_slip(&self, now: Instant) -> bool {
        self.undo.is_some_and(|undo| now.since(undo.at) < DEBOUNCE)
    }

    fn act(&mut self, event: Event, now: Instant) -> bool {
        let kind = self.step().kind;
        let is_still = self.is_slip(now) || self.clock.frozen_for(now).is_some();
        match event {
            Event::HandOver => self.may_hand_over() && !is_still && self.move_on(0, now),
            Event::Heard | Event::Nearly | Event::More => {
                kind == StepKind::Confirm && !is_still && self.answer_confirm(&event, now)
            }
            Event::Wish(partner) => kind == StepKind::Choose && !is_still && self.wish(partner, now),
            Event::Accept => kind == StepKind::Choose && !is_still && self.accept(now),
            Event::LetMeFinish => self.let_me_finish(now),
            Event::IdeasWelcome(ideas) => {
                kind == StepKind::Speak && std::mem::replace(&mut self.place.ideas, ideas) != ideas
            }
            Event::Pause => self.may_pause() && self.pause(now),
            Event::Undo => kind != StepKind::Done && self.take_back(now),
            Event::End => self.end(now),
            Event::Ready => self.ask_ready(now),
            Event::Answered(partner, answer) => self.take_answer(partner, answer, now),
            Event::HolderLeft => self.cover_again(),
            Event::Extend(until) => self.extend(until),
            Event::Plan(change) => self.exercise.change_plan(change),
            Event::Look | Event::Resume | Event::Slower | Event::StartAgain | Event::ClockJumped(_) => false,
        }
    }

    fn act_held(&mut self, event: Event, now: Instant) -> bool {
        match event {
            Event::Resume => self.resume(now),
            Event::Slower => {
                self.slow_down(now);
                self.resume(now)
            }
            Event::StartAgain => {
                self.place.began = self.clock.elapsed(now);
                self.place.by_itself = false;
                self.undo = None;
                self.resume(now)
            }
            Event::End => self.end(now),
            Event::Extend(until) => self.extend(until) && self.resume(now),
            Event::Plan(change) => self.exercise.change_plan(change),
            _ => false,
        }
    }

    /// Says whether the current step is ended by the one whose move it is.
    fn may_hand_over(&self) -> bool {
        use StepKind::{Breathe, Choose, Cover, Deck, Pulse, Question, Reflect, Reveal, Say, Settle, Speak};
        matches!(
            self.step().kind,
            Settle | Say | Speak | Reflect | Question | Breathe | Cover | Reveal | Deck | Choose | Pulse
        )
    }

    fn may_pause(&self) -> bool {
        let step = self.step();
        step.kind != StepKind::Done && !step.kind.is_private() && !matches!(step.length, Length::Until(_))
    }

    fn pause(&mut self, now: Instant) -> bool {
        self.clock.stop(now);
        self.hold = Hold::Paused { at: now };
        true
    }

    fn resume(&mut self, now: Instant) -> bool {
        self.clock.start(now);
        self.hold = Hold::Running;
        self.advance(now);
        true
    }

    fn let_me_finish(&mut self, now: Instant) -> bool {
        let is_theirs = matches!(self.step().kind, StepKind::Speak | StepKind::Reflect);
        let may = is_theirs && self.clock.frozen_for(now).is_none();
        if may {
            self.clock.freeze(now, HOLD_CARD);
        }
        may
    }

    fn take_back(&mut self, now: Instant) -> bool {
        let Some(undo) = self.undoable(now) else {
            return false;
        };
        self.undo = None;
        self.place = undo.place;
        self.script.remove_after(undo.place.position, undo.inserted);
        self.advance(now);
        true
    }

    /// Gives the last move while it can be taken back; an end is final, and what was answered alone stays shut.
    fn undoable(&self, now: Instant) -> Option<Undo> {
        self.undo.filter(|undo| {
            let was = self.script.at(undo.place.position).kind;
            let is_fresh = now.since(undo.at) <= UNDO && undo.at.since(now) <= JITTER;
            is_fresh && !self.is_done() && !matches!(was, StepKind::Ask | StepKind::Pulse)
        })
    }

    fn end(&mut self, now: Instant) -> bool {
        if self.is_done() {
            return false;
        }
        self.go_to(self.script.end(), self.clock.elapsed(now));
        self.undo = None;
        self.hold = Hold::Running;
        self.ended_early = true;
        true
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
