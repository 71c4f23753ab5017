//! What each event does, while the session runs and while it is held.

use super::script::{Length, StepKind};
use super::{Event, HOLD_CARD, Hold, JITTER, Session, UNDO, Undo};
use crate::time::Instant;
use crate::words::prompts::Prompt;

impl Session {
    pub(super) fn act(&mut self, event: Event, now: Instant) -> bool {
        let kind = self.step().kind;
        let is_still = self.is_slip(now) || self.clock.frozen_for(now).is_some();
        match event {
            Event::HandOver if self.step().prompt == Prompt::ReadyOffer => !is_still && self.not_now(now),
            Event::HandOver => {
                self.may_hand_over() && !is_still && {
                    let inserted = self.keep_floor_open();
                    self.move_on(inserted, now)
                }
            }
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
            Event::Pass | Event::Lighter => !is_still && self.pass(event == Event::Lighter, now),
            Event::Enough => !is_still && self.enough(now),
            Event::Way(way) => self.take_way(way, now),
            Event::Deal(hand) => self.deal(hand),
            Event::AddIdea(idea) => self
                .exercise
                .ideas_mut()
                .is_some_and(|ideas| ideas.add_idea(&idea)),
            Event::DropIdea(at) => self.exercise.ideas_mut().is_some_and(|ideas| ideas.drop_idea(at)),
            Event::Look | Event::Resume | Event::Slower | Event::StartAgain | Event::ClockJumped(_) => false,
        }
    }

    pub(super) fn act_held(&mut self, event: Event, now: Instant) -> bool {
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
    pub(super) fn may_hand_over(&self) -> bool {
        use StepKind::{Breathe, Choose, Cover, Deck, Pulse, Question, Reflect, Reveal, Say, Settle, Speak};
        let step = self.step();
        match step.kind {
            Settle | Say | Speak | Reflect | Question | Breathe | Cover | Reveal | Deck | Pulse => true,
            // How to be there is picked, not passed on.
            Choose => step.prompt != Prompt::HowToBe,
            // Two who took a break from a quarrel are each asked; from a quiet evening they just come back.
            StepKind::Wait => !self.exercise.is_cool_down(),
            _ => false,
        }
    }

    pub(super) fn may_pause(&self) -> bool {
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
    pub(super) fn undoable(&self, now: Instant) -> Option<Undo> {
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
        // An open floor has no other end than theirs.
        self.ended_early = !self.is_open_floor();
        true
    }
}
