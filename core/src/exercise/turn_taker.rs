//! Talk in turns: one speaks, the other listens and says it back.

mod lengths;

use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
pub use lengths::{Lengths, Preset};
use serde::{Deserialize, Serialize};

/// What the talk is about, roughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Something outside the couple.
    #[default]
    OutsideUs,
    /// Something good between the two.
    GoodBetweenUs,
    /// Something hard between the two.
    HardBetweenUs,
}

/// A talk as it was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Which preset the lengths come from.
    pub preset: Preset,
    /// Who speaks first.
    pub first: Partner,
    /// Roughly what it is about.
    pub subject: Subject,
    /// What it is about in their words; may be empty.
    pub topic: String,
    /// The lengths.
    pub lengths: Lengths,
    /// One open question after each confirm.
    pub question: bool,
    /// Whether a turn is cut off at zero; off unless they choose so.
    pub cut_off: bool,
}

const SETTLE: Span = Span::from_secs(10);
const SWAP_BREATH: Span = Span::from_secs(5);
const QUESTION: Span = Span::from_secs(30);
const APPRECIATION: Span = Span::from_secs(30);
const LONG_CLOSE: Span = Span::from_mins(2);

impl Options {
    /// The most characters of a topic.
    pub const LONGEST_TOPIC: usize = 120;

    /// Makes the options of a preset.
    pub fn of(preset: Preset, first: Partner) -> Self {
        Self {
            preset,
            first,
            subject: if preset == Preset::HardTopic {
                Subject::HardBetweenUs
            } else {
                Subject::default()
            },
            topic: String::new(),
            lengths: Lengths::of(preset),
            question: false,
            cut_off: false,
        }
    }

    /// Says whether the talk is about something hard between the two.
    pub fn is_hard(&self) -> bool {
        self.subject == Subject::HardBetweenUs || self.preset == Preset::HardTopic
    }

    /// Says whether turns follow each other for as long as they like.
    pub fn is_open(&self) -> bool {
        self.preset == Preset::OpenFloor
    }

    /// Changes the lengths; what is no length of the preset makes it "Our own".
    pub fn set_lengths(&mut self, lengths: Lengths) {
        self.lengths = lengths;
        if !self.preset.holds(lengths) {
            self.preset = Preset::OurOwn;
        }
    }

    /// Unfolds into steps.
    pub fn script(&self) -> Script {
        if self.preset == Preset::TryOut {
            return Script::of(self.turn(self.first, 1));
        }
        let mut steps = vec![Step::new(
            StepKind::Settle,
            None,
            Length::Fixed(SETTLE),
            Prompt::Settle,
        )];
        let speakers = [self.first, self.first.other()];
        let turns = speakers
            .into_iter()
            .cycle()
            .take(2 * usize::from(self.lengths.rounds()));
        for (speaker, turn) in turns.zip(1..) {
            if turn > 1 && self.preset == Preset::HardTopic {
                let breath = Length::Fixed(SWAP_BREATH);
                steps.push(Step::new(StepKind::Breathe, None, breath, Prompt::SwapBreath).in_turn(turn));
            }
            steps.extend(self.turn(speaker, turn));
        }
        if self.lengths.reflect().is_some() && !self.is_open() {
            steps.push(Step::new(
                StepKind::Choose,
                None,
                Length::Open,
                Prompt::SolveOffer,
            ));
        }
        let say = |who, span, prompt| Step::new(StepKind::Say, who, Length::Soft(span), prompt);
        if self.preset == Preset::LongTalk {
            steps.push(say(None, LONG_CLOSE, Prompt::LongClose));
        } else {
            steps.extend(speakers.map(|who| say(Some(who), APPRECIATION, Prompt::Appreciate)));
        }
        steps.push(Step::new(
            StepKind::Choose,
            None,
            Length::Open,
            Prompt::PulseOffer,
        ));
        Script::of(steps)
    }

    /// Gives the steps of one turn.
    pub(crate) fn turn(&self, speaker: Partner, turn: u8) -> Vec<Step> {
        let timed = |span| {
            if self.is_open() {
                Length::Open
            } else if self.cut_off {
                Length::Fixed(span)
            } else {
                Length::Soft(span)
            }
        };
        let speak = timed(self.lengths.speak());
        let prompt = if self.preset == Preset::EndOfDay {
            Prompt::DayOutside
        } else {
            Prompt::Speak
        };
        let mut steps = vec![Step::new(StepKind::Speak, Some(speaker), speak, prompt)];
        if let Some(reflect) = self.lengths.reflect() {
            let listener = Some(speaker.other());
            let confirm = Length::Soft(self.lengths.confirm());
            steps.push(Step::new(
                StepKind::Reflect,
                listener,
                timed(reflect),
                Prompt::Reflect,
            ));
            if !self.is_open() {
                steps.push(Step::new(
                    StepKind::Confirm,
                    Some(speaker),
                    confirm,
                    Prompt::Confirm,
                ));
            }
            if self.question && !self.is_open() {
                let length = Length::Soft(QUESTION);
                steps.push(Step::new(StepKind::Question, listener, length, Prompt::Question));
            }
        }
        steps.into_iter().map(|step| step.in_turn(turn)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(options: &Options) -> Vec<StepKind> {
        options.script().steps().iter().map(|step| step.kind).collect()
    }

    #[test]
    fn a_first_try_takes_about_six_minutes() {
        let script = Options::of(Preset::FirstTry, Partner::First).script();
        assert_eq!(script.planned().about_mins(), 6);
    }

    #[test]
    fn standard_has_two_rounds_and_swaps_who_speaks() {
        use Partner::{First, Second};
        let script = Options::of(Preset::Standard, Partner::Second).script();
        let speakers: Vec<_> = script
            .steps()
            .iter()
            .filter(|s| s.kind == StepKind::Speak)
            .filter_map(|s| s.who)
            .collect();
        assert_eq!(speakers, [Second, First, Second, First]);
    }

    #[test]
    fn a_hard_topic_breathes_at_each_swap_only() {
        let breaths = kinds(&Options::of(Preset::HardTopic, Partner::First))
            .into_iter()
            .filter(|k| *k == StepKind::Breathe);
        assert_eq!(breaths.count(), 3);
        assert!(!kinds(&Options::of(Preset::Standard, Partner::First)).contains(&StepKind::Breathe));
    }

    #[test]
    fn the_end_of_the_day_is_only_listened_to() {
        let kinds = kinds(&Options::of(Preset::EndOfDay, Partner::First));
        assert!(!kinds.contains(&StepKind::Reflect));
        assert!(!kinds.contains(&StepKind::Confirm));
    }

    #[test]
    fn the_end_of_the_day_asks_that_advice_waits_and_may_be_five_ten_or_fifteen_minutes() {
        let mut options = Options::of(Preset::EndOfDay, Partner::First);
        for minutes in options.preset.minutes() {
            let span = Span::from_mins(*minutes);
            options.set_lengths(Lengths::new(span, None, Span::from_secs(20), 1));
            assert_eq!(options.preset, Preset::EndOfDay);
            let script = options.script();
            let talks: Vec<_> = script
                .steps()
                .iter()
                .filter(|step| step.kind == StepKind::Speak)
                .collect();
            assert!(talks.iter().all(|step| step.planned() == Some(span)));
            assert!(talks.iter().all(|step| step.prompt == Prompt::DayOutside));
        }
        options.set_lengths(Lengths::new(Span::from_mins(7), None, Span::from_secs(20), 1));
        assert_eq!(options.preset, Preset::OurOwn);
    }

    #[test]
    fn a_long_talk_is_ten_or_fifteen_minutes_two_or_three_times_and_closes_in_silence() {
        use StepKind::{Choose, Done, Say, Settle, Speak};
        let mut options = Options::of(Preset::LongTalk, Partner::Second);
        assert_eq!(
            kinds(&options),
            [Settle, Speak, Speak, Speak, Speak, Say, Choose, Done]
        );
        assert_eq!(options.script().planned().about_mins(), 42);
        options.set_lengths(Lengths::new(Span::from_mins(15), None, Span::from_secs(20), 3));
        assert_eq!(options.preset, Preset::LongTalk);
        let script = options.script();
        assert_eq!(script.planned().about_mins(), 92);
        let close = script.at(script.end() - 2);
        assert_eq!(
            (close.kind, close.who, close.prompt),
            (Say, None, Prompt::LongClose)
        );
        assert_eq!(close.length, Length::Soft(Span::from_mins(2)));
        options.set_lengths(Lengths::new(
            Span::from_mins(15),
            Some(Span::from_mins(1)),
            Span::from_secs(20),
            3,
        ));
        assert_eq!(options.preset, Preset::OurOwn, "a long talk is not said back");
    }

    #[test]
    fn an_open_floor_has_no_lengths_and_is_said_back_only_if_they_choose_so() {
        use StepKind::{Choose, Done, Reflect, Say, Settle, Speak};
        let mut options = Options::of(Preset::OpenFloor, Partner::First);
        assert_eq!(kinds(&options), [Settle, Speak, Speak, Say, Say, Choose, Done]);
        assert_eq!(options.script().at(1).length, Length::Open);
        let lengths = options.lengths;
        options.set_lengths(Lengths::new(
            lengths.speak(),
            Some(Span::from_mins(1)),
            lengths.confirm(),
            1,
        ));
        assert_eq!(options.preset, Preset::OpenFloor);
        assert_eq!(
            kinds(&options),
            [Settle, Speak, Reflect, Speak, Reflect, Say, Say, Choose, Done]
        );
    }

    #[test]
    fn an_open_question_follows_each_confirm_when_chosen() {
        let options = Options {
            question: true,
            ..Options::of(Preset::FirstTry, Partner::First)
        };
        assert_eq!(
            kinds(&options)
                .into_iter()
                .filter(|k| *k == StepKind::Question)
                .count(),
            2
        );
    }

    #[test]
    fn lengths_are_kept_within_bounds_even_when_read() {
        let read: Lengths =
            serde_json::from_str(r#"{"speak":1,"reflect":99999999,"confirm":0,"rounds":200}"#).unwrap();
        assert_eq!(read.speak(), Lengths::SHORTEST);
        assert_eq!(read.reflect(), Some(Lengths::LONGEST));
        assert_eq!(read.rounds(), Lengths::MOST_ROUNDS);
    }

    #[test]
    fn the_try_out_takes_one_minute_and_has_no_close() {
        let script = Options::of(Preset::TryOut, Partner::First).script();
        assert_eq!(script.planned(), Span::from_mins(1));
        assert_eq!(script.steps().len(), 4);
    }
}
