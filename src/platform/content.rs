//! The words of the app, fetched from the app's own address when they are first needed.
#![expect(clippy::disallowed_methods, reason = "fetching belongs to the window")]

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Says why a content file could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContentFault {
    /// The name is no name of a content file.
    #[error("not the name of a content file")]
    Name,
    /// Nothing answered, as when offline before the first visit was complete.
    #[error("the content can't be reached")]
    Unreachable,
    /// The answer was no content; this is its HTTP status.
    #[error("the content was answered with status {0}")]
    Refused(u16),
}

/// Fetches the text of `./content/en/<name>.json`.
///
/// # Errors
/// [`ContentFault`] says why there is no text.
pub async fn fetch_json(name: &str) -> Result<String, ContentFault> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'/');
    if name.is_empty() || name.starts_with('/') || !name.bytes().all(fits) {
        return Err(ContentFault::Name);
    }
    let window = web_sys::window().ok_or(ContentFault::Unreachable)?;
    let answer = JsFuture::from(window.fetch_with_str(&["./content/en/", name, ".json"].concat())).await;
    let response: Response = answer.map_err(|_| ContentFault::Unreachable)?.unchecked_into();
    if !response.ok() {
        return Err(ContentFault::Refused(response.status()));
    }
    let reading = response.text().map_err(|_| ContentFault::Unreachable)?;
    let text = JsFuture::from(reading)
        .await
        .map_err(|_| ContentFault::Unreachable)?;
    text.as_string().ok_or(ContentFault::Unreachable)
}
