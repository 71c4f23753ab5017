//! A card: the one raised thing of a screen, with two more below it instead of a counter.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::said;

/// Draws a card with its question.
#[component]
pub fn Card(
    /// What it belongs to.
    #[prop(into)]
    kicker: TextProp,
    /// The words on it; the screen's heading.
    #[prop(into)]
    text: TextProp,
    /// A round button at its head.
    #[prop(optional, into)]
    action: Option<AnyView>,
    /// What stands at its foot.
    #[prop(optional, into)]
    foot: Option<AnyView>,
    /// What stands under the words.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <section class="card" aria-live="polite">
            <div class="card-head"><p class="card-kicker">{said(kicker)}</p>{action}</div>
            <h1 class="card-text" tabindex="-1" data-testid="card">{said(text)}</h1>
            {children.map(|children| children())}
            {foot.map(|foot| view! { <div class="card-foot" aria-live="off">{foot}</div> })}
        </section>
    }
    .into_any()
}
