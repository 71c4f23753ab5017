//! The cover between the two: it hides everything until the next one says who they are.

use hearth_core::couple::Partner;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::button::{Button, ButtonKind};
use super::disc::Disc;
use super::said;
use super::seat::Seat;

/// Draws the next person's light, and the one button with which they take the phone.
#[component]
pub fn HandOver(
    /// Who comes next.
    partner: Partner,
    /// What they are called.
    name: String,
    /// One line about what has been put away.
    #[prop(into)]
    line: TextProp,
    /// Hears that they hold the phone.
    #[prop(into)]
    on_take: Callback<()>,
) -> AnyView {
    let pass = ["Pass to ", &name].concat();
    let taken = ["I’m ", &name].concat();
    view! {
        <div class="hand-over">
            <div class="hand-over-light">
                <Disc who=partner rim=true/>
                <div class="hand-over-words">
                    <Seat partner/>
                    <h1 class="hand-over-title" tabindex="-1">{pass}</h1>
                </div>
            </div>
            <p class="t-lead">{said(line)}</p>
            <Button kind=ButtonKind::Giant label=taken testid="holder" on_click=on_take/>
        </div>
    }
    .into_any()
}
