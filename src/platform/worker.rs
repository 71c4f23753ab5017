//! The service worker, which keeps the app on the device, and its new versions.
#![expect(
    clippy::disallowed_methods,
    reason = "the worker is reached through the window's navigator"
)]

use super::{Listener, location};
use js_sys::{Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// The only address that the page's Trusted Types policy lets a worker come from.
const SCRIPT: &str = "./sw.js";

/// Says why no worker keeps the app on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WorkerFault {
    /// The browser has none, or none in this kind of window.
    #[error("service workers are not available")]
    Unavailable,
    /// The worker could not be fetched or would not start.
    #[error("the service worker was refused")]
    Refused,
}

#[derive(Default)]
struct Watch {
    registration: Option<ServiceWorkerRegistration>,
    listeners: Vec<Listener>,
    reload: Option<Listener>,
}

thread_local! {
    static WATCH: RefCell<Watch> = RefCell::default();
}

/// Registers the worker, and calls `waiting` whenever a new version is there and waits.
///
/// # Errors
/// [`WorkerFault`] says why the app is not kept; it works all the same while online.
pub async fn register(waiting: impl Fn() + 'static) -> Result<(), WorkerFault> {
    let workers = container().ok_or(WorkerFault::Unavailable)?;
    let answer = JsFuture::from(workers.register(SCRIPT))
        .await
        .map_err(|_| WorkerFault::Refused)?;
    let registration: ServiceWorkerRegistration = answer.unchecked_into();
    let waiting: Rc<dyn Fn()> = Rc::new(waiting);
    if is_update_waiting(&registration) {
        waiting();
    }
    if let Some(worker) = registration.installing() {
        follow(&worker, &registration, &waiting);
    }
    let asked = registration.clone();
    let found = Listener::on(&registration, "updatefound", move |_| {
        if let Some(worker) = asked.installing() {
            follow(&worker, &asked, &waiting);
        }
    });
    WATCH.with(|watch| {
        let mut watch = watch.borrow_mut();
        watch.registration = Some(registration);
        watch.listeners.extend(found);
    });
    Ok(())
}

/// Asks whether there is a new version, as when the page is shown again after a while.
pub async fn check() {
    let registration = WATCH.with(|watch| watch.borrow().registration.clone());
    if let Some(asked) = registration.and_then(|registration| registration.update().ok()) {
        // Offline there is no answer, and the version that is here goes on.
        let _ = JsFuture::from(asked).await;
    }
}

/// Lets the waiting version take over and opens the page anew, once; tells whether one was waiting.
///
/// Not to be called while an exercise runs or a form holds words that aren't kept.
pub fn apply_update() -> bool {
    let registration = WATCH.with(|watch| watch.borrow().registration.clone());
    let Some(waiting) = registration.and_then(|registration| registration.waiting()) else {
        return false;
    };
    let Some(workers) = container() else { return false };
    let mut is_done = false;
    let reload = Listener::on(&workers, "controllerchange", move |_| {
        if !std::mem::replace(&mut is_done, true) {
            location::reload();
        }
    });
    WATCH.with(|watch| watch.borrow_mut().reload = reload);
    let message = Object::new();
    Reflect::set(&message, &"type".into(), &"activate".into()).is_ok()
        && waiting.post_message(&message).is_ok()
}

/// Calls `waiting` when this worker has been installed beside one that serves the page.
fn follow(worker: &ServiceWorker, registration: &ServiceWorkerRegistration, waiting: &Rc<dyn Fn()>) {
    let (asked, registration, waiting) = (worker.clone(), registration.clone(), Rc::clone(waiting));
    let changed = Listener::on(worker, "statechange", move |_| {
        if asked.state() == ServiceWorkerState::Installed && is_update_waiting(&registration) {
            waiting();
        }
    });
    WATCH.with(|watch| watch.borrow_mut().listeners.extend(changed));
}

/// Tells an update from the first worker ever, which has nobody to wait for.
fn is_update_waiting(registration: &ServiceWorkerRegistration) -> bool {
    registration.waiting().is_some() && container().is_some_and(|workers| workers.controller().is_some())
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    // Private windows and insecure pages have none, whatever the type says.
    let found: JsValue = Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}
