//! The drawing under the words: grounds, discs, lens and ring.

use hearth_core::couple::Partner;
use leptos::prelude::*;

use super::StageView;
use crate::ui::per_mille;

/// Draws the stage's two lights; the style sheet puts everything in its place.
#[component]
pub(super) fn Picture(
    /// What is drawn.
    view: Signal<StageView>,
) -> AnyView {
    let mover = Memo::new(move |_| view.get().mover);
    let light = move |who: Partner| {
        let place = move || view.get().place(who);
        let is_lit = move || mover.get() == Some(who);
        view! {
            <div
                class="stage-ground"
                data-seat=who.slug()
                data-place=place
                data-lit=move || view.get().hand_over == Some(who)
            ></div>
            <div class="stage-disc" data-seat=who.slug() data-place=place data-lit=is_lit>
                <span class="stage-core"></span>
            </div>
        }
    };
    // The lens lies in the resting disc; with nobody moving it lies in the upper one.
    let lit_place = move || {
        let view = view.get();
        view.mover.map_or("low", |mover| view.place(mover))
    };
    view! {
        <div
            class="stage-picture"
            aria-hidden="true"
            data-over=move || view.get().is_over
            style:--left=move || per_mille(view.get().left_share)
            style:--fade=move || per_mille(view.get().fade)
        >
            <div class="stage-line"></div>
            {light(Partner::First)}
            {light(Partner::Second)}
            <div class="stage-lens" data-lit-place=lit_place data-moved=move || mover.get().is_some()></div>
            <svg
                class="stage-ring"
                data-seat=move || mover.get().map(Partner::slug)
                data-place=lit_place
                data-shown=move || { let view = view.get(); view.has_ring && view.mover.is_some() }
            >
                <circle class="stage-track" cx="0" cy="0"></circle>
                <circle class="stage-left" cx="0" cy="0" pathLength="360"></circle>
            </svg>
        </div>
    }
    .into_any()
}
