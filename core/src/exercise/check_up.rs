//! Weekly check-up: thanks, what went well, plans, one thing by turns, a wish each.

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
const CONFIRM: Span = Span::from_secs(30);

impl Options {
    /// Unfolds into steps that take the minutes asked for.
    pub fn script(&self) -> Script {
        // The shares are those of half an hour: 5 thanks, 4 went well, 5 plans, 13 one thing, 3 wishes.
        let share = |seconds: u64| Span::from_secs(seconds * u64::from(self.minutes.clamp(10, 120)) / 30);
        let each = [self.first, self.first.other()];
        let said = |who, seconds, prompt| Step::new(StepKind::Say, who, Length::Soft(share(seconds)), prompt);
        let mut steps = Vec::new();
        steps.extend(each.map(|who| said(Some(who), 90, Prompt::WeekThanks)));
        steps.extend(each.map(|who| said(Some(who), 60, Prompt::WeekRely)));
        steps.push(said(None, 240, Prompt::WeekWell));
        steps.push(said(None, 300, Prompt::WeekPlans));
        for (speaker, turn) in each.into_iter().zip(1..) {
            let parts = [
                (StepKind::Speak, speaker, share(240), Prompt::Speak),
                (StepKind::Reflect, speaker.other(), share(120), Prompt::Reflect),
                (StepKind::Confirm, speaker, CONFIRM, Prompt::Confirm),
            ];
            steps.extend(parts.map(|(kind, who, span, prompt)| {
                Step::new(kind, Some(who), Length::Soft(span), prompt).in_turn(turn)
            }));
        }
        steps.extend(each.map(|who| said(Some(who), 90, Prompt::WeekWish)));
        Script::of(steps)
    }
}
