//! The foot of a tab-level screen: the dock and the tabs; a side rail from 900 px.

use leptos::prelude::*;

use super::dock::{Dock, DockPlace};
use super::icon::{Icon, IconName};
use super::seat::BothMark;

/// Names the tab-level screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Today.
    Today,
    /// The ten practices.
    Practices,
    /// What the two keep of what was.
    Moments,
    /// The two of you, and the app's settings.
    Us,
}

/// Gives the addresses the foot leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// Today.
    pub today: &'static str,
    /// The ten practices.
    pub practices: &'static str,
    /// Moments.
    pub moments: &'static str,
    /// Us.
    pub us: &'static str,
    /// Where talking in turns begins.
    pub talk: &'static str,
    /// Where a pause begins.
    pub pause: &'static str,
}

/// Draws the foot, with the full dock where the screen is Today.
#[component]
pub fn Tabs(
    /// The screen it stands under.
    current: Tab,
    /// Where its links lead.
    places: Places,
) -> AnyView {
    let tab = move |tab: Tab, href: &'static str, name: IconName, words: &'static str| {
        view! {
            <a class="tab" href=href aria-current=(tab == current).then_some("page")>
                <span class="tab-mark"><Icon name/></span>
                <span>{words}</span>
            </a>
        }
        .into_any()
    };
    view! {
        <div class="foot">
            <div class="foot-brand"><BothMark/>"Hearth"</div>
            {(current == Tab::Today)
                .then(|| view! { <Dock place=DockPlace::Full talk=places.talk pause=places.pause/> })}
            <nav class="tabs" aria-label="Hearth">
                {tab(Tab::Today, places.today, IconName::SunMoon, "Today")}
                {tab(Tab::Practices, places.practices, IconName::Shapes, "Practices")}
                {tab(Tab::Moments, places.moments, IconName::BookHeart, "Moments")}
                {tab(Tab::Us, places.us, IconName::UsersRound, "Us")}
            </nav>
            <Dock place=DockPlace::Rail talk=places.talk pause=places.pause/>
        </div>
    }
    .into_any()
}
