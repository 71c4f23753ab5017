//! Leaving quickly, and what comes back afterwards only when asked for.

use crate::route::Route;
use crate::state::use_store;
use crate::ui::icon::IconName;
use crate::ui::row::Row;
use crate::ui::switch::Switch;
use leptos::prelude::*;

/// The switch for leaving quickly from everywhere, and the way back to what ran.
#[component]
pub fn Leaving() -> impl IntoView {
    let store = use_store();
    let everywhere = Signal::derive(move || store.settings.with(|settings| settings.quick_exit_everywhere));
    let is_hidden = Memo::new(move |_| {
        store.settings.with(|settings| settings.discreet) && store.session.with(Option::is_some)
    });
    let show = move || {
        store.set(|settings| settings.discreet = false);
        store.go(Route::Today);
    };
    view! {
        <section class="panel us-leaving" aria-label="Leave quickly">
            <Switch
                label="Leave quickly, on every screen"
                meta="The door icon, or Shift three times"
                on=everywhere
                on_change=move |on| store.set(|s| s.quick_exit_everywhere = on)
            />
            <Show when=move || is_hidden.get()>
                <Row icon=IconName::Undo title="Show what was running" testid="show-hidden" on_press=show />
            </Show>
        </section>
    }
}
