//! Five minutes of breathing, to follow with open eyes or closed ones.

use super::wait::plan::use_plan;
use super::wait::{PauseClock, PauseLine, SoundToggle};
use crate::pages::cool_setup::breathing::PatternList;
use crate::pages::cool_setup::frame::{AboutThis, PauseHeader};
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::pacer::Pacer;
use crate::ui::sheet::Sheet;
use hearth_core::exercise::cool_down::Change;
use hearth_core::session::Event;
use hearth_core::session::breath::Part;
use hearth_core::session::snapshot::Snapshot;
use leptos::prelude::*;

/// Gives the word of a part of the breath, and what is meant by it.
const fn words(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::In => ("In", "through the nose"),
        Part::More => ("In again", "a sip on top"),
        Part::Hold => ("Hold", "without effort"),
        Part::Out => ("Out", "slowly"),
        Part::Rest => ("Rest", "stay empty"),
    }
}

/// Shows the breath, the time until they meet, and the way past it.
#[component]
pub fn Breathe(snapshot: Memo<Snapshot>) -> impl IntoView {
    let store = use_store();
    let plan = use_plan();
    let choosing = RwSignal::new(false);
    let breath = Memo::new(move |_| snapshot.with(|snapshot| snapshot.breath));
    let part = Memo::new(move |_| breath.get().map_or(Part::In, |breath| breath.part));
    let choose = move |pattern| {
        if let Some(pattern) = pattern {
            store.act(Event::Plan(Change::Pattern(pattern)));
        }
        choosing.set(false);
    };
    view! {
        <div class="page pause">
        <PauseHeader><h1 tabindex="-1" class="pause-line"><PauseLine plan /></h1></PauseHeader>
        <div class="breathe">
            <Pacer
                breath=Signal::derive(move || breath.get())
                word=Signal::derive(move || words(part.get()).0)
                hint=Signal::derive(move || words(part.get()).1)
            />
            <PauseClock snapshot />
            <p class="pause-then">"Eyes may close. One tone or pulse in, another out."</p>
        </div>
        <footer class="pause-foot">
            <Button kind=ButtonKind::Quiet label="Skip the breathing" on_click=move || { store.act(Event::HandOver); } testid="skip" />
            <Button kind=ButtonKind::Quiet label="Breathe another way" on_click=move || choosing.set(true) testid="pattern" />
            <SoundToggle />
            <AboutThis />
        </footer>
        </div>
        <Sheet title="How to breathe" open=choosing on_close=move || choosing.set(false)>
            <PatternList
                chosen=Signal::derive(move || plan.with(|plan| Some(plan.pattern)))
                allows_none=false
                on_choose=choose
            />
        </Sheet>
    }
}
