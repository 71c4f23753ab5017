use crate::faked::{getter, js, js_async, until};
use hearth::platform::idb::{self, IdbFault, Store};
use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

/// All in one test, for the database is one and tests may take turns between its parts.
#[wasm_bindgen_test]
async fn what_was_put_strictly_is_read_back_until_it_is_deleted() {
    idb::destroy().await.unwrap();
    let db = idb::open().await.unwrap();
    let lone: JsString = js(r"return 'a\udc00';").unchecked_into();
    db.put(Store::Mirror, "one", &"1".into()).await.unwrap();
    db.put_all(Store::Mirror, &[("two", &"2".into()), ("three", &"3".into())])
        .await
        .unwrap();
    db.put(Store::Quarantine, "broken", &lone).await.unwrap();

    let mirror = db.get_all(Store::Mirror).await.unwrap();
    let keys: Vec<&str> = mirror.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["one", "three", "two"]);
    let (_, kept) = db.get_all(Store::Quarantine).await.unwrap().remove(0);
    assert!(js_sys::Object::is(&kept, &lone), "lone surrogates survive");

    db.put(Store::Mirror, "one", &"changed".into()).await.unwrap();
    db.delete(Store::Mirror, "two").await.unwrap();
    let mirror = db.get_all(Store::Mirror).await.unwrap();
    assert_eq!(mirror.len(), 2);
    assert_eq!(mirror[0].1, "changed");

    db.clear(Store::Mirror).await.unwrap();
    assert!(db.get_all(Store::Mirror).await.unwrap().is_empty());
    assert_eq!(db.get_all(Store::Quarantine).await.unwrap().len(), 1);

    a_photo_is_read_back_as_it_is(&db).await;
    strict_is_asked_for(&db).await;
    another_tab_deleting_closes_ours(db).await;
    a_newer_database_is_left_alone().await;
    a_database_that_throws_on_opening_is_told().await;
    idb::destroy().await.unwrap();
    a_tab_that_does_not_let_go_is_told_of().await;
    opening_never_waits_for_ever_for_a_tab_that_does_not_let_go().await;
    crate::crypto::the_database_of_the_first_version_keeps_what_is_there_and_takes_a_key_as_it_is().await;
}

async fn a_photo_is_read_back_as_it_is(db: &idb::Idb) {
    let photo = js("return new Blob(['light'], { type: 'image/jpeg' });");
    db.put_values(Store::Photos, &[("7-sea", &photo)]).await.unwrap();
    let kept = db.get_value(Store::Photos, "7-sea").await.unwrap().unwrap();
    assert!(kept.is_instance_of::<web_sys::Blob>());
    assert!(db.get_value(Store::Photos, "8-gone").await.unwrap().is_none());
    assert_eq!(db.keys(Store::Photos).await.unwrap(), ["7-sea"]);
    db.delete(Store::Photos, "7-sea").await.unwrap();
    assert!(db.keys(Store::Photos).await.unwrap().is_empty());
}

async fn opening_never_waits_for_ever_for_a_tab_that_does_not_let_go() {
    js_async(
        "await new Promise(done => { const r = indexedDB.open('hearth', 1);
         r.onsuccess = () => { window.heldDb = r.result; done(); }; });",
    )
    .await;
    assert_eq!(idb::open().await.err(), Some(IdbFault::Busy));
    // A second would stand behind the first and never be told that it is blocked.
    assert_eq!(idb::open().await.err(), Some(IdbFault::Busy));
    js("window.heldDb.close();");
    let mut opened = idb::open().await;
    while opened.as_ref().err() == Some(&IdbFault::Busy) {
        a_moment().await;
        opened = idb::open().await;
    }
    let db = opened.unwrap();
    assert!(db.keys(Store::Photos).await.unwrap().is_empty());
    drop(db);
    destroyed().await;
}

async fn a_tab_that_does_not_let_go_is_told_of() {
    js_async(
        "await new Promise(done => { const r = indexedDB.open('hearth', 1);
         r.onsuccess = () => { window.heldDb = r.result; done(); }; });",
    )
    .await;
    assert_eq!(idb::destroy().await, Err(IdbFault::Busy));
    js("window.heldDb.close();");
    destroyed().await;
}

/// Deletes the database as soon as every connection has let go.
async fn destroyed() {
    let mut ended = idb::destroy().await;
    while ended == Err(IdbFault::Busy) {
        a_moment().await;
        ended = idb::destroy().await;
    }
    ended.unwrap();
}

/// Lets the browser tell what has happened meanwhile.
async fn a_moment() {
    js_async("await new Promise(done => setTimeout(done, 20));").await;
}

async fn strict_is_asked_for(db: &idb::Idb) {
    js(
        "const real = IDBDatabase.prototype.transaction; window.realTransaction = real; window.asked = [];
        IDBDatabase.prototype.transaction = function (...given) {
            const made = real.apply(this, given);
            window.asked.push(made.mode + ' ' + made.durability);
            return made;
        };",
    );
    db.put(Store::Mirror, "k", &"v".into()).await.unwrap();
    let asked = js("IDBDatabase.prototype.transaction = window.realTransaction; return window.asked.join();");
    assert_eq!(asked.as_string().as_deref(), Some("readwrite strict"));
}

async fn another_tab_deleting_closes_ours(db: idb::Idb) {
    assert!(!db.is_closed());
    let ended = js_async(
        "return await new Promise(done => { const r = indexedDB.deleteDatabase('hearth');
         r.onsuccess = () => done('deleted'); r.onerror = r.onblocked = event => done(event.type); });",
    )
    .await;
    assert_eq!(ended.as_string().as_deref(), Some("deleted"));
    until(|| db.is_closed()).await;
    assert_eq!(
        db.put(Store::Mirror, "k", &"v".into()).await,
        Err(IdbFault::Closed)
    );
    assert_eq!(db.get_all(Store::Mirror).await.err(), Some(IdbFault::Closed));
}

async fn a_newer_database_is_left_alone() {
    js_async(
        "await new Promise(done => { const r = indexedDB.open('hearth', 99);
         r.onsuccess = () => { r.result.close(); done(); }; });",
    )
    .await;
    assert_eq!(idb::open().await.err(), Some(IdbFault::Newer));
}

#[wasm_bindgen_test]
async fn a_missing_database_is_told() {
    let _missing = getter("window", "indexedDB", "return null;");
    assert_eq!(idb::open().await.err(), Some(IdbFault::Missing));
    assert_eq!(idb::destroy().await.err(), Some(IdbFault::Missing));
}

#[wasm_bindgen_test]
async fn a_blocked_database_is_told() {
    let _blocked = getter(
        "window",
        "indexedDB",
        "throw new DOMException('no', 'SecurityError');",
    );
    assert_eq!(idb::open().await.err(), Some(IdbFault::Blocked));
}

async fn a_database_that_throws_on_opening_is_told() {
    let _throws = getter(
        "window",
        "indexedDB",
        "return { open() { throw new DOMException('no', 'SecurityError'); } };",
    );
    assert_eq!(idb::open().await.err(), Some(IdbFault::Blocked));
}
