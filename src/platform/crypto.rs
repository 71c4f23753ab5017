//! Sealing a text so that only this browser profile can open it: `WebCrypto`, AES-GCM-256.
//!
//! A key can't be exported: it lives in the browser, and what can be kept of it is a handle that the
//! database stores as it is.
#![expect(clippy::disallowed_methods, reason = "the key is made and used by the window")]

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

const CIPHER: &str = "AES-GCM";
const KEY_BITS: u32 = 256;
/// The bytes of the number used once, drawn anew for every text: 96 bits.
const NONCE_BYTES: u32 = 12;

/// Says why a text could not be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CryptoFault {
    /// The browser has no cipher, as on a page that came over plain HTTP.
    #[error("there is no cipher")]
    Missing,
    /// The browser refused.
    #[error("the cipher refused")]
    Refused,
    /// The text was sealed with another key or for another purpose, or was changed.
    #[error("this is not what was sealed")]
    NotWhatWasSealed,
}

/// A key for one round of sealed texts.
#[derive(Debug, Clone)]
pub struct SealKey(CryptoKey);

/// A sealed text: the number used once and what the cipher made of it.
#[derive(Debug, Clone)]
pub struct SealedText(Uint8Array);

/// Makes a key that can't be exported.
///
/// # Errors
/// [`CryptoFault::Missing`] or [`CryptoFault::Refused`].
pub async fn new_key() -> Result<SealKey, CryptoFault> {
    let algorithm = algorithm()?;
    set(&algorithm, "length", &KEY_BITS.into())?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let making = cipher()?.generate_key_with_object(&algorithm, false, &uses);
    let made = answer(making).await.map_err(|()| CryptoFault::Refused)?;
    made.dyn_into().map(SealKey).map_err(|_| CryptoFault::Refused)
}

impl SealKey {
    /// Takes a key up again that the database kept.
    pub fn from_kept(kept: &JsValue) -> Option<Self> {
        kept.dyn_ref::<CryptoKey>().cloned().map(Self)
    }

    /// Gives the handle as the database can keep it.
    pub fn kept(&self) -> &JsValue {
        &self.0
    }

    /// Seals a text for a purpose; without the same purpose it can't be opened.
    ///
    /// # Errors
    /// [`CryptoFault`] says why there is nothing sealed.
    pub async fn seal(&self, text: &str, purpose: &str) -> Result<SealedText, CryptoFault> {
        let nonce = Uint8Array::new_with_length(NONCE_BYTES);
        crypto()?
            .get_random_values_with_array_buffer_view(&nonce)
            .map_err(|_| CryptoFault::Refused)?;
        let how = how(&nonce, purpose)?;
        let sealing = cipher()?.encrypt_with_object_and_u8_array(&how, &self.0, text.as_bytes());
        let sealed = answer(sealing).await.map_err(|()| CryptoFault::Refused)?;
        let sealed = Uint8Array::new(&sealed);
        let whole = Uint8Array::new_with_length(NONCE_BYTES + sealed.length());
        whole.set(&nonce, 0);
        whole.set(&sealed, NONCE_BYTES);
        Ok(SealedText(whole))
    }

    /// Opens a text that was sealed with this key for this purpose.
    ///
    /// # Errors
    /// [`CryptoFault::NotWhatWasSealed`], or why there is no cipher.
    pub async fn open(&self, sealed: &SealedText, purpose: &str) -> Result<String, CryptoFault> {
        let nonce = sealed.0.slice(0, NONCE_BYTES);
        let how = how(&nonce, purpose)?;
        let bytes = sealed.0.slice(NONCE_BYTES, sealed.0.length()).to_vec();
        let opening = cipher()?.decrypt_with_object_and_u8_array(&how, &self.0, &bytes);
        let opened = answer(opening)
            .await
            .map_err(|()| CryptoFault::NotWhatWasSealed)?;
        String::from_utf8(Uint8Array::new(&opened).to_vec()).map_err(|_| CryptoFault::NotWhatWasSealed)
    }
}

impl SealedText {
    /// Takes a sealed text up again that the database kept.
    pub fn from_kept(kept: &JsValue) -> Option<Self> {
        kept.dyn_ref::<Uint8Array>().cloned().map(Self)
    }

    /// Gives the bytes as the database can keep them.
    pub fn kept(&self) -> &JsValue {
        &self.0
    }
}

fn crypto() -> Result<Crypto, CryptoFault> {
    let window = web_sys::window().ok_or(CryptoFault::Missing)?;
    window.crypto().map_err(|_| CryptoFault::Missing)
}

fn cipher() -> Result<SubtleCrypto, CryptoFault> {
    let found = crypto()?.subtle();
    // On a page that came over plain HTTP the browser has none, whatever the binding says.
    if found.is_undefined() {
        Err(CryptoFault::Missing)
    } else {
        Ok(found)
    }
}

fn algorithm() -> Result<Object, CryptoFault> {
    let algorithm = Object::new();
    set(&algorithm, "name", &CIPHER.into())?;
    Ok(algorithm)
}

fn how(nonce: &Uint8Array, purpose: &str) -> Result<Object, CryptoFault> {
    let how = algorithm()?;
    set(&how, "iv", nonce)?;
    set(&how, "additionalData", &Uint8Array::from(purpose.as_bytes()))?;
    Ok(how)
}

fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), CryptoFault> {
    Reflect::set(object, &name.into(), value)
        .map(drop)
        .map_err(|_| CryptoFault::Refused)
}

/// Waits for what the cipher answers; why it refused is never told by it.
async fn answer(asked: Result<Promise, JsValue>) -> Result<JsValue, ()> {
    JsFuture::from(asked.map_err(drop)?).await.map_err(drop)
}
