use crate::faked::getter;
use hearth::platform::random;
use std::collections::HashSet;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn ids_are_twenty_letters_and_digits_and_never_the_same() {
    let ids: HashSet<String> = (0..1000).map(|_| random::id()).collect();
    assert_eq!(ids.len(), 1000);
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    assert!(ids.iter().all(|id| id.len() == 20 && id.bytes().all(fits)));
}

#[wasm_bindgen_test]
fn a_draw_reaches_every_number_below_its_end_and_none_above() {
    let drawn: HashSet<u32> = (0..1000).map(|_| random::below(6)).collect();
    assert_eq!(drawn, (0..6).collect());
    assert_eq!((random::below(0), random::below(1)), (0, 0));
    assert!(random::below(u32::MAX) < u32::MAX);
}

#[wasm_bindgen_test]
fn a_coin_falls_on_both_sides() {
    let sides: HashSet<bool> = (0..200).map(|_| random::coin()).collect();
    assert_eq!(sides.len(), 2);
}

#[wasm_bindgen_test]
fn without_the_browsers_good_chance_ids_are_still_made() {
    let _none = getter("window", "crypto", "throw new Error('none');");
    assert_ne!(random::id(), random::id());
    assert_eq!(random::id().len(), 20);
}
