//! What is heard and felt; every sound can also be seen.

use crate::platform::sound::{self, Tone};
use crate::platform::vibration;
use crate::state::use_store;
use crate::ui::icon::{Icon, IconName};
use crate::ui::pill::Pill;
use crate::ui::stepper::Stepper;
use crate::ui::switch::Switch;
use leptos::prelude::*;

/// Settings for ear and hand.
#[component]
pub fn Sounds() -> impl IntoView {
    let store = use_store();
    let has_sound = Signal::derive(move || store.settings.with(|settings| settings.sound));
    let volume = Signal::derive(move || store.settings.with(|settings| u64::from(settings.volume)));
    let haptics = Signal::derive(move || store.settings.with(|settings| settings.haptics));
    let on_volume = move |to: u64| store.set(|settings| settings.volume = u8::try_from(to).unwrap_or(100));
    let hear = move || {
        sound::unlock();
        sound::play(Tone::Test, store.settings.with_untracked(|settings| settings.volume));
    };
    view! {
        <section class="us-part" aria-labelledby="us-sounds">
            <h2 class="t-h" id="us-sounds">"Sound and touch"</h2>
            <Switch label="Soft tones" on=has_sound on_change=move |on| store.set(|s| s.sound = on) />
            <Show when=move || has_sound.get()>
                <Stepper label="Loudness" value=volume range=(10, 100) step=10 text=percent on_change=on_volume />
                <Pill on_press=hear><Icon name=IconName::Volume />"Try the tone"</Pill>
            </Show>
            {vibration::is_available().then(|| view! {
                <Switch label="A pulse in the hand" on=haptics on_change=move |on| store.set(|s| s.haptics = on) />
            })}
        </section>
    }
}

fn percent(volume: u64) -> String {
    [&volume.to_string(), " %"].concat()
}
