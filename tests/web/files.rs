use crate::faked::{js, js_async, property, until};
use hearth::platform::files::{self, FileFault, Picked};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

/// Notes what a click on a link or field would do, in place of doing it.
const CATCH_CLICKS: &str = "window.clicked = null;

    HTMLAnchorElement.prototype.click = function () {
        window.clicked = { href: this.href, download: this.download, inPage: this.isConnected };
    };
    HTMLInputElement.prototype.click = function () { window.clicked = this; };";

const LET_CLICKS: &str = "delete HTMLAnchorElement.prototype.click; delete HTMLInputElement.prototype.click;";

#[wasm_bindgen_test]
async fn a_download_is_a_link_to_a_blob_with_every_byte_in_it() {
    js(CATCH_CLICKS);
    files::save_text("Back at 21:21.ics", "text/calendar", "BEGIN:VCALENDAR\r\né").unwrap();
    let link = js("return window.clicked;");
    js(LET_CLICKS);
    assert_eq!(
        property(&link, "download").as_string().as_deref(),
        Some("Back at 21:21.ics")
    );
    assert!(property(&link, "href").as_string().unwrap().starts_with("blob:"));
    assert_eq!(property(&link, "inPage").as_bool(), Some(true));
    let text = js_async(
        "const answer = await fetch(window.clicked.href);
         return answer.headers.get('content-type') + '|' + await answer.text();",
    )
    .await;
    assert_eq!(
        text.as_string().as_deref(),
        Some("text/calendar|BEGIN:VCALENDAR\r\né")
    );
    assert!(
        js("return document.querySelector('a[download]');").is_null(),
        "the link is gone again"
    );
}

fn file(body: &str) -> web_sys::File {
    js(&format!("return new File({body}, 'kept.json');")).unchecked_into()
}

#[wasm_bindgen_test]
async fn a_file_is_read_byte_for_byte() {
    let read = files::read(&file("[new Uint8Array([0, 255, 128])]"), 3).await;
    assert_eq!(
        read,
        Ok(Picked {
            name: "kept.json".into(),
            bytes: vec![0, 255, 128]
        })
    );
}

#[wasm_bindgen_test]
async fn a_file_past_the_cap_is_refused_before_it_is_read() {
    let large = file("['1234']");
    js_sys::Reflect::set(
        &large,
        &"arrayBuffer".into(),
        &js("return () => { throw new Error('read'); };"),
    )
    .unwrap();
    assert_eq!(files::read(&large, 3).await, Err(FileFault::TooLarge));
}

#[wasm_bindgen_test]
async fn a_file_that_is_gone_is_told() {
    let gone = file("['1']");
    js_sys::Reflect::set(
        &gone,
        &"arrayBuffer".into(),
        &js("return async () => { throw new Error('gone'); };"),
    )
    .unwrap();
    assert_eq!(files::read(&gone, 3).await, Err(FileFault::Unreadable));
}

/// One test, for both ways of answering stand in for the one chooser.
#[wasm_bindgen_test]
async fn a_chosen_file_is_read_and_a_chooser_put_away_gives_none() {
    use std::{cell::RefCell, rc::Rc};
    for (answer, expected) in [
        ("const bag = new DataTransfer(); bag.items.add(new File(['hi'], 'a.json')); field.files = bag.files;
          field.dispatchEvent(new Event('change'));", Some(b"hi".to_vec())),
        ("field.dispatchEvent(new Event('cancel'));", None),
    ] {
        js(CATCH_CLICKS);
        let got = Rc::new(RefCell::new(None));
        let put = Rc::clone(&got);
        spawn_local(async move {
            put.replace(Some(files::pick(".json", 10).await));
        });
        until(|| !js("return window.clicked;").is_null()).await;
        js(LET_CLICKS);
        js(&format!("const field = window.clicked; {answer}"));
        until(|| got.borrow().is_some()).await;
        let picked = got.take().unwrap().unwrap();
        assert_eq!(picked.map(|picked| picked.bytes), expected);
        assert!(js("return document.querySelector('input[type=file]');").is_null());
    }
}
