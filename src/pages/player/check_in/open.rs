//! Both are in: they open it together, now or later.

use crate::route::Route;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::lights::{Lights, Meeting};
use hearth_core::session::Event;
use leptos::prelude::*;

/// Waits until they sit together.
#[component]
pub(super) fn Open() -> AnyView {
    let store = use_store();
    view! {
        <section class="closing check-open" data-centred>
            <Lights meeting=Meeting::Apart />
            <h1 tabindex="-1">"Both are in"</h1>
            <p class="t-lead">"Sit where you can both see. It opens for both at once."</p>
            <div class="closing-actions">
                <Button
                    kind=ButtonKind::Primary
                    label="Open together"
                    testid="open-together"
                    on_click=move || { store.act(Event::HandOver); }
                />
                <ButtonLink kind=ButtonKind::Quiet href=Route::Today.href() label="Later today" />
            </div>
        </section>
    }
    .into_any()
}
