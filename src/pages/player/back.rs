//! Both are back: what was put aside is shown, and there are three ways on.

pub(super) mod leave;

use super::wait::plan::use_plan;
use crate::pages::cool_setup::frame::{AboutThis, PauseHeader};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::lights::{Lights, Meeting};
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::exercise::turn_taker::{Options, Preset};
use hearth_core::words::prompts::Prompt;
use leave::LeaveForToday;
use leptos::prelude::*;

/// Welcomes both, and lets them choose how to go on.
#[component]
pub fn Back() -> impl IntoView {
    let store = use_store();
    let plan = use_plan();
    view! {
        <div class="page pause">
        <PauseHeader><p class="pause-line">"The pause is over"</p></PauseHeader>
        <div class="back">
            <Lights meeting=Meeting::Together />
            <h1 tabindex="-1" class="overdue-question">{Prompt::Return.lines().line}</h1>
            <Show when=move || plan.with(|plan| !plan.line.is_empty())>
                <p class="t-words">"“" {move || plan.get().line} "”"</p>
            </Show>
            <Show when=move || plan.with(|plan| !plan.parked.is_empty())>
                <section class="parked" data-testid="parked" aria-label="What you put aside">
                    <p class="label">"You put this aside:"</p>
                    <p class="t-words">"“" {move || plan.get().parked} "”"</p>
                </section>
            </Show>
            <div class="overdue-answers">
                <Button kind=ButtonKind::Primary label="Say it so it can be heard" on_click=move || say_it(store) testid="to-gentle-start" />
                <Button kind=ButtonKind::Outline label="Take turns, hard topic" on_click=move || take_turns(store) testid="to-turns" />
                <LeaveForToday />
            </div>
            <p class="pause-note">"Whichever you choose, the time, the place and both lines are deleted."</p>
            <AboutThis />
        </div>
        </div>
    }
}

fn say_it(store: Store) {
    store.close_session();
    store.go(Route::Exercise(Listed::GentleStart));
}

fn take_turns(store: Store) {
    let first = store
        .settings
        .with_untracked(|settings| settings.began_last.map_or(Partner::First, Partner::other));
    store.prepared.set(Some(Options::of(Preset::HardTopic, first)));
    store.close_session();
    store.go(Route::Exercise(Listed::TurnTaker));
}
