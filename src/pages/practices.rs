//! Ten ways to be close: how warm each is, and the way to it.

mod suggestion;

use crate::pages::frame::{self, PLACES};
use crate::pages::quick_exit::QuickExit;
use crate::platform::clock;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::Button;
use crate::ui::dock::{Dock, DockPlace};
use crate::ui::honeycomb::{Cell, Honeycomb};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use crate::ui::page::Page;
use crate::ui::tabs::Tab;
use hearth_core::insight::Lately;
use hearth_core::insight::recency::{Recency, Warmth};
use hearth_core::practice::Practice;
use leptos::prelude::*;
use suggestion::SuggestionSheet;

/// The page of the ten.
#[component]
pub fn PracticesPage() -> impl IntoView {
    let store = use_store();
    let is_list = RwSignal::new(false);
    let is_asked = RwSignal::new(false);
    let actions = view! {
        <QuickExit />
        <Dock place=DockPlace::Head talk=PLACES.talk pause=PLACES.pause />
    };
    let page = view! {
        <Page
            title=|| "Ten ways to be close"
            lead="Warmer means you were here lately. The pale ones are only resting."
            actions=actions.into_any()
        >
            <div class="practices" data-testid="practices">
                {move || view! { <Honeycomb cells=cells(store) is_list /> }}
                <div class="practices-foot">
                    <Button
                        icon=IconName::Sprout
                        label="Suggest something small"
                        on_click=move |()| is_asked.set(true)
                        testid="suggest"
                    />
                    {view_switch(is_list)}
                </div>
                {frame::closing()}
            </div>
            <SuggestionSheet is_asked />
        </Page>
    };
    frame::housed(Tab::Practices, page.into_any())
}

/// Gives what is known of each practice today, following the journal.
pub(crate) fn cells(store: Store) -> Vec<Cell> {
    let today = clock::local(clock::now()).date;
    let lately = store.journal.with(Lately::of);
    let cell = |practice: Practice| {
        let last = lately.practice(practice);
        Cell {
            practice,
            warmth: Warmth::of(last, today),
            when: Recency::of(last, today).words(),
            href: Route::Practice(practice).href(),
        }
    };
    Practice::ALL.map(cell).to_vec()
}

/// Draws the switch between discs and lines; where the text is large there are only lines.
fn view_switch(is_list: RwSignal<bool>) -> AnyView {
    let icon = Signal::derive(move || {
        if is_list.get() {
            IconName::Shapes
        } else {
            IconName::List
        }
    });
    let label = move || {
        if is_list.get() {
            "Show as circles"
        } else {
            "Show as a list"
        }
    };
    view! {
        <div class="practices-switch">
            <IconButton
                icon
                label
                on_click=move |()| is_list.update(|is_list| *is_list = !*is_list)
                testid="as-list"
            />
        </div>
    }
    .into_any()
}
