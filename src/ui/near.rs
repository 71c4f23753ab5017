//! Two circles that overlap as much as it felt near; what it means is said in words beside them.

use hearth_core::couple::Partner;
use leptos::prelude::*;

use super::disc::Disc;

/// Draws the two circles; for the eyes only.
#[component]
pub fn Near(
    /// How far they overlap, from 0 for side by side to 100 for nearly one.
    #[prop(into)]
    overlap: Signal<u8>,
    /// Whether it is a small picture beside others.
    #[prop(optional)]
    small: bool,
) -> AnyView {
    // The centres are from 2.2 radii apart to 0.2: told apart even at the nearest.
    let apart = move || {
        let thousandths = 2200 - 20 * u32::from(overlap.get().min(100));
        let digits = (thousandths % 1000 + 1000).to_string();
        [
            &(thousandths / 1000).to_string(),
            ".",
            digits.get(1..).unwrap_or_default(),
        ]
        .concat()
    };
    view! {
        <div class="near" data-small=small style:--k=apart aria-hidden="true">
            <Disc who=Partner::First/>
            <Disc who=Partner::Second/>
            <span class="near-lens"></span>
        </div>
    }
    .into_any()
}
