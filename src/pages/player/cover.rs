//! Hides everything until the next one says that they hold the phone.

use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::quick_exit::QuickExit;
use crate::state::{Store, use_store};
use crate::ui::hand_over::HandOver;
use hearth_core::couple::Partner;
use hearth_core::exercise::Exercise;
use hearth_core::session::{Event, Session};
use leptos::prelude::*;

/// Covers the phone until it has been passed.
#[component]
pub fn CoverStep(partner: Partner) -> impl IntoView {
    let store = use_store();
    let [name, other] = [partner, partner.other()].map(|who| untrack(|| store.name(who)));
    let line = if is_put_away(store, partner.other()) {
        [&other, "’s words are put away."].concat()
    } else {
        "For one pair of eyes.".to_owned()
    };
    view! {
        <div class="page cover-step">
            <div class="cover-bar"><QuickExit /></div>
            <HandOver partner name line on_take=move || { store.act(Event::HandOver); } />
            <div class="cover-foot"><AboutThis /></div>
        </div>
    }
}

/// Says whether the other has already answered: where only the two are asked, the first one is asked first.
fn is_put_away(store: Store, other: Partner) -> bool {
    let writes = store.session.with_untracked(|session| {
        matches!(
            session.as_ref().map(Session::exercise),
            Some(Exercise::KnowYou(_))
        )
    });
    if writes {
        !store.written.of(other).with_untracked(String::is_empty)
    } else {
        other == Partner::First
    }
}
