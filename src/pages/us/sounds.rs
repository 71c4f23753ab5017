//! What is heard and felt; every sound can also be seen.

use crate::platform::sound::{self, Tone};
use crate::platform::vibration;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::slider::Slider;
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
    let volume = Signal::derive(move || store.settings.with(|settings| u64::from(settings.volume)));
    let hear = move |()| {
        sound::unlock();
        sound::play(
            Tone::Test,
            store.settings.with_untracked(|settings| settings.volume),
        );
    };
    view! {
        <div class="us-loudness">
            <Slider
                id="loudness"
                label="Loudness"
                value=volume
                range=(10, 100, 10)
                text=percent
                on_change=move |to| store.set(|settings| settings.volume = u8::try_from(to).unwrap_or(u8::MAX).min(100))
            />
            <Button label="Try the tone" kind=ButtonKind::Pill icon=IconName::Play on_click=hear />
        </div>
    }
    .into_any()
}

fn percent(volume: u64) -> String {
    [&volume.to_string(), " %"].concat()
}
