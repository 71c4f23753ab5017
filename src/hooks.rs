//! What the platform tells, as signals; each hook ends its subscription with the owner that made it.

mod back;
mod begun;
mod keydown;
mod media;
mod now;
mod wake_lock;

pub use back::use_back;
pub use begun::{end_begun, use_begun};
pub use keydown::use_keydown;
pub use media::{use_media, use_reduced_motion};
pub use now::use_now;
pub use wake_lock::{use_wake_lock, use_wake_state};

use leptos::prelude::{Dispose, StoredValue, on_cleanup};

/// Keeps a guard for as long as the current owner lives.
fn keep<T: 'static>(guard: T) {
    let kept = StoredValue::new_local(guard);
    on_cleanup(move || kept.dispose());
}
