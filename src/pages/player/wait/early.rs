//! "I'm ready", quiet at first: before twenty minutes it says why waiting helps, and then lets them choose.

use crate::pages::cool_setup::words::use_pause_words;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::sheet::Sheet;
use hearth_core::exercise::cool_down::PAUSE;
use hearth_core::session::Event;
use leptos::prelude::*;

/// Asks both, at once or after a word on waiting.
#[component]
pub(super) fn ReadyButton() -> impl IntoView {
    let store = use_store();
    let explaining = RwSignal::new(false);
    let is_early = Memo::new(move |_| {
        let now = store.now.get();
        store.session.with(|session| {
            session
                .as_ref()
                .is_some_and(|session| now.since(session.began()) < PAUSE)
        })
    });
    let press = move || {
        if is_early.get_untracked() {
            explaining.set(true);
        } else {
            store.act(Event::Ready);
        }
    };
    view! {
        <Button kind=ButtonKind::Quiet label="I’m ready" on_click=press testid="ready" />
        <Sheet title="A little longer helps" open=explaining on_close=move || explaining.set(false)>
            <WhyWait on_stay=move || explaining.set(false) />
        </Sheet>
    }
}

#[component]
fn WhyWait(#[prop(into)] on_stay: Callback<()>) -> impl IntoView {
    let store = use_store();
    let words = use_pause_words();
    let go_on = move || {
        on_stay.run(());
        store.act(Event::Ready);
    };
    view! {
        <ul class="why-wait">
            {move || words.get().waiting.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ul>
        <Button kind=ButtonKind::Outline label="Wait a little longer" on_click=move || on_stay.run(()) testid="stay" />
        <Button kind=ButtonKind::Quiet label="Ask us both now" on_click=go_on testid="ready-anyway" />
    }
}
