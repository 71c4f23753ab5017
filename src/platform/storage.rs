//! The browser's `localStorage`: a small, synchronous shelf of text that may be missing, blocked or full.
#![expect(clippy::disallowed_methods, reason = "the shelf is a property of the window")]

use gloo_storage::{LocalStorage, Storage};
use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

/// How much the shelf holds in all, keys and values together, in UTF-16 units.
pub const CAPACITY_UNITS: u32 = 5_242_879;

/// Says why something could not be kept in `localStorage`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StorageFault {
    /// The browser forbids it, as with all site data blocked.
    #[error("storage is blocked")]
    Blocked,
    /// The browser has none.
    #[error("there is no storage")]
    Missing,
    /// Nothing more fits.
    #[error("storage is full")]
    Full,
}

#[wasm_bindgen]
extern "C" {
    /// The shelf with its texts left as the browser's own strings, lone surrogates included.
    type RawShelf;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &RawShelf, key: &JsString) -> Result<Option<JsString>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn set_item(this: &RawShelf, key: &str, value: &JsString) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = removeItem)]
    fn remove_item(this: &RawShelf, key: &str) -> Result<(), JsValue>;
}

/// Tries whether the shelf is there and may be used, without writing to it.
///
/// # Errors
/// [`StorageFault::Blocked`] or [`StorageFault::Missing`].
pub fn probe() -> Result<(), StorageFault> {
    shelf().map(drop)
}

/// Reads a text exactly as it is kept; `None` where there is none or the shelf can't be read.
pub fn get_raw(key: &str) -> Option<JsString> {
    shelf().ok()?.get_item(&JsString::from(key)).ok()?
}

/// Reads a text; `None` also where it holds lone surrogates, which only [`get_raw`] can carry.
pub fn get(key: &str) -> Option<String> {
    to_text(&get_raw(key)?)
}

/// Turns a browser's string into text; `None` where that would change it (lone surrogates).
pub fn to_text(raw: &JsString) -> Option<String> {
    let text = String::from(raw);
    // Lone surrogates become U+FFFD; only then is the comparison, which copies the text, needed.
    let faithful =
        !text.contains(char::REPLACEMENT_CHARACTER) || Object::is(&JsString::from(text.as_str()), raw);
    faithful.then_some(text)
}

/// Writes a text.
///
/// # Errors
/// [`StorageFault`] says why nothing was written; what was kept under the key before stays.
pub fn set(key: &str, text: &str) -> Result<(), StorageFault> {
    set_raw(key, &JsString::from(text))
}

/// Writes a browser's string exactly as it is.
///
/// # Errors
/// [`StorageFault`] says why nothing was written; what was kept under the key before stays.
pub fn set_raw(key: &str, raw: &JsString) -> Result<(), StorageFault> {
    shelf()?.set_item(key, raw).map_err(|thrown| fault_of(&thrown))
}

/// Removes a text, if it is there.
///
/// # Errors
/// [`StorageFault::Blocked`] or [`StorageFault::Missing`].
pub fn remove(key: &str) -> Result<(), StorageFault> {
    shelf()?.remove_item(key).map_err(|thrown| fault_of(&thrown))
}

/// Lists the keys that begin with `prefix`, in no order.
pub fn keys(prefix: &str) -> Vec<String> {
    let Ok(shelf) = shelf() else { return Vec::new() };
    raw_keys(&shelf)
        .filter_map(|key| to_text(&key))
        .filter(|key| key.starts_with(prefix))
        .collect()
}

/// Counts what is used of [`CAPACITY_UNITS`] by everything on this origin, in UTF-16 units.
pub fn used_units() -> u32 {
    let Ok(shelf) = shelf() else { return 0 };
    raw_keys(&shelf)
        .map(|key| {
            let value = shelf
                .get_item(&key)
                .ok()
                .flatten()
                .map_or(0, |value| value.length());
            key.length().saturating_add(value)
        })
        .fold(0, u32::saturating_add)
}

/// Lists all keys at once, for `key(n)` walks the whole shelf in some browsers.
fn raw_keys(shelf: &RawShelf) -> impl Iterator<Item = JsString> + use<> {
    let all = Object::keys(shelf.unchecked_ref::<Object>());
    (0..all.length()).map(move |at| all.get(at).unchecked_into())
}

/// Finds the shelf; gloo's `raw` panics where this probe would fail, so it comes first, every time.
fn shelf() -> Result<RawShelf, StorageFault> {
    let window = web_sys::window().ok_or(StorageFault::Missing)?;
    let found = window.local_storage().map_err(|_| StorageFault::Blocked)?;
    found.ok_or(StorageFault::Missing)?;
    Ok(LocalStorage::raw().unchecked_into())
}

fn fault_of(thrown: &JsValue) -> StorageFault {
    let name = Reflect::get(thrown, &"name".into())
        .ok()
        .and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageFault::Full,
        _ => StorageFault::Blocked,
    }
}
