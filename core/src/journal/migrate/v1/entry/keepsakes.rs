//! The bodies of keepsakes, as version 1 stores them.

use super::super::{FARTHEST, StoredAuthor, instant};
use super::{day, line, lines, maybe, text, texts};
use crate::journal::entry::{
    Challenge, Closeness, Date, Dream, HardThing, Line, Mend, NewThing, Preset, Promise, PromiseState,
    SharedPart, Story, Win,
};
use crate::time::Span;
use serde::{Deserialize, Serialize};

/// The most encouragements or offers under one thing.
const MOST_REPLIES: usize = 50;
/// The most parts a hard thing is shared out into.
const MOST_PARTS: usize = 20;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredWin {
    on: String,
    words: String,
}

impl StoredWin {
    pub(super) fn restore(self) -> Option<Win> {
        Some(Win {
            on: self.on.parse().ok()?,
            words: line(self.words)?,
        })
    }

    pub(super) fn of(kept: &Win) -> Self {
        Self {
            on: kept.on.to_string(),
            words: kept.words.as_str().to_owned(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredDream {
    on: String,
    words: String,
    step: Option<String>,
    encouragements: Vec<String>,
    closed: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    came_true: bool,
}

impl StoredDream {
    pub(super) fn restore(self) -> Option<Dream> {
        // What came true has come to its end.
        if self.came_true && self.closed.is_none() {
            return None;
        }
        Some(Dream {
            on: self.on.parse().ok()?,
            words: line(self.words)?,
            step: maybe(self.step)?,
            encouragements: few(self.encouragements)?,
            closed: day(self.closed.as_deref())?,
            came_true: self.came_true,
        })
    }

    pub(super) fn of(kept: &Dream) -> Self {
        Self {
            on: kept.on.to_string(),
            words: kept.words.as_str().to_owned(),
            step: text(kept.step.as_ref()),
            encouragements: texts(&kept.encouragements),
            closed: kept.closed.map(|day| day.to_string()),
            came_true: kept.came_true,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredChallenge {
    on: String,
    words: String,
    beside: Option<String>,
    offers: Vec<String>,
    closed: Option<String>,
}

impl StoredChallenge {
    pub(super) fn restore(self) -> Option<Challenge> {
        Some(Challenge {
            on: self.on.parse().ok()?,
            words: line(self.words)?,
            beside: maybe(self.beside)?,
            offers: few(self.offers)?,
            closed: day(self.closed.as_deref())?,
        })
    }

    pub(super) fn of(kept: &Challenge) -> Self {
        Self {
            on: kept.on.to_string(),
            words: kept.words.as_str().to_owned(),
            beside: text(kept.beside.as_ref()),
            offers: texts(&kept.offers),
            closed: kept.closed.map(|day| day.to_string()),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredPromise {
    on: String,
    words: String,
    by: String,
    size: u8,
    state: PromiseState,
    settled: Option<String>,
}

impl StoredPromise {
    pub(super) fn restore(self) -> Option<Promise> {
        Some(Promise {
            on: self.on.parse().ok()?,
            words: line(self.words)?,
            by: self.by.parse().ok()?,
            size: between(self.size, 1, 3)?,
            state: self.state,
            settled: day(self.settled.as_deref())?,
        })
    }

    pub(super) fn of(kept: &Promise) -> Self {
        Self {
            on: kept.on.to_string(),
            words: kept.words.as_str().to_owned(),
            by: kept.by.to_string(),
            size: kept.size,
            state: kept.state,
            settled: kept.settled.map(|day| day.to_string()),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredMend {
    on: String,
    promise: Option<String>,
    parts: [Option<String>; 6],
}

impl StoredMend {
    pub(super) fn restore(self) -> Option<Mend> {
        Some(Mend {
            on: self.on.parse().ok()?,
            promise: maybe(self.promise)?,
            parts: parts(self.parts)?,
        })
    }

    pub(super) fn of(kept: &Mend) -> Self {
        Self {
            on: kept.on.to_string(),
            promise: text(kept.promise.as_ref()),
            parts: kept.parts.each_ref().map(|part| text(part.as_ref())),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredDate {
    title: String,
    at: i64,
    length: u64,
    weekly: bool,
    idea: Option<String>,
}

impl StoredDate {
    pub(super) fn restore(self) -> Option<Date> {
        Some(Date {
            title: line(self.title)?,
            at: instant(self.at)?,
            length: span(self.length)?,
            weekly: self.weekly,
            idea: maybe(self.idea)?,
        })
    }

    pub(super) fn of(kept: &Date) -> Self {
        Self {
            title: kept.title.as_str().to_owned(),
            at: kept.at.millis(),
            length: kept.length.millis(),
            weekly: kept.weekly,
            idea: text(kept.idea.as_ref()),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredNewThing {
    title: String,
    on: String,
    done: Option<String>,
    idea: Option<String>,
}

impl StoredNewThing {
    pub(super) fn restore(self) -> Option<NewThing> {
        Some(NewThing {
            title: line(self.title)?,
            on: self.on.parse().ok()?,
            done: day(self.done.as_deref())?,
            idea: maybe(self.idea)?,
        })
    }

    pub(super) fn of(kept: &NewThing) -> Self {
        Self {
            title: kept.title.as_str().to_owned(),
            on: kept.on.to_string(),
            done: kept.done.map(|day| day.to_string()),
            idea: text(kept.idea.as_ref()),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredHardThing {
    on: String,
    title: String,
    parts: Vec<(StoredAuthor, String)>,
    back: Option<String>,
    closed: Option<String>,
    idea: Option<String>,
}

impl StoredHardThing {
    pub(super) fn restore(self) -> Option<HardThing> {
        if self.parts.len() > MOST_PARTS {
            return None;
        }
        let part = |(whose, words): (StoredAuthor, String)| {
            Some(SharedPart {
                whose: whose.restore(),
                words: line(words)?,
            })
        };
        Some(HardThing {
            on: self.on.parse().ok()?,
            title: line(self.title)?,
            parts: self.parts.into_iter().map(part).collect::<Option<_>>()?,
            back: maybe(self.back)?,
            closed: day(self.closed.as_deref())?,
            idea: maybe(self.idea)?,
        })
    }

    pub(super) fn of(kept: &HardThing) -> Self {
        let part = |part: &SharedPart| (StoredAuthor::of(part.whose), part.words.as_str().to_owned());
        Self {
            on: kept.on.to_string(),
            title: kept.title.as_str().to_owned(),
            parts: kept.parts.iter().map(part).collect(),
            back: text(kept.back.as_ref()),
            closed: kept.closed.map(|day| day.to_string()),
            idea: text(kept.idea.as_ref()),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredStory {
    on: String,
    title: String,
    words: Option<String>,
    theme: Option<String>,
}

impl StoredStory {
    pub(super) fn restore(self) -> Option<Story> {
        Some(Story {
            on: self.on.parse().ok()?,
            title: line(self.title)?,
            words: maybe(self.words)?,
            theme: maybe(self.theme)?,
        })
    }

    pub(super) fn of(kept: &Story) -> Self {
        Self {
            on: kept.on.to_string(),
            title: kept.title.as_str().to_owned(),
            words: text(kept.words.as_ref()),
            theme: text(kept.theme.as_ref()),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredCloseness {
    on: String,
    overlap: u8,
}

impl StoredCloseness {
    pub(super) fn restore(self) -> Option<Closeness> {
        Some(Closeness {
            on: self.on.parse().ok()?,
            overlap: between(self.overlap, 0, 100)?,
        })
    }

    pub(super) fn of(kept: &Closeness) -> Self {
        Self {
            on: kept.on.to_string(),
            overlap: kept.overlap,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct StoredPreset {
    name: String,
    speak: u64,
    reflect: Option<u64>,
    confirm: u64,
    rounds: u8,
    question: bool,
}

impl StoredPreset {
    pub(super) fn restore(self) -> Option<Preset> {
        Some(Preset {
            name: line(self.name)?,
            speak: span(self.speak)?,
            reflect: match self.reflect {
                Some(millis) => Some(span(millis)?),
                None => None,
            },
            confirm: span(self.confirm)?,
            rounds: between(self.rounds, 1, 6)?,
            question: self.question,
        })
    }

    pub(super) fn of(kept: &Preset) -> Self {
        Self {
            name: kept.name.as_str().to_owned(),
            speak: kept.speak.millis(),
            reflect: kept.reflect.map(Span::millis),
            confirm: kept.confirm.millis(),
            rounds: kept.rounds,
            question: kept.question,
        }
    }
}

fn few<const MOST: usize>(texts: Vec<String>) -> Option<Vec<Line<MOST>>> {
    (texts.len() <= MOST_REPLIES).then(|| lines(texts)).flatten()
}

fn between(number: u8, least: u8, most: u8) -> Option<u8> {
    (least..=most).contains(&number).then_some(number)
}

fn span(millis: u64) -> Option<Span> {
    (millis <= FARTHEST).then_some(Span::from_millis(millis))
}

fn parts(texts: [Option<String>; 6]) -> Option<[Option<Line<160>>; 6]> {
    let [regret, happened, mine, change, repair, ask] = texts.map(maybe);
    Some([regret?, happened?, mine?, change?, repair?, ask?])
}
