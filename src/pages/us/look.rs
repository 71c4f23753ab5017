//! How Hearth looks: paper or evening, the size of text, how time is written, how the phone lies.

use crate::state::use_store;
use crate::ui::chip::Chips;
use crate::ui::icon::IconName;
use crate::ui::switch::Switch;
use hearth_core::settings::{Hours, Layout, Motion, Settings, TextSize, Theme};
use leptos::prelude::*;

const THEMES: [(Theme, &str); 4] = [
    (Theme::System, "As the device"),
    (Theme::Paper, "Paper"),
    (Theme::Evening, "Evening"),
    (Theme::FromSeven, "Evening from 19:00"),
];
const SIZES: [(TextSize, &str); 3] = [
    (TextSize::Normal, "As the device"),
    (TextSize::Large, "Larger"),
    (TextSize::Larger, "Largest"),
];
const HOURS: [(Hours, &str); 2] = [(Hours::TwentyFour, "21:05"), (Hours::Twelve, "9:05 pm")];
const LAYOUTS: [(Layout, &str); 2] = [(Layout::FaceToFace, "Between you"), (Layout::Held, "In one hand")];

/// Settings for the eye.
#[component]
pub fn Look() -> impl IntoView {
    let store = use_store();
    let digits = Signal::derive(move || store.settings.with(|settings| settings.digits));
    let is_still = Signal::derive(move || store.settings.with(|settings| settings.motion == Motion::Reduced));
    let on_still = move |still: bool| {
        store.set(|settings| settings.motion = if still { Motion::Reduced } else { Motion::System });
    };
    view! {
        <section class="stack" aria-labelledby="us-look">
            <h2 class="t-h" id="us-look">"How it looks"</h2>
            <Pick group="theme" legend="Colours" options=&THEMES get=|s| s.theme put=|s, theme| s.theme = theme />
            <Pick group="text" legend="Size of text" options=&SIZES get=|s| s.text put=|s, text| s.text = text />
            <Pick group="hours" legend="Hours" options=&HOURS get=|s| s.hours put=|s, hours| s.hours = hours />
            <Pick group="layout" legend="The phone, while you talk" options=&LAYOUTS get=|s| s.layout put=|s, layout| s.layout = layout />
            <div class="rows">
                <Switch
                    label="Digits beside the ring"
                    icon=IconName::Hourglass
                    on=digits
                    on_turn=move |on| store.set(|settings| settings.digits = on)
                />
                <Switch label="Less movement" icon=IconName::Eye on=is_still on_turn=on_still />
            </div>
        </section>
    }
}

/// Lets the couple pick one of a few values of a setting.
#[component]
fn Pick<T: Copy + PartialEq + Send + Sync + 'static>(
    group: &'static str,
    legend: &'static str,
    options: &'static [(T, &'static str)],
    get: fn(&Settings) -> T,
    put: fn(&mut Settings, T),
) -> impl IntoView {
    let store = use_store();
    let chosen = Signal::derive(move || {
        let current = store.settings.with(get);
        options.iter().position(|(value, _)| *value == current)
    });
    let choose = move |at: usize| {
        if let Some((value, _)) = options.get(at) {
            store.set(|settings| put(settings, *value));
        }
    };
    let words: Vec<String> = options.iter().map(|(_, text)| (*text).to_owned()).collect();
    view! {
        <Chips
            group
            legend
            options=Signal::stored(words)
            chosen
            on_choose=choose
            wrap=true
        />
    }
}
