//! The only part of Hearth that speaks to the browser: one file a capability, none of which panics.
//!
//! Every capability may be missing, blocked or refused; each adapter finds out by trying and says so
//! in its return value. Whoever subscribes gets a guard that unsubscribes when dropped.

pub mod back;
pub mod begun;
mod canvas;
pub mod clock;
pub mod content;
pub mod crypto;
pub mod device;
pub mod files;
pub mod idb;
pub mod install;
pub mod jump;
pub mod keys;
pub mod launch;
pub mod links;
mod listener;
pub mod location;
pub mod media;
pub mod page;
pub mod panic;
pub mod persisted;
pub mod photos;
pub mod pictures;
pub mod random;
pub mod sound;
pub mod storage;
pub mod tabs;
pub mod ticker;
pub mod vibration;
pub mod visibility;
pub mod wake_lock;
pub mod worker;

pub use listener::Listener;
