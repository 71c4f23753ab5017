//! Fields to write in.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::said;

/// Gives the shape of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FieldShape {
    /// One line.
    #[default]
    Line,
    /// One line that hides what is written.
    Secret,
    /// One line that takes a time of day, given and told as "21:21".
    Time,
    /// One line that takes a day, given and told as "2026-11-27".
    Date,
    /// Several lines.
    Tall,
}

/// Draws a field with its label, its fault and a count of what is left.
#[component]
pub fn Field(
    /// The field's id, unlike any other on the page.
    id: &'static str,
    /// What to write.
    #[prop(into)]
    label: TextProp,
    /// What is written.
    #[prop(into)]
    value: Signal<String>,
    /// Hears of every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Its shape.
    #[prop(optional)]
    shape: FieldShape,
    /// Whether it holds the couple's own words, set in the serif.
    #[prop(optional)]
    words: bool,
    /// Whether the label is for ears only.
    #[prop(optional)]
    unseen_label: bool,
    /// An example, shown while it is empty.
    #[prop(optional, into)]
    example: TextProp,
    /// The most characters; the rest is counted near the end.
    #[prop(optional, into)]
    most: Option<usize>,
    /// What is wrong, in words.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A button at the field's end.
    #[prop(optional, into)]
    action: Option<AnyView>,
) -> AnyView {
    let told = format!("{id}-told");
    let input = input(id, shape, value, on_input, example, most, error);
    let left = move || most.map(|most| most.saturating_sub(value.with(|text| text.chars().count())));
    view! {
        <div class="field" data-words=words data-tall=shape == FieldShape::Tall>
            <label class="label" class:unseen=unseen_label for=id>{said(label)}</label>
            <div class="field-box">{input} {action}</div>
            <div id=told aria-live="polite">
                {move || error.get().map(|words| view! { <p class="field-error">{words}</p> })}
            </div>
            {move || left().filter(|left| *left <= 20).map(|left| view! { <span class="field-count">{left}</span> })}
        </div>
    }
    .into_any()
}

/// Draws the element that is written in.
fn input(
    id: &'static str,
    shape: FieldShape,
    value: Signal<String>,
    on_input: Callback<String>,
    example: TextProp,
    most: Option<usize>,
    error: Signal<Option<String>>,
) -> AnyView {
    let shared = view! {
        <{..}
            class="field-input"
            id=id
            maxlength=most.map(|most| most.to_string())
            placeholder=move || example.get()
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-describedby=format!("{id}-told")
            autocomplete="off"
            prop:value=value
            on:input=move |event| on_input.run(event_target_value(&event))
        />
    };
    let kind = match shape {
        FieldShape::Tall => return view! { <textarea rows="3" {..shared}></textarea> }.into_any(),
        FieldShape::Line => "text",
        FieldShape::Secret => "password",
        FieldShape::Time => "time",
        FieldShape::Date => "date",
    };
    view! { <input {..shared} type=kind /> }.into_any()
}
