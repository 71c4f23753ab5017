//! The controls on the seam: pause for both, undo for five seconds, end.

use crate::platform::{page, ticker};
use crate::state::use_store;
use crate::ui::icon::{Icon, IconName};
use hearth_core::session::Event;
use hearth_core::session::snapshot::Snapshot;
use leptos::prelude::*;

/// How long the end bead is held to end at once, in milliseconds.
const HOLD_MS: i32 = 1000;

/// Pauses for both.
#[component]
pub fn PauseDisc(snapshot: Memo<Snapshot>) -> impl IntoView {
    let store = use_store();
    let may = Memo::new(move |_| snapshot.get().may.pause);
    view! {
        <button
            type="button"
            class="icon-button" data-look="lens"
            data-testid="pause"
            aria-label="Pause for both"
            disabled=move || !may.get()
            on:click=move |_| { store.act(Event::Pause); }
        >
            <Icon name=IconName::Pause />
        </button>
    }
}

/// Takes back the last move, for five seconds.
#[component]
pub fn UndoBead(snapshot: Memo<Snapshot>) -> impl IntoView {
    let store = use_store();
    let may = Memo::new(move |_| snapshot.get().may.undo);
    view! {
        <Show when=move || may.get()>
            <button
                type="button"
                class="icon-button" data-look="bead"
                data-testid="undo"
                aria-label="Undo the last hand-over"
                on:click=move |_| { store.act(Event::Undo); }
            >
                <Icon name=IconName::Undo2 />
            </button>
        </Show>
    }
}

/// The answer that changes nothing; it has the focus first.
const GO_ON: &str = "end-go-on";

/// Ends: held for a second, or tapped and confirmed.
#[component]
pub fn EndBead() -> impl IntoView {
    let store = use_store();
    let is_asking = RwSignal::new(false);
    let held = StoredValue::new_local(None::<ticker::Delay>);
    let press = move |_| {
        held.set_value(ticker::after(HOLD_MS, move || {
            store.act(Event::End);
        }));
    };
    // The button may be gone by the time a finger leaves it.
    let release = move || drop(held.try_set_value(None));
    let ask = move || {
        is_asking.set(true);
        ticker::once(0, || {
            page::focus(GO_ON);
        });
    };
    let by_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            is_asking.set(false);
        }
    };
    view! {
        <button
            type="button"
            class="icon-button" data-look="bead"
            data-testid="end"
            aria-label="End"
            aria-expanded=move || is_asking.get().to_string()
            on:pointerdown=press
            on:pointerup=move |_| release()
            on:pointerleave=move |_| release()
            on:pointercancel=move |_| release()
            on:click=move |_| ask()
        >
            <Icon name=IconName::X />
        </button>
        <Show when=move || is_asking.get()>
            <div class="seam-ask" role="alertdialog" aria-label="End here?" on:keydown=by_key>
                <p>"End here?"</p>
                <button type="button" class="button" data-kind="primary" on:click=move |_| { store.act(Event::End); }>
                    "End it"
                </button>
                <button type="button" class="button" data-kind="outline" id=GO_ON on:click=move |_| is_asking.set(false)>
                    "Go on"
                </button>
            </div>
        </Show>
    }
}
