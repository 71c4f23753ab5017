//! Photos: chosen from the device, made small on it, and freed of all that a camera writes into them.

use super::canvas;
use super::files::{self, FileFault};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ImageBitmap, Url};

/// The longest side of a kept photo, in pixels.
const LONGEST_SIDE: u32 = 1600;
/// How finely it is written, from 0 to 1.
const QUALITY: f64 = 0.82;
/// What a photo may hold at most before it is made small: more would take a phone's memory.
const LARGEST_FILE: f64 = 60_000_000.0;

/// A photo, small and freed of all that was written into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo(Blob);

impl Photo {
    /// Gives it as the database keeps it.
    pub fn kept(&self) -> &JsValue {
        self.0.as_ref()
    }

    /// Takes it as the database kept it.
    pub fn from_kept(kept: JsValue) -> Option<Self> {
        kept.dyn_into().ok().map(Self)
    }

    /// Gives it an address for as long as it is shown; [`let_go`] takes it back.
    pub fn address(&self) -> Option<String> {
        Url::create_object_url_with_blob(&self.0).ok()
    }

    /// Offers it as a download.
    ///
    /// # Errors
    /// [`FileFault::Unavailable`] where the browser has no downloads.
    pub fn save(&self, name: &str) -> Result<(), FileFault> {
        files::save_blob(name, &self.0)
    }
}

/// Says why there is no photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoFault {
    /// The browser lets no file be chosen.
    #[error("files can't be chosen here")]
    Unavailable,
    /// The file is no picture this browser can read.
    #[error("the picture can't be read")]
    Unreadable,
    /// The file is larger than a phone can draw.
    #[error("the picture is too large")]
    TooLarge,
}

#[wasm_bindgen]
extern "C" {
    /// Reads a picture with options, which web-sys leaves out.
    #[wasm_bindgen(catch, js_name = createImageBitmap)]
    fn create_image_bitmap(file: &Blob, options: &Object) -> Result<Promise, JsValue>;
}

/// Lets the couple choose a photo, which must be called in a tap; `None` where they chose none.
///
/// What is given is a new JPEG of at most 1600 pixels a side, upright, without place, time or camera.
///
/// # Errors
/// [`PhotoFault`] says why there is none.
pub async fn choose() -> Result<Option<Photo>, PhotoFault> {
    match files::choose("image/*").await {
        Ok(Some(file)) => shrunk(&file).await.map(Some),
        Ok(None) => Ok(None),
        Err(FileFault::TooLarge | FileFault::Unreadable | FileFault::Unavailable) => {
            Err(PhotoFault::Unavailable)
        }
    }
}

/// Draws a picture anew: small enough, turned as it was held, and with nothing beside its pixels.
///
/// # Errors
/// [`PhotoFault`] says why it can't be.
pub async fn shrunk(file: &Blob) -> Result<Photo, PhotoFault> {
    if file.size() > LARGEST_FILE {
        return Err(PhotoFault::TooLarge);
    }
    let options = Object::new();
    Reflect::set(&options, &"imageOrientation".into(), &"from-image".into()).map_err(unreadable)?;
    let reading = create_image_bitmap(file, &options).map_err(unreadable)?;
    let bitmap: ImageBitmap = JsFuture::from(reading)
        .await
        .map_err(unreadable)?
        .unchecked_into();
    let (width, height) = fitted(bitmap.width(), bitmap.height());
    let (wide, high) = (f64::from(width), f64::from(height));
    let written = canvas::written([width, height], "image/jpeg", QUALITY, |pen| {
        pen.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, wide, high)
    });
    let blob = written.await.map_err(unreadable);
    bitmap.close();
    blob.map(Photo)
}

/// Takes an address back.
pub fn let_go(address: &str) {
    // An address that can't be taken back ends with the page.
    let _ = Url::revoke_object_url(address);
}

/// Gives the size at which no side is longer than it may be; nothing is made larger.
fn fitted(width: u32, height: u32) -> (u32, u32) {
    let longest = width.max(height).max(1);
    let scaled = |side: u32| {
        let fit = u64::from(side) * u64::from(LONGEST_SIDE) / u64::from(longest);
        u32::try_from(fit).unwrap_or(LONGEST_SIDE).clamp(1, side.max(1))
    };
    (scaled(width), scaled(height))
}

fn unreadable(_: JsValue) -> PhotoFault {
    PhotoFault::Unreadable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_side_is_too_long_and_nothing_is_made_larger() {
        assert_eq!(fitted(4032, 3024), (1600, 1200));
        assert_eq!(fitted(3024, 4032), (1200, 1600));
        assert_eq!(fitted(800, 600), (800, 600));
        assert_eq!(fitted(100_000, 1), (1600, 1));
        assert_eq!(fitted(0, 0), (1, 1));
    }
}
