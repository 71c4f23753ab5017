//! Lines to oneself: what I was patient with in me, for one pair of eyes.

use super::{Desk, Part, text_of};
use crate::pages::holder::HolderGate;
use crate::pages::own_time::today;
use crate::pages::starts::way_to_begin;
use crate::platform::{clock, page};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use hearth_core::agreements::{LONGEST_LINE, lines_of, to_oneself};
use hearth_core::couple::Partner;
use hearth_core::journal::RecordId;
use leptos::prelude::*;

const FIELD: &str = "to-oneself";

/// Asks who holds the phone, then shows that partner's own lines.
pub(super) fn lines(desk: Desk) -> AnyView {
    let own = Callback::new(move |partner: Partner| own_lines(desk, partner));
    let back = move |()| {
        desk.store().forget_holder();
        desk.show(Part::Step);
    };
    view! {
        <HolderGate reason="A line to yourself is for your eyes alone." children=own />
        <Button kind=ButtonKind::Plain icon=IconName::ArrowLeft label="Back to the step" on_click=back testid="back" />
    }
    .into_any()
}

fn own_lines(desk: Desk, partner: Partner) -> AnyView {
    on_cleanup(move || desk.way_back.close());
    let written = RwSignal::new(String::new());
    let is_empty = Memo::new(move |_| written.with(|text| text.trim().is_empty()));
    let starts = desk
        .words
        .with_value(|words| words.patient.iter().map(|line| line.text.clone()).collect());
    let keep = move |()| {
        if let Some(draft) = to_oneself(partner, &written.get_untracked(), today()) {
            let kept = desk.store().keep_new(draft.author, draft.audience, draft.entry);
            written.set(String::new());
            page::focus_heading();
            desk.way_back.offer("Kept, for you alone.", move || {
                if let Some(id) = &kept {
                    desk.store().forget(id);
                }
            });
        }
    };
    view! {
        <section class="stack" aria-label="A line to yourself">
            <Field
                id=FIELD
                label="What I was patient with in me"
                value=written
                on_input=move |text| written.set(text)
                shape=FieldShape::Tall
                words=true
                most=LONGEST_LINE
            />
            {way_to_begin(starts, written, FIELD, "A way to begin")}
            <Button kind=ButtonKind::Primary label="Keep it" disabled=is_empty on_click=keep testid="keep-line" />
        </section>
        {move || earlier(desk, partner)}
    }
    .into_any()
}

fn earlier(desk: Desk, partner: Partner) -> Option<AnyView> {
    let lines: Vec<_> = desk.store().journal.with(|journal| {
        let own = lines_of(journal, partner).into_iter();
        own.map(|(id, moment)| (id.clone(), moment.on, text_of(&moment.words)))
            .collect()
    });
    let line = |(id, on, text): (RecordId, _, String)| {
        let remove = move |()| {
            let undo = desk.store().forget_with_undo(&id);
            page::focus_heading();
            desk.way_back.offer("The line is gone.", undo);
        };
        view! {
            <li class="row">
                <div class="row-words">
                    <p class="t-words">{text}</p>
                    <p class="row-meta">{clock::date_text(on)}</p>
                </div>
                <IconButton icon=IconName::Trash2 label="Delete this line" on_click=remove />
            </li>
        }
    };
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="earlier-lines">
                <h2 class="label" id="earlier-lines">"Earlier"</h2>
                <ul class="rows" data-testid="own-lines">{lines.into_iter().map(line).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
