//! Pictures drawn by the browser, and written as files.
#![expect(
    clippy::disallowed_methods,
    reason = "a picture is drawn on a canvas of the window's document"
)]

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

/// Draws on a canvas of a size in pixels and writes it as a file; `kind` is a MIME type, `quality` goes from 0 to 1.
///
/// # Errors
/// What the browser threw: it has no canvas, or can't draw or write this.
pub(super) async fn written(
    [width, height]: [u32; 2],
    kind: &str,
    quality: f64,
    draw: impl FnOnce(&CanvasRenderingContext2d) -> Result<(), JsValue>,
) -> Result<Blob, JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    let pen: CanvasRenderingContext2d = context.unchecked_into();
    // Where a picture has holes, paper shows.
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
    draw(&pen)?;
    let writing = Promise::new(&mut |resolve, reject| {
        if let Err(thrown) = canvas.to_blob_with_type_and_encoder_options(&resolve, kind, &quality.into()) {
            // Rejecting a promise can't fail, whatever it says.
            let _ = reject.call1(&JsValue::NULL, &thrown);
        }
    });
    JsFuture::from(writing).await?.dyn_into()
}
