//! The steps of the daily check-in: each answers alone, both open together, each asks one question.

mod ask;
mod because;
mod close;
mod offer;
mod open;
mod reveal;

use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::icon::{Icon, IconName, IconSize};
use crate::ui::icon_button::IconLink;
use hearth_core::couple::Partner;
use hearth_core::exercise::Exercise;
use hearth_core::exercise::check_in::Round;
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// Draws a step of the check-in; `who` is the one whose move it is.
pub fn screen(prompt: Prompt, who: Partner) -> AnyView {
    match prompt {
        Prompt::CheckInAsk => view! { <ask::Ask partner=who /> }.into_any(),
        Prompt::CheckInReveal => view! { <reveal::Reveal /> }.into_any(),
        Prompt::CheckInOffer => view! { <offer::Offer asker=who /> }.into_any(),
        Prompt::CheckInClose => view! { <close::Close /> }.into_any(),
        _ => view! { <open::Open /> }.into_any(),
    }
}

/// Gives the round that runs.
fn round(store: Store) -> Option<Round> {
    store
        .session
        .with_untracked(|session| match session.as_ref()?.exercise() {
            Exercise::CheckIn(round) => Some(round.clone()),
            _ => None,
        })
}

/// Ends the check-in, keeps that it was done, and goes on to another page.
fn leave(store: Store, route: Route) {
    use hearth_core::session::Event;
    store.act(Event::HandOver);
    if store
        .session
        .with_untracked(|session| session.as_ref().is_some_and(|session| !session.is_done()))
    {
        store.act(Event::End);
        store.keep_practice(None);
    }
    store.close_session();
    store.go(route);
}

/// Heads what is for one pair of eyes.
#[component]
fn OnlyYou(partner: Partner) -> AnyView {
    let store = use_store();
    view! {
        <header class="check-head">
            <IconLink href=Route::Today.href() icon=IconName::X label="Back to today" />
            <p class="check-only">
                <Icon name=IconName::EyeOff size=IconSize::Small />
                <span>"Only you, " {move || store.name(partner)} ", for now"</span>
            </p>
        </header>
    }
    .into_any()
}
