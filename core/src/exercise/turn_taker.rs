//! Talk in turns: one speaks, the other listens and says it back.

use crate::couple::Partner;
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::Span;
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// A named set of lengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// One short turn each; offered until one was finished.
    #[default]
    FirstTry,
    /// Two turns each.
    Standard,
    /// Shorter turns with a breath between.
    HardTopic,
    /// Ten minutes each about the world outside, nothing said back.
    EndOfDay,
    /// Ten or fifteen minutes each, two or three times, and a quiet close.
    LongTalk,
    /// No set turns: the clock counts up, and whoever speaks hands over when they like.
    OpenFloor,
    /// Lengths of one's own.
    OurOwn,
    /// One minute that shows how the screen works; never kept.
    TryOut,
}

impl Preset {
    /// The presets shown at set-up, in order.
    pub const OFFERED: [Self; 7] = [
        Self::FirstTry,
        Self::Standard,
        Self::HardTopic,
        Self::EndOfDay,
        Self::LongTalk,
        Self::OpenFloor,
        Self::OurOwn,
    ];

    /// Gives the stable name.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::FirstTry => "first-try",
            Self::Standard => "standard",
            Self::HardTopic => "hard-topic",
            Self::EndOfDay => "end-of-day",
            Self::LongTalk => "long-talk",
            Self::OpenFloor => "open-floor",
            Self::OurOwn => "our-own",
            Self::TryOut => "try-out",
        }
    }

    /// Gives what it is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::FirstTry => "First try",
            Self::Standard => "Standard",
            Self::HardTopic => "Hard topic",
            Self::EndOfDay => "End of day",
            Self::LongTalk => "Long talk",
            Self::OpenFloor => "Open floor",
            Self::OurOwn => "Our own",
            Self::TryOut => "Try-out",
        }
    }

    /// Gives the minutes a turn may have without making it "Our own"; none where there is one length only.
    pub const fn minutes(self) -> &'static [u64] {
        match self {
            Self::EndOfDay => &[5, 10, 15],
            Self::LongTalk => &[10, 15],
            _ => &[],
        }
    }

    /// Gives how often each may speak without making it "Our own"; none where there is one number only.
    pub const fn rounds(self) -> &'static [u8] {
        match self {
            Self::LongTalk => &[2, 3],
            _ => &[],
        }
    }

    /// Says whether these are lengths of the preset.
    fn holds(self, lengths: Lengths) -> bool {
        let own = Lengths::of(self);
        let is_offered = |minutes: &u64| Span::from_mins(*minutes) == lengths.speak;
        match self {
            Self::OurOwn | Self::OpenFloor => true,
            Self::EndOfDay | Self::LongTalk => {
                let is_round = own.rounds == lengths.rounds || self.rounds().contains(&lengths.rounds);
                self.minutes().iter().any(is_offered) && is_round && lengths.reflect.is_none()
            }
            _ => own == lengths,
        }
    }
}

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

/// How long the parts of a talk are; 0:30 to 30:00 a turn, 1 to 6 rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "RawLengths", into = "RawLengths")]
pub struct Lengths {
    speak: Span,
    reflect: Option<Span>,
    confirm: Span,
    rounds: u8,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct RawLengths {
    speak: Span,
    reflect: Option<Span>,
    confirm: Span,
    rounds: u8,
}

impl Lengths {
    /// The shortest turn.
    pub const SHORTEST: Span = Span::from_secs(30);
    /// The longest turn.
    pub const LONGEST: Span = Span::from_mins(30);
    /// The most rounds.
    pub const MOST_ROUNDS: u8 = 6;

    /// Makes lengths, brought into their bounds; without `reflect` nothing is said back or confirmed.
    pub fn new(speak: Span, reflect: Option<Span>, confirm: Span, rounds: u8) -> Self {
        Self {
            speak: speak.clamp(Self::SHORTEST, Self::LONGEST),
            reflect: reflect.map(|span| span.clamp(Span::from_secs(10), Self::LONGEST)),
            confirm: confirm.clamp(Span::from_secs(10), Span::from_mins(5)),
            rounds: rounds.clamp(1, Self::MOST_ROUNDS),
        }
    }

    /// Gives the lengths of a preset; of "Our own", those of Standard to begin with.
    pub fn of(preset: Preset) -> Self {
        let secs = Span::from_secs;
        match preset {
            Preset::FirstTry => Self::new(secs(90), Some(secs(30)), secs(20), 1),
            Preset::Standard | Preset::OurOwn => Self::new(secs(180), Some(secs(60)), secs(20), 2),
            Preset::HardTopic => Self::new(secs(120), Some(secs(60)), secs(30), 2),
            Preset::EndOfDay => Self::new(secs(600), None, secs(20), 1),
            Preset::LongTalk => Self::new(secs(600), None, secs(20), 2),
            // As long as they like; what counts is only whether something is said back.
            Preset::OpenFloor => Self::new(Self::LONGEST, None, secs(20), 1),
            Preset::TryOut => Self::new(secs(30), Some(secs(20)), secs(10), 1),
        }
    }

    /// Gives the length of a turn.
    pub const fn speak(self) -> Span {
        self.speak
    }

    /// Gives the length of saying it back, where there is any.
    pub const fn reflect(self) -> Option<Span> {
        self.reflect
    }

    /// Gives the time for "was that it?".
    pub const fn confirm(self) -> Span {
        self.confirm
    }

    /// Gives how often each speaks.
    pub const fn rounds(self) -> u8 {
        self.rounds
    }
}

impl From<RawLengths> for Lengths {
    fn from(raw: RawLengths) -> Self {
        Self::new(raw.speak, raw.reflect, raw.confirm, raw.rounds)
    }
}

impl From<Lengths> for RawLengths {
    fn from(lengths: Lengths) -> Self {
        Self {
            speak: lengths.speak,
            reflect: lengths.reflect,
            confirm: lengths.confirm,
            rounds: lengths.rounds,
        }
    }
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
            .take(2 * usize::from(self.lengths.rounds));
        for (speaker, turn) in turns.zip(1..) {
            if turn > 1 && self.preset == Preset::HardTopic {
                let breath = Length::Fixed(SWAP_BREATH);
                steps.push(Step::new(StepKind::Breathe, None, breath, Prompt::SwapBreath).in_turn(turn));
            }
            steps.extend(self.turn(speaker, turn));
        }
        if self.lengths.reflect.is_some() && !self.is_open() {
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
        let speak = timed(self.lengths.speak);
        let prompt = if self.preset == Preset::EndOfDay {
            Prompt::DayOutside
        } else {
            Prompt::Speak
        };
        let mut steps = vec![Step::new(StepKind::Speak, Some(speaker), speak, prompt)];
        if let Some(reflect) = self.lengths.reflect {
            let listener = Some(speaker.other());
            let confirm = Length::Soft(self.lengths.confirm);
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
