//! The door in the header of pages about conflict and safety: one tap, and nothing of Hearth is seen.

use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::icon::{Icon, IconName};
use hearth_core::quick_exit::Ground;
use leptos::prelude::*;

/// Says whether leaving quickly is offered on the page that is shown, by the door and by Shift three times.
pub fn is_offered(store: Store) -> bool {
    let ground = match store.route.get() {
        Route::Session => Ground::Session {
            is_conflict: store.is_conflict(),
        },
        route if route.leaves_no_trace() => Ground::Tender,
        _ => Ground::Plain,
    };
    ground.offers_exit(store.settings.with(|settings| settings.quick_exit_everywhere))
}

/// The button that leaves quickly; it is there only where leaving quickly is offered.
#[component]
pub fn QuickExit(
    /// Shows the words beside the door.
    #[prop(optional)]
    with_words: bool,
) -> AnyView {
    let store = use_store();
    let is_shown = Memo::new(move |_| is_offered(store));
    let door = move || {
        view! {
            <button
                type="button"
                class=if with_words { "button" } else { "icon-button" }
                data-kind=with_words.then_some("pill")
                data-testid="quick-exit"
                aria-label="Leave quickly"
                on:click=move |_| store.leave_quickly()
            >
                <Icon name=IconName::DoorOpen />
                {with_words.then_some("Leave quickly")}
            </button>
        }
    };
    (move || is_shown.get().then(door)).into_any()
}
