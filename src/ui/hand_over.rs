//! The cover between the two: it hides everything until the one who holds the phone says who they are.

use hearth_core::couple::Partner;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::button::{Button, ButtonKind};
use super::disc::Disc;
use super::lights::{Lights, Meeting};
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

/// Asks who holds the phone: one large button for each of the two.
#[component]
pub fn WhoHolds(
    /// What the two are called, in seat order.
    names: [String; 2],
    /// One line on why it asks.
    #[prop(into)]
    line: TextProp,
    /// Hears who holds it.
    #[prop(into)]
    on_take: Callback<Partner>,
) -> AnyView {
    let [first, second] = names;
    let take = move |partner: Partner, name: String| {
        let taken = ["I’m ", &name].concat();
        view! {
            <button
                type="button"
                class="who-holds-one"
                data-seat=partner.slug()
                data-testid="holder"
                on:click=move |_| on_take.run(partner)
            >
                <Seat partner/>
                {taken}
            </button>
        }
        .into_any()
    };
    view! {
        <section class="who-holds" aria-labelledby="who-holds">
            <Lights meeting=Meeting::Apart small=true/>
            <h2 class="t-title" id="who-holds">"Who holds the phone?"</h2>
            <p class="t-lead">{said(line)}</p>
            <div class="who-holds-two">{take(Partner::First, first)} {take(Partner::Second, second)}</div>
            <p class="t-small">"Hearth takes your word for it."</p>
        </section>
    }
    .into_any()
}
