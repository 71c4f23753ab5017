//! The device's own "back", heard before it leaves the page.
#![expect(clippy::disallowed_methods, reason = "the watch is one of the window's")]

use super::Listener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::EventTarget;

/// A watch for the device's "back" (and Escape), which ends when this is dropped.
#[must_use = "the watch ends when this is dropped"]
pub struct BackWatch {
    watcher: JsValue,
    _listener: Listener,
}

/// Calls `back` once when the next "back" is made, in place of leaving the page; a further one needs
/// a new watch. `None` where the browser knows no such watch: then Back leaves, and nothing is lost.
///
/// Nothing is added to the browser's history.
pub fn subscribe(back: impl Fn() + 'static) -> Option<BackWatch> {
    let window = web_sys::window()?;
    let kind: Function = Reflect::get(&window, &"CloseWatcher".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let watcher = Reflect::construct(&kind, &Array::new()).ok()?;
    let target: &EventTarget = watcher.dyn_ref()?;
    let listener = Listener::on(target, "close", move |_| back())?;
    Some(BackWatch {
        watcher,
        _listener: listener,
    })
}

impl Drop for BackWatch {
    fn drop(&mut self) {
        let destroy = Reflect::get(&self.watcher, &"destroy".into())
            .ok()
            .and_then(|it| it.dyn_into().ok());
        // A watcher that already closed has nothing left to destroy.
        let _ = destroy.map(|destroy: Function| destroy.call0(&self.watcher));
    }
}
