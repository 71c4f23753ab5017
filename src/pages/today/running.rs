//! The card of what runs: one tap to go on, a way to begin the step again, a way to end it.

use super::resume::Standing;
use crate::platform::clock;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::ring::Ring;
use hearth_core::couple::Partner;
use hearth_core::session::Event;
use leptos::prelude::*;

/// What runs, as it stands at this second.
#[component]
pub fn Running() -> impl IntoView {
    let store = use_store();
    let is_ending = RwSignal::new(false);
    let standing = Memo::new(move |_| standing(store));
    let go_on = move |()| {
        store.act(Event::Resume);
        store.go(Route::Session);
    };
    let again = move |()| {
        store.act(Event::StartAgain);
        store.go(Route::Session);
    };
    let text = move |of: fn(&Standing) -> &str| {
        move || standing.with(|now| now.as_ref().map(|now| of(now).to_owned()).unwrap_or_default())
    };
    let who = Memo::new(move |_| standing.with(|now| now.as_ref().and_then(|now| now.who)));
    let is_held = Memo::new(move |_| standing.with(|now| now.as_ref().is_some_and(|now| now.is_held)));
    view! {
        <section class="today-running" aria-label="What is running">
            {move || disc(who.get(), standing)}
            <h2 class="t-title">{text(|now| &now.title)}</h2>
            <p class="today-standing">{text(|now| &now.line)}</p>
            <div class="today-ways outdent">
                <Button label=text(|now| &now.go_on) kind=ButtonKind::Primary on_click=go_on attr:data-testid="resume" />
                {move || is_held.get().then(|| view! { <Button label="Start the turn again" on_click=again /> })}
                {move || if is_ending.get() { ending(store, is_ending) } else { may_end(is_ending) }}
            </div>
        </section>
    }
}

fn standing(store: Store) -> Option<Standing> {
    // While a session runs, the store looks at the clock five times a second.
    let now = store.now.get();
    store.settings.with(|settings| {
        let clock = |at| clock::clock_text(at, settings.hours);
        store
            .session
            .with(|session| Standing::of(session.as_ref()?, &settings.couple, now, clock))
    })
}

/// Draws whose light is on, the name in it and what is left of the time.
fn disc(who: Option<Partner>, standing: Memo<Option<Standing>>) -> AnyView {
    let store = use_store();
    let left_share = Signal::derive(move || {
        standing.with(|now| {
            now.as_ref()
                .map_or(0.0, |now| f64::from(now.left_percent) / 100.0)
        })
    });
    let time = move || standing.with(|now| now.as_ref().map(|now| now.time.clone()));
    view! {
        <Ring who left_share>
            <p class="ring-name">{who.map(|who| store.name(who))}</p>
            <p class="ring-time">{time}</p>
        </Ring>
    }
    .into_any()
}

fn may_end(is_ending: RwSignal<bool>) -> AnyView {
    view! { <Button label="End it" kind=ButtonKind::Quiet on_click=move |()| is_ending.set(true) attr:data-testid="end" /> }
        .into_any()
}

/// Asks once more, in the place of the button that was touched.
fn ending(store: Store, is_ending: RwSignal<bool>) -> AnyView {
    let end = move |()| {
        store.act(Event::End);
        store.close_session();
    };
    view! {
        <div class="today-ending" role="group" aria-label="End it?">
            <Button label="Yes, end it" on_click=end attr:data-testid="end-confirm" />
            <Button label="Let it go on" kind=ButtonKind::Quiet on_click=move |()| is_ending.set(false) />
        </div>
    }
    .into_any()
}
