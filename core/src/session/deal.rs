//! Cards that make way, a run that goes no deeper, and how one partner wants the other to be there.

use super::script::{Length, Step, StepKind};
use super::{Session, Undo};
use crate::exercise::Exercise;
use crate::exercise::hand::Hand;
use crate::exercise::support::Way;
use crate::time::Instant;
use crate::words::prompts::Prompt;

impl Session {
    /// Gives the step that comes after the current one, if nothing branches.
    pub fn coming(&self) -> Step {
        self.script.at(self.place.position + 1)
    }

    /// Puts another card in the place of the current one; without another, goes on to what follows it.
    pub(super) fn pass(&mut self, is_lighter: bool, now: Instant) -> bool {
        let step = self.step();
        let is_card = matches!(step.kind, StepKind::Deck)
            || matches!(step.prompt, Prompt::KnowAnswer | Prompt::KnowGuess);
        let is_theirs = is_card && step.turn > 0;
        if !is_theirs {
            return false;
        }
        let has_other = self.exercise.pass(step.turn, is_lighter);
        if !has_other && (is_lighter || matches!(self.exercise, Exercise::CheckIn(_))) {
            return false;
        }
        // Both answer each card, and nothing given to another card is held against a new one.
        let steps = self.script.steps().iter();
        let target = if has_other {
            steps.clone().position(|other| other.turn == step.turn)
        } else {
            let later = steps.skip(self.place.position);
            later
                .take_while(|other| other.turn == step.turn)
                .count()
                .checked_add(self.place.position)
        };
        if let Some(target) = target {
            self.go_to(target, self.clock.elapsed(now));
        }
        self.undo = None;
        true
    }

    /// Leaves the cards of this level, or an open floor, for what closes it.
    pub(super) fn enough(&mut self, now: Instant) -> bool {
        let step = self.step();
        if step.prompt == Prompt::WeekPart {
            return self.leave_out_part(now);
        }
        let has_cards = matches!(step.kind, StepKind::Deck | StepKind::Say) && self.exercise.hand().is_some();
        let may = step.turn > 0 && (has_cards || self.is_open_floor());
        let steps = self.script.steps().iter().enumerate().skip(self.place.position);
        let closing = steps
            .map(|(at, step)| (at, step.turn))
            .find(|(_, turn)| *turn == 0);
        match closing.filter(|_| may) {
            Some((at, _)) => {
                self.go_to(at, self.clock.elapsed(now));
                self.undo = None;
                true
            }
            None => false,
        }
    }

    /// Goes to a step as a move that can be taken back.
    pub(super) fn move_to(&mut self, position: usize, inserted: usize, now: Instant) -> bool {
        let before = self.place;
        self.go_to(position, self.clock.elapsed(now));
        self.undo = Some(Undo {
            place: before,
            inserted,
            at: now,
        });
        true
    }

    /// Leaves out a part of the week’s look, as a move that can be taken back.
    fn leave_out_part(&mut self, now: Instant) -> bool {
        let here = self.place.position;
        let mut later = self.script.steps().iter().enumerate().skip(here + 1);
        let next = later.find(|(_, step)| matches!(step.prompt, Prompt::WeekPart | Prompt::Done));
        let to = next.map_or(self.script.end(), |(at, _)| at);
        self.move_to(to, 0, now)
    }

    /// Ends what only two yeses go on with: the same for one no, for two, and for nobody asked.
    pub(super) fn not_now(&mut self, now: Instant) -> bool {
        self.script.remove_after(self.place.position, usize::MAX);
        let line = Step::new(StepKind::Say, None, Length::Open, Prompt::NotNow);
        // Where nothing has begun there is nothing to keep, not even that it was asked.
        let mut before = self.script.steps().iter().take(self.place.position);
        self.ended_early = !before.any(|step| step.kind == StepKind::Deck);
        self.script.insert_after(self.place.position, &[line]);
        self.move_on(0, now);
        self.undo = None;
        true
    }

    /// Takes how the other is to be there: the asker's to pick, and the asker's to switch.
    pub(super) fn take_way(&mut self, way: Way, now: Instant) -> bool {
        let step = self.step();
        let Exercise::Support(options) = &mut self.exercise else {
            return false;
        };
        let Some(asker) = step.who else { return false };
        let is_talk = step.kind == StepKind::Speak;
        if !is_talk && step.prompt != Prompt::HowToBe {
            return false;
        }
        let was = options.ways.of_mut(asker).replace(way);
        let from = self.place.position;
        self.script.edit_from(from, |other| {
            if other.turn == step.turn && other.kind == StepKind::Speak {
                other.prompt = way.prompt();
            }
        });
        if is_talk {
            was != Some(way)
        } else {
            self.move_on(0, now)
        }
    }

    /// Takes the offered questions, once both answers are open.
    pub(super) fn deal(&mut self, cards: Hand) -> bool {
        let is_open = self.step().kind == StepKind::Reveal && matches!(self.exercise, Exercise::CheckIn(_));
        match self.exercise.hand_mut().filter(|_| is_open) {
            Some(hand) if *hand != cards => {
                *hand = cards;
                true
            }
            _ => false,
        }
    }
}
