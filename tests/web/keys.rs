use crate::faked::js;
use hearth::platform::keys;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

fn press(target: &str, init: &str) -> bool {
    let script = format!(
        "const event = new KeyboardEvent('keydown', {{ bubbles: true, cancelable: true, {init} }});
         {target}.dispatchEvent(event); return event.defaultPrevented;"
    );
    js(&script).as_bool().unwrap()
}

#[wasm_bindgen_test]
fn three_presses_of_shift_are_heard_and_none_after_the_guard_is_dropped() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let told = Rc::clone(&heard);
    let guard = keys::subscribe(move |press| {
        told.borrow_mut().push((
            press.key(),
            press.is_typing(),
            press.is_repeat(),
            press.has_modifier(),
        ));
    });
    for _ in 0..3 {
        press("document.body", "key: 'Shift', shiftKey: true");
    }
    press("window", "key: 'h', ctrlKey: true, repeat: true");
    drop(guard);
    press("window", "key: 'x'");
    let shift = ("Shift".to_owned(), false, false, false);
    let expected = [
        shift.clone(),
        shift.clone(),
        shift,
        ("h".to_owned(), false, true, true),
    ];
    assert_eq!(*heard.borrow(), expected);
}

#[wasm_bindgen_test]
fn a_press_while_a_field_has_the_focus_is_known_as_typing() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let told = Rc::clone(&heard);
    let _guard = keys::subscribe(move |press| told.borrow_mut().push(press.is_typing()));
    for field in ["input", "textarea", "select", "button"] {
        js(&format!(
            "window.field = document.body.appendChild(document.createElement('{field}')); field.focus();"
        ));
        press("window.field", "key: 'Shift'");
        js("window.field.remove();");
    }
    js(
        "window.field = document.body.appendChild(document.createElement('div'));
        field.contentEditable = 'true'; field.focus();",
    );
    press("window.field", "key: 'Shift'");
    js("window.field.remove();");
    assert_eq!(*heard.borrow(), [true, true, true, false, true]);
}

#[wasm_bindgen_test]
fn a_key_that_is_claimed_does_nothing_else() {
    let _guard = keys::subscribe(|press| {
        if press.key() == " " {
            press.claim();
        }
    });
    assert!(press("window", "key: ' '"));
    assert!(!press("window", "key: 'a'"));
}

#[wasm_bindgen_test]
fn what_only_looks_like_a_key_press_is_passed_over() {
    let heard = Rc::new(RefCell::new(0));
    let told = Rc::clone(&heard);
    let _guard = keys::subscribe(move |_| *told.borrow_mut() += 1);
    js("window.dispatchEvent(new Event('keydown'));");
    assert_eq!(*heard.borrow(), 0);
}
