//! An address that leads nowhere.

use crate::pages::frame;
use crate::pages::quick_exit::QuickExit;
use crate::route::Route;
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::page::Page;
use crate::ui::tabs::Tab;
use leptos::prelude::*;

/// Says that nothing is here, and shows the way home.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let page = view! {
        <Page
            title=|| "Nothing lives at this address"
            lead="It may come from another version of Hearth. Nothing of yours is lost."
            actions=view! { <QuickExit /> }.into_any()
        >
            <ButtonLink href=Route::Today.href() label="Go to Today" kind=ButtonKind::Primary />
            {frame::closing()}
        </Page>
    };
    frame::housed(Tab::Today, page.into_any())
}
