//! The only part of Hearth that speaks to the browser: one file a capability, none of which panics.
//!
//! Every capability may be missing, blocked or refused; each adapter finds out by trying and says so
//! in its return value. Whoever subscribes gets a guard that unsubscribes when dropped.

pub mod clock;
pub mod idb;
pub mod jump;
mod listener;
pub mod storage;
pub mod visibility;

pub use listener::Listener;
