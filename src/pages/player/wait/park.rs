//! One short line put aside until both are back; once put aside it is nowhere on the page.

use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use hearth_core::exercise::cool_down::{Change, LONGEST_LINE, Plan};
use hearth_core::session::Event;
use leptos::prelude::*;

/// Takes one line and hides it.
#[component]
pub(super) fn Park(plan: Memo<Plan>) -> impl IntoView {
    let store = use_store();
    let open = RwSignal::new(false);
    let is_parked = Memo::new(move |_| plan.with(|plan| !plan.parked.is_empty()));
    let line = RwSignal::new(String::new());
    let put_aside = move || {
        let text = line.get_untracked().trim().to_owned();
        if !text.is_empty() {
            store.act(Event::Plan(Change::Park(text)));
        }
        line.set(String::new());
        open.set(false);
    };
    view! {
        <section class="park" aria-label="Park it">
            <Show
                when=move || open.get()
                fallback=move || view! {
                    <p class="pause-note" role="status">
                        {move || is_parked.get().then_some("One line is put aside, hidden until you are back.")}
                    </p>
                    <Button
                        kind=ButtonKind::Quiet
                        label=move || if is_parked.get() { "Put another aside instead" } else { "Park one line for later" }
                        on_click=move || open.set(true)
                        testid="park"
                    />
                }
            >
                <Field
                    id="park"
                    label="One short line to come back to, hidden until you are back"
                    value=line
                    on_input=move |text| line.set(text)
                    most=LONGEST_LINE
                />
                <Button kind=ButtonKind::Outline label="Put it aside" on_click=put_aside testid="park-save" />
            </Show>
        </section>
    }
}
