//! A way to begin for whoever sits before an empty field.

use crate::platform::page;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use leptos::prelude::*;

/// Puts a beginning into a field, and another at the next touch, as long as nothing else is written there.
pub fn beginning(
    field: &'static str,
    words: RwSignal<String>,
    label: &'static str,
    starts: Vec<String>,
) -> AnyView {
    let starts = StoredValue::new(starts);
    let place =
        move || words.with(|text| starts.with_value(|starts| starts.iter().position(|it| it == text)));
    let is_free = Memo::new(move |_| words.with(String::is_empty) || place().is_some());
    let put = move |()| {
        let next = untrack(place).map_or(0, |at| at + 1);
        let start = starts.with_value(|starts| starts.get(next).or(starts.first()).cloned());
        words.set(start.unwrap_or_default());
        page::focus(field);
    };
    view! {
        <Show when=move || is_free.get()>
            <div class="step-ways">
                <Button kind=ButtonKind::Pill icon=IconName::Shuffle label on_click=put testid="begin-line" />
            </div>
        </Show>
    }
    .into_any()
}

/// Makes a beginning of a line that ends in an ellipsis.
pub fn start(line: &str) -> String {
    [line.trim_end_matches('…'), " "].concat()
}
