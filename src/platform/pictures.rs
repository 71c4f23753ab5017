//! A drawing as a picture that any phone shows.

use super::canvas;
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlImageElement, Url};

/// How many pixels are drawn for one of the drawing.
const FINE: u32 = 3;

/// Says that this browser draws no picture out of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the drawing can't be drawn here")]
pub struct PictureFault;

/// Draws an SVG that says its width and its height as a PNG, three pixels for one.
///
/// # Errors
/// [`PictureFault`] where the browser can't.
pub async fn drawn(svg: &str) -> Result<Blob, PictureFault> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let source = Blob::new_with_str_sequence_and_options(&parts, &options).map_err(|_| PictureFault)?;
    let address = Url::create_object_url_with_blob(&source).map_err(|_| PictureFault)?;
    let picture = from_address(&address).await;
    // An address that can't be taken back ends with the page.
    let _ = Url::revoke_object_url(&address);
    picture.map_err(|_| PictureFault)
}

async fn from_address(address: &str) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let size = [image.natural_width(), image.natural_height()];
    let pixels = size.map(|length| length.saturating_mul(FINE));
    let [width, height] = pixels.map(f64::from);
    canvas::written(pixels, "image/png", 1.0, |pen| {
        pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
    })
    .await
}
