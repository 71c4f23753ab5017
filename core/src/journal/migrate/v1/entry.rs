//! The bodies that version 1 stores, one shape a kind.

mod keepsakes;

use super::{FARTHEST, instant};
use crate::journal::entry::{
    Agreement, CheckIn, Deck, Entry, IdeaKept, Kind, LimitMark, Line, Mark, Moment, Need, OwnCard, Pact,
    PracticeDone,
};
use crate::time::{LocalDate, Span};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum StoredEntry {
    CheckIn(StoredCheckIn),
    Moment(StoredMoment),
    IdeaKept(StoredIdea),
    Agreement(StoredAgreement),
    LimitMark(StoredMark),
    Deck(StoredDeck),
    Win(keepsakes::StoredWin),
    Dream(keepsakes::StoredDream),
    Challenge(keepsakes::StoredChallenge),
    Promise(keepsakes::StoredPromise),
    Mend(keepsakes::StoredMend),
    Date(keepsakes::StoredDate),
    NewThing(keepsakes::StoredNewThing),
    HardThing(keepsakes::StoredHardThing),
    Story(keepsakes::StoredStory),
    Closeness(keepsakes::StoredCloseness),
    Preset(keepsakes::StoredPreset),
    PracticeDone(StoredPracticeDone),
}

/// Says whether this version has a shape for a kind.
pub(super) fn is_known(slug: &str) -> bool {
    const KNOWN: [Kind; 18] = [
        Kind::CheckIn,
        Kind::Moment,
        Kind::IdeaKept,
        Kind::Agreement,
        Kind::LimitMark,
        Kind::Deck,
        Kind::Win,
        Kind::Dream,
        Kind::Challenge,
        Kind::Promise,
        Kind::Mend,
        Kind::Date,
        Kind::NewThing,
        Kind::HardThing,
        Kind::Story,
        Kind::Closeness,
        Kind::Preset,
        Kind::PracticeDone,
    ];
    KNOWN.iter().any(|kind| kind.slug() == slug)
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredCheckIn {
    on: String,
    feelings: Vec<String>,
    because: Option<String>,
    need: Option<Need>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredMoment {
    on: String,
    words: String,
    exercise: Option<String>,
    photo: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredIdea {
    list: String,
    item: String,
    on: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredAgreement {
    what: Pact,
    words: Option<String>,
    size: Option<u8>,
    on: String,
    again: Option<String>,
    closed: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredMark {
    topic: String,
    mark: Mark,
    on: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredDeck {
    name: Option<String>,
    cards: Vec<(String, String)>,
    seen: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredPracticeDone {
    exercise: String,
    on: String,
    at: i64,
    length: u64,
    preset: Option<String>,
    topic: Option<String>,
}

/// The most cards of an own deck, and the most a deck remembers as seen.
const MOST_CARDS: usize = 500;
const MOST_FEELINGS: usize = 3;

impl StoredEntry {
    pub(super) fn restore(self) -> Option<Entry> {
        Some(match self {
            Self::CheckIn(stored) => Entry::CheckIn(stored.restore()?),
            Self::Moment(stored) => Entry::Moment(Moment {
                on: stored.on.parse().ok()?,
                words: line(stored.words)?,
                exercise: maybe(stored.exercise)?,
                photo: maybe(stored.photo)?,
            }),
            Self::IdeaKept(stored) => Entry::IdeaKept(IdeaKept {
                list: line(stored.list)?,
                item: line(stored.item)?,
                on: stored.on.parse().ok()?,
            }),
            Self::Agreement(stored) => Entry::Agreement(stored.restore()?),
            Self::LimitMark(stored) => Entry::LimitMark(LimitMark {
                topic: line(stored.topic)?,
                mark: stored.mark,
                on: stored.on.parse().ok()?,
            }),
            Self::Deck(stored) => Entry::Deck(stored.restore()?),
            Self::Win(stored) => Entry::Win(stored.restore()?),
            Self::Dream(stored) => Entry::Dream(stored.restore()?),
            Self::Challenge(stored) => Entry::Challenge(stored.restore()?),
            Self::Promise(stored) => Entry::Promise(stored.restore()?),
            Self::Mend(stored) => Entry::Mend(stored.restore()?),
            Self::Date(stored) => Entry::Date(stored.restore()?),
            Self::NewThing(stored) => Entry::NewThing(stored.restore()?),
            Self::HardThing(stored) => Entry::HardThing(stored.restore()?),
            Self::Story(stored) => Entry::Story(stored.restore()?),
            Self::Closeness(stored) => Entry::Closeness(stored.restore()?),
            Self::Preset(stored) => Entry::Preset(stored.restore()?),
            Self::PracticeDone(stored) => Entry::PracticeDone(stored.restore()?),
        })
    }

    pub(super) fn of(entry: &Entry) -> Self {
        match entry {
            Entry::CheckIn(kept) => Self::CheckIn(StoredCheckIn {
                on: kept.on.to_string(),
                feelings: texts(&kept.feelings),
                because: text(kept.because.as_ref()),
                need: kept.need,
            }),
            Entry::Moment(kept) => Self::Moment(StoredMoment {
                on: kept.on.to_string(),
                words: kept.words.as_str().to_owned(),
                exercise: text(kept.exercise.as_ref()),
                photo: text(kept.photo.as_ref()),
            }),
            Entry::IdeaKept(kept) => Self::IdeaKept(StoredIdea {
                list: kept.list.as_str().to_owned(),
                item: kept.item.as_str().to_owned(),
                on: kept.on.to_string(),
            }),
            Entry::Agreement(kept) => Self::Agreement(StoredAgreement {
                what: kept.what,
                words: text(kept.words.as_ref()),
                size: kept.size,
                on: kept.on.to_string(),
                again: kept.again.map(|day| day.to_string()),
                closed: kept.closed.map(|day| day.to_string()),
            }),
            Entry::LimitMark(kept) => Self::LimitMark(StoredMark {
                topic: kept.topic.as_str().to_owned(),
                mark: kept.mark,
                on: kept.on.to_string(),
            }),
            Entry::Deck(kept) => Self::Deck(StoredDeck::of(kept)),
            Entry::Win(kept) => Self::Win(keepsakes::StoredWin::of(kept)),
            Entry::Dream(kept) => Self::Dream(keepsakes::StoredDream::of(kept)),
            Entry::Challenge(kept) => Self::Challenge(keepsakes::StoredChallenge::of(kept)),
            Entry::Promise(kept) => Self::Promise(keepsakes::StoredPromise::of(kept)),
            Entry::Mend(kept) => Self::Mend(keepsakes::StoredMend::of(kept)),
            Entry::Date(kept) => Self::Date(keepsakes::StoredDate::of(kept)),
            Entry::NewThing(kept) => Self::NewThing(keepsakes::StoredNewThing::of(kept)),
            Entry::HardThing(kept) => Self::HardThing(keepsakes::StoredHardThing::of(kept)),
            Entry::Story(kept) => Self::Story(keepsakes::StoredStory::of(kept)),
            Entry::Closeness(kept) => Self::Closeness(keepsakes::StoredCloseness::of(kept)),
            Entry::Preset(kept) => Self::Preset(keepsakes::StoredPreset::of(kept)),
            Entry::PracticeDone(kept) => Self::PracticeDone(StoredPracticeDone {
                exercise: kept.exercise.as_str().to_owned(),
                on: kept.on.to_string(),
                at: kept.at.millis(),
                length: kept.length.millis(),
                preset: text(kept.preset.as_ref()),
                topic: text(kept.topic.as_ref()),
            }),
        }
    }
}

impl StoredCheckIn {
    fn restore(self) -> Option<CheckIn> {
        if !(1..=MOST_FEELINGS).contains(&self.feelings.len()) {
            return None;
        }
        Some(CheckIn {
            on: self.on.parse().ok()?,
            feelings: lines(self.feelings)?,
            because: maybe(self.because)?,
            need: self.need,
        })
    }
}

impl StoredAgreement {
    fn restore(self) -> Option<Agreement> {
        if self.size.is_some_and(|size| !(1..=5).contains(&size)) {
            return None;
        }
        Some(Agreement {
            what: self.what,
            words: maybe(self.words)?,
            size: self.size,
            on: self.on.parse().ok()?,
            again: day(self.again.as_deref())?,
            closed: day(self.closed.as_deref())?,
        })
    }
}

impl StoredDeck {
    fn restore(self) -> Option<Deck> {
        if self.cards.len() > MOST_CARDS || self.seen.len() > MOST_CARDS {
            return None;
        }
        let card = |(id, text)| {
            Some(OwnCard {
                id: line(id)?,
                text: line(text)?,
            })
        };
        Some(Deck {
            name: maybe(self.name)?,
            cards: self.cards.into_iter().map(card).collect::<Option<_>>()?,
            seen: lines(self.seen)?,
        })
    }

    fn of(kept: &Deck) -> Self {
        let card = |card: &OwnCard| (card.id.as_str().to_owned(), card.text.as_str().to_owned());
        Self {
            name: text(kept.name.as_ref()),
            cards: kept.cards.iter().map(card).collect(),
            seen: texts(&kept.seen),
        }
    }
}

impl StoredPracticeDone {
    fn restore(self) -> Option<PracticeDone> {
        Some(PracticeDone {
            exercise: line(self.exercise)?,
            on: self.on.parse().ok()?,
            at: instant(self.at)?,
            length: (self.length <= FARTHEST).then_some(Span::from_millis(self.length))?,
            preset: maybe(self.preset)?,
            topic: maybe(self.topic)?,
        })
    }
}

fn line<const MOST: usize>(text: String) -> Option<Line<MOST>> {
    Line::try_from(text).ok()
}

fn lines<const MOST: usize>(texts: Vec<String>) -> Option<Vec<Line<MOST>>> {
    texts.into_iter().map(line).collect()
}

/// Reads a line that may be missing; one that is there must be sound.
#[expect(clippy::option_option, reason = "the outer says sound, the inner says there")]
fn maybe<const MOST: usize>(text: Option<String>) -> Option<Option<Line<MOST>>> {
    text.map(Line::try_from).transpose().ok()
}

#[expect(clippy::option_option, reason = "the outer says sound, the inner says there")]
fn day(text: Option<&str>) -> Option<Option<LocalDate>> {
    text.map(str::parse).transpose().ok()
}

fn text<const MOST: usize>(line: Option<&Line<MOST>>) -> Option<String> {
    line.map(|line| line.as_str().to_owned())
}

fn texts<const MOST: usize>(lines: &[Line<MOST>]) -> Vec<String> {
    lines.iter().map(|line| line.as_str().to_owned()).collect()
}
