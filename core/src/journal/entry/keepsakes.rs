//! The bodies of keepsakes: wins, dreams, what is carried, promises, dates, new things, stories.

use super::Line;
use crate::journal::record::Author;
use crate::time::{Instant, LocalDate, Span};
use serde::{Deserialize, Serialize};

/// Something that went well.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Win {
    /// The day it went well.
    pub on: LocalDate,
    /// What it was.
    pub words: Line<160>,
}

/// Something one partner hopes for; the other leaves encouragements.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dream {
    /// The day it was first told.
    pub on: LocalDate,
    /// What it is.
    pub words: Line<160>,
    /// The next small step.
    pub step: Option<Line<160>>,
    /// What the other said to it.
    pub encouragements: Vec<Line<160>>,
    /// The day it came true or was let go.
    pub closed: Option<LocalDate>,
    /// Whether it came true.
    pub came_true: bool,
}

/// Something one partner carries, and how to be beside them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Challenge {
    /// The day it was told.
    pub on: LocalDate,
    /// What it is.
    pub words: Line<160>,
    /// The stable name of how to be beside, or words of one's own.
    pub beside: Option<Line<80>>,
    /// What the other offered.
    pub offers: Vec<Line<160>>,
    /// The day it was put down.
    pub closed: Option<LocalDate>,
}

/// A promise about oneself; the audience says whether the other may read it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Promise {
    /// The day it was made.
    pub on: LocalDate,
    /// What was promised.
    pub words: Line<160>,
    /// The day it is due.
    pub by: LocalDate,
    /// How large it is, from 1 to 3.
    pub size: u8,
    /// How it stands; only its maker says.
    pub state: PromiseState,
    /// The day its maker said so.
    pub settled: Option<LocalDate>,
}

/// How a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromiseState {
    /// Not settled yet.
    Open,
    /// Kept.
    Kept,
    /// Changed before it was due; neutral.
    Changed,
    /// Missed.
    Missed,
}

/// What its maker does after a promise was missed; in words of their own, as far as given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mend {
    /// The day.
    pub on: LocalDate,
    /// The record of the promise, where it belongs to one.
    pub promise: Option<Line<40>>,
    /// Regret, what happened, my part, change, repair, ask; empty where nothing was said.
    pub parts: [Option<Line<160>>; 6],
}

/// Time for two, planned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// What it is called.
    pub title: Line<80>,
    /// When it begins.
    pub at: Instant,
    /// How long it is meant to be.
    pub length: Span,
    /// Whether it comes every week.
    pub weekly: bool,
    /// The stable name of the idea, where it came from one.
    pub idea: Option<Line<80>>,
}

/// Something new to both, on the list or done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NewThing {
    /// What it is called.
    pub title: Line<80>,
    /// The day it was put on the list.
    pub on: LocalDate,
    /// The day it was done.
    pub done: Option<LocalDate>,
    /// The stable name of the idea, where it came from one.
    pub idea: Option<Line<80>>,
}

/// Something hard that the two do together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HardThing {
    /// The day it was chosen.
    pub on: LocalDate,
    /// What it is.
    pub title: Line<160>,
    /// Who does which part.
    pub parts: Vec<SharedPart>,
    /// A line looking back.
    pub back: Option<Line<280>>,
    /// The day they looked back on it.
    pub closed: Option<LocalDate>,
    /// The stable name of the idea, where it came from one.
    pub idea: Option<Line<80>>,
}

/// One part of something hard.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SharedPart {
    /// Who does it.
    pub whose: Author,
    /// What it is.
    pub words: Line<160>,
}

/// What stays of a story told: a title and a line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Story {
    /// The day it was told.
    pub on: LocalDate,
    /// What it is called.
    pub title: Line<80>,
    /// One line of it.
    pub words: Option<Line<280>>,
    /// The stable name of the theme, where it had one.
    pub theme: Option<Line<80>>,
}

/// How far two circles overlapped for one partner, on one day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Closeness {
    /// The day.
    pub on: LocalDate,
    /// From 0, side by side, to 100, one.
    pub overlap: u8,
}

/// Lengths of turns, saved by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Preset {
    /// What it is called.
    pub name: Line<40>,
    /// How long a turn is.
    pub speak: Span,
    /// How long saying it back is, where there is any.
    pub reflect: Option<Span>,
    /// How long the answer to it is.
    pub confirm: Span,
    /// How often each speaks.
    pub rounds: u8,
    /// Whether one open question follows.
    pub question: bool,
}
