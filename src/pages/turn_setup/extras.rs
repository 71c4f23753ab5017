//! How the phone lies, a tone to hear, and a minute to try it.

use super::begin;
use crate::platform::sound::{self, Tone};
use crate::state::use_store;
use crate::ui::chips::Chips;
use crate::ui::icon::IconName;
use crate::ui::pill::Pill;
use crate::ui::icon::Icon;
use hearth_core::exercise::turn_taker::{Options, Preset};
use hearth_core::settings::Layout;
use leptos::prelude::*;

const LAYOUTS: [(Layout, &str); 2] = [(Layout::FaceToFace, "Between you"), (Layout::Held, "In one hand")];

/// Offers what may be wanted before the first word.
#[component]
pub fn Extras(options: RwSignal<Options>) -> impl IntoView {
    let store = use_store();
    let chosen = Signal::derive(move || {
        let layout = store.settings.with(|settings| settings.layout);
        LAYOUTS.iter().position(|(known, _)| *known == layout)
    });
    let choose = move |at: usize| {
        if let Some((layout, _)) = LAYOUTS.get(at) {
            store.set(|settings| settings.layout = *layout);
        }
    };
    let hear = move || {
        sound::unlock();
        let volume = store.settings.with_untracked(|settings| settings.volume);
        sound::play(Tone::Test, volume);
    };
    let try_out = move || begin(store, Options::of(Preset::TryOut, options.get_untracked().first));
    view! {
        <Chips
            legend="Where the phone is"
            options=LAYOUTS.map(|(_, text)| text.to_owned()).to_vec()
            chosen
            on_choose=choose
        />
        <div class="setup-extras">
            <Pill on_press=try_out><Icon name=IconName::Play />"Try it for a minute"</Pill>
            <Pill on_press=hear><Icon name=IconName::Volume />"Hear the tone"</Pill>
        </div>
    }
}
