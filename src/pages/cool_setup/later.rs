//! Choosing a time of one's own within the next day, by the clock or by minutes.

use super::return_time::{next_at, parse_clock, parse_minutes};
use crate::platform::clock;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use hearth_core::exercise::cool_down::FURTHEST;
use hearth_core::time::{Instant, Span};
use leptos::prelude::*;

/// Offers a clock and a number of minutes; either will do.
#[component]
pub(crate) fn LaterPanel(
    /// What the button says.
    confirm: &'static str,
    /// Called with the chosen instant.
    #[prop(into)]
    on_choose: Callback<Instant>,
) -> impl IntoView {
    let store = use_store();
    let chosen = RwSignal::new(None::<Instant>);
    let at_clock = move |event| {
        let now = clock::now();
        let read = parse_clock(&event_target_value(&event));
        chosen.set(read.map(|(hour, minute)| next_at(now, hour, minute).min(now + FURTHEST)));
    };
    let in_minutes = move |event| {
        let read = parse_minutes(&event_target_value(&event));
        chosen.set(read.map(|minutes| clock::now() + Span::from_mins(minutes)));
    };
    let said = move || match chosen.get() {
        Some(at) => described(at, clock::now(), store.settings.with(|settings| settings.hours)),
        None => "Choose a time within the next 24 hours.".to_owned(),
    };
    view! {
        <div class="later" data-testid="later">
            <div class="later-fields">
                <label class="later-field">
                    "At"
                    <input type="time" on:input=at_clock />
                </label>
                <label class="later-field">
                    "or in so many minutes"
                    <input type="number" inputmode="numeric" min="1" max="1440" step="1" on:input=in_minutes />
                </label>
            </div>
            <p class="later-said" aria-live="polite">{said}</p>
            <Show when=move || chosen.get().is_some()>
                <Button
                    kind=ButtonKind::Outline
                    label=confirm
                    on_click=move || if let Some(at) = chosen.get_untracked() { on_choose.run(at) }
                    testid="later-confirm"
                />
            </Show>
        </div>
    }
}

fn described(at: Instant, now: Instant, hours: hearth_core::settings::Hours) -> String {
    let day = if clock::local(at).date == clock::local(now).date {
        "today"
    } else {
        "tomorrow"
    };
    ["That is ", &clock::clock_text(at, hours), " ", day, "."].concat()
}
