//! "Not yet?": ten more, twenty more or a time of one's own; choosing one is the answer.

use super::body::Body;
use crate::pages::cool_setup::later::LaterPanel;
use crate::pages::player::wait::plan::use_plan;
use crate::platform::clock;
use crate::state::use_store;
use hearth_core::time::{Instant, Span};
use leptos::prelude::*;

const OFFERED: [(u64, &str); 2] = [(10, "10 more"), (20, "20 more")];

/// Offers later times.
#[component]
pub(super) fn NotYet(
    body: RwSignal<Option<Body>>,
    #[prop(into)] on_choose: Callback<Instant>,
) -> impl IntoView {
    let choosing = RwSignal::new(false);
    view! {
        <section class="not-yet" aria-labelledby="not-yet">
            <h2 class="not-yet-title" id="not-yet">"Not yet?"</h2>
            <p class="pause-note">"Many bodies need 20 minutes or more."</p>
            <div class="not-yet-tiles">
                {OFFERED.map(|(minutes, label)| view! { <MoreTile minutes label body on_choose /> }).collect_view()}
                <button
                    type="button"
                    class="tile"
                    data-testid="not-yet-later"
                    aria-expanded=move || choosing.get().to_string()
                    on:click=move |_| choosing.update(|open| *open = !*open)
                >
                    <span class="tile-big">"later"</span>
                    <span class="tile-small">"choose"</span>
                </button>
            </div>
            <Show when=move || choosing.get()>
                <LaterPanel confirm="Not before then" on_choose />
            </Show>
        </section>
    }
}

#[component]
fn MoreTile(
    minutes: u64,
    label: &'static str,
    body: RwSignal<Option<Body>>,
    on_choose: Callback<Instant>,
) -> impl IntoView {
    let store = use_store();
    let plan = use_plan();
    // Counted from the agreed time while that is still to come.
    let later =
        move |now: Instant| plan.with_untracked(|plan| plan.until).max(now) + Span::from_mins(minutes);
    let shown = Memo::new(move |_| {
        clock::clock_text(
            later(store.now.get()),
            store.settings.with(|settings| settings.hours),
        )
    });
    let is_suggested = move || minutes == 20 && body.get().is_some_and(|body| !body.suggests_ready());
    view! {
        <button
            type="button"
            class="tile"
            data-minutes=minutes
            data-suggested=move || is_suggested().then_some("")
            on:click=move |_| on_choose.run(later(clock::now()))
        >
            <span class="tile-big">{shown}</span>
            <span class="tile-small">{label}</span>
        </button>
    }
}
