use super::keep;
use crate::platform::visibility::{self, Change};
use crate::platform::{clock, ticker};
use hearth_core::time::Instant;
use leptos::prelude::{ReadSignal, Set, signal};
use std::cell::RefCell;
use std::rc::Rc;

/// Tells the time every `millis` milliseconds while the page is on the screen, and at once when it
/// comes back to it.
pub fn use_now(millis: i32) -> ReadSignal<Instant> {
    let (now, set_now) = signal(clock::now());
    let begin = move || ticker::every(millis, move || set_now.set(clock::now()));
    let running = Rc::new(RefCell::new(if visibility::is_visible() {
        begin()
    } else {
        None
    }));
    let ticking = Rc::clone(&running);
    keep(visibility::subscribe(move |change| match change {
        Change::Shown | Change::Resumed | Change::Opened { .. } => {
            set_now.set(clock::now());
            ticking.replace(begin());
        }
        Change::Hidden | Change::Frozen | Change::Leaving => drop(ticking.take()),
    }));
    keep(running);
    now
}
