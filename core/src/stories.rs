//! What stays of stories told: a title and a line each, if they like.

use crate::journal::entry::{Entry, Line, Story};
use crate::journal::{Journal, Kind, RecordId};
use crate::time::LocalDate;

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 80;
/// The most characters of a line.
pub const LONGEST_WORDS: usize = 280;

/// Makes what is kept of a story; without a title there is nothing.
pub fn story(title: &str, words: &str, theme: Option<Line<80>>, on: LocalDate) -> Option<Story> {
    Some(Story {
        on,
        title: Line::cut(title, LONGEST_TITLE)?,
        words: Line::cut(words, LONGEST_WORDS),
        theme,
    })
}

/// Gives the stories that are kept, the newest first.
pub fn kept(journal: &Journal) -> Vec<(&RecordId, &Story)> {
    let kept = journal.of_kind(Kind::Story).into_iter();
    kept.filter_map(|record| match record.entry() {
        Some(Entry::Story(story)) => Some((record.id(), story)),
        _ => None,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tests::{id, now, writer};
    use crate::journal::{Audience, Author, Draft};

    fn day() -> LocalDate {
        "2026-11-23".parse().unwrap()
    }

    #[test]
    fn a_story_needs_a_title_and_no_more() {
        assert_eq!(story(" ", "The smell of rain", None, day()), None);
        let told = story(" The wet\ncoat ", "  ", None, day()).unwrap();
        assert_eq!(told.title.as_str(), "The wet coat");
        assert_eq!(told.words, None);
        let long = story("x", &"ä".repeat(400), None, day()).unwrap();
        assert_eq!(long.words.unwrap().as_str().chars().count(), LONGEST_WORDS);
    }

    #[test]
    fn the_newest_story_comes_first_and_what_was_deleted_is_gone() {
        let mut journal = Journal::default();
        for (at, name) in [(1, "one"), (2, "two")] {
            let draft = Draft {
                author: Author::Both,
                audience: Audience::Both,
                entry: Entry::Story(story(name, "", None, day()).unwrap()),
            };
            journal.add(id(name), draft, writer(1), now(at)).unwrap();
        }
        let names = |journal: &Journal| -> Vec<String> {
            kept(journal)
                .iter()
                .map(|(_, story)| story.title.as_str().to_owned())
                .collect()
        };
        assert_eq!(names(&journal), ["two", "one"]);
        journal.delete(&id("two"), &writer(1), now(3)).unwrap();
        assert_eq!(names(&journal), ["one"]);
    }
}
