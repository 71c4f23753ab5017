//! Keys pressed anywhere on the page.
#![expect(clippy::disallowed_methods, reason = "key presses come to the window")]

use super::Listener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// One press of a key.
#[derive(Debug, Clone)]
pub struct Press {
    event: KeyboardEvent,
    is_typing: bool,
    is_in_dialog: bool,
}

impl Press {
    /// Gives the key's name, such as "Shift", "Escape" or "h".
    pub fn key(&self) -> String {
        self.event.key()
    }

    /// Tells whether a field for text had the focus.
    pub const fn is_typing(&self) -> bool {
        self.is_typing
    }

    /// Tells whether a dialog lay over the page, which then has no keys of its own.
    pub const fn is_in_dialog(&self) -> bool {
        self.is_in_dialog
    }

    /// Tells whether the key is held down and this only repeats it.
    pub fn is_repeat(&self) -> bool {
        self.event.repeat()
    }

    /// Tells whether Control, Alt or the system key was held with it, as in a browser's own short cuts.
    pub fn has_modifier(&self) -> bool {
        self.event.ctrl_key() || self.event.alt_key() || self.event.meta_key()
    }

    /// Tells whether Shift was held with it, or is the key itself.
    pub fn has_shift(&self) -> bool {
        self.event.shift_key()
    }

    /// Keeps the browser from doing with the key what it otherwise would.
    pub fn claim(&self) {
        self.event.prevent_default();
    }
}

/// Calls `pressed` at every press of a key, for as long as the guard lives.
pub fn subscribe(pressed: impl Fn(&Press) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Listener::on(&window, "keydown", move |event| {
        // Autofill sends key events that are none.
        if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
            pressed(&Press {
                event,
                is_typing: is_typing(),
                is_in_dialog: is_in_dialog(),
            });
        }
    })
}

fn is_typing() -> bool {
    let focused = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.active_element());
    focused.is_some_and(|element| takes_text(&element))
}

fn is_in_dialog() -> bool {
    let page = web_sys::window().and_then(|window| window.document());
    page.is_some_and(|page| page.query_selector("dialog[open]").ok().flatten().is_some())
}

fn takes_text(element: &Element) -> bool {
    let editable = element
        .dyn_ref::<HtmlElement>()
        .is_some_and(HtmlElement::is_content_editable);
    editable || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
}
