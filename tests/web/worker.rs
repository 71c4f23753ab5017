use crate::faked::{getter, js, send, until};
use hearth::platform::worker::{self, WorkerFault};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

const WORKERS: &str = "const target = () => new EventTarget();
    window.registration = Object.assign(target(), { waiting: null, installing: null, async update() { window.checked = true; } });
    window.newVersion = () => Object.assign(target(), { state: 'installing', postMessage(m) { window.posted = m.type; } });
    window.workers = Object.assign(target(), { controller: {}, async register(script) {
        window.script = script; return window.registration; } });";

/// One test, for the worker is one for the whole page.
#[wasm_bindgen_test]
async fn a_new_version_is_told_when_it_waits_and_takes_over_when_asked() {
    {
        let _none = getter("navigator", "serviceWorker", "return undefined;");
        assert_eq!(worker::register(|| ()).await, Err(WorkerFault::Unavailable));
        assert!(!worker::apply_update());
    }
    {
        let _refuses = getter(
            "navigator",
            "serviceWorker",
            "return { async register() { throw new TypeError('404'); } };",
        );
        assert_eq!(worker::register(|| ()).await, Err(WorkerFault::Refused));
    }
    js(WORKERS);
    let _workers = getter("navigator", "serviceWorker", "return window.workers;");
    let heard = Rc::new(Cell::new(0));
    let told = Rc::clone(&heard);
    assert_eq!(worker::register(move || told.set(told.get() + 1)).await, Ok(()));
    assert_eq!(
        js("return window.script;").as_string().as_deref(),
        Some("./sw.js")
    );
    assert!(!worker::apply_update(), "nothing waits yet");
    worker::check().await;
    assert_eq!(js("return window.checked;").as_bool(), Some(true));

    js("registration.installing = newVersion();");
    send("window.registration", "updatefound");
    assert_eq!(heard.get(), 0, "it is still being fetched");
    js(
        "const next = registration.installing; registration.installing = null; registration.waiting = next;
        next.state = 'installed'; next.dispatchEvent(new Event('statechange'));",
    );
    until(|| heard.get() == 1).await;
    assert!(worker::apply_update());
    assert_eq!(
        js("return window.posted;").as_string().as_deref(),
        Some("activate")
    );
}
