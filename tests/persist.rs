//! Keeping things, in a real browser: what a kill, a second tab, a newer app or a fault leaves behind.
//!
//! A binary of its own, for its tests empty the stores; and one test, for they share them.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that is wrong should fail"
)]

use hearth::platform::idb::{self, Store as Place};
use hearth::platform::storage;
use hearth::state::Store;
use hearth::state::persist::{Fill, SaveState};
use hearth_core::couple::Partner;
use hearth_core::exercise::Exercise;
use hearth_core::exercise::turn_taker::{Options, Preset};
use hearth_core::journal::{Audience, Author, Draft, Entry, Line, PracticeDone, RecordId};
use hearth_core::session::Session;
use hearth_core::time::{Instant, LocalDate, Span};
use js_sys::JsString;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "web/faked.rs"]
#[expect(dead_code, reason = "the other tests use the rest")]
mod faked;

use faked::{getter, js, until};

wasm_bindgen_test_configure!(run_in_browser);

fn id(name: &str) -> RecordId {
    name.to_owned().try_into().unwrap()
}

fn draft(topic: &str) -> Draft {
    let line = |text: &str| Line::try_from(text.to_owned()).unwrap();
    Draft {
        author: Author::Both,
        audience: Audience::Both,
        entry: Entry::PracticeDone(PracticeDone {
            exercise: line("turn-taker"),
            on: LocalDate::new(2026, 11, 23).unwrap(),
            at: Instant::from_millis(1_795_470_000_000),
            length: Span::from_mins(24),
            preset: None,
            topic: Line::try_from(topic.to_owned()).ok(),
        }),
    }
}

fn talk() -> Options {
    Options::of(Preset::Standard, Partner::First)
}

fn now() -> Instant {
    Instant::from_millis(1_795_470_000_000)
}

fn topics(store: &Store) -> Vec<String> {
    store.journal.with_untracked(|journal| {
        let all = journal
            .records()
            .flat_map(|record| record.asides().iter().chain([record.current()]));
        let mut topics: Vec<_> = all
            .filter_map(|version| match version.entry.as_ref()? {
                Entry::PracticeDone(done) => Some(done.topic.as_ref()?.as_str().to_owned()),
                _ => None,
            })
            .collect();
        topics.sort();
        topics
    })
}

/// One opened app; it stops listening when this is dropped, as a closed tab does.
struct Tab {
    owner: Owner,
    store: Store,
}

impl Tab {
    fn open() -> Self {
        let owner = Owner::new();
        let store = owner.with(Store::open);
        Self { owner, store }
    }

    async fn joined(&self) {
        until(|| self.shelf.truth.get_untracked().is_joined).await;
        settled(self).await;
    }
}

impl std::ops::Deref for Tab {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

async fn opened() -> Tab {
    let tab = Tab::open();
    tab.joined().await;
    tab
}

async fn settled(store: &Store) {
    until(|| store.shelf.state.get_untracked() != SaveState::Saving).await;
}

async fn mirror(key: &str) -> Option<JsString> {
    let all = idb::open().await.unwrap().get_all(Place::Mirror).await.unwrap();
    all.into_iter()
        .find(|(found, _)| found == key)
        .map(|(_, raw)| raw)
}

async fn quarantine() -> Vec<(String, JsString)> {
    idb::open()
        .await
        .unwrap()
        .get_all(Place::Quarantine)
        .await
        .unwrap()
}

async fn emptied() {
    js("localStorage.clear();");
    without_database().await;
}

/// A connection may take a moment to close after its last transaction.
async fn without_database() {
    while idb::destroy().await.is_err() {
        faked::turn().await;
    }
}

#[wasm_bindgen_test]
async fn what_is_kept_survives() {
    // Mounting readies the executor that the app runs its tasks on.
    leptos::mount::mount_to_body(|| ());
    what_is_saved_is_in_both_stores_when_it_says_so().await;
    what_one_store_lost_comes_back_from_the_other().await;
    an_export_asked_for_at_once_holds_what_only_the_database_has().await;
    what_a_couple_does_while_it_opens_counts_over_what_is_found().await;
    what_cannot_be_read_is_set_aside_byte_for_byte().await;
    without_a_database_it_stays_and_another_key_is_used().await;
    nothing_is_written_over_what_a_newer_app_wrote().await;
    a_newer_app_in_another_tab_stops_this_one().await;
    two_tabs_lose_nothing().await;
    another_tabs_settings_and_session_are_taken_over().await;
    a_full_shelf_leaves_new_records_to_the_database().await;
    with_everything_blocked_it_works_in_memory().await;
    the_raw_file_holds_every_text().await;
    what_is_sealed_survives_and_is_gone_once_it_was_opened().await;
    what_cannot_be_sealed_lasts_as_long_as_the_page().await;
    deleting_everything_leaves_nothing().await;
}

async fn what_is_saved_is_in_both_stores_when_it_says_so() {
    emptied().await;
    let store = opened().await;
    assert_eq!(store.shelf.state.get_untracked(), SaveState::Idle);
    store.set(|settings| settings.volume = 20);
    store.keep(id("a"), draft("one"), now());
    assert_eq!(store.shelf.state.get_untracked(), SaveState::Saving);
    assert!(storage::get("hearth.record.a").is_some());
    settled(&store).await;
    assert_eq!(store.shelf.state.get_untracked(), SaveState::Saved);
    for key in ["hearth.settings", "hearth.record.a"] {
        assert_eq!(mirror(key).await, storage::get_raw(key), "{key}");
    }
}

async fn an_export_asked_for_at_once_holds_what_only_the_database_has() {
    js("localStorage.clear();");
    let store = Tab::open();
    assert!(topics(&store).is_empty(), "nothing has been read yet");
    assert!(store.backup_text().await.contains("\"one\""));
    assert!(store.readable_text().await.contains("about: one"));
    settled(&store).await;
    // What keeps nothing is never waited for.
    assert!(
        Store::blank()
            .readable_text()
            .await
            .contains("Nothing is kept yet")
    );
}

async fn what_one_store_lost_comes_back_from_the_other() {
    // A kill: the last seconds of localStorage are gone.
    js("localStorage.clear();");
    let store = opened().await;
    assert_eq!(store.settings.get_untracked().volume, 20);
    assert_eq!(topics(&store), ["one"]);
    assert_eq!(
        storage::get_raw("hearth.record.a"),
        mirror("hearth.record.a").await
    );
    // And the other way round.
    without_database().await;
    let again = opened().await;
    assert_eq!(topics(&again), ["one"]);
    assert_eq!(
        mirror("hearth.settings").await,
        storage::get_raw("hearth.settings")
    );
}

async fn what_a_couple_does_while_it_opens_counts_over_what_is_found() {
    for volume in 30..40 {
        let store = opened().await;
        store.set(|settings| settings.volume = volume);
        settled(&store).await;
    }
    js("localStorage.clear();");
    let store = Tab::open();
    let session = Session::begin(Exercise::TurnTaker(talk()), now());
    store.session.set(Some(session.clone()));
    store.save_session();
    store.set(|settings| settings.volume = 77);
    store.joined().await;
    assert_eq!(store.settings.get_untracked().volume, 77);
    let again = opened().await;
    assert_eq!(again.settings.get_untracked().volume, 77);
    assert_eq!(
        again.session.get_untracked().map(|s| s.began()),
        Some(session.began())
    );
    again.close_session();
    settled(&again).await;
    assert!(opened().await.session.get_untracked().is_none());
}

async fn what_cannot_be_read_is_set_aside_byte_for_byte() {
    emptied().await;
    js(r#"localStorage.setItem("hearth.record.bad", "{\"v\":1,\ud800");
          localStorage.setItem("hearth.settings", "{\"v\":1,\"counter\":5,\"body\":{\"volume\":\"loud\"}}");
          localStorage.setItem("hearth.record.big", "[".repeat(2000000));"#);
    let raw = storage::get_raw("hearth.record.bad").unwrap();
    let store = opened().await;
    assert_eq!(store.shelf.truth.get_untracked().kept_aside, 3);
    let aside = quarantine().await;
    let keys: Vec<_> = aside.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(
        keys,
        ["hearth.record.bad", "hearth.record.big", "hearth.settings"]
    );
    assert!(js_sys::Object::is(&aside[0].1, &raw), "lone surrogates survive");
    assert_eq!(storage::get_raw("hearth.record.bad"), None);
    store.set(|settings| settings.volume = 20);
    settled(&store).await;
    assert_eq!(opened().await.settings.get_untracked().volume, 20);
    assert_eq!(quarantine().await.len(), 3);
}

async fn without_a_database_it_stays_and_another_key_is_used() {
    emptied().await;
    storage::set("hearth.settings", "{").unwrap();
    let none = getter("window", "indexedDB", "return undefined;");
    let store = opened().await;
    store.set(|settings| settings.volume = 20);
    settled(&store).await;
    assert_eq!(store.shelf.state.get_untracked(), SaveState::Shelved);
    assert_eq!(storage::get("hearth.settings").as_deref(), Some("{"));
    assert_eq!(store.shelf.truth.get_untracked().kept_aside, 1);
    assert_eq!(opened().await.settings.get_untracked().volume, 20);
    drop(none);
    let whole = opened().await;
    assert_eq!(whole.settings.get_untracked().volume, 20);
    assert_eq!(quarantine().await.len(), 1);
}

async fn nothing_is_written_over_what_a_newer_app_wrote() {
    emptied().await;
    let newer = r#"{"v":9,"counter":2,"body":{}}"#;
    storage::set("hearth.session", newer).unwrap();
    storage::set("hearth.record.bad", "{").unwrap();
    let store = opened().await;
    assert!(store.shelf.truth.get_untracked().is_newer);
    store.set(|settings| settings.volume = 20);
    store.keep(id("a"), draft("one"), now());
    assert_eq!(store.shelf.state.get_untracked(), SaveState::Newer);
    assert_eq!(storage::get("hearth.session").as_deref(), Some(newer));
    assert_eq!(storage::get("hearth.record.bad").as_deref(), Some("{"));
    assert_eq!(storage::keys("hearth.").len(), 2);
    assert!(store.raw_text().await.contains(r#""raw":"{\"v\":9"#));
}

async fn a_newer_app_in_another_tab_stops_this_one() {
    emptied().await;
    let store = opened().await;
    store.keep(id("a"), draft("one"), now());
    settled(&store).await;
    storage::set("hearth.record.a", r#"{"v":2}"#).unwrap();
    store.keep(id("a"), draft("two"), now());
    assert_eq!(store.shelf.state.get_untracked(), SaveState::Newer);
    assert_eq!(storage::get("hearth.record.a").as_deref(), Some(r#"{"v":2}"#));
}

async fn two_tabs_lose_nothing() {
    emptied().await;
    let (here, there) = (opened().await, opened().await);
    here.keep(id("a"), draft("begun"), now());
    send_storage("hearth.record.a");
    assert_eq!(topics(&there), ["begun"]);
    for round in 0..20 {
        here.keep(id(&format!("here-{round}")), draft("x"), now());
        there.keep(id(&format!("there-{round}")), draft("x"), now());
    }
    // Both change one record before either hears of the other.
    here.keep(id("a"), draft("here"), now());
    there.keep(id("a"), draft("there"), now());
    settled(&here).await;
    settled(&there).await;
    for key in storage::keys("hearth.record.") {
        send_storage(&key);
    }
    assert_eq!(here.journal.get_untracked(), there.journal.get_untracked());
    assert_eq!(
        topics(&here)
            .iter()
            .filter(|topic| *topic != "x")
            .collect::<Vec<_>>(),
        ["here", "there"]
    );
    let later = opened().await;
    assert_eq!(topics(&later).len(), 42);
}

async fn another_tabs_settings_and_session_are_taken_over() {
    emptied().await;
    let (here, there) = (opened().await, opened().await);
    here.set(|settings| settings.volume = 20);
    send_storage("hearth.settings");
    assert_eq!(there.settings.get_untracked().volume, 20);
    there.set(|settings| settings.volume = 30);
    send_storage("hearth.settings");
    assert_eq!(here.settings.get_untracked().volume, 30);
    here.session
        .set(Some(Session::begin(Exercise::TurnTaker(talk()), now())));
    here.save_session();
    send_storage("hearth.session");
    assert!(there.session.get_untracked().is_some());
    there.close_session();
    send_storage("hearth.session");
    assert!(here.session.get_untracked().is_none());
}

async fn a_full_shelf_leaves_new_records_to_the_database() {
    emptied().await;
    js(r#"localStorage.setItem("other", "x".repeat(5242000));"#);
    let store = opened().await;
    assert_eq!(store.shelf.truth.get_untracked().fill, Fill::Full);
    store.keep(id("a"), draft("one"), now());
    store.set(|settings| settings.volume = 20);
    settled(&store).await;
    assert_eq!(store.shelf.state.get_untracked(), SaveState::Saved);
    let again = opened().await;
    assert_eq!(topics(&again), ["one"]);
    assert_eq!(again.settings.get_untracked().volume, 20);
}

async fn with_everything_blocked_it_works_in_memory() {
    let shelf = getter(
        "window",
        "localStorage",
        "throw new DOMException('', 'SecurityError');",
    );
    let database = getter(
        "window",
        "indexedDB",
        "throw new DOMException('', 'SecurityError');",
    );
    let store = opened().await;
    store.set(|settings| settings.volume = 20);
    store.keep(id("a"), draft("one"), now());
    settled(&store).await;
    assert_eq!(store.shelf.state.get_untracked(), SaveState::MemoryOnly);
    assert!(store.shelf.truth.get_untracked().is_memory_only());
    assert_eq!(topics(&store), ["one"]);
    drop((shelf, database));
}

async fn the_raw_file_holds_every_text() {
    emptied().await;
    let store = opened().await;
    store.keep(id("a"), draft("<b>\"one\"</b>"), now());
    settled(&store).await;
    js(r#"localStorage.setItem("hearth.record.bad", "\ud800");"#);
    let file = store.raw_text().await;
    let parsed = js_sys::JSON::parse(&file).unwrap();
    let items: js_sys::Array = parsed.unchecked_into();
    assert_eq!(items.length(), 3);
    assert!(file.contains(r#""key":"hearth.record.bad","raw":"\ud800""#));
    assert!(store.readable_text().await.contains("Talk in turns, 24 min"));
    assert!(hearth_core::journal::backup::from_json(&store.backup_text().await).is_ok());
}

const ANSWER: &str = "restless, because three people needed me at once";

fn answered(store: &Store) -> Option<(bool, bool)> {
    let round = store.sealed.round.get_untracked();
    round.map(|round| (round.who.first, round.who.second))
}

async fn what_is_sealed_survives_and_is_gone_once_it_was_opened() {
    emptied().await;
    let store = opened().await;
    assert_eq!(answered(&store), None);
    store.seal(Partner::First, ANSWER.to_owned()).await;
    assert_eq!(answered(&store), Some((true, false)));
    drop(store);

    let store = opened().await;
    let other = opened().await;
    assert_eq!(answered(&store), Some((true, false)));
    for text in [
        store.raw_text().await,
        store.backup_text().await,
        store.readable_text().await,
    ] {
        assert!(!text.contains("restless") && !text.contains("sealed"), "{text}");
    }
    store.seal(Partner::Second, "glad".to_owned()).await;
    send_storage("hearth.sealed");
    until(|| answered(&other) == Some((true, true))).await;

    let texts = store.open_sealed().await;
    assert_eq!(texts.first.as_deref(), Some(ANSWER));
    assert_eq!(texts.second.as_deref(), Some("glad"));
    store.drop_sealed().await;
    assert_eq!(answered(&store), None);
    send_storage("hearth.sealed");
    until(|| answered(&other).is_none()).await;
    let left = idb::open()
        .await
        .unwrap()
        .get_values(Place::Sealed)
        .await
        .unwrap();
    assert!(left.is_empty());
    assert_eq!(store.open_sealed().await.first, None);
}

async fn what_cannot_be_sealed_lasts_as_long_as_the_page() {
    emptied().await;
    let store = opened().await;
    {
        let _missing = getter("window", "crypto", "return { subtle: undefined };");
        store.seal(Partner::First, ANSWER.to_owned()).await;
    }
    assert_eq!(answered(&store), Some((true, false)));
    assert!(store.notice.get_untracked().is_some());
    store.look_for_sealed().await;
    assert_eq!(store.open_sealed().await.first.as_deref(), Some(ANSWER));
    drop(store);
    let store = opened().await;
    assert_eq!(answered(&store), None);
}

async fn deleting_everything_leaves_nothing() {
    emptied().await;
    let store = opened().await;
    store.set(|settings| settings.volume = 20);
    store.keep(id("a"), draft("one"), now());
    store.seal(Partner::First, ANSWER.to_owned()).await;
    settled(&store).await;
    js("localStorage.setItem('other', '1');");
    store.erase().await.unwrap();
    assert!(topics(&store).is_empty());
    assert_eq!(answered(&store), None);
    assert_eq!(store.settings.get_untracked().volume, 60);
    store.keep(id("b"), draft("two"), now());
    assert_eq!(store.shelf.state.get_untracked(), SaveState::Erased);
    assert!(storage::keys("hearth.").is_empty());
    assert_eq!(storage::get("other").as_deref(), Some("1"));
    let left = faked::js_async("return (await indexedDB.databases()).length;").await;
    assert_eq!(left, 0);
}

/// Tells this page what the browser tells other tabs.
fn send_storage(key: &str) {
    js(&format!(
        "window.dispatchEvent(new StorageEvent('storage', {{ key: '{key}' }}));"
    ));
}
