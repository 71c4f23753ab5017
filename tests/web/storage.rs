use crate::faked::{getter, js};
use hearth::platform::storage::{self, CAPACITY_UNITS, StorageFault};
use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

fn lone_surrogate() -> JsString {
    js(r"return 'a\ud800b';").unchecked_into()
}

#[wasm_bindgen_test]
fn a_text_is_kept_read_listed_and_removed() {
    storage::set("t1/a", "warm ☕").unwrap();
    storage::set("t1/b", "").unwrap();
    assert_eq!(storage::get("t1/a").as_deref(), Some("warm ☕"));
    assert_eq!(storage::get("t1/b").as_deref(), Some(""));
    let mut keys = storage::keys("t1/");
    keys.sort();
    assert_eq!(keys, ["t1/a", "t1/b"]);
    storage::remove("t1/a").unwrap();
    storage::remove("t1/b").unwrap();
    assert_eq!(storage::get("t1/a"), None);
    assert!(storage::keys("t1/").is_empty());
}

#[wasm_bindgen_test]
fn lone_surrogates_survive_the_round_trip() {
    let raw = lone_surrogate();
    storage::set_raw("t2", &raw).unwrap();
    let back = storage::get_raw("t2").unwrap();
    assert!(js_sys::Object::is(&back, &raw));
    assert_eq!(back.length(), 3);
    assert_eq!(storage::get("t2"), None);
    storage::remove("t2").unwrap();
}

#[wasm_bindgen_test]
fn a_replacement_character_of_ones_own_is_text_like_any_other() {
    assert_eq!(
        storage::to_text(&JsString::from("a\u{FFFD}b")).as_deref(),
        Some("a\u{FFFD}b")
    );
}

#[wasm_bindgen_test]
fn names_of_the_objects_own_are_ordinary_keys() {
    for key in ["__proto__", "length", "getItem", "key"] {
        storage::set(key, "kept").unwrap();
        assert_eq!(storage::get(key).as_deref(), Some("kept"));
        storage::remove(key).unwrap();
    }
    assert!(storage::probe().is_ok());
}

#[wasm_bindgen_test]
fn what_is_used_counts_keys_and_values_in_utf16_units() {
    let before = storage::used_units();
    storage::set("t3", "☕🏡").unwrap();
    assert_eq!(storage::used_units() - before, 2 + 3);
    storage::remove("t3").unwrap();
    assert_eq!(storage::used_units(), before);
}

#[wasm_bindgen_test]
fn a_full_shelf_says_so_and_keeps_what_it_had() {
    storage::set("t4", "first").unwrap();
    let room = CAPACITY_UNITS - storage::used_units();
    let too_much = "x".repeat(room as usize + 100);
    assert_eq!(storage::set("t4", &too_much), Err(StorageFault::Full));
    assert_eq!(storage::get("t4").as_deref(), Some("first"));
    storage::remove("t4").unwrap();
}

#[wasm_bindgen_test]
fn blocked_storage_is_told_and_nothing_panics() {
    let _blocked = getter(
        "window",
        "localStorage",
        "throw new DOMException('no', 'SecurityError');",
    );
    assert_eq!(storage::probe(), Err(StorageFault::Blocked));
    assert_eq!(storage::set("t5", "x"), Err(StorageFault::Blocked));
    assert_eq!(storage::remove("t5"), Err(StorageFault::Blocked));
    assert_eq!((storage::get("t5"), storage::used_units()), (None, 0));
    assert!(storage::get_raw("t5").is_none() && storage::keys("").is_empty());
}

#[wasm_bindgen_test]
fn missing_storage_is_told_and_nothing_panics() {
    let _missing = getter("window", "localStorage", "return null;");
    assert_eq!(storage::probe(), Err(StorageFault::Missing));
    assert_eq!(storage::set("t6", "x"), Err(StorageFault::Missing));
    assert_eq!((storage::get("t6"), storage::used_units()), (None, 0));
}
