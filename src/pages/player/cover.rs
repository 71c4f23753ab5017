//! Hides everything until the next one says that they hold the phone.

use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::quick_exit::QuickExit;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::hand_over::HandOver;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use hearth_core::couple::Partner;
use hearth_core::exercise::Exercise;
use hearth_core::session::{Event, Session};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// Covers the phone until it has been passed.
#[component]
pub fn CoverStep(partner: Partner) -> impl IntoView {
    let store = use_store();
    let [name, other] = [partner, partner.other()].map(|who| untrack(|| store.name(who)));
    let line = if untrack(|| has_answered(store, partner.other())) {
        [&other, "’s words are put away."].concat()
    } else {
        "For one pair of eyes.".to_owned()
    };
    let is_conflict = untrack(|| store.is_conflict());
    view! {
        <div class="page cover-step">
            <div class="cover-bar">
                <QuickExit />
                {(!is_conflict).then(|| view! { <IconLink href=Route::Today.href() icon=IconName::X label="Back to today" /> })}
            </div>
            <HandOver partner name line on_take=move || { store.act(Event::HandOver); } />
            <div class="cover-foot">{is_conflict.then(|| view! { <AboutThis /> })}</div>
        </div>
    }
}

/// Says whether nothing came before this cover.
fn is_first(session: Option<&Session>) -> bool {
    let next = session.map(|session| session.coming().prompt);
    matches!(next, Some(Prompt::HardPrepare | Prompt::OutsideWrite))
}

/// Says whether a partner has answered before this cover came up.
fn has_answered(store: Store, partner: Partner) -> bool {
    store
        .session
        .with(|session| match session.as_ref().map(Session::exercise) {
            Some(Exercise::CheckIn(_)) => store
                .sealed
                .round
                .get()
                .is_some_and(|round| *round.who.of(partner)),
            Some(Exercise::KnowYou(_)) => !store.written.of(partner).with_untracked(String::is_empty),
            // Whoever prepares or writes alone does so before anybody was asked anything.
            Some(Exercise::HardToSay(_) | Exercise::OutsideView(_)) if is_first(session.as_ref()) => false,
            // Everywhere else the first seat is asked first.
            _ => partner == Partner::First,
        })
}
