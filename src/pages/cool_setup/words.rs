//! The words of a pause: a few that are always there, and all of them once they are fetched.

use crate::platform::content::fetch_json;
use hearth_core::words::content::{self, CoolDown, Line};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The line that is offered first; it needs no fetching.
pub(crate) const FIRST_WARM: &str = "I'd like to go on, more gently.";

const WARM: [&str; 4] = [
    FIRST_WARM,
    "I'm leaving the room, not you.",
    "You matter more to me than this.",
    "A little quiet, then us again.",
];

const DOING: [&str; 6] = [
    "Wash your hands in warm water",
    "Fold whatever is dry",
    "Name ten sounds, eyes closed",
    "Make tea and let it cool",
    "Lean your back against a wall",
    "Read two pages of anything",
];

const WAITING: [&str; 1] = ["While the heart is fast, ordinary words can sound sharp."];

/// The lines a pause offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PauseWords {
    /// Warm lines, true even when angry.
    pub(crate) warm: Vec<String>,
    /// Things to do for hands and senses.
    pub(crate) doing: Vec<String>,
    /// Why waiting helps.
    pub(crate) waiting: Vec<String>,
}

impl Default for PauseWords {
    fn default() -> Self {
        let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        Self {
            warm: owned(&WARM),
            doing: owned(&DOING),
            waiting: owned(&WAITING),
        }
    }
}

impl From<CoolDown> for PauseWords {
    fn from(words: CoolDown) -> Self {
        let texts = |lines: Vec<Line>| lines.into_iter().map(|line| line.text).collect();
        Self {
            warm: texts(words.warm),
            doing: texts(words.activities),
            waiting: texts(words.waiting),
        }
    }
}

/// Gives the words that are always there at once, and the rest when they have come.
pub(crate) fn use_pause_words() -> ReadSignal<PauseWords> {
    let (words, set_words) = signal(PauseWords::default());
    spawn_local(async move {
        let Ok(text) = fetch_json("cool-down").await else {
            return;
        };
        if let Ok(read) = content::read::<CoolDown>(&text) {
            // The page may have been left meanwhile; then nobody needs them.
            let _ = set_words.try_set(read.into());
        }
    });
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_words_offer_something_to_do_for_every_hand() {
        let file = include_str!("../../../assets/content/en/cool-down.json");
        let words: PauseWords = content::read::<CoolDown>(file).unwrap().into();
        assert!(words.doing.len() >= 24);
        assert!(words.warm.iter().any(|line| line == FIRST_WARM));
    }
}
