use crate::faked::{getter, js, send};
use hearth::platform::visibility::{self, Change};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_coming_and_going_is_told_until_the_guard_is_dropped() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let told = Rc::clone(&heard);
    let guard = visibility::subscribe(move |change| told.borrow_mut().push(change));
    assert_eq!((guard.len(), guard.is_empty()), (5, false));
    {
        let _hidden = getter("document", "visibilityState", "return 'hidden';");
        assert!(!visibility::is_visible());
        send("document", "visibilitychange");
    }
    assert!(visibility::is_visible());
    send("document", "visibilitychange");
    send("document", "freeze");
    send("document", "resume");
    send("window", "pagehide");
    for persisted in ["true", "false"] {
        js(&format!(
            "window.dispatchEvent(new PageTransitionEvent('pageshow', {{ persisted: {persisted} }}));"
        ));
    }
    let expected = [
        Change::Hidden,
        Change::Shown,
        Change::Frozen,
        Change::Resumed,
        Change::Leaving,
        Change::Opened { from_memory: true },
        Change::Opened { from_memory: false },
    ];
    assert_eq!(*heard.borrow(), expected);

    drop(guard);
    send("document", "visibilitychange");
    send("window", "pagehide");
    assert_eq!(heard.borrow().len(), expected.len());
}
