//! Hides everything until the next one says that they hold the phone.

use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::quick_exit::QuickExit;
use crate::platform::clock;
use crate::state::use_store;
use crate::ui::hand_over::HandOver;
use hearth_core::couple::Partner;
use hearth_core::session::Event;
use hearth_core::time::Span;
use leptos::prelude::*;

/// Without a touch for this long, nobody is believed to hold the phone.
const UNTOUCHED: Span = Span::from_mins(2);

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

/// Watches the one who holds the phone: gives what to call at each touch, and covers again after two
/// minutes without any.
///
/// Hiding the page and leaving it cover the phone as well; the app sees to those.
pub fn use_holder() -> impl Fn() + Copy + 'static {
    let store = use_store();
    let touched = StoredValue::new(clock::now());
    Effect::new(move || {
        if store.now.get().since(touched.get_value()) >= UNTOUCHED {
            store.act(Event::HolderLeft);
        }
    });
    move || touched.set_value(clock::now())
}
