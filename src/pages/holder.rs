//! Who holds the phone: asked before anything private, believed, and soon forgotten again.

use crate::hooks::use_now;
use crate::platform::{clock, page};
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::hand_over::WhoHolds;
use crate::ui::icon::{Icon, IconName, IconSize};
use hearth_core::couple::Partner;
use hearth_core::time::Span;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// Without a touch for this long, nobody is believed to hold the phone.
const UNTOUCHED: Span = Span::from_mins(2);
/// How often that is looked at, in milliseconds.
const LOOK_MS: i32 = 5_000;

/// Watches the one who holds the phone: gives what to call at each touch, and forgets them after two
/// minutes without any.
///
/// Hiding the page and leaving it forget them as well; the app sees to those.
pub fn use_holder() -> impl Fn() + Copy + 'static {
    let store = use_store();
    let now = use_now(LOOK_MS);
    let touched = StoredValue::new(clock::now());
    Effect::new(move || {
        if now.get().since(touched.get_value()) >= UNTOUCHED {
            store.forget_holder();
        }
    });
    move || touched.set_value(clock::now())
}

/// Asks who holds the phone, then shows what is that partner's alone until they are forgotten.
///
/// It stands in the body of a page that has a heading of its own.
#[component]
pub fn HolderGate(
    /// One line on why it asks.
    #[prop(into)]
    reason: TextProp,
    /// Draws what is for one pair of eyes; it is built for one partner and dropped with them.
    #[prop(into)]
    children: Callback<Partner, AnyView>,
) -> AnyView {
    let store = use_store();
    let take = move |partner: Partner| {
        store.holder.set(Some(partner));
        // The button that was touched is gone; reading goes on from the page's heading.
        page::focus_heading();
    };
    (move || match store.holder.get() {
        None => {
            let names = Partner::BOTH.map(|partner| store.name(partner));
            view! { <WhoHolds names line=reason.clone() on_take=take /> }.into_any()
        }
        Some(partner) => view! { <Held partner children /> }.into_any(),
    })
    .into_any()
}

/// What the holder sees, under a line that says whose it is.
#[component]
fn Held(partner: Partner, children: Callback<Partner, AnyView>) -> AnyView {
    let store = use_store();
    let touched = use_holder();
    view! {
        <div class="held" data-seat=partner.slug() on:pointerdown=move |_| touched() on:keydown=move |_| touched()>
            <div class="held-bar">
                <Icon name=IconName::EyeOff size=IconSize::Small />
                <p>"Only you, " {move || store.name(partner)} ", for now"</p>
                <Button kind=ButtonKind::Quiet label="Put away" testid="put-away" on_click=move || store.forget_holder() />
            </div>
            {children.run(partner)}
        </div>
    }
    .into_any()
}
