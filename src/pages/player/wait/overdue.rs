//! The agreed time has passed: one question, and every answer is fine.

use super::plan::use_plan;
use crate::pages::cool_setup::frame::{AboutThis, PauseHeader};
use crate::pages::cool_setup::later::LaterPanel;
use crate::pages::player::back::leave::LeaveForToday;
use crate::platform::clock;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::lights::{Lights, Meeting};
use hearth_core::exercise::cool_down::Plan;
use hearth_core::session::Event;
use hearth_core::session::snapshot::{Face, Snapshot};
use hearth_core::time::Span;
use leptos::prelude::*;

const LONGER: Span = Span::from_mins(20);

/// Asks whether they still want to meet.
#[component]
pub(super) fn Overdue(snapshot: Memo<Snapshot>) -> impl IntoView {
    let store = use_store();
    let plan = use_plan();
    let ago = Memo::new(move |_| match snapshot.with(|snapshot| snapshot.face) {
        Face::Over(span) => ended_ago(span),
        Face::Left(_) | Face::Up(_) | Face::Open => String::new(),
    });
    view! {
        <div class="page pause">
        <PauseHeader><p class="pause-line" data-testid="ended-ago">{ago}</p></PauseHeader>
        <div class="overdue">
            <Lights meeting=Meeting::Apart />
            <h1 tabindex="-1" class="overdue-question">{move || question(&plan.get())}</h1>
            <Show when=move || plan.with(|plan| !plan.line.is_empty())>
                <p class="t-words">"“" {move || plan.get().line} "”"</p>
            </Show>
            <div class="overdue-answers">
                <Button kind=ButtonKind::Primary label="Yes, we are both here" on_click=move || { store.act(Event::Ready); } testid="both-here" />
                <Longer />
                <NotTonight />
                <LeaveForToday />
            </div>
            <AboutThis />
        </div>
        </div>
    }
}

#[component]
fn Longer() -> impl IntoView {
    let store = use_store();
    let until = Memo::new(move |_| {
        let hours = store.settings.with(|settings| settings.hours);
        clock::clock_text(store.now.get() + LONGER, hours)
    });
    view! {
        <Button
            kind=ButtonKind::Outline
            label=move || ["20 more minutes, ", &until.get()].concat()
            on_click=move || { store.act(Event::Extend(clock::now() + LONGER)); }
            testid="longer"
        />
    }
}

#[component]
fn NotTonight() -> impl IntoView {
    let store = use_store();
    let open = RwSignal::new(false);
    view! {
        <Button
            kind=ButtonKind::Outline
            label="Not now. Choose a time"
            on_click=move || open.update(|open| *open = !*open)
            testid="choose-time"
            attr:aria-expanded=move || open.get().to_string()
        />
        <Show when=move || open.get()>
            <LaterPanel confirm="Meet then" on_choose=move |at| { store.act(Event::Extend(at)); } />
        </Show>
    }
}

fn question(plan: &Plan) -> String {
    if plan.place.is_empty() {
        "Still want to meet?".to_owned()
    } else {
        ["Still want to meet ", &plan.place, "?"].concat()
    }
}

/// Says how long ago the pause ended, in the largest unit that fits.
fn ended_ago(span: Span) -> String {
    let minutes = span.secs_floor() / 60;
    let (count, unit) = match minutes {
        0 => return "The pause has ended".to_owned(),
        1..60 => (minutes, "min"),
        _ => (minutes / 60, "h"),
    };
    ["The pause ended ", &count.to_string(), " ", unit, " ago"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_core::time::Instant;

    #[test]
    fn it_says_how_long_ago_the_pause_ended() {
        assert_eq!(ended_ago(Span::from_secs(59)), "The pause has ended");
        assert_eq!(ended_ago(Span::from_secs(125)), "The pause ended 2 min ago");
        assert_eq!(ended_ago(Span::from_mins(150)), "The pause ended 2 h ago");
    }

    #[test]
    fn the_question_names_the_place_where_there_is_one() {
        let mut plan = Plan::lasting(Span::from_mins(20), Instant::default());
        assert_eq!(question(&plan), "Still want to meet?");
        plan.place = "at the kitchen table".to_owned();
        assert_eq!(question(&plan), "Still want to meet at the kitchen table?");
    }
}
