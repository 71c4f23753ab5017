//! One answers alone: a word for the feeling, what went with it, what is needed; then it is sealed.

use super::OnlyYou;
use super::because::Because;
use crate::pages::feeling_finder::use_as_list;
use crate::pages::holder::use_holder;
use crate::pages::words::with_words;
use crate::state::sealed::Begun;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::feeling_field::FeelingField;
use hearth_core::couple::Partner;
use hearth_core::words::content::CheckIn as Words;
use hearth_core::words::feelings::Feelings;
use leptos::prelude::*;

/// What is being answered; lives no longer than the screen.
#[derive(Clone, Copy)]
pub(super) struct Answering {
    pub(super) partner: Partner,
    pub(super) feelings: StoredValue<Feelings>,
    pub(super) words: StoredValue<Words>,
    /// The chosen words, by their places.
    pub(super) chosen: RwSignal<Vec<usize>>,
    /// Whether a word is being looked for.
    pub(super) is_finding: RwSignal<bool>,
    pub(super) because: RwSignal<String>,
    pub(super) need: RwSignal<Option<usize>>,
}

impl Answering {
    /// Goes on from what the partner had begun when the phone was covered; what is left unsealed is put aside again.
    fn begin(store: Store, partner: Partner, feelings: StoredValue<Feelings>, words: Words) -> Self {
        let begun = store.sealed.begun(partner);
        let answering = Self {
            partner,
            feelings,
            words: StoredValue::new(words),
            is_finding: RwSignal::new(begun.chosen.is_empty()),
            chosen: RwSignal::new(begun.chosen),
            because: RwSignal::new(begun.because),
            need: RwSignal::new(begun.need),
        };
        on_cleanup(move || {
            let begun = Begun {
                chosen: answering.chosen.try_get_untracked().unwrap_or_default(),
                because: answering.because.try_get_untracked().unwrap_or_default(),
                need: answering.need.try_get_untracked().flatten(),
            };
            store.sealed.put_aside(partner, begun);
        });
        answering
    }

    /// Gives the word at a place.
    pub(super) fn text(self, at: usize) -> String {
        self.feelings.with_value(|feelings| {
            let found = feelings.all().get(at);
            found.map(|feeling| feeling.text.clone()).unwrap_or_default()
        })
    }
}

/// Asks one partner.
#[component]
pub(super) fn Ask(partner: Partner) -> AnyView {
    let store = use_store();
    let touched = use_holder();
    let inside = move |feelings: Feelings| {
        let feelings = StoredValue::new(feelings);
        with_words(move |words: Words| {
            let answering = Answering::begin(store, partner, feelings, words);
            (move || {
                if answering.is_finding.get() {
                    view! { <Finding answering /> }.into_any()
                } else {
                    view! { <Because answering /> }.into_any()
                }
            })
            .into_any()
        })
    };
    view! {
        <div
            class="page check-ask"
            data-seat=partner.slug()
            on:pointerdown=move |_| touched()
            on:keydown=move |_| touched()
        >
            <OnlyYou partner />
            {with_words(inside)}
        </div>
    }
    .into_any()
}

/// Looks for one word; it joins those that were chosen before.
#[component]
fn Finding(answering: Answering) -> AnyView {
    let store = use_store();
    let found = RwSignal::new(None);
    let as_list = use_as_list(store);
    let label = move || match found.get() {
        Some(at) => ["Yes, “", &answering.text(at), "”"].concat(),
        None => "Choose a word".to_owned(),
    };
    let take = move |()| {
        if let Some(at) = found.get_untracked() {
            answering.chosen.update(|chosen| {
                if !chosen.contains(&at) {
                    chosen.push(at);
                }
            });
            answering.is_finding.set(false);
        }
    };
    view! {
        <h1 class="check-title" tabindex="-1">"How is it in you, right now?"</h1>
        <FeelingField feelings=answering.feelings seat=answering.partner chosen=found as_list />
        <div class="page-foot check-foot">
            <Button
                kind=ButtonKind::Primary
                label
                disabled=Signal::derive(move || found.get().is_none())
                testid="take-word"
                on_click=take
            />
        </div>
    }
    .into_any()
}
