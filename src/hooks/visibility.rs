use super::keep;
use crate::platform::visibility;
use leptos::prelude::{ReadSignal, Set, signal};

/// Tells whether the page is on the screen.
pub fn use_visibility() -> ReadSignal<bool> {
    let (visible, set_visible) = signal(visibility::is_visible());
    keep(visibility::subscribe(move |_| {
        set_visible.set(visibility::is_visible());
    }));
    visible
}
