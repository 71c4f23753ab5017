//! Weekly check-up: thanks, what went well, plans, one thing by turns, a wish each, and how near it felt.

use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who begins.
    pub first: Partner,
    /// How long it is to be, in minutes.
    pub minutes: u8,
}

/// The lengths that are offered, in minutes; the second is the default.
pub const LENGTHS: [u8; 3] = [20, 30, 60];
/// How many parts it has; each begins with a choice to do it or to leave it out.
pub const PARTS: u8 = 6;
/// The parts as half an hour shares them out, in seconds; the last one takes what it takes.
const SHARES: [u64; PARTS as usize] = [300, 240, 300, 780, 180, 0];
const CONFIRM: Span = Span::from_secs(30);

impl Options {
    /// Gives how long a part is meant to be, in whole minutes; 0 for one that takes what it takes.
    pub fn part_mins(&self, part: u8) -> u64 {
        let seconds = usize::from(part)
            .checked_sub(1)
            .and_then(|at| SHARES.get(at))
            .copied();
        match seconds.unwrap_or_default() {
            0 => 0,
            seconds => self.share(seconds).about_mins(),
        }
    }

    /// Unfolds into steps that take the minutes asked for.
    pub fn script(&self) -> Script {
        let each = [self.first, self.first.other()];
        let said =
            |who, seconds, prompt| Step::new(StepKind::Say, who, Length::Soft(self.share(seconds)), prompt);
        let mut steps = vec![part(1)];
        steps.extend(each.map(|who| said(Some(who), 90, Prompt::WeekThanks)));
        steps.extend(each.map(|who| said(Some(who), 60, Prompt::WeekRely)));
        steps.extend([part(2), said(None, 240, Prompt::WeekWell)]);
        steps.extend([part(3), said(None, 300, Prompt::WeekPlans), part(4)]);
        for (speaker, turn) in each.into_iter().zip(1..) {
            let parts = [
                (StepKind::Speak, speaker, self.share(240), Prompt::Speak),
                (
                    StepKind::Reflect,
                    speaker.other(),
                    self.share(120),
                    Prompt::Reflect,
                ),
                (StepKind::Confirm, speaker, CONFIRM, Prompt::Confirm),
            ];
            steps.extend(parts.map(|(kind, who, span, prompt)| {
                Step::new(kind, Some(who), Length::Soft(span), prompt).in_turn(turn)
            }));
        }
        steps.push(part(5));
        steps.extend(each.map(|who| said(Some(who), 90, Prompt::WeekWish)));
        steps.push(part(6));
        for who in Partner::BOTH {
            let alone = [
                (StepKind::Cover, Prompt::Cover),
                (StepKind::Ask, Prompt::Closeness),
            ];
            steps.extend(alone.map(|(kind, prompt)| Step::new(kind, Some(who), Length::Open, prompt)));
        }
        steps.push(Step::new(
            StepKind::Say,
            None,
            Length::Open,
            Prompt::ClosenessShown,
        ));
        Script::of(steps)
    }

    /// Gives the share of the time asked for that takes so many seconds of half an hour.
    fn share(&self, seconds: u64) -> Span {
        Span::from_secs(seconds * u64::from(self.minutes.clamp(10, 120)) / 30)
    }
}

/// The step before a part; its turn is the part’s number, from 1.
const fn part(number: u8) -> Step {
    Step::new(StepKind::Choose, None, Length::Open, Prompt::WeekPart).in_turn(number)
}
