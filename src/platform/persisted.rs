//! The browser's promise not to clear what is kept, and how much room there is.
#![expect(
    clippy::disallowed_methods,
    reason = "the promise is asked of the window's navigator"
)]

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// How much room the browser gives, in bytes; both figures are rough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// What is used.
    pub used: f64,
    /// What may be used in all.
    pub quota: f64,
}

/// Asks the browser not to clear what is kept, and gives its answer; `None` where it can't be asked.
pub async fn persist() -> Option<bool> {
    let asked = manager()?.persist().ok()?;
    JsFuture::from(asked).await.ok()?.as_bool()
}

/// Tells whether the browser has promised already; `None` where it can't be asked.
pub async fn is_persisted() -> Option<bool> {
    let asked = manager()?.persisted().ok()?;
    JsFuture::from(asked).await.ok()?.as_bool()
}

/// Gives the room there is; `None` where the browser does not say.
pub async fn estimate() -> Option<Room> {
    let asked = manager()?.estimate().ok()?;
    let answer: StorageEstimate = JsFuture::from(asked).await.ok()?.unchecked_into();
    Some(Room {
        used: answer.get_usage()?,
        quota: answer.get_quota()?,
    })
}

fn manager() -> Option<StorageManager> {
    let manager = web_sys::window()?.navigator().storage();
    // Pages without a secure connection have none, whatever the type says.
    manager.is_object().then_some(manager)
}
