//! Waiting for what IndexedDB answers by events.

use super::IdbFault;
use js_sys::{Array, Function, Promise, Reflect};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransaction};

thread_local! {
    /// How many requests wait for another tab.
    static HELD: Cell<u32> = const { Cell::new(0) };
}

/// Waits for a request's answer.
pub(super) async fn settled(request: &IdbRequest) -> Result<(), IdbFault> {
    let answer = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(answer)
        .await
        .map(drop)
        .map_err(|_| error_of(request))
}

/// Waits for a database to be opened or deleted, but not for a tab that does not let go of it.
///
/// A request behind one that waits for such a tab is never told so by the browser: see [`is_held`].
pub(super) async fn settled_open(request: &IdbOpenDbRequest) -> Result<(), IdbFault> {
    let on_blocked = Promise::new(&mut |resolve: Function, _| request.set_onblocked(Some(&resolve)));
    let answer = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    let first = Promise::race(&Array::of2(&answer, &on_blocked));
    let event = JsFuture::from(first).await.map_err(|_| error_of(request))?;
    let kind = Reflect::get(&event, &"type".into())
        .ok()
        .and_then(|kind| kind.as_string());
    if kind.as_deref() == Some("blocked") {
        let_go_when_answered(request);
        Err(IdbFault::Busy)
    } else {
        Ok(())
    }
}

/// Says whether a request still waits for another tab; a further one would wait behind it, unheard.
pub(super) fn is_held() -> bool {
    HELD.get() > 0
}

/// Lets go at once of what is opened after nobody waits for it any more.
fn let_go_when_answered(request: &IdbOpenDbRequest) {
    HELD.set(HELD.get() + 1);
    let opened = request.clone();
    let let_go = Closure::once_into_js(move || {
        HELD.set(HELD.get().saturating_sub(1));
        if let Ok(Ok(database)) = opened.result().map(JsCast::dyn_into::<IdbDatabase>) {
            database.close();
        }
    });
    request.set_onsuccess(Some(let_go.unchecked_ref()));
    request.set_onerror(Some(let_go.unchecked_ref()));
}

/// Waits until a transaction is on disk; begun before anything is asked of it.
pub(super) fn completed(transaction: &IdbTransaction) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    }))
}

fn error_of(request: &IdbRequest) -> IdbFault {
    request
        .error()
        .ok()
        .flatten()
        .map_or(IdbFault::Failed, |error| fault_of(&error))
}

/// Reads from a thrown or reported error what it means.
pub(super) fn fault_of(thrown: &JsValue) -> IdbFault {
    let name = Reflect::get(thrown, &"name".into())
        .ok()
        .and_then(|name| name.as_string());
    match name.as_deref() {
        Some("SecurityError") => IdbFault::Blocked,
        Some("VersionError") => IdbFault::Newer,
        Some("InvalidStateError") => IdbFault::Closed,
        Some("QuotaExceededError") => IdbFault::Full,
        _ => IdbFault::Failed,
    }
}
