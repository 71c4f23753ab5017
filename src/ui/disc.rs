//! One person's light.

use hearth_core::couple::Partner;
use leptos::prelude::*;

/// Gives the state of a light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DiscState {
    /// Present, answered, ready.
    #[default]
    Filled,
    /// Not yet.
    Dotted,
}

/// Draws a light as wide as its box; for the eyes only.
#[component]
pub fn Disc(
    /// Whose light.
    who: Partner,
    /// Its state.
    #[prop(optional, into)]
    state: Signal<DiscState>,
    /// Whether the lines are only a rim, so that words may lie in it.
    #[prop(optional)]
    rim: bool,
) -> AnyView {
    view! {
        <span
            class="disc"
            data-seat=who.slug()
            data-rim=rim
            data-dotted=move || state.get() == DiscState::Dotted
            aria-hidden="true"
        >
            <svg class="disc-dots" aria-hidden="true"><circle cx="50%" cy="50%" r="50%"></circle></svg>
        </span>
    }
    .into_any()
}
