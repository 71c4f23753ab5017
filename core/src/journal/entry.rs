//! What a record says.

mod keepsakes;

use crate::time::{Instant, LocalDate, Span};
pub use keepsakes::{
    Challenge, Closeness, Date, Dream, HardThing, Mend, NewThing, Preset, Promise, PromiseState, SharedPart,
    Story, Win,
};
use serde::{Deserialize, Serialize};

/// Everything that may be kept, whether or not this version writes it yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// How a day was, from each.
    CheckIn,
    /// A memory in words and perhaps a photo.
    Moment,
    /// Something that went well.
    Win,
    /// Something hoped for, and its next small step.
    Dream,
    /// Something carried, and how to be beside it.
    Challenge,
    /// "I will … by …".
    Promise,
    /// What is done after a promise was missed.
    Mend,
    /// Time for two, planned.
    Date,
    /// An idea for time together, kept for later.
    IdeaKept,
    /// Something new, on the list or done.
    NewThing,
    /// A small experiment or a small step, chosen by both.
    Agreement,
    /// Something hard, shared out between the two.
    HardThing,
    /// A title and a line of a story told.
    Story,
    /// A worry, wish or need in its author's drawer.
    Unsaid,
    /// A topic marked open, later or not.
    LimitMark,
    /// How far two circles overlap.
    Closeness,
    /// Where a deck of cards stands, and own cards.
    Deck,
    /// Lengths of turns, saved by name.
    Preset,
    /// An exercise that was finished.
    PracticeDone,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 19] = [
        Self::CheckIn,
        Self::Moment,
        Self::Win,
        Self::Dream,
        Self::Challenge,
        Self::Promise,
        Self::Mend,
        Self::Date,
        Self::IdeaKept,
        Self::NewThing,
        Self::Agreement,
        Self::HardThing,
        Self::Story,
        Self::Unsaid,
        Self::LimitMark,
        Self::Closeness,
        Self::Deck,
        Self::Preset,
        Self::PracticeDone,
    ];

    /// Gives the stable name used in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::CheckIn => "check-in",
            Self::Moment => "moment",
            Self::Win => "win",
            Self::Dream => "dream",
            Self::Challenge => "challenge",
            Self::Promise => "promise",
            Self::Mend => "mend",
            Self::Date => "date",
            Self::IdeaKept => "idea-kept",
            Self::NewThing => "new-thing",
            Self::Agreement => "agreement",
            Self::HardThing => "hard-thing",
            Self::Story => "story",
            Self::Unsaid => "unsaid",
            Self::LimitMark => "limit-mark",
            Self::Closeness => "closeness",
            Self::Deck => "deck",
            Self::Preset => "preset",
            Self::PracticeDone => "practice-done",
        }
    }
}

/// One line of text: 1 to `MOST` characters, none of them a control character.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MOST: usize>(String);

/// Says that a text is no line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a line is neither empty nor too long, and holds no control characters")]
pub struct NotALine;

impl<const MOST: usize> Line<MOST> {
    /// Makes a line of what was written: without breaks, trimmed, cut where it is longer than `most`.
    pub fn cut(text: &str, most: usize) -> Option<Self> {
        let flat = |letter: char| if letter.is_control() { ' ' } else { letter };
        let flat: String = text.trim().chars().map(flat).take(most.min(MOST)).collect();
        Self::try_from(flat.trim_end().to_owned()).ok()
    }

    /// Borrows the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MOST: usize> TryFrom<String> for Line<MOST> {
    type Error = NotALine;
    fn try_from(text: String) -> Result<Self, NotALine> {
        if is_line(&text, MOST) {
            Ok(Self(text))
        } else {
            Err(NotALine)
        }
    }
}

fn is_line(text: &str, most: usize) -> bool {
    !text.trim().is_empty() && !text.chars().any(char::is_control) && text.chars().count() <= most
}

/// The body of a record, one variant for each kind that this version writes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// How a day was, from one.
    CheckIn(CheckIn),
    /// A memory in words.
    Moment(Moment),
    /// A card or a kindness that one of the two marked.
    IdeaKept(IdeaKept),
    /// A small step, or the ground rules.
    Agreement(Agreement),
    /// A topic marked by one of the two.
    LimitMark(LimitMark),
    /// Where a deck stands, and own cards.
    Deck(Deck),
    /// Something that went well.
    Win(Win),
    /// Something hoped for.
    Dream(Dream),
    /// Something carried.
    Challenge(Challenge),
    /// "I will … by …".
    Promise(Promise),
    /// What is done after a promise was missed.
    Mend(Mend),
    /// Time for two, planned.
    Date(Date),
    /// Something new, on the list or done.
    NewThing(NewThing),
    /// Something hard, shared out.
    HardThing(HardThing),
    /// What stays of a story told.
    Story(Story),
    /// How far two circles overlap.
    Closeness(Closeness),
    /// Lengths of turns, saved by name.
    Preset(Preset),
    /// An exercise that was finished.
    PracticeDone(PracticeDone),
}

impl Entry {
    /// Gives the kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::CheckIn(_) => Kind::CheckIn,
            Self::Moment(_) => Kind::Moment,
            Self::IdeaKept(_) => Kind::IdeaKept,
            Self::Agreement(_) => Kind::Agreement,
            Self::LimitMark(_) => Kind::LimitMark,
            Self::Deck(_) => Kind::Deck,
            Self::Win(_) => Kind::Win,
            Self::Dream(_) => Kind::Dream,
            Self::Challenge(_) => Kind::Challenge,
            Self::Promise(_) => Kind::Promise,
            Self::Mend(_) => Kind::Mend,
            Self::Date(_) => Kind::Date,
            Self::NewThing(_) => Kind::NewThing,
            Self::HardThing(_) => Kind::HardThing,
            Self::Story(_) => Kind::Story,
            Self::Closeness(_) => Kind::Closeness,
            Self::Preset(_) => Kind::Preset,
            Self::PracticeDone(_) => Kind::PracticeDone,
        }
    }
}

/// An exercise that was finished: which, when and how long; nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PracticeDone {
    /// The stable name of the exercise.
    pub exercise: Line<40>,
    /// The day it was where they were.
    pub on: LocalDate,
    /// When it ended.
    pub at: Instant,
    /// How long it took, pauses left out.
    pub length: Span,
    /// The stable name of the preset, where there was one.
    pub preset: Option<Line<40>>,
    /// What it was about, only where the couple asked to keep that.
    pub topic: Option<Line<120>>,
}

/// How a day was, as one partner said it and both saw it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckIn {
    /// The day.
    pub on: LocalDate,
    /// The stable names of one to three feelings.
    pub feelings: Vec<Line<40>>,
    /// What went with them, in a line.
    pub because: Option<Line<140>>,
    /// What was needed.
    pub need: Option<Need>,
}

/// What is needed after a feeling was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// To be heard.
    Heard,
    /// To be helped.
    Helped,
    /// To be held.
    Held,
    /// Some quiet.
    Quiet,
}

impl Need {
    /// All needs, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Heard, Self::Helped, Self::Held, Self::Quiet];

    /// Gives the stable name.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Helped => "helped",
            Self::Held => "held",
            Self::Quiet => "quiet",
        }
    }
}

/// A memory in words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day it is of.
    pub on: LocalDate,
    /// The words.
    pub words: Line<280>,
    /// The stable name of the exercise it comes from, where it comes from one.
    pub exercise: Option<Line<40>>,
    /// The name of its photo beside the journal, where it has one.
    pub photo: Option<Line<40>>,
}

/// One thing out of the shipped words that was marked: a card that is liked, a kindness that landed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdeaKept {
    /// The stable name of the list it is from.
    pub list: Line<40>,
    /// Its stable name in the list.
    pub item: Line<80>,
    /// The day it was marked.
    pub on: LocalDate,
}

/// What the two agreed on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Agreement {
    /// What kind of thing it is.
    pub what: Pact,
    /// The step, or the stop word.
    pub words: Option<Line<160>>,
    /// How large a step is, from 1 to 5.
    pub size: Option<u8>,
    /// The day they agreed.
    pub on: LocalDate,
    /// The day they look at it again.
    pub again: Option<LocalDate>,
    /// The day it was closed, however it went.
    pub closed: Option<LocalDate>,
}

/// The kinds of agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pact {
    /// The ground rules, with a stop word.
    GroundRules,
    /// A small step for a week.
    SmallStep,
    /// A small experiment.
    Experiment,
}

/// A topic marked by one partner, for that partner's eyes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LimitMark {
    /// The stable name of the topic.
    pub topic: Line<40>,
    /// What it was marked.
    pub mark: Mark,
    /// The day.
    pub on: LocalDate,
}

/// How open a topic is to one partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Open.
    Open,
    /// Later.
    Later,
    /// Not.
    Not,
}

impl Mark {
    /// All marks, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Open, Self::Later, Self::Not];

    /// Gives the stable name.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Later => "later",
            Self::Not => "not",
        }
    }
}

/// Where a deck stands: a shipped one, or one of the couple's own with its cards.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deck {
    /// What an own deck is called; a shipped one has no name here.
    pub name: Option<Line<40>>,
    /// The cards of an own deck.
    pub cards: Vec<OwnCard>,
    /// The stable names of the cards that both answered since the deck was last through.
    pub seen: Vec<Line<80>>,
}

/// A card of the couple's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnCard {
    /// The stable name.
    pub id: Line<80>,
    /// The words.
    pub text: Line<105>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_counted_in_characters() {
        assert!(Line::<3>::try_from("äöü".to_owned()).is_ok());
        for bad in ["", "  ", "four", "a\nb"] {
            assert!(Line::<3>::try_from(bad.to_owned()).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn every_kind_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.slug()).collect();
        assert_eq!(names.len(), Kind::ALL.len());
    }
}
