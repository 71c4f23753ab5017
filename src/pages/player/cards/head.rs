//! What stands around every card: the end, undo, a pause, a way to stop.

use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::player::turn::listen_for_keys;
use crate::pages::player::turn::seam::{EndBead, UndoBead};
use crate::pages::quick_exit::QuickExit;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Event, Hold};
use leptos::prelude::*;

/// Heads a screen: the end and undo at its start, what is given at its end.
pub(in crate::pages::player) fn head(snapshot: Memo<Snapshot>, end: AnyView) -> AnyView {
    listen_for_keys(use_store());
    view! {
        <header class="cards-head">
            <EndBead />
            <UndoBead snapshot />
            <QuickExit />
            <div class="cards-head-end">{end}</div>
        </header>
        <Paused snapshot />
    }
    .into_any()
}

/// Leads to the safety page on what is about a quarrel.
pub(in crate::pages::player) fn about() -> Option<AnyView> {
    // Asked once: the screen is not drawn anew with whatever happens on it.
    untrack(|| use_store().is_conflict())
        .then(|| view! { <div class="cards-ways"><AboutThis /></div> }.into_any())
}

/// Offers a pause, and to stop.
pub(super) fn ways_out(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let may_pause = Memo::new(move |_| snapshot.with(|snapshot| snapshot.may.pause));
    let pause = move || {
        view! {
            <IconButton icon=IconName::Pause label="Pause" testid="pause" on_click=move |()| { store.act(Event::Pause); }/>
        }
    };
    view! {
        <div class="cards-ways">
            {move || may_pause.get().then(pause)}
            <Button kind=ButtonKind::Plain label="Stop whenever you like" testid="enough"
                on_click=move |()| store.stop_cards()/>
        </div>
    }
    .into_any()
}

/// Covers the card while everything stands still.
#[component]
fn Paused(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let is_paused =
        Memo::new(move |_| matches!(snapshot.with(|snapshot| snapshot.hold), Hold::Paused { .. }));
    let cover = move || {
        view! {
            <div class="paused" data-layout="held">
                <section class="paused-half">
                    <h2 class="paused-title">"Paused"</h2>
                    <p>"The clock waits for you."</p>
                    <Button kind=ButtonKind::Primary label="Carry on" testid="resume"
                        on_click=move |()| { store.act(Event::Resume); }/>
                    <Button label="End it here" on_click=move |()| { store.act(Event::End); }/>
                </section>
            </div>
        }
    };
    (move || is_paused.get().then(cover)).into_any()
}
