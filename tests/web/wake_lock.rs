use crate::faked::{getter, js, send, start_leptos, until};
use hearth::hooks::use_wake_lock;
use hearth::platform::wake_lock::{self, State};
use leptos::prelude::{GetUntracked, Owner, RwSignal, Set};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

const GRANTS: &str = "return { async request(kind) {
    window.asked = (window.asked ?? 0) + 1;
    const lock = new EventTarget();
    lock.release = async () => { window.letGo = (window.letGo ?? 0) + 1; };
    window.lock = lock;
    return lock;
} };";

const REFUSES: &str = "return { async request() {
    window.refusals = (window.refusals ?? 0) + 1;
    throw new DOMException('battery', 'NotAllowedError');
} };";

fn number(name: &str) -> f64 {
    js(&format!("return window.{name} ?? 0;")).as_f64().unwrap()
}

/// One test, for there is one screen.
#[wasm_bindgen_test]
async fn the_screen_is_kept_awake_asked_for_again_and_let_go() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let told = Rc::clone(&heard);
    let guard = wake_lock::subscribe(move |state| told.borrow_mut().push(state));
    assert_eq!(wake_lock::state(), State::Off);

    {
        let _none = getter("navigator", "wakeLock", "return undefined;");
        wake_lock::request();
        assert_eq!(wake_lock::state(), State::Unsupported);
        wake_lock::release();
    }
    {
        let _refuses = getter("navigator", "wakeLock", REFUSES);
        wake_lock::request();
        until(|| wake_lock::state() == State::Refused).await;
        let refusals = number("refusals");
        send("window", "pointerup");
        assert_eq!(number("refusals"), refusals + 1.0, "the next tap asks again");
        until(|| wake_lock::state() == State::Refused).await;
        wake_lock::release();
    }
    {
        let refuses = getter("navigator", "wakeLock", REFUSES);
        wake_lock::request();
        wake_lock::release();
        drop(refuses);
        let _grants = getter("navigator", "wakeLock", GRANTS);
        wake_lock::request();
        until(|| wake_lock::state() == State::Held).await;
        wake_lock::release();
        js("window.asked = 0; window.letGo = 0; window.lock = null;");
        assert!(
            !heard.borrow()[6..].contains(&State::Refused),
            "a refusal on its way speaks for no later wish"
        );
    }
    {
        let _throws = getter(
            "navigator",
            "wakeLock",
            "return { request() { throw new TypeError('closed'); } };",
        );
        wake_lock::request();
        until(|| {
            send("window", "pointerup");
            wake_lock::state() == State::Refused
        })
        .await;
        wake_lock::release();
    }
    {
        let _grants = getter("navigator", "wakeLock", GRANTS);
        wake_lock::request();
        wake_lock::request();
        until(|| wake_lock::state() == State::Held).await;
        assert_eq!(number("asked"), 1.0, "asking twice is asking once");
        send("window.lock", "release");
        assert_eq!(wake_lock::state(), State::Asked, "the browser let go by itself");
        {
            let _hidden = getter("document", "visibilityState", "return 'hidden';");
            send("window", "pointerup");
            assert_eq!(number("asked"), 1.0, "a hidden page can't hold it");
        }
        send("document", "visibilitychange");
        until(|| wake_lock::state() == State::Held).await;
        assert_eq!(number("asked"), 2.0);
        wake_lock::release();
        assert_eq!((wake_lock::state(), number("letGo")), (State::Off, 1.0));
        send("window", "pointerup");
        send("document", "visibilitychange");
        assert_eq!(number("asked"), 2.0, "nobody wishes it any more");
    }
    let seen = heard.borrow().len();
    assert!(seen >= 8);
    drop(guard);
    {
        let _none = getter("navigator", "wakeLock", "return undefined;");
        wake_lock::request();
        wake_lock::release();
        assert_eq!(heard.borrow().len(), seen);
    }
    the_hook_keeps_it_awake_only_while_active().await;
}

async fn the_hook_keeps_it_awake_only_while_active() {
    let _grants = getter("navigator", "wakeLock", GRANTS);
    start_leptos();
    let owner = Owner::new();
    let (active, state) = owner.with(|| {
        let active = RwSignal::new(true);
        (active, use_wake_lock(active.into()))
    });
    until(|| state.get_untracked() == State::Held).await;
    active.set(false);
    until(|| state.get_untracked() == State::Off).await;
    active.set(true);
    until(|| state.get_untracked() == State::Held).await;
    owner.cleanup();
    assert_eq!(wake_lock::state(), State::Off, "the owner is gone");
}
