//! Leaving it for today, with a time to come back to it or without; everything of the pause is deleted.

use crate::pages::cool_setup::calendar::{AddButton, CalendarFile, CalendarParts};
use crate::pages::cool_setup::later::LaterPanel;
use crate::platform::clock;
use crate::route::Route;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::sheet::Sheet;
use hearth_core::time::Instant;
use leptos::prelude::*;

/// Offers to leave it for today.
#[component]
pub(in crate::pages::player) fn LeaveForToday() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button kind=ButtonKind::Quiet label="Leave it for today" on_click=move || open.set(true) testid="leave-for-today" />
        <Sheet title="Leave it for today" open on_close=move || open.set(false)>
            <Leaving />
        </Sheet>
    }
}

#[component]
fn Leaving() -> impl IntoView {
    let store = use_store();
    let at = RwSignal::new(None::<Instant>);
    let leave = move || {
        store.close_session();
        store.go(Route::Today);
    };
    let shown = Memo::new(move |_| {
        at.get()
            .map(|at| clock::clock_text(at, store.settings.with(|settings| settings.hours)))
    });
    let file = move |()| CalendarFile {
        until: at.get_untracked().unwrap_or_else(clock::now),
        place: String::new(),
        line: String::new(),
    };
    view! {
        <p>"That is a good answer, too. The time, the place and both lines are deleted."</p>
        <Show
            when=move || at.get().is_some()
            fallback=move || view! {
                <p class="label">"A time to come back to it, if you like"</p>
                <LaterPanel confirm="Come back to it then" on_choose=move |time| at.set(Some(time)) />
            }
        >
            <p>"Back at " {shown} ". Hearth keeps no note of it; your calendar can."</p>
            <AddButton file=Callback::new(file) parts=CalendarParts::none() />
        </Show>
        <Button
            kind=ButtonKind::Primary
            label=move || if at.get().is_some() { "Done for today" } else { "Leave it, without a time" }
            on_click=leave
            testid="leave-confirm"
        />
    }
}
