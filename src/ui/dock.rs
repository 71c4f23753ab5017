//! The two things that are always near: talking in turns, and a pause.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::icon_button::IconLink;

/// Gives where the dock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DockPlace {
    /// The full bar above the tabs.
    Full,
    /// Two round links in a page's head.
    Head,
    /// At the foot of the side rail.
    Rail,
}

/// Draws the two links.
#[component]
pub fn Dock(
    /// Where it stands.
    place: DockPlace,
    /// Where talking in turns begins.
    talk: &'static str,
    /// Where a pause begins.
    pause: &'static str,
) -> AnyView {
    let link = |href: &'static str, name: IconName, words: &'static str| {
        view! { <a class="dock-link" href=href><Icon name/><span>{words}</span></a> }.into_any()
    };
    match place {
        DockPlace::Head => view! {
            <nav class="dock-head" aria-label="Begin">
                <IconLink href=talk icon=IconName::MessagesSquare label="Talk in turns"/>
                <IconLink href=pause icon=IconName::Wind label="Take a pause"/>
            </nav>
        }
        .into_any(),
        DockPlace::Full | DockPlace::Rail => view! {
            <nav class="dock" aria-label="Begin" data-place=if place == DockPlace::Full { "full" } else { "rail" }>
                {link(talk, IconName::MessagesSquare, "Talk in turns")}
                {link(pause, IconName::Wind, "Take a pause")}
            </nav>
        }
        .into_any(),
    }
}
