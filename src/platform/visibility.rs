//! Whether the page is on the screen, and the moments at which that changes.
#![expect(
    clippy::disallowed_methods,
    reason = "these events come to the window and its document"
)]

use super::Listener;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, PageTransitionEvent, VisibilityState};

/// A moment at which the page came, went or stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The page came to the screen.
    Shown,
    /// The page left the screen; it may never come back.
    Hidden,
    /// The page is being left.
    Leaving,
    /// The page was opened, or came back out of the browser's memory by Back or Forward.
    Opened {
        /// Whether it came out of the browser's memory, with all that was on it.
        from_memory: bool,
    },
    /// The browser is about to stop the page's clocks.
    Frozen,
    /// The browser let the page's clocks go on.
    Resumed,
}

/// Subscriptions to every [`Change`], which end when this is dropped.
#[must_use = "the subscriptions end when this is dropped"]
pub struct VisibilityGuard {
    listeners: Vec<Listener>,
}

impl VisibilityGuard {
    /// Gives the number of kinds of event that are listened to.
    pub fn len(&self) -> usize {
        self.listeners.len()
    }

    /// Tells whether nothing is listened to, as outside a browser's window.
    pub fn is_empty(&self) -> bool {
        self.listeners.is_empty()
    }
}

/// Tells whether the page is on the screen; where the browser can't say, it is.
pub fn is_visible() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_none_or(|document| document.visibility_state() != VisibilityState::Hidden)
}

/// Calls `changed` at every [`Change`] for as long as the guard lives.
pub fn subscribe(changed: impl Fn(Change) + 'static) -> VisibilityGuard {
    let Some(window) = web_sys::window() else {
        return VisibilityGuard {
            listeners: Vec::new(),
        };
    };
    let changed = Rc::new(changed);
    let at = |target: &EventTarget, kind: &'static str, read: fn(&Event) -> Change| {
        let changed = Rc::clone(&changed);
        Listener::on(target, kind, move |event| changed(read(&event)))
    };
    let mut listeners = vec![
        at(&window, "pagehide", |_| Change::Leaving),
        at(&window, "pageshow", |event| Change::Opened {
            from_memory: is_from_memory(event),
        }),
    ];
    if let Some(document) = window.document() {
        listeners.push(at(&document, "visibilitychange", |_| {
            if is_visible() {
                Change::Shown
            } else {
                Change::Hidden
            }
        }));
        listeners.push(at(&document, "freeze", |_| Change::Frozen));
        listeners.push(at(&document, "resume", |_| Change::Resumed));
    }
    VisibilityGuard {
        listeners: listeners.into_iter().flatten().collect(),
    }
}

fn is_from_memory(event: &Event) -> bool {
    event
        .dyn_ref::<PageTransitionEvent>()
        .is_some_and(PageTransitionEvent::persisted)
}
