//! After the storm: looking back on a quarrel once both bodies are calm.

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
}

const SETTLE: Span = Span::from_secs(10);
const FELT: Span = Span::from_mins(2);
const VIEW: Span = Span::from_mins(3);
const UNDERSTAND: Span = Span::from_mins(1);
const TOUCHED: Span = Span::from_mins(2);
const PART: Span = Span::from_mins(2);
const CHANGE: Span = Span::from_mins(2);
const HEARD: Span = Span::from_secs(30);
const REAFFIRM: Span = Span::from_mins(1);

impl Options {
    /// Unfolds into steps: about twenty-six minutes.
    pub fn script(&self) -> Script {
        let mut steps = vec![
            Step::new(StepKind::Choose, None, Length::Open, Prompt::ReadyOffer),
            Step::new(StepKind::Settle, None, Length::Fixed(SETTLE), Prompt::Settle),
        ];
        let mut turn = 0;
        let mut part = |parts: &[(StepKind, bool, Span, Prompt)]| {
            for speaker in [self.first, self.first.other()] {
                turn += 1;
                steps.extend(parts.iter().map(|(kind, is_speaker, span, prompt)| {
                    let who = if *is_speaker { speaker } else { speaker.other() };
                    Step::new(*kind, Some(who), Length::Soft(*span), *prompt).in_turn(turn)
                }));
            }
        };
        part(&[(StepKind::Speak, true, FELT, Prompt::StormFelt)]);
        part(&[
            (StepKind::Speak, true, VIEW, Prompt::StormView),
            (StepKind::Say, false, UNDERSTAND, Prompt::StormUnderstand),
        ]);
        part(&[(StepKind::Speak, true, TOUCHED, Prompt::StormTouched)]);
        part(&[(StepKind::Speak, true, PART, Prompt::StormPart)]);
        part(&[(StepKind::Speak, true, CHANGE, Prompt::StormChange)]);
        part(&[(StepKind::Say, true, HEARD, Prompt::StormHeard)]);
        steps.push(Step::new(
            StepKind::Say,
            None,
            Length::Soft(REAFFIRM),
            Prompt::Reaffirm,
        ));
        Script::of(steps)
    }
}
