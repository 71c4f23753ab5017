use super::keep;
use crate::platform::wake_lock::{self, State};
use leptos::prelude::{Effect, Get, ReadSignal, Set, Signal, on_cleanup, signal};

/// Tells what has become of the wish to keep the screen awake.
pub fn use_wake_state() -> ReadSignal<State> {
    let (state, set_state) = signal(wake_lock::state());
    keep(wake_lock::subscribe(move |state| set_state.set(state)));
    state
}

/// Keeps the screen awake while `active` holds, and tells what has become of it.
pub fn use_wake_lock(active: Signal<bool>) -> ReadSignal<State> {
    let state = use_wake_state();
    Effect::new(move || {
        if active.get() {
            wake_lock::request();
        } else {
            wake_lock::release();
        }
    });
    on_cleanup(wake_lock::release);
    state
}
