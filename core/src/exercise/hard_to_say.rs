//! Something hard to say: prepared alone, said slowly once both are ready, thanked before anything else.

use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up; what was prepared is never in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who has something to say.
    pub first: Partner,
}

/// The most characters of one of the four lines that are prepared.
pub const LONGEST_LINE: usize = 280;

/// Gives four prepared lines as one text, so that they are held where other words written alone are.
pub fn joined(lines: &[String; 4]) -> String {
    let flat = |line: &String| -> String {
        let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
        line.chars().map(plain).take(LONGEST_LINE).collect()
    };
    let text = lines.each_ref().map(flat).join("\n");
    if text.trim().is_empty() {
        String::new()
    } else {
        text
    }
}

/// Gives the four prepared lines out of one text; what is not there is empty.
pub fn lines(text: &str) -> [String; 4] {
    let mut rest = text.split('\n');
    [(); 4].map(|()| rest.next().unwrap_or_default().to_owned())
}

const SETTLE: Span = Span::from_secs(10);
const SAY: Span = Span::from_mins(3);
const THANKS: Span = Span::from_secs(30);
const REFLECT: Span = Span::from_mins(1);
const CONFIRM: Span = Span::from_secs(30);
const ANSWER: Span = Span::from_mins(2);

impl Options {
    /// Unfolds into steps: about twelve minutes after the preparing.
    pub fn script(&self) -> Script {
        let (teller, listener) = (self.first, self.first.other());
        let open = |kind, who, prompt| Step::new(kind, who, Length::Open, prompt);
        let soft = |kind, who, span, prompt| Step::new(kind, Some(who), Length::Soft(span), prompt);
        let turn = |number: u8, speaker: Partner, span, prompt| {
            [
                soft(StepKind::Speak, speaker, span, prompt),
                soft(StepKind::Reflect, speaker.other(), REFLECT, Prompt::Reflect),
                soft(StepKind::Confirm, speaker, CONFIRM, Prompt::Confirm),
            ]
            .map(|step| step.in_turn(number))
        };
        let [said, reflect, confirm] = turn(1, teller, SAY, Prompt::HardSay);
        let mut steps = vec![
            open(StepKind::Cover, Some(teller), Prompt::Cover),
            open(StepKind::Ask, Some(teller), Prompt::HardPrepare),
            open(StepKind::Choose, None, Prompt::ReadyOffer),
            Step::new(StepKind::Settle, None, Length::Fixed(SETTLE), Prompt::Settle),
            said,
            soft(StepKind::Say, listener, THANKS, Prompt::HardThanks).in_turn(1),
            reflect,
            confirm,
        ];
        steps.extend(turn(2, listener, ANSWER, Prompt::Speak));
        steps.extend([teller, listener].map(|who| soft(StepKind::Say, who, THANKS, Prompt::Appreciate)));
        Script::of(steps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_lines_are_one_text_and_four_lines_again() {
        let prepared = [
            "I lost it".to_owned(),
            String::new(),
            "a\nb".to_owned(),
            "listen ".to_owned(),
        ];
        let text = joined(&prepared);
        assert_eq!(lines(&text), ["I lost it", "", "a b", "listen "]);
        assert_eq!(lines(""), ["", "", "", ""]);
        assert_eq!(joined(&Default::default()), "");
    }
}
