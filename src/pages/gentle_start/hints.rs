//! Hints under the letter: each asks a question, none blocks, none invents what happened.

use super::desk::{Desk, Note};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{Icon, IconName};
use hearth_core::words::phrasing::Slot;
use leptos::prelude::*;

/// Lists the words worth a second look.
#[component]
pub(super) fn Hints(desk: Desk) -> impl IntoView {
    let notes = Memo::new(move |_| {
        Slot::ALL
            .into_iter()
            .flat_map(|slot| desk.notes(slot))
            .collect::<Vec<_>>()
    });
    let said = move || match notes.with(Vec::len) {
        0 => "",
        1 => "One word worth a second look.",
        _ => "Some words worth a second look.",
    };
    view! {
        <p class="unseen" role="status">{said}</p>
        <ul class="hints" data-testid="hints">
            <For each=move || notes.get() key=|note| note.clone() children=move |note| view! { <HintCard desk note /> } />
        </ul>
    }
}

#[component]
fn HintCard(desk: Desk, note: Note) -> impl IntoView {
    let text = Memo::new({
        let wording = note.wording;
        move |_| desk.words.hint(wording)
    });
    let (asked, swapped, kept) = (note.clone(), note.clone(), note.clone());
    let swap_row = move || {
        let swapped = swapped.clone();
        text.get().swap.map(|swap| {
            let with = swap.clone();
            view! {
                <div class="hint-swap">
                    <span class="t-words">"“" {swap} "”"</span>
                    <Button
                        kind=ButtonKind::Quiet
                        label="Use it"
                        on_click=move || desk.swap(&swapped, &with)
                        testid="hint-use"
                    />
                </div>
            }
        })
    };
    view! {
        <li class="panel hint">
            <Icon name=IconName::Lightbulb />
            <div class="hint-words">
                <p class="hint-about"><mark class="flagged">{note.words.clone()}</mark></p>
                <p class="hint-title">{move || text.get().title}</p>
                <p class="hint-body">{move || text.get().body}</p>
            </div>
            {swap_row}
            <div class="hint-ways">
                <Button
                    kind=ButtonKind::Quiet
                    label="Answer it there"
                    on_click=move || desk.answer(&asked)
                    testid="hint-answer"
                />
                <Button
                    kind=ButtonKind::Plain
                    label="Keep my own words"
                    on_click=move || desk.keep(kept.clone())
                    testid="hint-keep"
                />
            </div>
        </li>
    }
}
