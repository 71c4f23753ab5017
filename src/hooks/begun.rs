use crate::platform::begun::{self, Begun};
use leptos::prelude::*;

/// Gives the words of a new thing: those that were left in the middle, and kept as they are written.
pub fn use_begun(what: Begun) -> RwSignal<String> {
    let words = RwSignal::new(begun::get(what));
    Effect::new(move || words.with(|words| begun::set(what, words)));
    words
}

/// Ends what was begun, once it is kept or left.
pub fn end_begun(what: Begun, words: RwSignal<String>) {
    words.set(String::new());
    // The form may be gone before its effect runs.
    begun::set(what, "");
}
