//! Every adapter of the platform, tried in a real browser.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::disallowed_methods, reason = "the tests stand in for the browser")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that is wrong should fail"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::float_cmp,
    reason = "the numbers are small and whole"
)]

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

#[path = "web/faked.rs"]
mod faked;

#[path = "web/clock.rs"]
mod clock;
#[path = "web/content.rs"]
mod content;
#[path = "web/crypto.rs"]
mod crypto;
#[path = "web/device.rs"]
mod device;
#[path = "web/files.rs"]
mod files;
#[path = "web/hooks.rs"]
mod hooks;
#[path = "web/idb.rs"]
mod idb;
#[path = "web/install.rs"]
mod install;
#[path = "web/keys.rs"]
mod keys;
#[path = "web/page.rs"]
mod page;
#[path = "web/random.rs"]
mod random;
#[path = "web/sound.rs"]
mod sound;
#[path = "web/storage.rs"]
mod storage;
#[path = "web/tabs.rs"]
mod tabs;
#[path = "web/ticker.rs"]
mod ticker;
#[path = "web/visibility.rs"]
mod visibility;
#[path = "web/wake_lock.rs"]
mod wake_lock;
#[path = "web/worker.rs"]
mod worker;
