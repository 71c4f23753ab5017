//! The set-ups of what is played with cards, and of asking whether both are ready.

pub mod both_ready;
pub mod know_you;
pub mod ladder;
pub mod questions;

use super::setup;
use super::words::with_words;
use crate::platform::random;
use crate::state::Store;
use hearth_core::deck::Candidate;
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::journal::entry::Line;
use hearth_core::words::content::{DeckCard, Frames};
use leptos::prelude::*;

/// Draws why and how of an exercise, once the words are here.
pub(super) fn framed(listed: Listed) -> AnyView {
    with_words::<Frames>(move |frames| match frames.of(listed.slug()).cloned() {
        Some(frame) => setup::why_and_how(frame.why, frame.how),
        None => ().into_any(),
    })
}

/// Gives chance a beginning; the cards follow from it.
pub(super) fn seed() -> u64 {
    u64::from(random::below(u32::MAX))
}

pub(super) fn candidates(cards: &[DeckCard]) -> Vec<Candidate> {
    cards.iter().map(Candidate::from).collect()
}

/// Begins with what was drawn; says so where there is no card to begin with.
pub(super) fn begin_drawn(store: Store, exercise: Exercise, seen: Vec<Line<80>>, is_empty: RwSignal<bool>) {
    if exercise.card(1).is_none() {
        is_empty.set(true);
        return;
    }
    store.note_drawn(&exercise, seen);
    setup::begin(store, exercise);
}

/// Says that there is no card, and nothing of why.
pub(super) fn empty_line(is_empty: RwSignal<bool>) -> AnyView {
    view! {
        <p role="status">{move || is_empty.get().then_some("There is no card to draw here just now.")}</p>
    }
    .into_any()
}
