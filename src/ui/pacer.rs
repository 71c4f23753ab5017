//! The breathing lights: they come together on the way in, and part on the way out.

use hearth_core::couple::Partner;
use hearth_core::session::breath::Breath;
use leptos::prelude::*;

use super::disc::{Disc, DiscState};
use super::per_mille;

/// Draws the breath; where movement is unwanted, the word and a count stand in for it.
#[component]
pub fn Pacer(
    /// The moment of the breath; none is at rest.
    #[prop(into)]
    breath: Signal<Option<Breath>>,
    /// The word of this part: In, Hold, Out.
    #[prop(into)]
    word: Signal<&'static str>,
    /// How: "through the nose".
    #[prop(into)]
    hint: Signal<&'static str>,
) -> AnyView {
    let full = Memo::new(move |_| {
        breath
            .get()
            .map_or_else(|| per_mille(0.4), |breath| per_mille(breath.fullness))
    });
    let count = Memo::new(move |_| breath.get().map(|breath| breath.count));
    let reach = Signal::stored(DiscState::Dotted);
    view! {
        <div class="pacer-room">
            <div class="pacer" style:--full=full>
                <div class="pacer-reach" data-seat="first"><Disc who=Partner::First state=reach/></div>
                <div class="pacer-reach" data-seat="second"><Disc who=Partner::Second state=reach/></div>
                <div class="pacer-light" data-seat="first"><Disc who=Partner::First/></div>
                <div class="pacer-light" data-seat="second"><Disc who=Partner::Second/></div>
                <div class="pacer-lens"><span class="pacer-lens-in"></span></div>
                <p class="pacer-words">
                    <span class="pacer-word">
                        {word}
                        <span class="pacer-count">{move || count.get().map(|count| [", ", &count.to_string()].concat())}</span>
                    </span>
                    <span class="pacer-hint">{hint}</span>
                </p>
            </div>
        </div>
    }
    .into_any()
}
