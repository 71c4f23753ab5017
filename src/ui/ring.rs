//! A light with the time that is left around it.

use hearth_core::couple::Partner;
use leptos::prelude::*;

use super::disc::Disc;
use super::per_mille;

/// Draws a light and its ring; the time is said in words in it.
#[component]
pub fn Ring(
    /// Whose light; none is the light of both.
    who: Option<Partner>,
    /// What is left, from 1 to 0.
    #[prop(into)]
    left_share: Signal<f64>,
    /// The words in it.
    children: Children,
) -> AnyView {
    let seat = who.map_or("both", Partner::slug);
    view! {
        <div class="ring" data-seat=seat style:--left=move || per_mille(left_share.get())>
            {who.map(|who| view! { <Disc who rim=true/> })}
            <svg class="ring-line" viewBox="0 0 200 200" aria-hidden="true">
                <circle class="ring-track" cx="100" cy="100" r="95.5"></circle>
                <circle class="ring-left" cx="100" cy="100" r="95.5" pathLength="1000"></circle>
            </svg>
            <div class="ring-words">{children()}</div>
        </div>
    }
    .into_any()
}
