//! What a record says.

use crate::time::{Instant, LocalDate, Span};

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
    pub const ALL: [Self; 18] = [
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
    /// An exercise that was finished.
    PracticeDone(PracticeDone),
}

impl Entry {
    /// Gives the kind.
    pub const fn kind(&self) -> Kind {
        match self {
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
