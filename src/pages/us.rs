//! Us: names, how Hearth looks and sounds, what is kept, and what Hearth is.

mod about;
mod backup;
mod erase;
mod install;
mod kept;
mod leaving;
mod look;
mod names;
mod sounds;

pub use install::{InstallSteps, begin as begin_install};
pub use kept::said as said_of_storage;

use crate::pages::frame::{self, PLACES};
use crate::pages::quick_exit::QuickExit;
use crate::ui::dock::{Dock, DockPlace};
use crate::ui::page::Page;
use crate::ui::tabs::Tab;
use leptos::prelude::*;

/// The page of everything that is set, kept and known.
#[component]
pub fn UsPage() -> impl IntoView {
    let actions = view! {
        <QuickExit />
        <Dock place=DockPlace::Head talk=PLACES.talk pause=PLACES.pause />
    };
    let page = view! {
        <Page title=|| "Us" actions=actions.into_any()>
            <div class="us" data-testid="us">
                <names::Names />
                <look::Look />
                <sounds::Sounds />
                <kept::Kept />
                <install::Install />
                <about::About />
                <leaving::Leaving />
                {frame::closing()}
            </div>
        </Page>
    };
    frame::housed(Tab::Us, page.into_any())
}
