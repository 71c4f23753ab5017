use crate::faked::{getter, js_async};
use hearth::platform::crypto::{self, CryptoFault, SealKey, SealedText};
use hearth::platform::idb::{self, Store};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const SECRET: &str = "restless, because three people needed me at once – ünruhig";

#[wasm_bindgen_test]
async fn a_sealed_text_opens_with_its_key_and_for_its_purpose_alone() {
    let key = crypto::new_key().await.unwrap();
    let sealed = key.seal(SECRET, "first 2026-11-23").await.unwrap();
    assert_eq!(key.open(&sealed, "first 2026-11-23").await.as_deref(), Ok(SECRET));
    for other in ["second 2026-11-23", "first 2026-11-24"] {
        assert_eq!(key.open(&sealed, other).await, Err(CryptoFault::NotWhatWasSealed));
    }
    let another = crypto::new_key().await.unwrap();
    assert_eq!(
        another.open(&sealed, "first 2026-11-23").await,
        Err(CryptoFault::NotWhatWasSealed)
    );
}

#[wasm_bindgen_test]
async fn the_same_text_is_never_sealed_the_same_way_twice() {
    let key = crypto::new_key().await.unwrap();
    let bytes = |sealed: &SealedText| js_sys::Uint8Array::new(sealed.kept()).to_vec();
    let [once, again] = [
        key.seal(SECRET, "p").await.unwrap(),
        key.seal(SECRET, "p").await.unwrap(),
    ];
    assert_ne!(bytes(&once)[..12], bytes(&again)[..12]);
    assert_ne!(bytes(&once)[12..], bytes(&again)[12..]);
    let text = bytes(&once);
    assert!(!text.windows(8).any(|part| part == &SECRET.as_bytes()[..8]));
}

#[wasm_bindgen_test]
async fn a_key_can_not_be_exported() {
    let key = crypto::new_key().await.unwrap();
    let key: &web_sys::CryptoKey = key.kept().unchecked_ref();
    assert!(!key.extractable());
    let subtle = web_sys::window().unwrap().crypto().unwrap().subtle();
    for format in ["raw", "jwk"] {
        let exporting = subtle.export_key(format, key).unwrap();
        assert!(JsFuture::from(exporting).await.is_err(), "{format}");
    }
}

/// Called by the tests of the database, which is one for all.
pub(crate) async fn the_database_of_the_first_version_keeps_what_is_there_and_takes_a_key_as_it_is() {
    idb::destroy().await.unwrap();
    js_async(
        "await new Promise(done => { const r = indexedDB.open('hearth', 1);
         r.onupgradeneeded = () => ['mirror', 'quarantine'].forEach(
             name => r.result.createObjectStore(name, { keyPath: 'key' }));
         r.onsuccess = () => {
             const t = r.result.transaction('mirror', 'readwrite');
             t.objectStore('mirror').put({ key: 'old', raw: 'kept' });
             t.oncomplete = () => { r.result.close(); done(); };
         }; });",
    )
    .await;
    let db = idb::open().await.unwrap();
    let old = db.get_all(Store::Mirror).await.unwrap();
    assert_eq!(old[0].1, "kept");

    let key = crypto::new_key().await.unwrap();
    let sealed = key.seal(SECRET, "p").await.unwrap();
    db.put_values(Store::Sealed, &[("key", key.kept()), ("first", sealed.kept())])
        .await
        .unwrap();
    drop(db);
    let db = idb::open().await.unwrap();
    let kept = db.get_values(Store::Sealed).await.unwrap();
    let text = SealedText::from_kept(&kept[0].1).unwrap();
    let key = SealKey::from_kept(&kept[1].1).unwrap();
    assert_eq!(key.open(&text, "p").await.as_deref(), Ok(SECRET));

    db.clear(Store::Sealed).await.unwrap();
    assert!(db.get_values(Store::Sealed).await.unwrap().is_empty());
    idb::destroy().await.unwrap();
}

#[wasm_bindgen_test]
async fn a_browser_without_a_cipher_is_told() {
    let _missing = getter("window", "crypto", "return { subtle: undefined };");
    assert_eq!(crypto::new_key().await.err(), Some(CryptoFault::Missing));
}
