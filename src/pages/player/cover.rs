//! Hides everything until the next one says that they hold the phone.

use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::quick_exit::QuickExit;
use crate::state::use_store;
use crate::ui::hand_over::HandOver;
use hearth_core::couple::Partner;
use hearth_core::session::Event;
use leptos::prelude::*;

/// Covers the phone until it has been passed.
#[component]
pub fn CoverStep(partner: Partner) -> impl IntoView {
    let store = use_store();
    let [name, other] = [partner, partner.other()].map(|who| untrack(|| store.name(who)));
    let is_second = partner == Partner::Second;
    let line = if is_second {
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
