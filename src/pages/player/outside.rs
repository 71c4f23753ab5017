//! The outside view: seven quiet minutes of writing, and then it is the writer's to keep or to let go.

use crate::pages::cool_setup::frame::{AboutThis, PauseHeader};
use crate::pages::holder::use_holder;
use crate::pages::words::with_words;
use crate::platform::{clock, page};
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use hearth_core::couple::Partner;
use hearth_core::exercise::outside_view::{self, LONGEST_TEXT};
use hearth_core::session::snapshot::{Face, Snapshot};
use hearth_core::session::{Answer, Event};
use hearth_core::words::content::OutsideView;
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

const FIELD: &str = "outside-text";

/// Takes what one partner writes; it lives in memory, until its writer keeps it for themself.
pub fn write(partner: Partner, snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let touched = use_holder();
    let is_after = RwSignal::new(false);
    let inside = move || {
        if is_after.get() {
            after(store, partner, is_after)
        } else {
            writing(store, partner, snapshot, is_after)
        }
    };
    view! {
        <div class="page hard" on:pointerdown=move |_| touched() on:keydown=move |_| touched()>
            <PauseHeader><p class="pause-line">"Only you, " {move || store.name(partner)}</p></PauseHeader>
            {inside}
        </div>
    }
    .into_any()
}

fn given(store: Store, partner: Partner) {
    store.forget_written();
    store.act(Event::Answered(partner, Answer::Given));
}

fn writing(store: Store, partner: Partner, snapshot: Memo<Snapshot>, is_after: RwSignal<bool>) -> AnyView {
    let written = *store.written.of(partner);
    let done = move |()| {
        if written.with_untracked(|text| text.trim().is_empty()) {
            given(store, partner);
        } else {
            is_after.set(true);
            page::scroll_to_top();
            page::focus_heading();
        }
    };
    view! {
        <h1 tabindex="-1" class="t-title">{Prompt::OutsideWrite.lines().line}</h1>
        {with_words(helps)}
        <Field
            id=FIELD
            label="What they would say"
            value=written
            on_input=move |text| written.set(text)
            shape=FieldShape::Tall
            words=true
            most=LONGEST_TEXT
        />
        <p class="t-small">{clock_line(snapshot)}</p>
        <div class="ask-answers">
            <Button kind=ButtonKind::Primary label="That’s all" testid="written-done" on_click=done/>
            <AboutThis/>
        </div>
    }
    .into_any()
}

/// Offers one line that helps, and another at the next touch.
fn helps(words: OutsideView) -> AnyView {
    let at = RwSignal::new(0_usize);
    let count = words.prompts.len();
    let line = move || words.prompts.get(at.get()).map(|line| line.text.clone());
    let next = move |()| at.update(|at| *at = (*at + 1).checked_rem(count).unwrap_or_default());
    view! {
        <div class="outside-help">
            <p class="t-lead" aria-live="polite" data-testid="help">{line}</p>
            <Button kind=ButtonKind::Pill icon=IconName::Shuffle label="Another line" testid="another" on_click=next/>
        </div>
    }
    .into_any()
}

/// Whole minutes: nobody should be hurried by seconds.
fn clock_line(snapshot: Memo<Snapshot>) -> AnyView {
    let words = Memo::new(move |_| match snapshot.with(|now| now.face) {
        Face::Left(left) => match left.secs_ceil().div_ceil(60) {
            0 | 1 => "About a minute. Take longer if you like.".to_owned(),
            minutes => ["About ", &minutes.to_string(), " quiet minutes."].concat(),
        },
        _ => "Seven minutes have gone by. Take as long as you like.".to_owned(),
    });
    let seconds = Memo::new(move |_| snapshot.with(|now| now.face.seconds()));
    view! {
        <span role="timer" data-testid="clock" data-seconds=move || seconds.get()>{move || words.get()}</span>
        " Kept nowhere, unless you keep it at the end."
    }
    .into_any()
}

fn after(store: Store, partner: Partner, is_after: RwSignal<bool>) -> AnyView {
    let keep = move |()| {
        let text = store.written.of(partner).get_untracked();
        let now = clock::now();
        for (id, draft) in outside_view::to_keep(partner, &text, clock::local(now).date, now) {
            store.keep(id, draft, now);
        }
        given(store, partner);
    };
    let back = move |()| {
        is_after.set(false);
        page::focus_heading();
    };
    view! {
        <h1 tabindex="-1" class="t-title">"Keep it, or let it go?"</h1>
        {with_words(|words: OutsideView| view! { <p class="t-lead">{words.after}</p> }.into_any())}
        <p>"If you keep it, it is for your eyes alone, behind your name. What comes next looks the same either way."</p>
        <div class="ask-answers">
            <Button label="Let it go" testid="let-go" on_click=move |()| given(store, partner)/>
            <Button label="Keep it for myself" testid="keep-own" on_click=keep/>
            <Button kind=ButtonKind::Plain icon=IconName::ArrowLeft label="Back to the words" testid="back" on_click=back/>
            <AboutThis/>
        </div>
    }
    .into_any()
}
