//! What is heard and felt; every sound can also be seen.

use crate::platform::sound::{self, Tone};
use crate::platform::vibration;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::switch::Switch;
use leptos::prelude::*;

/// Settings for ear and hand.
#[component]
pub fn Sounds() -> impl IntoView {
    let store = use_store();
    let has_sound = Signal::derive(move || store.settings.with(|settings| settings.sound));
    let haptics = Signal::derive(move || store.settings.with(|settings| settings.haptics));
    view! {
        <section class="stack" aria-labelledby="us-sounds">
            <h2 class="t-h" id="us-sounds">"Sound and touch"</h2>
            <div class="rows">
                <Switch
                    label="Soft tones"
                    meta="Everything you hear can be seen too"
                    icon=IconName::Volume2
                    on=has_sound
                    on_turn=move |on| store.set(|settings| settings.sound = on)
                />
                {move || has_sound.get().then(|| loudness(store))}
                {vibration::is_available().then(|| view! {
                    <Switch
                        label="A pulse in the hand"
                        icon=IconName::Vibrate
                        on=haptics
                        on_turn=move |on| store.set(|settings| settings.haptics = on)
                    />
                })}
            </div>
        </section>
    }
}

fn loudness(store: Store) -> AnyView {
    let volume = Memo::new(move |_| store.settings.with(|settings| settings.volume));
    let hear = move |()| {
        sound::unlock();
        sound::play(Tone::Test, volume.get_untracked());
    };
    view! {
        <div class="us-loudness">
            <label class="label" for="loudness">"Loudness"</label>
            <input
                type="range"
                id="loudness"
                min="10"
                max="100"
                step="10"
                prop:value=move || volume.get().to_string()
                aria-valuetext=move || [&volume.get().to_string(), " per cent"].concat()
                on:change=move |event| {
                    if let Ok(to) = event_target_value(&event).parse() {
                        store.set(|settings| settings.volume = to);
                    }
                }
            />
            <Button label="Try the tone" kind=ButtonKind::Pill icon=IconName::Play on_click=hear />
        </div>
    }
    .into_any()
}
