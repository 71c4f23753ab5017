//! The shape of a talk, before it begins.

use hearth_core::couple::Partner;
use leptos::prelude::*;

/// One mark of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanPart {
    /// One speaks.
    Long(Partner),
    /// One says it back, or asks.
    Short(Partner),
    /// One says whether that was it.
    Dot(Partner),
    /// They change over.
    Swap,
}

/// Draws the strip; the same is said in words beside it.
#[component]
pub fn PlanStrip(
    /// The marks, in order.
    #[prop(into)]
    parts: Signal<Vec<PlanPart>>,
) -> AnyView {
    let mark = |part: PlanPart| {
        let (kind, who) = match part {
            PlanPart::Long(who) => ("long", Some(who.slug())),
            PlanPart::Short(who) => ("short", Some(who.slug())),
            PlanPart::Dot(who) => ("dot", Some(who.slug())),
            PlanPart::Swap => ("swap", None),
        };
        view! { <span class="plan-part" data-kind=kind data-seat=who></span> }
    };
    view! {
        <div class="plan-strip" aria-hidden="true">
            {move || parts.get().into_iter().map(mark).collect_view()}
        </div>
    }
    .into_any()
}
