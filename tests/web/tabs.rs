use crate::faked::{js, js_async, until};
use hearth::platform::tabs::{self, Change};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// One test, for the channel is one for the whole page.
#[wasm_bindgen_test]
async fn what_one_tab_writes_the_others_hear_and_it_does_not() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let told = Rc::clone(&heard);
    let guard = tabs::subscribe(move |change| told.borrow_mut().push(change));
    js("window.other = new BroadcastChannel('hearth'); window.got = null;
        other.onmessage = event => { window.got = event.data; };");
    tabs::announce("hearth/r/1");
    until(|| js("return window.got;").as_string().as_deref() == Some("hearth/r/1")).await;

    js("window.other.postMessage('hearth/r/2'); window.other.postMessage({ not: 'a key' });");
    until(|| !heard.borrow().is_empty()).await;
    js(
        "window.dispatchEvent(new StorageEvent('storage', { key: 'hearth/r/3' }));
        window.dispatchEvent(new StorageEvent('storage', { key: null }));",
    );
    let expected = [
        Change::Key("hearth/r/2".into()),
        Change::Key("hearth/r/3".into()),
        Change::All,
    ];
    assert_eq!(*heard.borrow(), expected);

    drop(guard);
    js(
        "window.other.postMessage('late'); window.dispatchEvent(new StorageEvent('storage', { key: 'late' }));",
    );
    // The answer over a second channel comes after the message that nobody should hear.
    js_async(
        "const a = new BroadcastChannel('t'), b = new BroadcastChannel('t');
         await new Promise(done => { b.onmessage = done; a.postMessage(0); }); a.close(); b.close(); other.close();",
    )
    .await;
    assert_eq!(heard.borrow().len(), 3);
}
