//! The address of the page after its `#`, the way back, and the way out.
#![expect(clippy::disallowed_methods, reason = "the address belongs to the window")]

use super::Listener;
use wasm_bindgen::JsValue;

/// Gives the address from its `#` on, such as `#/exercises/turn-taker`; empty where there is none.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to `#…` and leaves a step to come back to.
pub fn push(hash: &str) {
    if let Some(window) = web_sys::window() {
        // A browser refuses only a flood of steps; the page then stays where it is.
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to `#…` in place of where the page is, so that Back does not return there.
pub fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        // As above.
        let _ = window.location().replace(hash);
    }
}

/// Changes what the address shows without going anywhere: no [`subscribe`]d call hears of it.
pub fn rewrite(hash: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // As above.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Goes back one step.
pub fn back() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // Where there is no step back, the page stays.
        let _ = history.back();
    }
}

/// Leaves for another page in place of this one, as the quick exit does.
pub fn leave_to(url: &str) {
    replace(url);
}

/// Opens the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A browser refuses only a flood of these.
        let _ = window.location().reload();
    }
}

/// Calls `moved` with the new `#…` whenever it changed, for as long as the guard lives.
pub fn subscribe(moved: impl Fn(String) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Listener::on(&window, "hashchange", move |_| moved(hash()))
}
