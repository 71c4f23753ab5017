//! A number on a line, with its value in words.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::said;

/// Lets one choose a whole number; `range` is the least, the most and the step.
#[component]
pub fn Slider(
    /// The id of the input.
    id: &'static str,
    /// What the number is.
    #[prop(into)]
    label: TextProp,
    /// The number.
    #[prop(into)]
    value: Signal<u64>,
    /// The least, the most and the step.
    range: (u64, u64, u64),
    /// Writes the number as it is said.
    text: fn(u64) -> String,
    /// Hears the new number.
    #[prop(into)]
    on_change: Callback<u64>,
) -> AnyView {
    let (least, most, step) = range;
    let hear = move |event| {
        if let Ok(number) = event_target_value(&event).parse() {
            on_change.run(number);
        }
    };
    view! {
        <div class="slider">
            <label class="label" for=id>{said(label)}</label>
            <output class="slider-value" for=id>{move || text(value.get())}</output>
            <input
                class="slider-line"
                type="range"
                id=id
                min=least.to_string()
                max=most.to_string()
                step=step.to_string()
                prop:value=move || value.get().to_string()
                aria-valuetext=move || text(value.get())
                on:input=hear
            />
        </div>
    }
    .into_any()
}
