//! What stands around every screen of a pause: a way out, a way to leave at once, and "About this".

use crate::pages::quick_exit::QuickExit;
use crate::route::Route;
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use leptos::prelude::*;

/// Heads a screen of conflict: its heading or line, the quick exit, and the way back to Today.
#[component]
pub(crate) fn PauseHeader(children: Children) -> impl IntoView {
    view! {
        <header class="pause-header">
            <div class="pause-heading">{children()}</div>
            <QuickExit />
            <IconLink href=Route::Today.href() icon=IconName::X label="Back to today" />
        </header>
    }
}

/// Leads to the safety page, by the neutral words it has everywhere.
#[component]
pub(crate) fn AboutThis() -> impl IntoView {
    view! {
        <ButtonLink href=Route::Safety.href() kind=ButtonKind::Plain icon=IconName::Info label="About this" />
    }
}
