//! Outside view: seven minutes of writing about a quarrel as somebody who wishes both well would see it.

use super::Listed;
use crate::calendar::{Event, Start};
use crate::couple::Partner;
use crate::journal::entry::{Entry, Kind, Line, Moment};
use crate::journal::{Audience, Author, Draft, Journal, RecordId};
use crate::session::script::{Length, Script, Step, StepKind};
use crate::time::{Instant, LocalDate, Span};
use crate::words::prompts::Prompt;
use serde::{Deserialize, Serialize};

/// How it was set up; what is written is never in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Who writes.
    pub who: Partner,
}

/// The most characters of what is written.
pub const LONGEST_TEXT: usize = 6000;
/// The most characters of one kept piece.
const PIECE: usize = 280;
/// How a kept text is named: its pieces follow one another.
const NAME: &str = "outside-";
/// About four months, so that it comes three times a year.
const AGAIN_DAYS: u16 = 122;

/// How long the writing takes (finkel-2013: seven minutes, three times a year).
pub const WRITING: Span = Span::from_mins(7);

impl Options {
    /// Unfolds into a cover and the writing.
    pub fn script(&self) -> Script {
        let step = |kind, length, prompt| Step::new(kind, Some(self.who), length, prompt);
        Script::of(vec![
            step(StepKind::Cover, Length::Open, Prompt::Cover),
            step(StepKind::Ask, Length::Soft(WRITING), Prompt::OutsideWrite),
        ])
    }
}

/// A text that its writer kept, put together again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The records it is made of.
    pub ids: Vec<RecordId>,
    /// The day it was written.
    pub on: LocalDate,
    /// What was written.
    pub text: String,
}

/// Makes the records that keep a text, for its writer's eyes alone; none where nothing was written.
pub fn to_keep(writer: Partner, text: &str, on: LocalDate, now: Instant) -> Vec<(RecordId, Draft)> {
    let began = now.millis().unsigned_abs().to_string();
    let named = |at: usize, words: String| {
        let (tens, ones) = (at / 10, at % 10);
        let place = [tens.to_string(), ones.to_string()].concat();
        let id = RecordId::try_from([NAME, &began, "-", &place].concat()).ok()?;
        let moment = Moment {
            on,
            words: Line::try_from(words).ok()?,
            exercise: Line::try_from(Listed::OutsideView.slug().to_owned()).ok(),
            photo: None,
        };
        let draft = Draft {
            author: Author::One(writer),
            audience: Audience::Only(writer),
            entry: Entry::Moment(moment),
        };
        Some((id, draft))
    };
    let pieces = pieces(text).into_iter().enumerate();
    pieces.filter_map(|(at, words)| named(at, words)).collect()
}

/// Gives the texts that a writer kept, the newest first.
pub fn kept_by(journal: &Journal, writer: Partner) -> Vec<Kept> {
    let mut found: Vec<(String, RecordId, &Moment)> = Vec::new();
    for record in journal.of_kind(Kind::Moment) {
        let is_theirs = record.current().audience == Audience::Only(writer);
        let name = record.id().as_str();
        let group = name.strip_prefix(NAME).and_then(|rest| rest.rsplit_once('-'));
        if let (true, Some((began, _)), Some(Entry::Moment(moment))) = (is_theirs, group, record.entry()) {
            found.push((began.to_owned(), record.id().clone(), moment));
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.as_str().cmp(b.1.as_str())));
    let mut texts: Vec<(String, Kept)> = Vec::new();
    for (began, id, moment) in found {
        let words = moment.words.as_str();
        match texts.last_mut().filter(|(known, _)| *known == began) {
            Some((_, kept)) => {
                kept.ids.push(id);
                kept.text.push(' ');
                kept.text.push_str(words);
            }
            None => texts.push((
                began,
                Kept {
                    ids: vec![id],
                    on: moment.on,
                    text: words.to_owned(),
                },
            )),
        }
    }
    texts.into_iter().map(|(_, kept)| kept).collect()
}

/// Gives the day to do it again: three times a year is enough.
pub fn again(on: LocalDate) -> Option<LocalDate> {
    on.plus_days(AGAIN_DAYS)
}

/// Makes the event that reminds of it, titled by its length alone: a shared calendar tells nobody why.
pub fn event(uid: String, stamp: Instant, start: Instant) -> Event {
    Event {
        uid,
        stamp,
        start: Start::Once(start),
        alarm: Span::ZERO,
        length: Span::from_mins(15),
        title: "Seven quiet minutes".to_owned(),
        place: None,
        note: None,
    }
}

/// Cuts a text between words into pieces that fit a record; breaks become spaces.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    // A word longer than a piece is cut; nobody writes one on purpose.
    let short = words
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(PIECE));
    for word in short {
        let word: String = word.collect();
        let Some(last) = pieces.last_mut() else { break };
        if last.is_empty() {
            *last = word;
        } else if last.chars().count() + 1 + word.chars().count() <= PIECE {
            last.push(' ');
            last.push_str(&word);
        } else {
            pieces.push(word);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces.truncate(100);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tests::writer;

    fn day(text: &str) -> LocalDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_kept_text_is_whole_again_and_its_writer_s_alone() {
        let mut journal = Journal::default();
        let text = "Somebody fond of both\n\nwould say it began with the hurry. ".repeat(20);
        for (hour, on) in [(1, "2026-07-20"), (2, "2026-11-23")] {
            let now = Instant::from_millis(1_795_000_000_000 + hour);
            for (id, draft) in to_keep(Partner::Second, &text, day(on), now) {
                assert_eq!(draft.audience, Audience::Only(Partner::Second));
                journal.add(id, draft, writer(1), now).unwrap();
            }
        }
        let kept = kept_by(&journal, Partner::Second);
        assert_eq!(kept.len(), 2);
        assert_eq!(kept[0].on, day("2026-11-23"));
        assert!(kept[0].ids.len() > 3);
        let flat: Vec<_> = text.split_whitespace().collect();
        assert_eq!(kept[0].text, flat.join(" "));
        assert!(kept_by(&journal, Partner::First).is_empty());
        assert!(to_keep(Partner::First, " \n", day("2026-11-23"), Instant::from_millis(1)).is_empty());
    }

    #[test]
    fn no_word_in_the_calendar_tells_of_a_quarrel() {
        let at = Instant::from_millis(1_795_000_000_000);
        let file = event("1@hearth".to_owned(), at, at + Span::from_hours(9)).to_ics();
        assert!(file.contains("SUMMARY:Seven quiet minutes"));
        let file = file.to_lowercase();
        for word in ["conflict", "quarrel", "outside", "couple", "view", "anger"] {
            assert!(!file.contains(word), "{word}");
        }
    }

    #[test]
    fn it_comes_again_four_months_on() {
        assert_eq!(again(day("2026-11-23")), Some(day("2027-03-25")));
    }
}
