//! Leaving quickly, what comes back afterwards only when asked for, and deleting everything.

use super::erase::Erase;
use crate::route::Route;
use crate::state::use_store;
use crate::ui::icon::IconName;
use crate::ui::row::RowButton;
use crate::ui::switch::Switch;
use leptos::prelude::*;

/// The switch for leaving quickly from everywhere, the way back to what ran, and the way to delete it all.
#[component]
pub fn Leaving() -> impl IntoView {
    let store = use_store();
    let everywhere = Signal::derive(move || store.settings.with(|settings| settings.quick_exit_everywhere));
    let is_hidden = Memo::new(move |_| {
        store.settings.with(|settings| settings.discreet) && store.session.with(Option::is_some)
    });
    let show = move |()| {
        store.set(|settings| settings.discreet = false);
        store.go(Route::Today);
    };
    view! {
        <section class="panel rows" aria-label="Leaving">
            <Switch
                label="Leave quickly, on every screen"
                meta="The door icon, or Shift three times"
                icon=IconName::DoorOpen
                on=everywhere
                on_turn=move |on| store.set(|settings| settings.quick_exit_everywhere = on)
            />
            {move || is_hidden.get().then(|| view! {
                <RowButton
                    title="Show what was running"
                    icon=IconName::RotateCw
                    opens=true
                    on_click=show
                    testid="show-hidden"
                />
            })}
            <Erase />
        </section>
    }
}
