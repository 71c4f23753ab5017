//! Waiting for what IndexedDB answers by events.

use super::IdbFault;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbOpenDbRequest, IdbRequest, IdbTransaction};

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
        Err(IdbFault::Busy)
    } else {
        Ok(())
    }
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
