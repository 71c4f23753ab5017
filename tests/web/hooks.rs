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
fn media_are_signals() {
    js(
        "const list = new EventTarget(); list.matches = false; window.hookList = list;
        window.trueMatchMedia = window.matchMedia; window.matchMedia = () => list;",
    );
    let (owner, (reduced, chosen)) = under(|| {
        let chosen = RwSignal::new(Motion::System);
        (hooks::use_reduced_motion(chosen.into()), chosen)
    });
    js("window.matchMedia = window.trueMatchMedia;");
    assert!(!reduced.get_untracked());
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
async fn back_is_watched_only_while_active_and_until_the_owner_ends() {
    js(
        "window.RealWatcher = window.CloseWatcher; window.watching = new Set();
        window.CloseWatcher = class extends EventTarget {
            constructor() { super(); window.watching.add(this); }
            destroy() { window.watching.delete(this); }
        };",
    );
    let watching = || js("return window.watching.size;").as_f64();
    let heard = Rc::new(Cell::new(0));
    let told = Rc::clone(&heard);
    let (owner, active) = under(|| {
        let active = RwSignal::new(false);
        hooks::use_back(active.into(), move || told.set(told.get() + 1));
        active
    });
    turn().await;
    assert_eq!(watching(), Some(0.0));
    active.set(true);
    until(|| watching() == Some(1.0)).await;
    js("for (const watcher of window.watching) watcher.dispatchEvent(new Event('close'));");
    assert_eq!(heard.get(), 1);
    active.set(false);
    until(|| watching() == Some(0.0)).await;
    active.set(true);
    until(|| watching() == Some(1.0)).await;
    owner.cleanup();
    assert_eq!(watching(), Some(0.0), "the owner is gone");
    js("window.CloseWatcher = window.RealWatcher;");
}
