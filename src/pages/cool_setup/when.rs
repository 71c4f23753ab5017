//! The panel with the agreed time: the clock large, minutes small.

use super::Agreement;
use super::later::LaterPanel;
use super::return_time::ReturnTime;
use crate::platform::clock;
use crate::state::use_store;
use crate::ui::tile::{TileFace, TileKind, Tiles};
use leptos::prelude::*;

const MINUTES: [u64; 4] = [20, 30, 45, 60];

/// Shows when they meet again and offers other times.
#[component]
pub(super) fn WhenPanel(agreement: Agreement, is_breather: Memo<bool>) -> impl IntoView {
    let store = use_store();
    let choosing = RwSignal::new(false);
    let hours = Memo::new(move |_| store.settings.with(|settings| settings.hours));
    let shown = move |time: ReturnTime| clock::clock_text(time.instant(agreement.now.get()), hours.get());
    let big = Memo::new(move |_| shown(agreement.time.get()));
    let faces = Memo::new(move |_| {
        let figure = |big: String, small: String| TileFace::Figure { big, small };
        let offered = MINUTES.map(|minutes| {
            figure(
                shown(ReturnTime::In(minutes)),
                [&minutes.to_string(), " min"].concat(),
            )
        });
        let later = figure("later".to_owned(), "choose".to_owned());
        offered.into_iter().chain([later]).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || match agreement.time.get() {
        _ if choosing.get() => Some(MINUTES.len()),
        ReturnTime::In(minutes) | ReturnTime::Pinned(minutes, _) => {
            MINUTES.iter().position(|offered| *offered == minutes)
        }
        ReturnTime::At(_) => Some(MINUTES.len()),
    });
    let choose = move |at: usize| {
        choosing.set(at == MINUTES.len());
        if let Some(minutes) = MINUTES.get(at) {
            agreement.time.set(ReturnTime::In(*minutes));
        }
    };
    // A time of their own stays open to be changed: its tile is chosen, and choosing it again says nothing.
    let is_own = Memo::new(move |_| choosing.get() || matches!(agreement.time.get(), ReturnTime::At(_)));
    let meet_at = move |at| {
        agreement.time.set(ReturnTime::At(at));
        choosing.set(false);
    };
    view! {
        <section class="panel when">
            <p class="label">"Back together at"</p>
            <p class="when-clock t-timer" data-testid="until">{big}</p>
            <Tiles group="when" legend="Back together at" unseen_legend=true kind=TileKind::Tight
                options=faces chosen on_choose=choose />
            <Show when=move || is_own.get()>
                <LaterPanel confirm="Meet then" on_choose=meet_at />
            </Show>
            <Show when=move || is_breather.get()>
                <p class="pause-note">"Under 20 minutes it is a breather. Many bodies need 20 to settle."</p>
            </Show>
        </section>
    }
}
