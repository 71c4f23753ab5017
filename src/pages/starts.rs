//! Ways to begin what one writes: a fresh beginning at each touch, as long as nothing else is written.

use crate::platform::page;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use hearth_core::words::content::StarterSlot;
use leptos::prelude::*;

/// Offers a way to begin, and another at the next touch; words of one's own are never overwritten.
pub fn way_to_begin(
    starts: Vec<String>,
    written: RwSignal<String>,
    field: &'static str,
    label: &'static str,
) -> AnyView {
    // What ends in an ellipsis is gone on with; anything else stands by itself.
    let start = |line: String| match line.strip_suffix('…') {
        Some(open) => [open, " "].concat(),
        None => line,
    };
    let starts = StoredValue::new(starts.into_iter().map(start).collect::<Vec<_>>());
    let place =
        move || written.with(|text| starts.with_value(|starts| starts.iter().position(|it| it == text)));
    let is_free = Memo::new(move |_| written.with(String::is_empty) || place().is_some());
    let put = move |()| {
        let next = untrack(place).map_or(0, |at| at + 1);
        let start = starts.with_value(|starts| starts.get(next).or(starts.first()).cloned());
        written.set(start.unwrap_or_default());
        page::focus(field);
    };
    (move || {
        is_free.get().then(|| {
            view! {
                <div class="step-ways">
                    <Button kind=ButtonKind::Pill icon=IconName::Shuffle label on_click=put testid="begin-line" />
                </div>
            }
        })
    })
    .into_any()
}

/// Draws one of several lines to write, under what it asks for.
pub fn starter(slot: StarterSlot, field: &'static str, written: RwSignal<String>, most: usize) -> AnyView {
    let StarterSlot { label, starts, .. } = slot;
    view! {
        <div class="starter">
            <Field
                id=field
                label=label
                value=written
                on_input=move |text| written.set(text)
                shape=FieldShape::Tall
                words=true
                most=most
            />
            {way_to_begin(starts.to_vec(), written, field, "A way to begin")}
        </div>
    }
    .into_any()
}
