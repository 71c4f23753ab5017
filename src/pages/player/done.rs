//! The end: what it was, what is kept, and a way on.

use crate::pages::saved_line::SavedLine;
use crate::platform::clock;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::lights::{Lights, Meeting};
use crate::ui::switch::Switch;
use hearth_core::exercise::turn_taker::{Options, Preset};
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::session::Session;
use leptos::prelude::*;

/// Closes a talk.
#[component]
pub fn Done() -> impl IntoView {
    let store = use_store();
    let Some(session) = store.session.get_untracked() else {
        return ().into_any();
    };
    let Exercise::TurnTaker(options) = session.exercise().clone() else {
        return view! { <PauseDone /> }.into_any();
    };
    let minutes = session.spent(clock::now()).about_mins();
    let is_try_out = options.preset == Preset::TryOut;
    let heading = if is_try_out {
        "That is how it works"
    } else {
        "That was it"
    };
    let kept = if is_try_out {
        view! { <p class="t-lead">"Nothing of a try-out is kept."</p> }.into_any()
    } else {
        kept_part(store, &session, options, minutes)
    };
    let leave = move |route: Route| {
        store.close_session();
        store.go(route);
    };
    let again = if is_try_out { "Set up a talk" } else { "Talk again" };
    view! {
        <section class="closing" data-centred>
            <Lights meeting=Meeting::Together />
            <h1 tabindex="-1">{heading}</h1>
            {kept}
            <div class="closing-actions">
                <Button kind=ButtonKind::Primary label="Back to today" on_click=move |()| leave(Route::Today)/>
                <Button kind=ButtonKind::Quiet label=again
                    on_click=move |()| leave(Route::Exercise(Listed::TurnTaker))/>
            </div>
        </section>
    }
    .into_any()
}

fn kept_part(store: Store, session: &Session, options: Options, minutes: u64) -> AnyView {
    let is_kept = RwSignal::new(session.is_finished() && !session.exercise().is_conflict());
    let with_topic = RwSignal::new(false);
    let topic = StoredValue::new(options.topic.clone());
    let has_topic = !options.topic.trim().is_empty();
    let keep = move |topic: Option<String>| {
        store.keep_practice(topic);
        is_kept.set(true);
    };
    let keep_topic = move |on: bool| {
        with_topic.set(on);
        keep(on.then(|| topic.get_value().trim().to_owned()));
    };
    let summary = format!("{}, about {minutes} min", options.preset.title());
    view! {
        <p class="t-lead">{summary}</p>
        <Show
            when=move || is_kept.get()
            fallback=move || view! {
                <p>"Nothing of this talk is kept, unless you both want its date and length."</p>
                <Button label="We both say: keep the date" on_click=move |()| keep(None)/>
            }
        >
            <p>"Kept: the date, the preset and the length. Never what was said."</p>
            <SavedLine state=store.shelf.state/>
            <Show when=move || has_topic>
                <Switch
                    label="Keep what it was about, too"
                    on=Signal::derive(move || with_topic.get())
                    on_turn=keep_topic
                />
            </Show>
        </Show>
    }
    .into_any()
}

#[component]
fn PauseDone() -> impl IntoView {
    let store = use_store();
    let leave = move |()| {
        store.close_session();
        store.go(Route::Today);
    };
    view! {
        <section class="closing" data-centred>
            <Lights meeting=Meeting::Resting />
            <h1 tabindex="-1">"The pause is over"</h1>
            <p class="t-lead">"Nothing of it is kept."</p>
            <Button kind=ButtonKind::Primary label="Back to today" on_click=leave/>
        </section>
    }
}
