//! "How is your body now?", asked of one alone; the answer is not kept and never shown to the other.

mod body;
mod not_yet;
mod pulse;

use crate::pages::cool_setup::frame::{AboutThis, PauseHeader};
use crate::pages::holder::use_holder;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use body::{Body, BodyCheck};
use hearth_core::couple::Partner;
use hearth_core::session::{Answer, Event};
use leptos::prelude::*;

/// Lets the one who holds the phone look at their body first; nothing of it goes anywhere.
pub(super) fn body_check() -> AnyView {
    let body = RwSignal::new(None::<Body>);
    view! { <BodyCheck body/> }.into_any()
}

/// Asks one partner; what is touched here lives no longer than the screen.
#[component]
pub fn Ask(partner: Partner) -> impl IntoView {
    let store = use_store();
    let touched = use_holder();
    let body = RwSignal::new(None::<Body>);
    let is_ready = Memo::new(move |_| body.get().is_some_and(Body::suggests_ready));
    let answer = move |answer| {
        store.act(Event::Answered(partner, answer));
    };
    let kind = move || {
        if is_ready.get() {
            ButtonKind::Primary
        } else {
            ButtonKind::Outline
        }
    };
    view! {
        <div class="page ask" on:pointerdown=move |_| touched() on:keydown=move |_| touched()>
            <PauseHeader><p class="pause-line">"Only you, " {move || store.name(partner)}</p></PauseHeader>
            <h1 tabindex="-1" class="ask-question">"How is your body now?"</h1>
            <p class="ask-lead">"Jaw, shoulders, heart. Not kept."</p>
            <p class="ask-honest" data-testid="honest">"If only one says yes, that one may guess. Hearth won’t say."</p>
            <BodyCheck body />
            <pulse::Pulse />
            <not_yet::NotYet body on_choose=move |at| answer(Answer::NotBefore(at)) />
            <div class="ask-answers">
                {move || view! {
                    <Button kind=kind() label="I’m ready" on_click=move || answer(Answer::Ready) testid="im-ready" />
                }}
                <AboutThis />
            </div>
        </div>
    }
}
