//! Stand-ins for parts of the browser, put back when they are dropped.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A property of a browser object replaced for one test.
pub(crate) struct Faked {
    put_back: Function,
}

/// Replaces `object.<name>` by a getter with this JavaScript body.
pub(crate) fn getter(object: &str, name: &str, body: &str) -> Faked {
    let script = format!(
        "const object = {object}, name = '{name}', own = Object.getOwnPropertyDescriptor(object, name);
         Object.defineProperty(object, name, {{ configurable: true, get() {{ {body} }} }});
         return () => own ? Object.defineProperty(object, name, own) : delete object[name];"
    );
    let put_back = Function::new_no_args(&script)
        .call0(&JsValue::NULL)
        .unwrap()
        .unchecked_into();
    Faked { put_back }
}

impl Drop for Faked {
    fn drop(&mut self) {
        self.put_back.call0(&JsValue::NULL).unwrap();
    }
}

/// Runs a JavaScript body and gives what it returns.
pub(crate) fn js(body: &str) -> JsValue {
    Function::new_no_args(body).call0(&JsValue::NULL).unwrap()
}

/// Runs an async JavaScript body and waits for what it returns.
pub(crate) async fn js_async(body: &str) -> JsValue {
    let promise = js(&format!("return (async () => {{ {body} }})();"));
    wasm_bindgen_futures::JsFuture::from(promise.unchecked_into::<js_sys::Promise>())
        .await
        .unwrap()
}

/// Lets the browser do what it has queued: a message of the event loop, not a length of time.
pub(crate) async fn turn() {
    js_async("await new Promise(done => { const c = new MessageChannel(); c.port1.onmessage = () => { c.port1.close(); done(); }; c.port2.postMessage(0); });").await;
}

/// Waits until a condition holds; a test that waits in vain is ended by the runner.
pub(crate) async fn until(mut holds: impl FnMut() -> bool) {
    while !holds() {
        js_async("await new Promise(done => setTimeout(done, 5));").await;
    }
}

/// Sends a plain event to `window`, `document` or whatever the expression gives.
pub(crate) fn send(target: &str, kind: &str) {
    js(&format!("{target}.dispatchEvent(new Event('{kind}'));"));
}

/// Reads a property by the browser's own names, `undefined` where there is none.
pub(crate) fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

/// Starts what runs effects, by mounting nothing; doing so again changes nothing.
pub(crate) fn start_leptos() {
    let place = js("return document.createElement('div');").unchecked_into();
    leptos::mount::mount_to(place, || ()).forget();
}
