//! A ruled line with a switch at its end.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::icon::IconName;
use super::row::{icon_of, inside};

/// Draws a switch with its words; the whole line is the target.
#[component]
pub fn Switch(
    /// What is on or off.
    #[prop(into)]
    label: TextProp,
    /// One line more about it.
    #[prop(optional, into)]
    meta: Option<TextProp>,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// Hears which way it is turned.
    #[prop(into)]
    on_turn: Callback<bool>,
) -> AnyView {
    let knob = view! { <span class="switch"></span> }.into_any();
    view! {
        <button
            type="button"
            class="row"
            role="switch"
            aria-checked=move || if on.get() { "true" } else { "false" }
            on:click=move |_| on_turn.run(!on.get_untracked())
        >
            {inside(icon_of(icon), label, meta, Some(knob))}
        </button>
    }
    .into_any()
}
