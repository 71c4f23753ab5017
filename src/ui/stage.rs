//! The turn stage: two halves, a lens on the seam, and nothing else.
//!
//! It draws what it is given. The near half is the first partner's and upright; the far half is the second's and,
//! face to face, turned for its reader. Held, whoever moves has the lower half.

pub mod half_text;
pub mod hold_card;
pub mod moons;
mod picture;

use hearth_core::couple::Partner;
use hearth_core::settings::Layout;
use leptos::prelude::*;

use picture::Picture;

/// All that the stage draws at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StageView {
    /// How the phone lies.
    pub layout: Layout,
    /// Who has the lit disc; none leaves both at rest.
    pub mover: Option<Partner>,
    /// Whose half hands over.
    pub hand_over: Option<Partner>,
    /// What is left of the turn, from 1 to 0.
    pub left_share: f64,
    /// How far the last half minute has faded, from 0 to 1.
    pub fade: f64,
    /// Whether the time is over and counts up.
    pub is_over: bool,
    /// Whether a ring is drawn.
    pub has_ring: bool,
}

impl StageView {
    /// Says where a partner's half lies.
    pub(crate) fn place(&self, partner: Partner) -> &'static str {
        let low = match self.layout {
            Layout::FaceToFace => Partner::First,
            Layout::Held => self.mover.unwrap_or(Partner::First),
        };
        if partner == low { "low" } else { "high" }
    }
}

/// Draws the stage.
///
/// In reading order: the near half, the seam, the far half.
#[component]
pub fn Stage(
    /// What is drawn.
    #[prop(into)]
    view: Signal<StageView>,
    /// Hears that a half was touched.
    #[prop(into)]
    on_hand_over: Callback<Partner>,
    /// What touching the half does.
    #[prop(into)]
    hand_over_label: Signal<String>,
    /// The first partner's words.
    #[prop(into)]
    near: ViewFn,
    /// The second partner's words.
    #[prop(into)]
    far: ViewFn,
    /// The control at the first partner's edge.
    #[prop(into)]
    near_outer: ViewFn,
    /// The control at the second partner's edge.
    #[prop(into)]
    far_outer: ViewFn,
    /// The bead on the lens's left tip.
    #[prop(into)]
    undo: ViewFn,
    /// The disc in the lens.
    #[prop(into)]
    pause: ViewFn,
    /// The bead on the lens's right tip.
    #[prop(into)]
    end: ViewFn,
) -> AnyView {
    let zone = Memo::new(move |_| view.get().hand_over);
    let half = move |who: Partner, words: ViewFn, outer: ViewFn| {
        half(
            who,
            view,
            zone,
            Zone {
                label: hand_over_label,
                on_touch: on_hand_over,
            },
            (words, outer),
        )
    };
    let layout = move || {
        if view.get().layout == Layout::Held {
            "held"
        } else {
            "face-to-face"
        }
    };
    view! {
        <div class="stage" data-layout=layout>
            <div class="stage-room">
                <Picture view/>
                {half(Partner::First, near, near_outer)}
                <div class="seam">
                    <div class="seam-undo">{undo.run()}</div>
                    <div class="seam-middle">{pause.run()}</div>
                    <div class="seam-end">{end.run()}</div>
                </div>
                {half(Partner::Second, far, far_outer)}
            </div>
        </div>
    }
    .into_any()
}

/// What touching a whole half does.
#[derive(Clone, Copy)]
struct Zone {
    label: Signal<String>,
    on_touch: Callback<Partner>,
}

/// Lays one half out: the zone below, the words above it, the outer control beside it.
fn half(
    who: Partner,
    view: Signal<StageView>,
    has_zone: Memo<Option<Partner>>,
    zone: Zone,
    (words, outer): (ViewFn, ViewFn),
) -> AnyView {
    let button = move || {
        (has_zone.get() == Some(who)).then(|| {
            view! {
                <button
                    type="button"
                    class="stage-zone"
                    data-testid="hand-over"
                    aria-label=zone.label
                    on:click=move |_| zone.on_touch.run(who)
                    on:contextmenu=move |event| event.prevent_default()
                ></button>
            }
        })
    };
    view! {
        <section
            class="stage-half"
            data-seat=who.slug()
            data-place=move || view.get().place(who)
            data-lit=move || view.get().mover == Some(who)
        >
            {button}
            <div class="stage-words">{words.run()}</div>
            <div class="stage-outer">{outer.run()}</div>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(layout: Layout, mover: Option<Partner>) -> StageView {
        StageView {
            layout,
            mover,
            hand_over: mover,
            left_share: 1.0,
            fade: 0.0,
            is_over: false,
            has_ring: true,
        }
    }

    #[test]
    fn face_to_face_nobody_changes_place() {
        for mover in [None, Some(Partner::First), Some(Partner::Second)] {
            let view = seen(Layout::FaceToFace, mover);
            assert_eq!(view.place(Partner::First), "low");
            assert_eq!(view.place(Partner::Second), "high");
        }
    }

    #[test]
    fn held_whoever_moves_has_the_lower_half() {
        let view = seen(Layout::Held, Some(Partner::Second));
        assert_eq!(view.place(Partner::Second), "low");
        assert_eq!(view.place(Partner::First), "high");
        assert_eq!(seen(Layout::Held, None).place(Partner::First), "low");
    }
}
