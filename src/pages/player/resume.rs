//! Asks to go on after nobody was here for long.

use crate::platform::clock;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::resume_card::ResumeCard;
use hearth_core::session::snapshot::{Face, clock_text};
use hearth_core::session::{Event, Hold, Session, Why};
use leptos::prelude::*;

/// Offers to go on, to start the step again or to end it.
#[component]
pub fn Resume() -> impl IntoView {
    let store = use_store();
    let Some(session) = store.session.get_untracked() else {
        return ().into_any();
    };
    let snapshot = session.snapshot(clock::now());
    let name = snapshot.who.map(|partner| store.name(partner));
    let is_pause = session.exercise().is_cool_down();
    let time = match snapshot.face {
        Face::Left(left) if !is_pause => Some(clock_text(left.secs_ceil())),
        _ => None,
    };
    let go_on = time
        .as_ref()
        .map_or_else(|| "Go on".to_owned(), |time| format!("Go on from {time}"));
    view! {
        <section class="closing" data-centred>
            <ResumeCard who=snapshot.who name=name.clone() time=time.clone() left_share=snapshot.left_share />
            <h1 tabindex="-1">"You were in the middle"</h1>
            <p>{explanation(&session, name.as_deref(), time.as_deref())}</p>
            <div class="closing-actions">
                <Button kind=ButtonKind::Primary label=go_on testid="resume"
                    on_click=move |()| { store.act(Event::Resume); }/>
                {(!is_pause).then(|| view! {
                    <Button label="Start this part again" on_click=move |()| { store.act(Event::StartAgain); }/>
                })}
                <Button kind=ButtonKind::Quiet label="End it" testid="end"
                    on_click=move |()| { store.act(Event::End); }/>
            </div>
        </section>
    }
    .into_any()
}

fn explanation(session: &Session, name: Option<&str>, time: Option<&str>) -> String {
    let Hold::Away { why, .. } = session.hold() else {
        return String::new();
    };
    match (why, name, time) {
        (Why::ClockWentBack, ..) => "The phone’s clock was set back while you were away.".to_owned(),
        (Why::Gone, Some(name), Some(time)) => format!("{name} had {time} left. The clock waited."),
        (Why::Gone, ..) => "You were away for a while. The clock waited.".to_owned(),
        (Why::LongGone, ..) => "This is from more than a day ago.".to_owned(),
    }
}
