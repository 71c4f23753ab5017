//! The words of gentle start: a few that are always there, and all of them once they are fetched.

use crate::platform::content::fetch_json;
use hearth_core::words::content::{self, GentleStart};
use hearth_core::words::feelings::Feelings;
use hearth_core::words::phrasing::{Slot, Trigger, Wording};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What may have been fetched by now.
#[derive(Clone, Copy)]
pub(super) struct Words {
    hints: RwSignal<Option<GentleStart>>,
    /// The feeling words, once they are here.
    pub(super) feelings: RwSignal<Fetched>,
}

/// How far the feeling words have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fetched {
    /// On their way.
    Coming,
    /// They are here.
    Here(Feelings),
    /// They could not be had; writing one's own always works.
    Missing,
}

/// What a hint says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HintText {
    /// How the words may land.
    pub(super) title: String,
    /// A question.
    pub(super) body: String,
    /// Fixed words to put in their place, where there are any.
    pub(super) swap: Option<String>,
}

/// Fetches the words of this page.
pub(super) fn use_words() -> Words {
    let words = Words {
        hints: RwSignal::new(None),
        feelings: RwSignal::new(Fetched::Coming),
    };
    spawn_local(async move {
        if let Ok(text) = fetch_json("gentle-start").await {
            // The page may have been left meanwhile; then nobody needs them.
            let _ = words.hints.try_set(content::read::<GentleStart>(&text).ok());
        }
    });
    words.fetch_feelings();
    words
}

impl Words {
    /// Fetches the feeling words, once more where they could not be had.
    pub(super) fn fetch_feelings(self) {
        spawn_local(async move {
            let text = fetch_json("feelings").await.ok();
            let read = text.and_then(|text| content::read::<Feelings>(&text).ok());
            let _ = self
                .feelings
                .try_set(read.map_or(Fetched::Missing, Fetched::Here));
        });
    }

    /// Gives what a hint says.
    pub(super) fn hint(self, wording: Wording) -> HintText {
        self.hints.with(|words| {
            words.as_ref().and_then(|words| words.hint(wording)).map_or_else(
                || always_there(wording),
                |hint| HintText {
                    title: hint.title.clone(),
                    body: hint.body.clone(),
                    swap: hint.swap.clone().filter(|_| is_fixed(wording)),
                },
            )
        })
    }
}

/// Says whether words can be put in the place of others without inventing anything.
const fn is_fixed(wording: Wording) -> bool {
    matches!(wording, Wording::Always | Wording::Never)
}

fn always_there(wording: Wording) -> HintText {
    let (title, body) = match wording.trigger() {
        Trigger::AlwaysNever => ("One time is easier to picture", "Which evening comes to mind?"),
        Trigger::YouAre => (
            "“You are” takes in a whole person",
            "What would a camera have seen?",
        ),
        Trigger::PseudoFeeling => ("There is a thought here", "Which feeling is beside it?"),
        Trigger::NameCalling => (
            "One word may drown the rest",
            "What happened before that word came?",
        ),
    };
    HintText {
        title: title.to_owned(),
        body: body.to_owned(),
        swap: (wording == Wording::Always).then(|| "on …,".to_owned()),
    }
}

/// Gives the name of a blank and the question that helps to fill it.
pub(super) const fn of_slot(slot: Slot) -> (&'static str, &'static str) {
    match slot {
        Slot::Camera => (
            "What a camera saw",
            "What would a camera have seen? One scene, one evening.",
        ),
        Slot::Feeling => ("The feeling", "What was in you then? One word will do, or two."),
        Slot::Need => (
            "What you need",
            "What would you like more of? Say the wish, not what is missing.",
        ),
        Slot::Request => ("One small thing to ask", "Small enough for a yes, open to a no."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hint_asks_a_question_even_with_nothing_fetched() {
        for wording in Wording::ALL {
            assert!(always_there(wording).body.ends_with('?'), "{wording:?}");
        }
    }

    #[test]
    fn every_hint_of_the_shipped_words_asks_a_question() {
        let file = include_str!("../../../assets/content/en/gentle-start.json");
        let words = content::read::<GentleStart>(file).unwrap();
        for wording in Wording::ALL {
            assert!(words.hint(wording).unwrap().body.contains('?'), "{wording:?}");
        }
    }
}
