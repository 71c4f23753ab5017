use crate::faked::{getter, js, send, start_leptos, turn, until};
use hearth::hooks;
use hearth::platform::clock;
use hearth_core::settings::Motion;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Runs hooks under an owner of their own, which the caller ends.
fn under<T>(hook: impl FnOnce() -> T) -> (Owner, T) {
    start_leptos();
    let owner = Owner::new();
    let given = owner.with(hook);
    (owner, given)
}

#[wasm_bindgen_test]
async fn now_goes_on_while_seen_rests_while_hidden_and_is_fresh_on_return() {
    let (owner, now) = under(|| hooks::use_now(1));
    let first = now.get_untracked();
    until(|| now.get_untracked() > first).await;
    let hidden = getter("document", "visibilityState", "return 'hidden';");
    send("document", "visibilitychange");
    let rested = now.get_untracked();
    until(|| clock::now() > rested).await;
    turn().await;
    assert_eq!(now.get_untracked(), rested);
    drop(hidden);
    let before = clock::now();
    send("document", "visibilitychange");
    assert!(now.get_untracked() >= before, "fresh at once");
    owner.cleanup();
}

#[wasm_bindgen_test]
fn visibility_and_media_are_signals() {
    js(
        "const list = new EventTarget(); list.matches = false; window.hookList = list;
        window.trueMatchMedia = window.matchMedia; window.matchMedia = () => list;",
    );
    let (owner, (visible, reduced, chosen)) = under(|| {
        let chosen = RwSignal::new(Motion::System);
        (
            hooks::use_visibility(),
            hooks::use_reduced_motion(chosen.into()),
            chosen,
        )
    });
    js("window.matchMedia = window.trueMatchMedia;");
    assert!(visible.get_untracked() && !reduced.get_untracked());
    {
        let _hidden = getter("document", "visibilityState", "return 'hidden';");
        send("document", "visibilitychange");
        assert!(!visible.get_untracked());
    }
    send("document", "visibilitychange");
    assert!(visible.get_untracked());
    js("window.hookList.matches = true;");
    send("window.hookList", "change");
    assert!(reduced.get_untracked(), "as the device says");
    js("window.hookList.matches = false;");
    send("window.hookList", "change");
    chosen.set(Motion::Reduced);
    assert!(reduced.get_untracked(), "as the couple chose");
    owner.cleanup();
}

#[wasm_bindgen_test]
fn keys_are_heard_until_the_owner_ends() {
    let heard = Rc::new(Cell::new(0));
    let told = Rc::clone(&heard);
    let (owner, ()) = under(|| hooks::use_keydown(move |_| told.set(told.get() + 1)));
    js("window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));");
    owner.cleanup();
    js("window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));");
    assert_eq!(heard.get(), 1);
}

#[wasm_bindgen_test]
async fn a_changed_clock_is_told_in_signed_milliseconds() {
    let moved = Rc::new(Cell::new(0));
    let told = Rc::clone(&moved);
    let (owner, ()) = under(|| hooks::use_jump(move |millis| told.set(millis)));
    js("window.realNow = Date.now; Date.now = () => window.realNow() + 3600000;");
    until(|| moved.get() != 0).await;
    js("Date.now = window.realNow;");
    owner.cleanup();
    assert!((moved.get() - 3_600_000).abs() < 1000, "{}", moved.get());
}
