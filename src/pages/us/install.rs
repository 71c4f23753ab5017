//! Putting Hearth on the home screen, where it is offline, and where its storage is its own.

use crate::platform::install::{self, Offer};
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{Icon, IconName};
use crate::ui::row::RowButton;
use crate::ui::sheet::Sheet;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The line that installs, where there is a way to.
#[component]
pub fn Install() -> impl IntoView {
    let store = use_store();
    let is_open = RwSignal::new(false);
    let offered = move || {
        (store.offer.get() != Offer::None).then(|| {
            view! {
                <RowButton
                    title="Put Hearth on the home screen"
                    meta="Works offline, nothing to sign up for"
                    icon=IconName::Smartphone
                    opens=true
                    on_click=move |()| begin(store, is_open)
                    testid="install"
                />
            }
        })
    };
    view! {
        {offered}
        <InstallSteps is_open />
    }
}

/// Has the browser ask, or shows the steps where it can't.
pub fn begin(store: Store, steps: RwSignal<bool>) {
    match store.offer.get_untracked() {
        Offer::Prompt => spawn_local(async move {
            install::prompt().await;
            store.offer.set(install::offer());
        }),
        Offer::ByHand => steps.set(true),
        Offer::None => {}
    }
}

/// The drawn steps for iPhone and iPad.
#[component]
pub fn InstallSteps(is_open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Sheet title="On the home screen" open=is_open on_close=move |()| is_open.set(false)>
            <ol class="us-steps rows">
                <li><Icon name=IconName::Share /><span>"Touch Share in the browser’s bar."</span></li>
                <li><Icon name=IconName::Plus /><span>"Choose “Add to Home Screen”."</span></li>
                <li><Icon name=IconName::Smartphone /><span>"Open Hearth from there."</span></li>
            </ol>
            <p class="t-small">
                "What you keep there stays there: the browser and the home screen don’t share it."
            </p>
            <Button label="Good" kind=ButtonKind::Primary on_click=move |()| is_open.set(false) />
        </Sheet>
    }
}
