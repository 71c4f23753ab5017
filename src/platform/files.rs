//! Files that leave the device by the couple's own hand, or come in by it.
#![expect(
    clippy::disallowed_methods,
    reason = "files go through elements of the window's document"
)]

use super::{Listener, ticker};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Document, File, HtmlAnchorElement, HtmlInputElement, Url};

/// How long a download's address stays good, in milliseconds; slow browsers read it late.
const ADDRESS_LIFE: i32 = 60_000;

/// Says why a file was not saved or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// The browser offers no way to.
    #[error("files can't be used here")]
    Unavailable,
    /// The file is larger than was allowed.
    #[error("the file is too large")]
    TooLarge,
    /// The file could not be read.
    #[error("the file can't be read")]
    Unreadable,
}

/// A file the couple chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// Its name, without its place.
    pub name: String,
    /// All that is in it.
    pub bytes: Vec<u8>,
}

/// Offers a text as a download; `kind` is a MIME type such as `text/calendar`.
///
/// # Errors
/// [`FileFault::Unavailable`] where the browser has no downloads.
pub fn save_text(name: &str, kind: &str, text: &str) -> Result<(), FileFault> {
    save_bytes(name, kind, text.as_bytes())
}

/// Offers bytes as a download; `kind` is a MIME type such as `application/json`.
///
/// # Errors
/// [`FileFault::Unavailable`] where the browser has no downloads.
pub fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), FileFault> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(unavailable)?;
    save_blob(name, &blob)
}

/// Offers a blob of the browser's as a download.
///
/// # Errors
/// [`FileFault::Unavailable`] where the browser has no downloads.
pub fn save_blob(name: &str, blob: &Blob) -> Result<(), FileFault> {
    let address = Url::create_object_url_with_blob(blob).map_err(unavailable)?;
    let link: HtmlAnchorElement = made("a")?;
    link.set_href(&address);
    link.set_download(name);
    // Firefox follows only a link that is in the page.
    let body = document()?.body().ok_or(FileFault::Unavailable)?;
    body.append_child(&link).map_err(unavailable)?;
    link.click();
    link.remove();
    ticker::once(ADDRESS_LIFE, move || {
        // An address that can't be taken back ends with the page.
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// Lets the couple choose a file, which must be called in a tap; `None` where they chose none.
///
/// `accept` names kinds as an `<input>` does (".json,application/json"); a file of more than
/// `cap_bytes` is refused before anything of it is read.
///
/// # Errors
/// [`FileFault`] says why there is no file.
pub async fn pick(accept: &str, cap_bytes: u32) -> Result<Option<Picked>, FileFault> {
    match choose(accept).await? {
        Some(file) => read(&file, cap_bytes).await.map(Some),
        None => Ok(None),
    }
}

/// Lets the couple choose a file, of which nothing is read yet; must be called in a tap.
///
/// # Errors
/// [`FileFault::Unavailable`] where the browser offers no way to.
pub async fn choose(accept: &str) -> Result<Option<File>, FileFault> {
    let input: HtmlInputElement = made("input")?;
    input.set_type("file");
    input.set_accept(accept);
    input.set_hidden(true);
    // Safari forgets a choice made by an element outside the page.
    let body = document()?.body().ok_or(FileFault::Unavailable)?;
    body.append_child(&input).map_err(unavailable)?;
    let mut listeners = Vec::new();
    let chosen = Promise::new(&mut |resolve, _| {
        for kind in ["change", "cancel"] {
            let resolve = resolve.clone();
            listeners.extend(Listener::on(&input, kind, move |_| {
                // Resolving a promise can't fail, whatever it answers.
                let _ = resolve.call0(&JsValue::NULL);
            }));
        }
    });
    input.click();
    let answered = JsFuture::from(chosen).await;
    input.remove();
    answered.map_err(unavailable)?;
    Ok(input.files().and_then(|files| files.get(0)))
}

/// Reads a file of at most `cap_bytes`; a larger one is refused before anything of it is read.
///
/// # Errors
/// [`FileFault::TooLarge`] or [`FileFault::Unreadable`].
pub async fn read(file: &File, cap_bytes: u32) -> Result<Picked, FileFault> {
    if file.size() > f64::from(cap_bytes) {
        return Err(FileFault::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| FileFault::Unreadable)?;
    Ok(Picked {
        name: file.name(),
        bytes: Uint8Array::new(&buffer).to_vec(),
    })
}

fn document() -> Result<Document, FileFault> {
    web_sys::window()
        .and_then(|window| window.document())
        .ok_or(FileFault::Unavailable)
}

fn made<T: JsCast>(tag: &str) -> Result<T, FileFault> {
    let element = document()?.create_element(tag).map_err(unavailable)?;
    element.dyn_into().map_err(|_| FileFault::Unavailable)
}

fn unavailable(_: JsValue) -> FileFault {
    FileFault::Unavailable
}
