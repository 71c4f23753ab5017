//! Dreams and what is carried, as one thing: words, one line beside them, what the other left, and an end.

use hearth_core::journal::Entry;
use hearth_core::journal::entry::{Challenge, Dream, Line};
use hearth_core::time::LocalDate;

/// Which of the two a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Dreams.
    Dream,
    /// What is carried.
    Challenge,
}

/// What was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) on: LocalDate,
    pub(super) words: Line<160>,
    /// The next small step, or how to be beside.
    pub(super) beside: Option<Line<160>>,
    pub(super) replies: Vec<Line<160>>,
    pub(super) closed: Option<LocalDate>,
    /// Whether it ended brightly: a dream that came true.
    pub(super) came_true: bool,
}

/// A way to close it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Closing {
    pub(super) label: &'static str,
    pub(super) testid: &'static str,
    /// What is said once it is closed.
    pub(super) words: &'static str,
    /// Whether a moment of it is offered.
    pub(super) is_bright: bool,
}

/// What the page says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Says {
    pub(super) add: &'static str,
    pub(super) one: &'static str,
    pub(super) whose: &'static str,
    pub(super) words: &'static str,
    pub(super) beside: &'static str,
    pub(super) kept: &'static str,
    /// What the other leaves: the label of the field, after "From Sam: ".
    pub(super) reply: &'static str,
    pub(super) closings: &'static [Closing],
}

const DREAM: Says = Says {
    add: "A dream",
    one: "This dream",
    whose: "Whose dream is it?",
    words: "What I dream of",
    beside: "The next small step",
    kept: "It has company now.",
    reply: "a line of courage",
    closings: &[
        Closing {
            label: "It came true",
            testid: "came-true",
            words: "It came true. Stay with that for a moment.",
            is_bright: true,
        },
        Closing {
            label: "Let it go",
            testid: "let-go",
            words: "Let go. It was worth dreaming.",
            is_bright: false,
        },
    ],
};

const CHALLENGE: Says = Says {
    add: "Something I carry",
    one: "What is carried",
    whose: "Who carries it?",
    words: "What I’m carrying",
    beside: "How to be beside me",
    kept: "It has company now.",
    reply: "what I can offer",
    closings: &[Closing {
        label: "Put it down",
        testid: "put-down",
        words: "Put down. Rest a little.",
        is_bright: false,
    }],
};

impl What {
    pub(super) const fn says(self) -> &'static Says {
        match self {
            Self::Dream => &DREAM,
            Self::Challenge => &CHALLENGE,
        }
    }

    /// Reads a record's entry; nothing where it is of another kind.
    pub(super) fn told(self, entry: &Entry) -> Option<Told> {
        match (self, entry) {
            (Self::Dream, Entry::Dream(dream)) => Some(Told {
                on: dream.on,
                words: dream.words.clone(),
                beside: dream.step.clone(),
                replies: dream.encouragements.clone(),
                closed: dream.closed,
                came_true: dream.came_true,
            }),
            (Self::Challenge, Entry::Challenge(challenge)) => Some(Told {
                on: challenge.on,
                words: challenge.words.clone(),
                beside: challenge
                    .beside
                    .as_ref()
                    .and_then(|beside| Line::try_from(beside.as_str().to_owned()).ok()),
                replies: challenge.offers.clone(),
                closed: challenge.closed,
                came_true: false,
            }),
            _ => None,
        }
    }

    /// Writes it as a record's entry; nothing where a line is too long for it.
    pub(super) fn entry(self, told: Told) -> Option<Entry> {
        let Told {
            on,
            words,
            beside,
            replies,
            closed,
            came_true,
        } = told;
        Some(match self {
            Self::Dream => Entry::Dream(Dream {
                on,
                words,
                step: beside,
                encouragements: replies,
                closed,
                came_true,
            }),
            Self::Challenge => Entry::Challenge(Challenge {
                on,
                words,
                beside: match beside {
                    Some(beside) => Some(Line::try_from(beside.as_str().to_owned()).ok()?),
                    None => None,
                },
                offers: replies,
                closed,
            }),
        })
    }

    /// Gives the most characters of the line beside it.
    pub(super) const fn longest_beside(self) -> usize {
        match self {
            Self::Dream => 160,
            Self::Challenge => 80,
        }
    }
}
