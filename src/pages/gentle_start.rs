//! Say it so it can be heard: a letter with four blanks, hints that ask, and a page to read aloud.

mod desk;
mod editor;
mod feelings;
mod hints;
mod letter;
mod preview;
mod segments;
mod words;

use crate::pages::cool_setup::frame::{AboutThis, PauseHeader};
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use desk::Desk;
use hearth_core::couple::Partner;
use leptos::prelude::*;

/// Lets one partner write what they want to say, and read it to the other.
#[component]
pub fn GentleStartPage() -> impl IntoView {
    let desk = Desk::new(use_store());
    view! {
        <main class="page gentle" data-testid="gentle-start">
            {move || if desk.reading.get() {
                view! { <preview::Preview desk /> }.into_any()
            } else {
                view! { <Writing desk /> }.into_any()
            }}
        </main>
    }
}

#[component]
fn Writing(desk: Desk) -> impl IntoView {
    let store = use_store();
    let read = move || {
        let is_named = store.settings.with(|settings| settings.couple.is_named());
        let reader = store.name(desk.writer.get().other());
        if is_named {
            ["Read it to ", &reader].concat()
        } else {
            "Read it aloud".to_owned()
        }
    };
    let can_read = Memo::new(move |_| {
        desk.draft
            .with(hearth_core::exercise::gentle_start::Draft::can_be_read)
    });
    view! {
        <PauseHeader><h1 tabindex="-1" class="t-title">"Say it so it can be heard"</h1></PauseHeader>
        <p class="t-small">"Not kept. It is gone when you close Hearth."</p>
        <Writer desk />
        <letter::Letter desk />
        <editor::Editor desk />
        <hints::Hints desk />
        <div class="gentle-foot">
            <Button
                kind=ButtonKind::Primary
                label=read
                disabled=Signal::derive(move || !can_read.get())
                on_click=move || desk.read_aloud()
                testid="read"
            />
            <Show when=move || !can_read.get()>
                <p class="pause-note">"What a camera saw and a feeling are enough to read."</p>
            </Show>
            <StartOver desk />
            <AboutThis />
        </div>
    }
}

/// Says who writes, so that the page knows whom it is read to.
#[component]
fn Writer(desk: Desk) -> impl IntoView {
    let store = use_store();
    let chip = move |partner: Partner| {
        view! {
            <label class="gentle-writer choice-option" data-seat=partner.slug()>
                <input
                    class="choice-input"
                    type="radio"
                    name="writer"
                    prop:checked=move || desk.writer.get() == partner
                    on:change=move |_| desk.writer.set(partner)
                />
                <span class="gentle-writer-mark" aria-hidden="true"></span>
                {move || store.name(partner)}
            </label>
        }
    };
    view! {
        <fieldset class="gentle-writers">
            <legend class="label">"Who writes"</legend>
            {Partner::BOTH.map(chip).collect_view()}
        </fieldset>
    }
}

/// Clears the letter, and takes that back.
#[component]
fn StartOver(desk: Desk) -> impl IntoView {
    view! {
        {move || if desk.cleared.with(Option::is_some) {
            view! {
                <p class="pause-note" role="status">"The letter is empty again."</p>
                <Button kind=ButtonKind::Quiet label="Undo" on_click=move || desk.take_back() testid="undo" />
            }.into_any()
        } else if desk.is_empty() {
            ().into_any()
        } else {
            view! {
                <Button kind=ButtonKind::Plain label="Start over" on_click=move || desk.start_over() testid="start-over" />
            }.into_any()
        }}
    }
}
