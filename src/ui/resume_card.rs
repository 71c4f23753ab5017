//! The drawing over "You were in the middle".

use hearth_core::couple::Partner;
use leptos::prelude::*;

use super::ring::Ring;

/// Draws whose turn it was and where the ring stopped.
#[component]
pub fn ResumeCard(
    /// Whose turn it was; none means both.
    who: Option<Partner>,
    /// What that partner is called.
    name: Option<String>,
    /// The time that was left.
    time: Option<String>,
    /// What was left, from 1 to 0.
    left_share: f64,
) -> AnyView {
    view! {
        <Ring who left_share=left_share>
            <p class="ring-name">{name}</p>
            <p class="ring-time">{time}</p>
        </Ring>
    }
    .into_any()
}
