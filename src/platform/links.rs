//! Clicks on links that stay inside the app.

use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;

/// Gives the `#/…` address of the link that was clicked plainly, if it was one.
pub fn inner_address(event: &MouseEvent) -> Option<String> {
    let is_plain = event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
        && !event.default_prevented();
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = element.closest("a[href^='#/']").ok().flatten()?;
    if is_plain && !link.has_attribute("download") {
        link.get_attribute("href")
    } else {
        None
    }
}
