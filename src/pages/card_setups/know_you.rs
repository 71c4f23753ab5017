//! Sets up "How well do I know you".

use super::{begin_drawn, candidates, empty_line, framed, seed};
use crate::pages::setup::{self, use_beginning};
use crate::pages::words::with_words;
use crate::state::use_store;
use hearth_core::deck::{self, Candidate};
use hearth_core::exercise::know_you::Options;
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::words::content::KnowYou;
use leptos::prelude::*;

/// The most cards of one evening; the others come another time.
const SITTING: usize = 12;

/// Shows the set-up.
#[component]
pub fn KnowYouSetupPage() -> AnyView {
    let store = use_store();
    let beginning = use_beginning();
    let cards = StoredValue::new(Vec::<Candidate>::new());
    let is_empty = RwSignal::new(false);
    let body = view! {
        {framed(Listed::KnowYou)}
        {with_words::<KnowYou>(move |words| {
            cards.set_value(candidates(&words.cards));
            view! { <p class="t-small">"What you write is kept nowhere. Nothing is counted."</p> }.into_any()
        })}
        {empty_line(is_empty)}
    };
    let begin = move || {
        let drawn = deck::record_of(deck::KNOW_YOU).map(|id| {
            let journal = store.journal.get_untracked();
            cards.with_value(|cards| deck::draw(cards, &journal, &id, seed()))
        });
        let mut drawn = drawn.unwrap_or_default();
        drawn.hand.cards.truncate(SITTING);
        let options = Options {
            first: beginning.first.get_untracked(),
            hand: drawn.hand,
        };
        begin_drawn(store, Exercise::KnowYou(options), drawn.seen, is_empty);
    };
    let label = move || ["Begin. First about ", &store.name(beginning.first.get())].concat();
    setup::setup(Listed::KnowYou, Some(beginning), body.into_any(), label, begin)
}
