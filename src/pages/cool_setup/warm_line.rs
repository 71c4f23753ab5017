//! One warm line to leave behind, offered and changed as they like.

use super::Agreement;
use super::words::use_pause_words;
use crate::platform::random;
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use hearth_core::exercise::cool_down::LONGEST_LINE;
use leptos::prelude::*;

/// Shows the line to write in, with another at a tap.
#[component]
pub(super) fn WarmLine(agreement: Agreement) -> impl IntoView {
    let words = use_pause_words();
    let shuffle = move || {
        let current = agreement.line.get_untracked();
        let others = words.with_untracked(|words| {
            words
                .warm
                .iter()
                .filter(|line| **line != current)
                .cloned()
                .collect::<Vec<_>>()
        });
        let drawn = random::below(u32::try_from(others.len()).unwrap_or_default());
        if let Some(line) = others.into_iter().nth(drawn as usize) {
            agreement.line.set(line);
        }
    };
    let another = view! { <IconButton icon=IconName::Shuffle label="Another line" on_click=shuffle /> };
    view! {
        <div class="warm-line">
            <Field
                id="warm-line"
                label="One warm line"
                value=agreement.line
                on_input=move |text| agreement.line.set(text)
                words=true
                most=LONGEST_LINE
                action=another.into_any()
            />
        </div>
    }
}
