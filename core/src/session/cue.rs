//! What should be heard or felt, and when; every cue is also seen.

use super::breath::Part;
use super::script::{Length, Step, StepKind};
use super::{Hold, Session};
use crate::time::{Instant, Span};

/// A sound, a pulse or a visible change due at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// When it is due.
    pub at: Instant,
    /// What it is.
    pub kind: CueKind,
}

/// The kinds of cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CueKind {
    /// A turn reached its length; one soft tone.
    TimeUp,
    /// Half a minute over; a second tone, then silence.
    StillTalking,
    /// A fixed step made way for the next.
    MovedOn,
    /// A part of a breath begins.
    Breath(Part),
    /// The agreed time to meet again.
    Return,
    /// Half of the time until then.
    HalfWay,
}

/// How long after its time a cue is still worth hearing.
const LATE: Span = Span::from_millis(1500);
const SECOND_TONE: Span = Span::from_secs(30);

impl Session {
    /// Gives the cues due in `[from, to)` if nobody touches anything; splitting the interval changes nothing.
    pub fn cues(&self, from: Instant, to: Instant) -> Vec<Cue> {
        let mut cues = Vec::new();
        // What was due before the clock last started has been heard then.
        let since = self.clock.running_since().filter(|_| self.hold == Hold::Running);
        let Some(from) = since.map(|since| since.max(from)) else {
            return cues;
        };
        self.arrival_cue(from, to, &mut cues);
        let mut position = self.place.position;
        let mut began = self.place.began;
        loop {
            let step = self.script.at(position);
            self.step_cues(&step, began, from, to, &mut cues);
            let Some((end, at)) = self.own_end(&step, began) else {
                break;
            };
            if at >= to {
                break;
            }
            if at >= from {
                cues.push(Cue {
                    at,
                    kind: CueKind::MovedOn,
                });
            }
            (position, began) = (position + 1, end);
        }
        cues.sort_by_key(|cue| cue.at);
        cues
    }

    /// Adds the cue of the move that led to the current step, where nobody made it.
    fn arrival_cue(&self, from: Instant, to: Instant, cues: &mut Vec<Cue>) {
        let arrived = self.clock.instant_of(self.place.began);
        let due = arrived.filter(|at| self.place.by_itself && *at >= from && *at < to);
        cues.extend(due.map(|at| Cue {
            at,
            kind: CueKind::MovedOn,
        }));
    }

    fn step_cues(&self, step: &Step, began: Span, from: Instant, to: Instant, cues: &mut Vec<Cue>) {
        let mut push = |at: Instant, kind| {
            if at >= from && at < to {
                cues.push(Cue { at, kind });
            }
        };
        let rings = !matches!(step.kind, StepKind::Confirm | StepKind::Choose);
        match step.length {
            Length::Soft(span) if rings => {
                if let Some(at) = self.clock.instant_of(began + span) {
                    push(at, CueKind::TimeUp);
                    push(at + SECOND_TONE, CueKind::StillTalking);
                }
            }
            Length::Until(at) if step.kind == StepKind::Wait => {
                push(at, CueKind::Return);
                if let Some(half) = self.exercise.half_way() {
                    push(half, CueKind::HalfWay);
                }
            }
            _ => {}
        }
        let Some(pattern) = self.pattern(step) else { return };
        let Some(start) = self.clock.instant_of(began) else {
            return;
        };
        let end = self.own_end(step, began).map_or(to, |(_, at)| at.min(to));
        for (offset, part) in pattern.starts(from.since(start), end.since(start)) {
            cues.push(Cue {
                at: start + offset,
                kind: CueKind::Breath(part),
            });
        }
    }
}

/// Keeps of missed cues only what still matters: nothing stale, and one tone at most besides the breath.
pub fn still_matter(cues: &[Cue], now: Instant) -> Vec<CueKind> {
    let mut fresh: Vec<CueKind> = Vec::new();
    for cue in cues.iter().rev().filter(|cue| now.since(cue.at) <= LATE) {
        let is_breath = matches!(cue.kind, CueKind::Breath(_));
        let has_such = fresh
            .iter()
            .any(|kind| matches!(kind, CueKind::Breath(_)) == is_breath);
        if !has_such {
            fresh.push(cue.kind);
        }
    }
    fresh.reverse();
    fresh
}
