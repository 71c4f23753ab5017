//! Who begins: one of the two, or a coin.

use crate::platform::ticker;
use crate::state::use_store;
use crate::ui::seat_picker::{Seat, SeatPicker};
use hearth_core::couple::Partner;
use leptos::prelude::*;

/// How long a tossed coin turns, in milliseconds: long enough to look at each other.
const SUSPENSE_MS: i32 = 1200;

/// Lets the couple choose who begins; offered is the one who did not begin last.
#[component]
pub fn WhoBegins(first: RwSignal<Partner>, is_tossing: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let tossed = StoredValue::new_local(None::<ticker::Delay>);
    let was_tossed = RwSignal::new(false);
    let choose = move |seat: Seat| match seat {
        Seat::One(partner) => {
            tossed.set_value(None);
            is_tossing.set(false);
            was_tossed.set(false);
            first.set(partner);
        }
        Seat::Coin => {
            is_tossing.set(true);
            tossed.set_value(ticker::after(SUSPENSE_MS, move || {
                first.set(store.toss());
                was_tossed.set(true);
                is_tossing.set(false);
            }));
        }
    };
    let chosen = Signal::derive(move || {
        if is_tossing.get() {
            Seat::Coin
        } else {
            Seat::One(first.get())
        }
    });
    let said = move || {
        let name = store.name(first.get());
        if was_tossed.get() {
            format!("The coin says {name}.")
        } else {
            String::new()
        }
    };
    view! {
        <SeatPicker
            legend="Who begins?"
            names=Partner::BOTH.map(|partner| store.name(partner))
            chosen
            is_tossing
            on_choose=choose
        />
        <p class="unseen" aria-live="polite">{said}</p>
    }
}
