//! How deep: three pairs of circles that come closer, and always words.

use leptos::prelude::*;

/// What the levels are called.
const WORDS: [&str; 3] = ["Light, 1 of 3", "Deeper, 2 of 3", "Deepest, 3 of 3"];
/// Where the centre of the second circle is, for each pair; the first is at 10.
const CENTRES: [&str; 3] = ["27", "23", "17"];

/// Draws the three pairs, the level's own in the colours of the two.
#[component]
pub fn Depth(
    /// The level, from 1 to 3.
    #[prop(into)]
    level: Signal<u8>,
) -> AnyView {
    let at = move || usize::from(level.get()).saturating_sub(1);
    let pairs = CENTRES.into_iter().enumerate().map(|(index, centre)| {
        view! {
            <svg class="depth-pair" viewBox="0 0 38 20" aria-hidden="true" data-on=move || at() == index>
                <circle class="depth-first" cx="10" cy="10" r="8.5"></circle>
                <circle class="depth-second" cx=centre cy="10" r="8.5"></circle>
            </svg>
        }
    });
    view! {
        <p class="depth" data-testid="depth">
            <span>{move || WORDS.get(at()).copied()}</span>
            {pairs.collect_view()}
        </p>
    }
    .into_any()
}
