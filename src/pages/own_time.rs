//! What needs no player: done at one's own pace, on a page of its own.

mod ground_rules;
mod limits;
mod mend;
mod outside_view;
mod replies;
mod small_step;
pub(crate) mod way_back;

pub use ground_rules::GroundRulesPage;
pub use limits::LimitsPage;
pub use mend::MendPage;
pub use outside_view::OutsideViewPage;
pub use replies::RepliesPage;
pub use small_step::SmallStepPage;

use crate::pages::frame::PLACES;
use crate::pages::quick_exit::QuickExit;
use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::dock::{Dock, DockPlace};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use crate::ui::lights::{Lights, Meeting};
use crate::ui::page::Page;
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::time::LocalDate;
use leptos::prelude::*;
use way_back::WayBack;

/// Stands a page in its frame: its title, the way to Today, and a way back from what was just done.
///
/// The body waits until all that is kept has been read: what is offered depends on it.
pub(crate) fn framed(
    listed: Listed,
    way_back: Option<WayBack>,
    body: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let store = use_store();
    let is_read = Memo::new(move |_| store.shelf.truth.with(|truth| truth.is_joined));
    let shown = move || {
        if is_read.get() {
            body()
        } else {
            view! { <p class="t-small" aria-live="polite">"One moment…"</p> }.into_any()
        }
    };
    let close = if Route::Exercise(listed).is_tab() {
        view! { <Dock place=DockPlace::Head talk=PLACES.talk pause=PLACES.pause /> }.into_any()
    } else {
        view! { <IconLink href=Route::Today.href() icon=IconName::X label="Close" /> }.into_any()
    };
    let actions = view! { <QuickExit /> {close} }.into_any();
    view! {
        <Page title=move || listed.title() actions>
            <div class="own-time" data-testid=listed.slug()>{shown}</div>
        </Page>
        // Beside the page: what is fixed within it would scroll with it in some browsers.
        {way_back.map(WayBack::draw)}
    }
    .into_any()
}

/// Draws the two lights above what closes a page.
pub(crate) fn lights(meeting: Meeting) -> AnyView {
    view! { <div class="own-lights"><Lights meeting /></div> }.into_any()
}

/// Goes on in another part of the same page: from its top, read from its heading.
pub(crate) fn turn_page() {
    page::scroll_to_top();
    page::focus_heading();
}

/// Gives the day it is where they are.
pub(crate) fn today() -> LocalDate {
    clock::local(clock::now()).date
}

/// Gives what the two are called, in seat order.
pub(crate) fn names(store: Store) -> [String; 2] {
    untrack(|| Partner::BOTH.map(|partner| store.name(partner)))
}
