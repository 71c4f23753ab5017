//! How well do I know you: written alone, guessed alone, opened together, told.

use super::head::{head, ways_out};
use crate::pages::holder::use_holder;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::field::{Field, FieldShape};
use crate::ui::lights::{Lights, Meeting};
use crate::ui::seat::Seat;
use hearth_core::couple::Partner;
use hearth_core::exercise::know_you::LONGEST_ANSWER;
use hearth_core::session::script::StepKind;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Answer, Event, Session};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// Gives whom the card of this turn is about.
fn about(store: Store) -> Partner {
    let of = |session: &Session| {
        let turn = session.step().turn;
        let mut steps = session.script().steps().iter();
        steps
            .find(|step| step.turn == turn && step.kind == StepKind::Deck)?
            .who
    };
    let found = store.session.with(|session| session.as_ref().and_then(of));
    found.unwrap_or(Partner::First)
}

fn card_text(store: Store) -> String {
    let of = |session: &Session| Some(session.exercise().card(session.step().turn)?.text.clone());
    let found = store.session.with(|session| session.as_ref().and_then(of));
    found.unwrap_or_default()
}

/// Shows the card to both, before one writes.
pub(super) fn card(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let who = Memo::new(move |_| about(store));
    let foot = view! {
        <p>{move || [&store.name(who.get()), " writes, then ", &store.name(who.get().other()), " guesses."].concat()}</p>
    };
    view! {
        <div class="page cards">
            {head(snapshot, ().into_any())}
            <Card
                kicker=move || ["About ", &store.name(who.get())].concat()
                text=move || snapshot.with(|snapshot| snapshot.card.clone())
                foot=foot.into_any()
            />
            <div class="cards-actions">
                <Button label="Pass, no reason" testid="pass" on_click=move |()| store.pass_card(Event::Pass)/>
                <Button kind=ButtonKind::Primary testid="hand-over"
                    label=move || [&store.name(who.get()), " writes now"].concat()
                    on_click=move |()| { store.act(Event::HandOver); }/>
            </div>
            {ways_out(snapshot)}
        </div>
    }
    .into_any()
}

/// Takes the answer or the guess of one; it lives in memory, and the other's is nowhere on the page.
pub(super) fn write(partner: Partner) -> AnyView {
    let store = use_store();
    let touched = use_holder();
    let text = RwSignal::new(String::new());
    let (whose, card) = untrack(|| (about(store), card_text(store)));
    let label = if whose == partner {
        Prompt::KnowAnswer.lines().line.to_owned()
    } else {
        ["What would ", &store.name(whose), " say?"].concat()
    };
    let done = move |()| {
        store
            .written
            .of(partner)
            .set(text.get_untracked().trim().to_owned());
        store.act(Event::Answered(partner, Answer::Given));
    };
    view! {
        <div class="page cards" on:pointerdown=move |_| touched() on:keydown=move |_| touched()>
            <p class="t-small">"Only you, " {store.name(partner)}</p>
            <div class="cards-write">
                <p class="card-kicker">{["About ", &store.name(whose)].concat()}</p>
                <h1 class="t-title" tabindex="-1">{card}</h1>
                <Field
                    id="written"
                    label=label
                    value=text
                    on_input=move |words| text.set(words)
                    shape=FieldShape::Tall
                    most=LONGEST_ANSWER
                    words=true
                />
                <p class="t-small">"Kept nowhere. It is gone with the card."</p>
            </div>
            <div class="cards-actions">
                <Button label="Pass, no reason" testid="pass" on_click=move |()| store.pass_card(Event::Pass)/>
                <Button kind=ButtonKind::Primary label="Done" testid="written-done" on_click=done
                    disabled=Signal::derive(move || text.with(|text| text.trim().is_empty()))/>
            </div>
        </div>
    }
    .into_any()
}

/// Shows answer and guess side by side, with nothing said about either; then the story is told.
pub(super) fn open(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let whose = untrack(|| about(store));
    let (name, other) = untrack(|| (store.name(whose), store.name(whose.other())));
    let is_story = Memo::new(move |_| snapshot.with(|snapshot| snapshot.prompt == Prompt::KnowStory));
    let written = Partner::BOTH.map(|partner| untrack(|| side(store, partner, whose)));
    let line = move || {
        if is_story.get() {
            view! { <Story name=name.clone() other=other.clone() snapshot /> }.into_any()
        } else {
            view! { <p class="t-lead">"Neither is right or wrong. There is a story in it."</p> }.into_any()
        }
    };
    let tells = untrack(|| [&store.name(whose), " tells the story"].concat());
    let label = move || {
        if is_story.get() {
            "Another card".to_owned()
        } else {
            tells.clone()
        }
    };
    let ways = move || is_story.get().then(|| ways_out(snapshot));
    view! {
        <div class="page cards">
            {head(snapshot, ().into_any())}
            <h1 class="t-title" tabindex="-1" data-testid="card">{untrack(|| card_text(store))}</h1>
            <div class="know-lights"><Lights meeting=Meeting::Together /></div>
            <div class="know-sides" data-testid="sides">{written}</div>
            <div class="cards-story">{line}</div>
            <div class="cards-actions">
                <Button kind=ButtonKind::Primary label testid="hand-over" on_click=move |()| { store.answer_card(); }/>
            </div>
            {ways}
        </div>
    }
    .into_any()
}

/// Draws what one wrote; after a reload it is gone, and nothing is said about it.
fn side(store: Store, partner: Partner, whose: Partner) -> AnyView {
    let words = store.written.of(partner).get();
    let heading = if partner == whose { "says" } else { "guessed" };
    let quoted = (!words.is_empty()).then(|| view! { <p class="t-words">"“" {words} "”"</p> });
    view! {
        <section class="know-side" data-seat=partner.slug()>
            <p class="know-name"><Seat partner/> {store.name(partner)} " " {heading}</p>
            {quoted}
        </section>
    }
    .into_any()
}

#[component]
fn Story(name: String, other: String, snapshot: Memo<Snapshot>) -> AnyView {
    let lines = Prompt::KnowStory.lines();
    let clock = Memo::new(move |_| snapshot.with(|snapshot| (snapshot.face.text(), snapshot.face.seconds())));
    view! {
        <p class="t-h">{[&name, " ", lines.role].concat()}</p>
        <p class="t-lead">{lines.stem}</p>
        <p class="cards-then">{[&other, ": ", lines.other].concat()}</p>
        <p class="card-clock" role="timer" data-testid="clock" data-seconds=move || clock.get().1>{move || clock.get().0}</p>
    }
    .into_any()
}
