//! What happens when the app fails: the page is told, and offers to reload and to save what is kept.
#![expect(clippy::disallowed_methods, reason = "the page hears of it at its window")]

use std::panic::PanicHookInfo;
use web_sys::{Event, console};

/// The event that the plain script in the page waits for.
pub const PANIC_EVENT: &str = "hearth-panic";

/// Has every failure told to the page as [`PANIC_EVENT`], and its place in the source to the console.
pub fn install_panic_hook() {
    std::panic::set_hook(Box::new(|info| {
        tell_console(info);
        announce();
    }));
}

/// Sends [`PANIC_EVENT`] to the window.
pub fn announce() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(PANIC_EVENT)) {
        // The event asks for nothing, so no answer to it matters.
        let _ = window.dispatch_event(&event);
    }
}

/// Tells only what the source says: a message put together at run time could hold private words.
fn tell_console(info: &PanicHookInfo<'_>) {
    let said = info
        .payload()
        .downcast_ref::<&'static str>()
        .copied()
        .unwrap_or("the app failed");
    let (file, line) = info
        .location()
        .map_or(("", 0), |place| (place.file(), place.line()));
    console::error_3(&said.into(), &file.into(), &line.into());
}
