//! Other tabs of Hearth on the same device: what one has written, the others should read again.
#![expect(clippy::disallowed_methods, reason = "storage events come to the window")]

use super::Listener;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

const CHANNEL: &str = "hearth";

thread_local! {
    // One for the whole page: a message does not come back to the channel it was sent by.
    static OWN: Option<BroadcastChannel> = BroadcastChannel::new(CHANNEL).ok();
}

/// What another tab has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The text under this key was written or removed.
    Key(String),
    /// Everything was deleted.
    All,
}

/// Subscriptions to what other tabs change, which end when this is dropped.
#[must_use = "the subscriptions end when this is dropped"]
pub struct TabsGuard {
    _listeners: Vec<Listener>,
}

/// Tells other tabs that the text under `key` was written or removed.
pub fn announce(key: &str) {
    OWN.with(|own| {
        if let Some(channel) = own {
            // Without the channel the browser's own storage event still tells them.
            let _ = channel.post_message(&key.into());
        }
    });
}

/// Calls `changed` for what other tabs change, perhaps more than once for the same change.
pub fn subscribe(changed: impl Fn(Change) + 'static) -> TabsGuard {
    let changed = Rc::new(changed);
    let told = Rc::clone(&changed);
    let channel = OWN.with(|own| {
        Listener::on(own.as_ref()?, "message", move |event| {
            let key = event
                .dyn_ref::<MessageEvent>()
                .and_then(|message| message.data().as_string());
            if let Some(key) = key {
                told(Change::Key(key));
            }
        })
    });
    let storage = web_sys::window().and_then(|window| {
        Listener::on(&window, "storage", move |event| {
            if let Some(event) = event.dyn_ref::<StorageEvent>() {
                changed(event.key().map_or(Change::All, Change::Key));
            }
        })
    });
    TabsGuard {
        _listeners: channel.into_iter().chain(storage).collect(),
    }
}
