//! The browser's promise not to clear what is kept.
#![expect(
    clippy::disallowed_methods,
    reason = "the promise is asked of the window's navigator"
)]

use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

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

fn manager() -> Option<StorageManager> {
    let manager = web_sys::window()?.navigator().storage();
    // Pages without a secure connection have none, whatever the type says.
    manager.is_object().then_some(manager)
}
