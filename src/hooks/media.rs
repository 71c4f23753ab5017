use super::keep;
use crate::platform::media;
use hearth_core::settings::Motion;
use leptos::prelude::{Get, ReadSignal, Set, Signal, signal};

/// Tells whether a media query holds, now and whenever that changes.
pub fn use_media(query: &str) -> ReadSignal<bool> {
    let (matches, set_matches) = signal(media::matches(query));
    keep(media::subscribe(query, move |holds| set_matches.set(holds)));
    matches
}

/// Tells whether nothing should grow or travel, by the couple's setting or the device's.
pub fn use_reduced_motion(setting: Signal<Motion>) -> Signal<bool> {
    let device = use_media(media::REDUCED_MOTION);
    Signal::derive(move || setting.get() == Motion::Reduced || device.get())
}
