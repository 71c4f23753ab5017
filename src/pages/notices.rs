//! What has to be said outside any page: a word at the foot of the screen, and quiet lines of truth.
//!
//! Everything here waits at the end of a tab-level page and takes no focus; nothing of it is shown while an
//! exercise runs or a form is open.

mod offers;

use crate::pages::us::{InstallSteps, begin_install, said_of_storage};
use crate::platform::{device, install, ticker, worker};
use crate::route::Route;
use crate::state::persist::{Fill, StorageTruth};
use crate::state::{Store, use_store};
use crate::ui::banner::Banner;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::toast::Toast;
use leptos::prelude::*;
use leptos::task::spawn_local;
use offers::is_welcome;

/// How long a word stays at the foot of the screen, in milliseconds.
const WORD_MS: i32 = 8000;

/// Shows short words at the foot of the screen, and listens for new versions and offers to install.
#[component]
pub fn Notices() -> impl IntoView {
    let store = use_store();
    let leaving = StoredValue::new_local(None::<ticker::Delay>);
    Effect::new(move || {
        let delay = store
            .notice
            .with(Option::is_some)
            .then(|| ticker::after(WORD_MS, move || store.notice.set(None)));
        leaving.set_value(delay.flatten());
    });
    listen(store);
    view! { <Toast text=store.notice /> }
}

fn listen(store: Store) {
    StoredValue::new_local(install::subscribe(move |offer| store.offer.set(offer)));
    spawn_local(async move {
        // Without a worker the app works while online; there is nothing to say about it.
        let _ = worker::register(move || store.has_update.set(true)).await;
    });
}

/// The quiet lines at the end of a tab-level page.
#[component]
pub fn Banners() -> impl IntoView {
    let store = use_store();
    view! {
        <div class="banners" aria-live="polite">
            {move || storage_line(store)}
            {device::is_in_app().then(|| view! {
                <Banner icon=IconName::ExternalLink text="Open in your browser: inside this app nothing stays." />
            })}
            {move || update_line(store)}
            <InstallLine />
        </div>
    }
}

/// Says what is wrong with storage, if anything is; Us says it in any case.
fn storage_line(store: Store) -> Option<AnyView> {
    let truth = store.shelf.truth.get();
    let is_shown = store.route.get() != Route::Us && is_worth_saying(&truth);
    is_shown.then(|| view! { <Banner icon=IconName::Info text=said_of_storage(&truth) /> }.into_any())
}

fn is_worth_saying(truth: &StorageTruth) -> bool {
    truth.is_newer || truth.is_memory_only() || truth.fill != Fill::Roomy
}

/// Offers the new version, while nothing runs that it could disturb.
fn update_line(store: Store) -> Option<AnyView> {
    let is_shown = store.has_update.get() && store.session.with(Option::is_none);
    is_shown.then(|| {
        let action = view! {
            <Button
                label="Open it"
                kind=ButtonKind::Pill
                on_click=move |()| store.has_update.set(worker::apply_update())
                testid="update"
            />
        };
        view! { <Banner icon=IconName::RotateCw text="A new version is here." action=action.into_any() /> }
            .into_any()
    })
}

/// Offers the home screen: after the first finished exercise, on iPhones before the first kept entry.
#[component]
fn InstallLine() -> impl IntoView {
    let store = use_store();
    let steps = RwSignal::new(false);
    let is_shown = Memo::new(move |_| {
        let is_asked = store
            .settings
            .with(|s| is_welcome(store.offer.get(), s.has_finished, s.install_dismissed));
        is_asked && store.route.get() == Route::Today
    });
    let line = move || {
        let actions = view! {
            <Button
                label="Show me"
                kind=ButtonKind::Pill
                on_click=move |()| begin_install(store, steps)
                testid="install-offer"
            />
            <Button
                label="Not now"
                kind=ButtonKind::Plain
                on_click=move |()| store.set(|settings| settings.install_dismissed = true)
            />
        };
        view! {
            <Banner
                icon=IconName::Smartphone
                text="Hearth can live on your home screen. It works offline from there."
                action=actions.into_any()
            />
        }
    };
    view! {
        {move || is_shown.get().then(line)}
        <InstallSteps is_open=steps />
    }
}
