//! How the phone lies, a tone to hear, and a minute to try it.

use super::begin;
use crate::platform::sound::{self, Tone};
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::icon::IconName;
use hearth_core::exercise::turn_taker::{Options, Preset};
use hearth_core::settings::Layout;
use leptos::prelude::*;

const LAYOUTS: [(Layout, &str); 2] = [(Layout::FaceToFace, "Between us"), (Layout::Held, "In one hand")];

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
    let hear = move |()| {
        sound::unlock();
        let volume = store.settings.with_untracked(|settings| settings.volume);
        sound::play(Tone::Test, volume);
    };
    let try_out = move |()| begin(store, Options::of(Preset::TryOut, options.get_untracked().first));
    view! {
        <Chips
            group="layout"
            legend="Where the phone is"
            options=Signal::stored(LAYOUTS.map(|(_, text)| text.to_owned()).to_vec())
            chosen=chosen
            on_choose=choose
        />
        <div class="setup-extras">
            <Button kind=ButtonKind::Pill icon=IconName::Play label="Try it for a minute" on_click=try_out/>
            <Button kind=ButtonKind::Pill icon=IconName::Volume2 label="Hear the tone" on_click=hear/>
        </div>
    }
}
