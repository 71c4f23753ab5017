//! Lengths of a talk in turns, named and one's own.

use crate::time::Span;
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
    pub(super) fn holds(self, lengths: Lengths) -> bool {
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
