//! The end: what it was, what is kept, and a way on.

mod keep_line;
mod keep_story;
mod tender;

use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::player::side_by_side;
use crate::pages::quick_exit::QuickExit;
use crate::pages::saved_line::SavedLine;
use crate::platform::clock;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::lights::{Lights, Meeting};
use crate::ui::switch::Switch;
use hearth_core::deck;
use hearth_core::exercise::Exercise;
use hearth_core::exercise::turn_taker::Preset;
use hearth_core::session::Session;
use leptos::prelude::*;

/// Closes whatever ran.
#[component]
pub fn Done() -> AnyView {
    let store = use_store();
    let Some(session) = store.session.get_untracked() else {
        return ().into_any();
    };
    let listed = session.exercise().listed();
    match session.exercise().clone() {
        Exercise::TurnTaker(options) if options.preset == Preset::TryOut => {
            let words = view! { <p class="t-lead">"Nothing of a try-out is kept."</p> }.into_any();
            closing(
                store,
                "That is how it works",
                words,
                Some(("Set up a talk", Route::Exercise(listed))),
            )
        }
        Exercise::TurnTaker(options) => {
            let words = kept_part(store, &session, options.preset.title(), options.topic);
            closing(
                store,
                "That was it",
                words,
                Some(("Talk again", Route::Exercise(listed))),
            )
        }
        Exercise::CoolDown(_) => closing(store, "The pause is over", nothing_kept(), None),
        Exercise::Space(_) => closing(store, "Back again", nothing_kept(), None),
        Exercise::BothReady(_) => closing(store, "That was it", nothing_kept(), None),
        Exercise::AfterStorm(_) | Exercise::HardToSay(_) => {
            // What was prepared goes with the end.
            store.forget_written();
            let words = if session.is_finished() {
                tender::if_both_say(store, &session)
            } else {
                nothing_kept()
            };
            closing(store, "That was it", words, None)
        }
        Exercise::OutsideView(_) => {
            store.forget_written();
            closing(store, "That was it", tender::outside(), None)
        }
        Exercise::CheckUp(_) => closing(
            store,
            "That was the week",
            week(store, &session),
            Some(("Lines over time", Route::Lines)),
        ),
        Exercise::PhonesDown(_) => {
            let words = view! { {summary(&session, listed.title())} <keep_line::KeepLine /> }.into_any();
            closing(store, "The evening, back again", words, None)
        }
        Exercise::StoryRelay(options) => {
            let theme = options.hand.cards.into_iter().next();
            let words = view! {
                {summary(&session, listed.title())}
                <keep_story::KeepStories began=session.began() theme/>
            };
            closing(
                store,
                if session.is_finished() {
                    "Two stories told"
                } else {
                    "That was it"
                },
                words.into_any(),
                Some(("Another theme", Route::Exercise(listed))),
            )
        }
        Exercise::SideBySide(_) => {
            let is_trying = side_by_side::is_trying(store, &session);
            let words = view! {
                {is_trying.then(|| view! { <p>"Your experiment is kept, as you both said."</p> })}
                {kept_part(store, &session, listed.title(), String::new())}
            };
            closing(
                store,
                "That was it",
                words.into_any(),
                Some(("Once more", Route::Exercise(listed))),
            )
        }
        _ => {
            let words = summary(&session, listed.title());
            closing(
                store,
                "That was it",
                words,
                Some(("Once more", Route::Exercise(listed))),
            )
        }
    }
}

fn closing(
    store: Store,
    heading: &'static str,
    words: AnyView,
    on: Option<(&'static str, Route)>,
) -> AnyView {
    let leave = move |route: Route| {
        store.close_session();
        store.go(route);
    };
    view! {
        <section class="closing" data-centred>
            <Lights meeting=Meeting::Together />
            <h1 tabindex="-1">{heading}</h1>
            {words}
            <div class="closing-actions">
                <Button kind=ButtonKind::Primary label="Back to today" on_click=move |()| leave(Route::Today)/>
                {on.map(|(label, route)| view! {
                    <Button kind=ButtonKind::Quiet label on_click=move |()| leave(route)/>
                })}
                {store.is_conflict().then(|| view! { <div class="closing-ways"><QuickExit/><AboutThis/></div> })}
            </div>
        </section>
    }
    .into_any()
}

/// Says what is kept of a week's look; what was set alone is, even where the rest was left.
fn week(store: Store, session: &Session) -> AnyView {
    let minutes = session.spent(clock::now()).about_mins().to_string();
    let kept = if session.is_finished() {
        "Kept: the date and the length; how near it felt, where one of you set it. Never what was said."
    } else {
        "Kept: how near it felt, where one of you set it. Nothing else."
    };
    view! {
        <p class="t-lead">{["This week, in about ", &minutes, " min"].concat()}</p>
        <p>{kept}</p>
        {session.is_finished().then(|| view! { <SavedLine state=store.shelf.state/> })}
    }
    .into_any()
}

fn nothing_kept() -> AnyView {
    view! { <p class="t-lead">"Nothing of it is kept."</p> }.into_any()
}

/// Says what it was, and what of it is kept.
fn summary(session: &Session, title: &'static str) -> AnyView {
    let store = use_store();
    let minutes = session.spent(clock::now()).about_mins();
    let what = [title, ", about ", &minutes.to_string(), " min"].concat();
    let is_dated = session.is_finished() && session.exercise().is_kept();
    let has_deck = deck::record_for(session.exercise()).is_some();
    let kept = match (is_dated, has_deck) {
        (true, true) => "Kept: the date, the length and which cards you both answered. Never what was said.",
        (true, false) => "Kept: the date and the length. Never what was said.",
        (false, true) => "Kept: which cards you both answered, if any. Never what was said.",
        (false, false) => return nothing_kept(),
    };
    view! {
        <p class="t-lead">{what}</p>
        <p>{kept}</p>
        {is_dated.then(|| view! { <SavedLine state=store.shelf.state/> })}
    }
    .into_any()
}

/// Says what of a talk is kept; of one about something hard nothing, unless both say so.
fn kept_part(store: Store, session: &Session, name: &'static str, topic: String) -> AnyView {
    let minutes = session.spent(clock::now()).about_mins();
    let is_kept = RwSignal::new(session.is_finished() && !session.exercise().is_conflict());
    let with_topic = RwSignal::new(false);
    let has_topic = !topic.trim().is_empty();
    let topic = StoredValue::new(topic);
    let has_preset = matches!(session.exercise(), Exercise::TurnTaker(_));
    let keep = move |topic: Option<String>| {
        store.keep_practice(topic);
        is_kept.set(true);
    };
    let keep_topic = move |on: bool| {
        with_topic.set(on);
        keep(on.then(|| topic.get_value().trim().to_owned()));
    };
    let summary = [name, ", about ", &minutes.to_string(), " min"].concat();
    view! {
        <p class="t-lead">{summary}</p>
        <Show
            when=move || is_kept.get()
            fallback=move || view! {
                <p>"Nothing of this talk is kept, unless you both want its date and length."</p>
                <Button label="We both say: keep the date" on_click=move |()| keep(None)/>
            }
        >
            <p>{if has_preset {
                "Kept: the date, the preset and the length. Never what was said."
            } else {
                "Kept: the date and the length. Never what was said."
            }}</p>
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
