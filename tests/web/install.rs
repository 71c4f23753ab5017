use crate::faked::{getter, js, send, until};
use hearth::platform::install::{self, Offer};
use hearth::platform::launch;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

const OFFER: &str = "const event = new Event('beforeinstallprompt', { cancelable: true });
    event.prompt = async () => { window.prompted = (window.prompted ?? 0) + 1; };
    event.userChoice = Promise.resolve({ outcome: 'accepted' });
    return event;";

/// One test, for the offer is one for the whole page.
#[wasm_bindgen_test]
async fn an_offer_is_kept_asked_once_and_ends_when_the_app_is_installed() {
    js(&format!("window.hearthInstall = (() => {{ {OFFER} }})();"));
    let heard = Rc::new(Cell::new(None));
    let told = Rc::clone(&heard);
    let guard = install::subscribe(move |offer| told.set(Some(offer)));
    assert_eq!(
        install::offer(),
        Offer::Prompt,
        "an offer that came before the app is found"
    );
    assert!(install::prompt().await);
    assert_eq!(install::offer(), Offer::None);
    assert!(!install::prompt().await, "an offer is good for one question");

    let held_back = js(&format!(
        "const event = (() => {{ {OFFER} }})(); window.dispatchEvent(event); return event.defaultPrevented;"
    ));
    assert_eq!(held_back.as_bool(), Some(true));
    assert_eq!(heard.take(), Some(Offer::Prompt));
    {
        let _installed = getter("navigator", "standalone", "return true;");
        assert_eq!(install::offer(), Offer::None, "an installed app offers nothing");
    }
    send("window", "appinstalled");
    assert_eq!(heard.take(), Some(Offer::None));
    assert_eq!(js("return window.prompted;").as_f64(), Some(1.0));
    drop(guard);
    js(&format!("window.dispatchEvent((() => {{ {OFFER} }})());"));
    assert_eq!(heard.take(), None);
}

#[wasm_bindgen_test]
async fn a_launch_into_the_open_page_gives_its_address() {
    let _queue = getter(
        "window",
        "launchQueue",
        "return { setConsumer(consumer) { window.consumer = consumer; } };",
    );
    let heard = Rc::new(RefCell::new(String::new()));
    let told = Rc::clone(&heard);
    assert!(launch::subscribe(move |url| {
        told.replace(url);
    }));
    js(
        "window.consumer({}); window.consumer({ targetURL: 'https://hearth.example/#/exercises/cool-down' });",
    );
    until(|| !heard.borrow().is_empty()).await;
    assert_eq!(*heard.borrow(), "https://hearth.example/#/exercises/cool-down");
}

#[wasm_bindgen_test]
fn without_a_launch_queue_nothing_is_promised() {
    let _none = getter("window", "launchQueue", "return undefined;");
    assert!(!launch::subscribe(|_| ()));
}
