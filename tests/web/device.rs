use crate::faked::{getter, js, send};
use hearth::platform::{device, media, vibration};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

const IPHONE: &str =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1";
const MAC: &str =
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.4 Safari/605.1.15";

#[wasm_bindgen_test]
fn an_ipad_that_calls_itself_a_mac_is_known_by_its_touch_screen() {
    assert!(device::ios(IPHONE, 5) && device::ios(MAC, 5));
    assert!(!device::ios(MAC, 0));
    assert!(!device::ios(
        "Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile",
        5
    ));
}

#[wasm_bindgen_test]
fn browsers_inside_other_apps_are_known_and_others_are_not() {
    for mark in [
        " [FBAN/FBIOS;FBAV/500]",
        " Instagram 300.0",
        " WhatsApp/2.2",
        " Line/14.1",
        " Android 15; wv)",
    ] {
        assert!(device::in_app(&format!("{IPHONE}{mark}")), "{mark}");
    }
    assert!(!device::in_app(IPHONE) && !device::in_app(MAC));
    assert!(!device::is_in_app() && !device::is_ios());
}

#[wasm_bindgen_test]
fn being_offline_is_as_the_browser_says() {
    assert!(device::is_online());
    let _offline = getter("navigator", "onLine", "return false;");
    assert!(!device::is_online());
}

#[wasm_bindgen_test]
fn a_media_query_answers_and_nonsense_does_not_hold() {
    assert!(media::matches("(min-width: 1px)"));
    assert!(!media::matches("(((") && !media::matches("(min-width: 99999px)"));
    assert_ne!(
        media::matches(media::LANDSCAPE),
        media::matches("(orientation: portrait)")
    );
    assert!(!media::is_standalone());
}

#[wasm_bindgen_test]
fn ios_says_standalone_in_its_own_way() {
    let _standalone = getter("navigator", "standalone", "return true;");
    assert!(media::is_standalone());
}

#[wasm_bindgen_test]
fn a_change_of_a_media_query_is_told_until_the_guard_is_dropped() {
    js(
        "const list = new EventTarget(); list.matches = false; window.fakedList = list;
        window.realMatchMedia = window.matchMedia; window.matchMedia = () => list;",
    );
    let heard = Rc::new(Cell::new(None));
    let told = Rc::clone(&heard);
    let guard = media::subscribe(media::DARK, move |dark| told.set(Some(dark)));
    js("window.fakedList.matches = true;");
    send("window.fakedList", "change");
    assert_eq!(heard.take(), Some(true));
    drop(guard);
    send("window.fakedList", "change");
    assert_eq!(heard.take(), None);
    js("window.matchMedia = window.realMatchMedia;");
}

#[wasm_bindgen_test]
fn a_pulse_is_only_asked_for_after_a_touch() {
    let _motor = getter(
        "navigator",
        "vibrate",
        "return pattern => { window.felt = String(pattern); return true; };",
    );
    {
        let _untouched = getter("navigator", "userActivation", "return { hasBeenActive: false };");
        assert!(!vibration::pulse(&[80]));
        assert!(js("return window.felt;").is_undefined());
    }
    let _touched = getter("navigator", "userActivation", "return { hasBeenActive: true };");
    assert!(vibration::pulse(&[80, 60, 80]));
    assert_eq!(js("return window.felt;").as_string().as_deref(), Some("80,60,80"));
}

#[wasm_bindgen_test]
fn without_a_motor_nothing_is_felt_and_nothing_fails() {
    let _none = getter("navigator", "vibrate", "return undefined;");
    assert!(!vibration::is_available());
    assert!(!vibration::pulse(&[80]));
}
