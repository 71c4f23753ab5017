//! A length or a loudness, drawn out.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::said;

/// Draws a slider with its value in words.
#[component]
pub fn Slider(
    /// The slider's id, unlike any other on the page.
    id: &'static str,
    /// What it sets.
    #[prop(into)]
    label: TextProp,
    /// Where it stands.
    #[prop(into)]
    value: Signal<u64>,
    /// The least, the most and the step.
    range: (u64, u64, u64),
    /// Says a value in words.
    text: fn(u64) -> String,
    /// Hears of a change.
    #[prop(into)]
    on_change: Callback<u64>,
) -> AnyView {
    let (least, most, step) = range;
    let hear = move |event| {
        if let Ok(to) = event_target_value(&event).parse() {
            on_change.run(to);
        }
    };
    view! {
        <div class="slider">
            <div class="slider-head">
                <label class="label" for=id>{said(label)}</label>
                <output class="slider-value" for=id>{move || text(value.get())}</output>
            </div>
            <input
                class="slider-input"
                type="range"
                id=id
                min=least.to_string()
                max=most.to_string()
                step=step.to_string()
                aria-valuetext=move || text(value.get())
                prop:value=move || value.get().to_string()
                on:input=hear
            />
        </div>
    }
    .into_any()
}
