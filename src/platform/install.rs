//! The browser's offer to install the app, kept until it is welcome.
#![expect(clippy::disallowed_methods, reason = "the offer comes to the window")]

use super::{Listener, device, media};
use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where a plain script in the page leaves the browser's offer if it came before the app was there.
const EARLY: &str = "hearthInstall";

/// How the app can be installed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// It is installed, or can't be.
    None,
    /// The browser waits to ask, by [`prompt`].
    Prompt,
    /// By hand, with the browser's Share menu; drawn steps show how.
    ByHand,
}

thread_local! {
    static KEPT: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static IS_INSTALLED: Cell<bool> = const { Cell::new(false) };
}

/// Subscriptions to the browser's offer, which end when this is dropped.
#[must_use = "the subscriptions end when this is dropped"]
pub struct InstallGuard {
    _listeners: Vec<Listener>,
}

/// Keeps the browser's offer from now on, and calls `changed` whenever [`offer`] changed.
pub fn subscribe(changed: impl Fn(Offer) + 'static) -> InstallGuard {
    let Some(window) = web_sys::window() else {
        return InstallGuard {
            _listeners: Vec::new(),
        };
    };
    if let Some(early) = Reflect::get(&window, &EARLY.into())
        .ok()
        .filter(JsValue::is_object)
    {
        KEPT.with(|kept| kept.replace(Some(early)));
    }
    let changed = Rc::new(changed);
    let told = Rc::clone(&changed);
    let offered = Listener::on(&window, "beforeinstallprompt", move |event| {
        // Kept for later: the browser's own banner would come at the wrong moment.
        event.prevent_default();
        KEPT.with(|kept| kept.replace(Some(event.into())));
        changed(offer());
    });
    let installed = Listener::on(&window, "appinstalled", move |_| {
        IS_INSTALLED.with(|is| is.set(true));
        KEPT.with(RefCell::take);
        told(offer());
    });
    InstallGuard {
        _listeners: offered.into_iter().chain(installed).collect(),
    }
}

/// Gives how the app can be installed now.
pub fn offer() -> Offer {
    if IS_INSTALLED.with(Cell::get) || media::is_standalone() {
        Offer::None
    } else if KEPT.with(|kept| kept.borrow().is_some()) {
        Offer::Prompt
    } else if device::is_ios() && !device::is_in_app() {
        Offer::ByHand
    } else {
        Offer::None
    }
}

/// Has the browser ask, which must be called in a tap, and tells whether the answer was yes.
pub async fn prompt() -> bool {
    // An offer is good for one question only.
    let Some(kept) = KEPT.with(RefCell::take) else {
        return false;
    };
    ask(&kept).await.unwrap_or(false)
}

async fn ask(kept: &JsValue) -> Option<bool> {
    let prompt: Function = Reflect::get(kept, &"prompt".into()).ok()?.dyn_into().ok()?;
    JsFuture::from(prompt.call0(kept).ok()?.dyn_into::<Promise>().ok()?)
        .await
        .ok()?;
    let choice: Promise = Reflect::get(kept, &"userChoice".into()).ok()?.dyn_into().ok()?;
    let choice = JsFuture::from(choice).await.ok()?;
    let outcome = Reflect::get(&choice, &"outcome".into()).ok()?.as_string()?;
    Some(outcome == "accepted")
}
