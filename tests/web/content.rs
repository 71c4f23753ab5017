use crate::faked::js;
use hearth::platform::content::{ContentFault, fetch_json};
use hearth::platform::persisted;
use wasm_bindgen_test::wasm_bindgen_test;

fn fake_fetch(body: &str) {
    js(&format!(
        "window.realFetch ??= window.fetch; window.fetch = async address => {{ window.asked = address; {body} }};"
    ));
}

fn real_fetch() {
    js("window.fetch = window.realFetch;");
}

/// One test, for all of it stands in for the one `fetch`.
#[wasm_bindgen_test]
async fn content_comes_from_the_apps_own_address_or_says_why_not() {
    fake_fetch("return new Response('{\"é\":1}');");
    assert_eq!(fetch_json("words/say-it").await.as_deref(), Ok("{\"é\":1}"));
    assert_eq!(
        js("return window.asked;").as_string().as_deref(),
        Some("./content/en/words/say-it.json")
    );

    fake_fetch("return new Response('', { status: 404 });");
    assert_eq!(fetch_json("gone").await, Err(ContentFault::Refused(404)));

    fake_fetch("throw new TypeError('offline');");
    assert_eq!(fetch_json("today").await, Err(ContentFault::Unreachable));

    js("delete window.asked;");
    for name in ["", "../secret", "/root", "a.b", "https://elsewhere", "A"] {
        assert_eq!(fetch_json(name).await, Err(ContentFault::Name), "{name}");
    }
    assert!(js("return window.asked;").is_undefined(), "nothing was asked for");
    real_fetch();
}

#[wasm_bindgen_test]
async fn what_the_browser_promised_is_told() {
    assert!(persisted::is_persisted().await.is_some());
    assert_eq!(persisted::persist().await, persisted::is_persisted().await);
}

#[wasm_bindgen_test]
async fn without_a_storage_manager_nothing_is_promised() {
    let _missing = crate::faked::getter("navigator", "storage", "return undefined;");
    assert_eq!(persisted::persist().await, None);
    assert_eq!(persisted::is_persisted().await, None);
}
