//! Us: names, how Hearth looks and sounds, what is kept, and what Hearth is.

mod about;
mod backup;
mod erase;
mod export;
mod install;
mod kept;
mod leaving;
mod look;
mod names;
mod sounds;

use crate::pages::frame::Frame;
use crate::route::Route;
use leptos::prelude::*;

/// The page of everything that is set, kept and known.
#[component]
pub fn UsPage() -> impl IntoView {
    view! {
        <Frame route=Route::Us>
            <h1 class="t-title" tabindex="-1">"Us"</h1>
            <names::Names />
            <look::Look />
            <sounds::Sounds />
            <leaving::Leaving />
            <kept::Kept />
            <install::Install />
            <about::About />
        </Frame>
    }
}
