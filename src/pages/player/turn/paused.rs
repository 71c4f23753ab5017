//! A pause has two depths: one out-breath, then a choice.

use super::seam::is_open_floor;
use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::quick_exit::QuickExit;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Event, Hold};
use hearth_core::settings::Layout;
use hearth_core::time::Span;
use leptos::prelude::*;

/// How long everything stands still before anything is asked (pause-2024: five seconds already help).
const FREEZE: Span = Span::from_secs(5);

/// Covers both halves while a talk is paused; either may choose how to go on.
#[component]
pub fn Paused(snapshot: Memo<Snapshot>) -> impl IntoView {
    let store = use_store();
    let can_choose = Memo::new(move |_| match snapshot.get().hold {
        Hold::Paused { at } => store.now.get().since(at) >= FREEZE,
        _ => false,
    });
    let is_two_sided = move || {
        store
            .settings
            .with(|settings| settings.layout == Layout::FaceToFace)
    };
    view! {
        <div class="paused" data-layout=move || if is_two_sided() { "face-to-face" } else { "held" }>
            <PausedHalf partner=Partner::First can_choose />
            <Show when=is_two_sided>
                <PausedHalf partner=Partner::Second can_choose />
            </Show>
        </div>
    }
}

#[component]
fn PausedHalf(partner: Partner, can_choose: Memo<bool>) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="paused-half" data-seat=partner.slug() aria-label=store.name(partner)>
            {move || if can_choose.get() {
                choices(store, partner).into_any()
            } else {
                view! {
                    <h2 class="paused-title">"Breathe out"</h2>
                    <p class="paused-breath" aria-hidden="true"></p>
                    <p>"The clock waits for you."</p>
                }.into_any()
            }}
        </section>
    }
}

fn choices(store: Store, partner: Partner) -> impl IntoView {
    // The first seat's controls carry the stable names; the second's are their copies.
    let resume = if partner == Partner::First {
        "resume"
    } else {
        "resume-far"
    };
    let take_break = move |()| store.go(Route::Exercise(Listed::CoolDown));
    view! {
        <h2 class="paused-title">"Paused"</h2>
        <Button kind=ButtonKind::Primary label="Carry on" testid=resume
            on_click=move |()| { store.act(Event::Resume); }/>
        {(!is_open_floor(store)).then(|| view! {
            <Button label="Slower, a minute each" on_click=move |()| { store.act(Event::Slower); }/>
        })}
        <Button label="Take a break" on_click=take_break/>
        {(partner == Partner::First && store.is_conflict()).then(|| view! {
            <div class="paused-ways"><QuickExit/><AboutThis/></div>
        })}
    }
}
