//! Side by side, after both were heard: ideas from both, and one small experiment.

mod ideas;
mod trial;

use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use hearth_core::exercise::Exercise;
use hearth_core::exercise::side_by_side::{LONGEST_IDEA, MOST_IDEAS};
use hearth_core::session::{Event, Outcome, Session};
pub(super) use ideas::ideas;
use leptos::prelude::*;
pub(super) use trial::{experiment, is_trying};

/// Follows what was added so far.
fn added(store: Store) -> Memo<Vec<String>> {
    Memo::new(move |_| {
        store
            .session
            .with(|session| match session.as_ref().map(Session::exercise) {
                Some(Exercise::SideBySide(options)) => options.ideas.clone(),
                _ => Vec::new(),
            })
    })
}

/// Takes one more idea; nothing is judged, and nothing says whose it was.
#[component]
fn OneMore(
    ideas: Memo<Vec<String>>,
    /// What to write.
    label: &'static str,
    /// Hears of an idea that was added, by its place.
    #[prop(into)]
    on_added: Callback<usize>,
) -> AnyView {
    let store = use_store();
    let idea = RwSignal::new(String::new());
    let is_empty = Memo::new(move |_| idea.with(|text| text.trim().is_empty()));
    let is_full = Memo::new(move |_| ideas.with(|ideas| ideas.len() >= MOST_IDEAS));
    let add = move || {
        let at = ideas.with_untracked(Vec::len);
        if store.act(Event::AddIdea(idea.get_untracked())) == Outcome::Changed {
            idea.set(String::new());
            on_added.run(at);
        }
    };
    let writing = move || {
        view! {
            <form class="side-add" on:submit=move |event| { event.prevent_default(); add(); }>
                <Field id="idea" label value=idea on_input=move |text| idea.set(text) most=LONGEST_IDEA words=true/>
                <Button kind=ButtonKind::Pill label="Add it" testid="add-idea" disabled=is_empty
                    on_click=move |()| add()/>
            </form>
        }
        .into_any()
    };
    (move || {
        if is_full.get() {
            view! { <p class="t-small">"That is plenty to choose from."</p> }.into_any()
        } else {
            writing()
        }
    })
    .into_any()
}
