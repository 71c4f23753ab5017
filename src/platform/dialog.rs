//! Sheets over the page, and the device's own "back" while something is open.
#![expect(
    clippy::disallowed_methods,
    reason = "sheets are found in the window's document"
)]

use super::Listener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, HtmlDialogElement};

/// Finds the `<dialog>` with this id.
pub fn by_id(id: &str) -> Option<HtmlDialogElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

/// Opens a sheet over the page, and tells whether it is open now.
///
/// Escape, and Back on Android, close it by themselves: the browser watches for both.
pub fn open(sheet: &HtmlDialogElement) -> bool {
    // A sheet that is open already, or not in the page, refuses; the answer below is then true to it.
    let _ = sheet.open() || sheet.show_modal().is_ok();
    sheet.open()
}

/// Closes a sheet, if it is open.
pub fn close(sheet: &HtmlDialogElement) {
    if sheet.open() {
        sheet.close();
    }
}

/// Calls `closed` each time the sheet has closed, however that came about.
pub fn on_close(sheet: &HtmlDialogElement, closed: impl Fn() + 'static) -> Option<Listener> {
    Listener::on(sheet, "close", move |_| closed())
}

/// A watch for the device's "back" (and Escape), which ends when this is dropped.
#[must_use = "the watch ends when this is dropped"]
pub struct BackWatch {
    watcher: JsValue,
    _listener: Listener,
}

/// Calls `back` once when the next "back" is made, in place of leaving the page; a further one needs
/// a new watch. `None` where the browser knows no such watch: then Back leaves, and nothing is lost.
pub fn on_back(back: impl Fn() + 'static) -> Option<BackWatch> {
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
