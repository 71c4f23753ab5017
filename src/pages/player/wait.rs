//! Waiting for the agreed time, and the question once it has passed.

mod doing;
mod early;
mod overdue;
mod park;
pub(super) mod plan;

use crate::pages::cool_setup::calendar::{AddButton, CalendarFile, CalendarParts};
use crate::pages::cool_setup::frame::{AboutThis, PauseHeader};
use crate::platform::clock;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::lights::{Lights, Meeting};
use early::ReadyButton;
use hearth_core::couple::Partner;
use hearth_core::exercise::cool_down::{FURTHEST, Plan};
use hearth_core::session::Event;
use hearth_core::session::snapshot::{Face, Snapshot};
use hearth_core::time::Span;
use leptos::prelude::*;
use plan::use_plan;

const A_LITTLE_LONGER: Span = Span::from_mins(10);

/// Shows the quiet until the agreed time, and what comes when it has passed.
#[component]
pub fn Wait(snapshot: Memo<Snapshot>) -> impl IntoView {
    let is_over = Memo::new(move |_| matches!(snapshot.with(|snapshot| snapshot.face), Face::Over(_)));
    move || {
        if is_over.get() {
            view! { <overdue::Overdue snapshot /> }.into_any()
        } else {
            view! { <Resting snapshot /> }.into_any()
        }
    }
}

#[component]
fn Resting(snapshot: Memo<Snapshot>) -> impl IntoView {
    let plan = use_plan();
    view! {
        <div class="page pause">
        <PauseHeader><h1 tabindex="-1" class="pause-line"><PauseLine plan /></h1></PauseHeader>
        <div class="wait">
            <Lights meeting=Meeting::Resting />
            <PauseClock snapshot />
            <p class="pause-then">{move || then(&plan.get())}</p>
            <Show when=move || plan.with(|plan| !plan.line.is_empty())>
                <p class="t-words">"“" {move || plan.get().line} "”"</p>
            </Show>
            <div class="doing">
                {Partner::BOTH.map(|partner| view! { <doing::Doing partner plan /> }).collect_view()}
            </div>
            <park::Park plan />
        </div>
        <Foot plan />
        </div>
    }
}

#[component]
fn Foot(plan: Memo<Plan>) -> impl IntoView {
    let store = use_store();
    let longer = move || {
        let until = plan.get_untracked().until + A_LITTLE_LONGER;
        store.act(Event::Extend(until.min(clock::now() + FURTHEST)));
    };
    let file = move |()| {
        plan.with_untracked(|plan| CalendarFile {
            until: plan.until,
            place: plan.place.clone(),
            line: plan.line.clone(),
        })
    };
    view! {
        <footer class="pause-foot wait-foot">
            <Button kind=ButtonKind::Quiet icon=IconName::Plus label="10 more minutes" on_click=longer testid="longer" />
            <ReadyButton />
            <SoundToggle />
            <AddButton file=Callback::new(file) parts=CalendarParts::none() is_quiet=true />
            <AboutThis />
        </footer>
    }
}

/// Says until when, with the hour as the couple writes it.
#[component]
pub(super) fn PauseLine(plan: Memo<Plan>) -> impl IntoView {
    let store = use_store();
    move || {
        let hours = store.settings.with(|settings| settings.hours);
        ["A pause until ", &clock::clock_text(plan.get().until, hours)].concat()
    }
}

/// Shows the time until they meet.
#[component]
pub(super) fn PauseClock(snapshot: Memo<Snapshot>) -> impl IntoView {
    let shown = Memo::new(move |_| snapshot.with(|snapshot| (snapshot.face.text(), snapshot.face.seconds())));
    view! {
        <p class="pause-clock" role="timer" data-testid="clock" data-seconds=move || shown.get().1>
            {move || shown.get().0}
        </p>
    }
}

/// Turns sound off and on for everything.
#[component]
pub(super) fn SoundToggle() -> impl IntoView {
    let store = use_store();
    let is_on = Memo::new(move |_| store.settings.with(|settings| settings.sound));
    view! {
        {move || {
            let (icon, label) = if is_on.get() { (IconName::VolumeX, "Sound off") } else { (IconName::Volume2, "Sound on") };
            view! {
                <Button
                    kind=ButtonKind::Plain
                    icon
                    label
                    on_click=move || store.set(|settings| settings.sound = !settings.sound)
                    testid="sound"
                />
            }
        }}
    }
}

fn then(plan: &Plan) -> String {
    if plan.place.is_empty() {
        "then together".to_owned()
    } else {
        ["then ", &plan.place].concat()
    }
}
