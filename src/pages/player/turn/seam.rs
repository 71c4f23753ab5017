//! The controls on the seam: pause for both, undo for five seconds, end.

use crate::hooks::use_back;
use crate::platform::{page, ticker};
use crate::state::{Store, use_store};
use crate::ui::icon::{Icon, IconName};
use hearth_core::exercise::Exercise;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Event, Hold};
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

/// Says whether a pause covers the seam; then nothing runs that leaving could cut short.
fn is_paused(store: Store) -> bool {
    store.session.with(|session| {
        session
            .as_ref()
            .is_some_and(|session| matches!(session.hold(), Hold::Paused { .. }))
    })
}

/// Says whether turns follow each other until the two end it; then it can also be closed as other talks are.
pub(super) fn is_open_floor(store: Store) -> bool {
    store.session.with_untracked(|session| {
        let Some(session) = session else { return false };
        let is_open = matches!(session.exercise(), Exercise::TurnTaker(options) if options.is_open());
        is_open && session.step().turn > 0
    })
}

/// Ends: held for a second, or tapped and confirmed; Back asks the same.
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
        page::focus_soon(GO_ON);
    };
    let by_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            // Or the browser takes it for a "back" of its own.
            event.prevent_default();
            is_asking.set(false);
        }
    };
    // Asked once; a second "back" leaves, and what runs waits to be gone on with.
    let may_ask = Signal::derive(move || !is_asking.get() && !is_paused(store));
    use_back(may_ask, ask);
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
                {is_open_floor(store).then(|| view! {
                    <button type="button" class="button" data-kind="primary" data-testid="close-floor"
                        on:click=move |_| { store.act(Event::Enough); is_asking.set(false); }>
                        "Close it with thanks"
                    </button>
                })}
                <button type="button" class="button" data-kind=if is_open_floor(store) { "outline" } else { "primary" }
                    on:click=move |_| { store.act(Event::End); }>
                    "End it"
                </button>
                <button type="button" class="button" data-kind="outline" id=GO_ON on:click=move |_| is_asking.set(false)>
                    "Go on"
                </button>
            </div>
        </Show>
    }
}
