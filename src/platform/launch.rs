//! Launches of the installed app that come to a page already open.
#![expect(clippy::disallowed_methods, reason = "launches come to the window")]

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Calls `launched` with the whole address of every launch from now on, and tells whether it can.
///
/// The browser keeps the last one who asked and knows no way to stop, so this is asked once a page.
pub fn subscribe(launched: impl Fn(String) + 'static) -> bool {
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let target = Reflect::get(&launch, &"targetURL".into())
            .ok()
            .and_then(|url| url.as_string());
        if let Some(url) = target {
            launched(url);
        }
    });
    set_consumer(&consumer.into_js_value()).is_some()
}

fn set_consumer(consumer: &JsValue) -> Option<()> {
    let window = web_sys::window()?;
    let queue = Reflect::get(&window, &"launchQueue".into()).ok()?;
    let set: Function = Reflect::get(&queue, &"setConsumer".into())
        .ok()?
        .dyn_into()
        .ok()?;
    set.call1(&queue, consumer).ok().map(drop)
}
