//! The catalogue: what a couple can do, and how its options unfold into a script.

pub mod cool_down;
pub mod gentle_start;
pub mod turn_taker;

use crate::practice::Practice;
use crate::session::breath::Pattern;
use crate::session::script::Script;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// A running exercise with its options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exercise {
    /// Talk in turns.
    TurnTaker(turn_taker::Options),
    /// Take a pause.
    CoolDown(cool_down::Plan),
}

/// An entry of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Listed {
    /// Talk in turns.
    TurnTaker,
    /// Take a pause.
    CoolDown,
    /// Say it so it can be heard.
    GentleStart,
}

impl Listed {
    /// Everything that can be done.
    pub const ALL: [Self; 3] = [Self::TurnTaker, Self::CoolDown, Self::GentleStart];

    /// Gives the stable name used in addresses and records.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::TurnTaker => "turn-taker",
            Self::CoolDown => "cool-down",
            Self::GentleStart => "gentle-start",
        }
    }

    /// Finds an entry by its stable name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|listed| listed.slug() == slug)
    }

    /// Gives what it is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::TurnTaker => "Talk in turns",
            Self::CoolDown => "Take a pause",
            Self::GentleStart => "Say it so it can be heard",
        }
    }

    /// Gives the practice it belongs to.
    pub const fn practice(self) -> Practice {
        match self {
            Self::TurnTaker => Practice::Listening,
            Self::CoolDown | Self::GentleStart => Practice::Conflict,
        }
    }

    /// Gives the other practices it is shown in.
    pub const fn also(self) -> &'static [Practice] {
        match self {
            Self::TurnTaker => &[
                Practice::OpenCommunication,
                Practice::Empathy,
                Practice::Vulnerability,
                Practice::Support,
                Practice::QualityTime,
                Practice::Patience,
                Practice::Moments,
                Practice::Trust,
            ],
            Self::CoolDown => &[],
            Self::GentleStart => &[Practice::OpenCommunication],
        }
    }

    /// Gives about how long it takes at least, in minutes.
    pub const fn about_mins(self) -> u8 {
        match self {
            Self::TurnTaker => 6,
            Self::CoolDown => 20,
            Self::GentleStart => 2,
        }
    }

    /// Says in a line what it is.
    pub const fn blurb(self) -> &'static str {
        match self {
            Self::TurnTaker => "One speaks, one listens",
            Self::CoolDown => "Apart, and back at a time you both know",
            Self::GentleStart => "Find the first sentence",
        }
    }

    /// Says whether it is about a quarrel, so that the safety rules hold on its screens.
    pub const fn is_conflict(self) -> bool {
        !matches!(self, Self::TurnTaker)
    }
}

impl Exercise {
    /// Gives its entry in the catalogue.
    pub const fn listed(&self) -> Listed {
        match self {
            Self::TurnTaker(_) => Listed::TurnTaker,
            Self::CoolDown(_) => Listed::CoolDown,
        }
    }

    /// Unfolds the options into a script that begins at `now`.
    pub fn script(&self, now: Instant) -> Script {
        match self {
            Self::TurnTaker(options) => options.script(),
            Self::CoolDown(plan) => plan.script(now),
        }
    }

    /// Says whether it is about a quarrel, so that the safety rules hold on its screens.
    pub fn is_conflict(&self) -> bool {
        match self {
            Self::TurnTaker(options) => options.is_hard(),
            Self::CoolDown(_) => true,
        }
    }

    /// Says whether a finished run leaves a line in the journal.
    pub fn is_kept(&self) -> bool {
        match self {
            Self::TurnTaker(options) => options.preset != turn_taker::Preset::TryOut,
            Self::CoolDown(_) => false,
        }
    }

    /// Says whether it is a cool-down.
    pub const fn is_cool_down(&self) -> bool {
        matches!(self, Self::CoolDown(_))
    }

    /// Gives how its breath goes.
    pub const fn pattern(&self) -> Pattern {
        match self {
            Self::TurnTaker(_) => Pattern::Short,
            Self::CoolDown(plan) => plan.pattern,
        }
    }

    /// Gives the time the two agreed on.
    pub const fn agreed(&self) -> Option<Instant> {
        match self {
            Self::TurnTaker(_) => None,
            Self::CoolDown(plan) => Some(plan.until),
        }
    }

    pub(crate) const fn agree_on(&mut self, until: Instant) {
        if let Self::CoolDown(plan) = self {
            plan.until = until;
        }
    }

    pub(crate) fn change_plan(&mut self, change: cool_down::Change) -> bool {
        match self {
            Self::TurnTaker(_) => false,
            Self::CoolDown(plan) => plan.change(change),
        }
    }
}
