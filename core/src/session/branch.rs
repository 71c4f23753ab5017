//! Answers that branch: they put steps in after the current one, or take them out again.

use super::script::{Length, Step, StepKind};
use super::{Answer, Event, Session};
use crate::couple::{Each, Partner};
use crate::exercise::Exercise;
use crate::time::{Instant, Span};
use crate::words::prompts::Prompt;

const REFLECT_AGAIN: Span = Span::from_secs(30);
const MORE: Span = Span::from_mins(1);
const RETELL: Span = Span::from_secs(30);
const SOLVE: Span = Span::from_mins(4);
const SLOW_TURN: Span = Span::from_mins(1);
/// The third "nearly" of a turn tells it again in one sentence and goes on.
const NEARLY_AT_MOST: u8 = 3;

impl Session {
    pub(super) fn answer_confirm(&mut self, event: &Event, now: Instant) -> bool {
        let confirm = self.step();
        let speaker = confirm.who.unwrap_or(Partner::First);
        let soft = |kind, who, span, prompt| {
            Step::new(kind, Some(who), Length::Soft(span), prompt).in_turn(confirm.turn)
        };
        let steps = match event {
            Event::Nearly if self.place.nearly.saturating_add(1) >= NEARLY_AT_MOST => {
                vec![soft(StepKind::Say, speaker, RETELL, Prompt::Retell)]
            }
            Event::Nearly => {
                vec![
                    soft(
                        StepKind::Reflect,
                        speaker.other(),
                        REFLECT_AGAIN,
                        Prompt::ReflectAgain,
                    ),
                    confirm,
                ]
            }
            Event::More if self.place.more => return false,
            Event::More => {
                vec![
                    soft(StepKind::Speak, speaker, MORE, Prompt::SpeakMore),
                    soft(
                        StepKind::Reflect,
                        speaker.other(),
                        self.reflect_length(),
                        Prompt::Reflect,
                    ),
                    confirm,
                ]
            }
            _ => Vec::new(),
        };
        let inserted = self.script.insert_after(self.place.position, &steps);
        let moved = self.move_on(inserted, now);
        match event {
            Event::Nearly if self.step().turn == confirm.turn => {
                self.place.nearly = self.place.nearly.saturating_add(1);
            }
            Event::More => self.place.more = true,
            _ => {}
        }
        moved
    }

    /// Says whether turns follow each other for as long as they like.
    pub(super) fn is_open_floor(&self) -> bool {
        matches!(&self.exercise, Exercise::TurnTaker(options) if options.is_open())
    }

    /// Puts the next turn in where an open floor has come to its last one; says how many steps that took.
    pub(super) fn keep_floor_open(&mut self) -> usize {
        let step = self.step();
        let Exercise::TurnTaker(options) = &self.exercise else {
            return 0;
        };
        let is_last = step.turn > 0 && self.coming().turn == 0;
        let Some(who) = step.who.filter(|_| options.is_open() && is_last) else {
            return 0;
        };
        // Whoever listened speaks next, and they have just said it back where that is asked for.
        let next = if step.kind == StepKind::Reflect {
            who
        } else {
            who.other()
        };
        let steps = options.turn(next, step.turn.saturating_add(1));
        self.script.insert_after(self.place.position, &steps)
    }

    fn reflect_length(&self) -> Span {
        let step = self
            .script
            .steps()
            .iter()
            .find(|step| step.kind == StepKind::Reflect);
        step.and_then(Step::planned).unwrap_or(MORE)
    }

    pub(super) fn wish(&mut self, partner: Partner, now: Instant) -> bool {
        if self.step().prompt != Prompt::SolveOffer {
            return false;
        }
        let before = self.place.wishes;
        let mine = self.place.wishes.of_mut(partner);
        *mine = !*mine;
        if self.place.wishes
            == (Each {
                first: true,
                second: true,
            })
        {
            let solve = Step::new(StepKind::Say, None, Length::Soft(SOLVE), Prompt::Solve);
            let inserted = self.script.insert_after(self.place.position, &[solve]);
            self.move_on(inserted, now);
            if let Some(undo) = &mut self.undo {
                undo.place.wishes = before;
            }
        }
        true
    }

    pub(super) fn accept(&mut self, now: Instant) -> bool {
        let mut steps = Vec::new();
        match self.step().prompt {
            Prompt::PulseOffer => {
                steps.extend(each_alone(StepKind::Pulse, Prompt::Pulse));
                steps.push(Step::new(
                    StepKind::Reveal,
                    None,
                    Length::Open,
                    Prompt::PulseReveal,
                ));
            }
            Prompt::ReadyOffer => {
                steps.extend(each_alone(StepKind::Ask, Prompt::BothReady));
                self.answers = Each::default();
            }
            _ => return false,
        }
        let inserted = self.script.insert_after(self.place.position, &steps);
        inserted > 0 && self.move_on(inserted, now)
    }

    /// Asks each, alone, whether they are ready to meet.
    pub(super) fn ask_ready(&mut self, now: Instant) -> bool {
        let step = self.step();
        if !matches!(step.kind, StepKind::Wait | StepKind::Breathe) || !self.exercise.is_cool_down() {
            return false;
        }
        if step.kind == StepKind::Breathe {
            self.move_on(0, now);
        }
        let steps: Vec<Step> = each_alone(StepKind::Ask, Prompt::Ready).collect();
        self.answers = Each::default();
        let inserted = self.script.insert_after(self.place.position, &steps);
        inserted > 0 && self.move_on(inserted, now) && self.undo.take().is_some()
    }

    /// Takes one answer; after both, goes on to the return or quietly back to waiting.
    pub(super) fn take_answer(&mut self, partner: Partner, answer: Answer, now: Instant) -> bool {
        let step = self.step();
        if step.kind != StepKind::Ask || step.who != Some(partner) {
            return false;
        }
        if !matches!(step.prompt, Prompt::Ready | Prompt::BothReady) {
            // What was written is kept elsewhere; here it only counts that it was.
            self.move_on(0, now);
            self.undo = None;
            return true;
        }
        *self.answers.of_mut(partner) = Some(answer);
        let Each {
            first: Some(first),
            second: Some(second),
        } = self.answers
        else {
            self.move_on(0, now);
            self.undo = None;
            return true;
        };
        let later = [first, second].into_iter().filter_map(Answer::not_before).max();
        self.answers = Each::default();
        if [first, second].contains(&Answer::NotNow) {
            return self.not_now(now);
        }
        match later {
            None => {
                self.move_on(0, now);
            }
            Some(until) => {
                self.back_to_public(StepKind::Wait);
                self.extend(until);
                self.script.edit_from(self.place.position, |step| {
                    if step.kind == StepKind::Wait {
                        step.prompt = Prompt::WaitLonger;
                    }
                });
            }
        }
        self.undo = None;
        true
    }

    /// Moves the agreed time later, never earlier.
    pub(super) fn extend(&mut self, until: Instant) -> bool {
        let mut changed = false;
        self.script.edit_from(0, |step| {
            if let (StepKind::Wait, Length::Until(at)) = (step.kind, &mut step.length) {
                changed = until > *at;
                *at = until.max(*at);
            }
        });
        if changed {
            self.exercise.agree_on(until);
        }
        changed
    }

    /// Puts the cover back before a private step.
    pub(super) fn cover_again(&mut self) -> bool {
        let is_open = matches!(self.step().kind, StepKind::Ask | StepKind::Pulse);
        let before = self.place.position.saturating_sub(1);
        if is_open && self.script.at(before).kind == StepKind::Cover {
            self.place.position = before;
            self.place.by_itself = false;
        }
        is_open
    }

    /// Leaves private steps, taking them out, back to the last public one; answers are forgotten.
    pub(super) fn leave_private(&mut self) {
        self.answers = Each::default();
        if self.step().kind.is_private() {
            let offers = |kind: StepKind| {
                matches!(
                    kind,
                    StepKind::Wait | StepKind::Choose | StepKind::Breathe | StepKind::Deck
                )
            };
            let steps = self.script.steps();
            let found = steps
                .iter()
                .take(self.place.position)
                .rev()
                .map(|step| step.kind)
                .find(|k| offers(*k));
            match found {
                Some(kind) => self.back_to_public(kind),
                None => {
                    self.cover_again();
                }
            }
            self.undo = None;
        }
    }

    fn back_to_public(&mut self, kind: StepKind) {
        let steps = self.script.steps();
        let Some(back) = steps
            .iter()
            .take(self.place.position + 1)
            .rposition(|step| step.kind == kind)
        else {
            return;
        };
        if steps.get(back).is_some_and(puts_in) {
            let inserted = steps.iter().skip(back + 1);
            let inserted = inserted.take_while(|step| step.kind.is_private()).count();
            self.script.remove_after(back, inserted);
        }
        self.place.position = back;
    }

    /// Makes turns one minute long from the current one on.
    pub(super) fn slow_down(&mut self, now: Instant) {
        let already = self.clock.elapsed(now).saturating_sub(self.place.began);
        let current = self.place.position;
        let mut position = current;
        self.script.edit_from(current, |step| {
            let room = if position == current {
                already + SLOW_TURN
            } else {
                SLOW_TURN
            };
            if let (StepKind::Speak, Length::Fixed(span) | Length::Soft(span)) = (step.kind, &mut step.length)
            {
                *span = (*span).min(room);
            }
            position += 1;
        });
    }
}

impl Answer {
    const fn not_before(self) -> Option<Instant> {
        match self {
            Self::NotBefore(instant) => Some(instant),
            Self::Ready | Self::NotNow | Self::Given => None,
        }
    }
}

/// Gives a cover and a step for each of the two.
fn each_alone(kind: StepKind, prompt: Prompt) -> impl Iterator<Item = Step> {
    Partner::BOTH.into_iter().flat_map(move |partner| {
        [(StepKind::Cover, Prompt::Cover), (kind, prompt)]
            .map(|(kind, prompt)| Step::new(kind, Some(partner), Length::Open, prompt))
    })
}

/// Says whether a step put private ones in after it, which leave with it.
const fn puts_in(step: &Step) -> bool {
    matches!(step.kind, StepKind::Wait | StepKind::Breathe)
        || matches!(step.prompt, Prompt::PulseOffer | Prompt::ReadyOffer)
}
