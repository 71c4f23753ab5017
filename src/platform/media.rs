//! What the device and its screen prefer, as media queries tell.
#![expect(clippy::disallowed_methods, reason = "media queries are asked of the window")]

use super::Listener;
use js_sys::Reflect;

/// The device asks for dark colours.
pub const DARK: &str = "(prefers-color-scheme: dark)";
/// The device asks for less movement.
pub const REDUCED_MOTION: &str = "(prefers-reduced-motion: reduce)";
/// The page runs as an installed app.
pub const STANDALONE: &str = "(display-mode: standalone)";
/// The screen is wider than it is high.
pub const LANDSCAPE: &str = "(orientation: landscape)";
/// The device is touched rather than pointed at.
pub const TOUCH: &str = "(pointer: coarse)";

/// Tells whether a media query holds now; one that the browser does not know doesn't.
pub fn matches(query: &str) -> bool {
    list(query).is_some_and(|list| list.matches())
}

/// Calls `changed` whenever the query begins or ceases to hold, for as long as the guard lives.
pub fn subscribe(query: &str, changed: impl Fn(bool) + 'static) -> Option<Listener> {
    let list = list(query)?;
    let asked = list.clone();
    Listener::on(&list, "change", move |_| changed(asked.matches()))
}

/// Tells whether the page runs as an installed app; iOS says so in its own way.
pub fn is_standalone() -> bool {
    let said_by_ios = || {
        let navigator = web_sys::window()?.navigator();
        Reflect::get(&navigator, &"standalone".into()).ok()?.as_bool()
    };
    matches(STANDALONE) || said_by_ios().unwrap_or(false)
}

fn list(query: &str) -> Option<web_sys::MediaQueryList> {
    web_sys::window()?.match_media(query).ok()?
}
