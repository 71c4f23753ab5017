//! Making a promise: what I will do, by when, how large it is.

use super::{Book, Part};
use crate::pages::own_time::today;
use crate::pages::starts::way_to_begin;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use crate::ui::switch::Switch;
use hearth_core::journal::entry::PromiseState;
use hearth_core::journal::{Draft, RecordId};
use hearth_core::promises::{self, LONGEST, Made};
use hearth_core::time::LocalDate;
use leptos::prelude::*;

const FIELD: &str = "promise-words";

/// What is being promised.
#[derive(Clone, Copy)]
struct Form {
    book: Book,
    /// The one that this takes the place of.
    changed: StoredValue<Option<Made>>,
    words: RwSignal<String>,
    by: RwSignal<String>,
    /// From 0 for a small thing.
    size: RwSignal<usize>,
    is_shown: RwSignal<bool>,
}

pub(super) fn form(book: Book, changed: Option<RecordId>) -> AnyView {
    let own = untrack(|| book.own());
    let changed = changed.and_then(|id| own.into_iter().find(|made| made.id == id));
    let old = changed.as_ref();
    let form = Form {
        book,
        words: RwSignal::new(
            old.map(|made| made.promise.words.as_str().to_owned())
                .unwrap_or_default(),
        ),
        by: RwSignal::new(old.map(|made| made.promise.by.to_string()).unwrap_or_default()),
        size: RwSignal::new(old.map_or(0, |made| usize::from(made.promise.size.clamp(1, 3)) - 1)),
        is_shown: RwSignal::new(old.is_some_and(|made| made.is_shown)),
        changed: StoredValue::new(changed),
    };
    form.draw()
}

impl Form {
    fn draw(self) -> AnyView {
        let is_new = self.changed.with_value(Option::is_none);
        let leave = move |()| self.book.show(Part::List);
        let off =
            Signal::derive(move || self.day().is_none() || self.words.with(|words| words.trim().is_empty()));
        let error = Memo::new(move |_| {
            let is_wrong = self.by.with(|by| !by.is_empty()) && self.day().is_none();
            is_wrong.then(|| "Today or a day to come, please.".to_owned())
        });
        view! {
            <h2 class="t-h">{if is_new { "A promise of yours" } else { "Change it before its day" }}</h2>
            <section class="stack" aria-label="The words">
                <Field
                    id=FIELD
                    label="I will"
                    value=self.words
                    on_input=move |text| self.words.set(text)
                    shape=FieldShape::Tall
                    words=true
                    most=LONGEST
                />
                {is_new.then(|| self.beginning())}
            </section>
            <Field
                id="promise-by"
                label="by"
                value=self.by
                on_input=move |text| self.by.set(text)
                shape=FieldShape::Date
                error
            />
            {self.sizes()}
            <div class="rows">
                <Switch
                    label=["Show it to ", &self.book.other()].concat()
                    meta="It then stands on Today, too, until you mark it"
                    icon=IconName::Eye
                    on=self.is_shown
                    on_turn=move |on| self.is_shown.set(on)
                />
            </div>
            <div class="own-ways">
                <Button
                    kind=ButtonKind::Primary
                    label=if is_new { "Promise it" } else { "The new one stands" }
                    disabled=off
                    on_click=move |()| { self.keep(); }
                    testid="keep"
                />
                <Button kind=ButtonKind::Quiet label="Leave it" on_click=leave testid="leave" />
            </div>
        }
        .into_any()
    }

    /// Gives the day it is due; nothing where that is no day or over.
    fn day(self) -> Option<LocalDate> {
        let day = self.by.with(|by| by.parse().ok())?;
        (day >= today()).then_some(day)
    }

    fn sizes(self) -> AnyView {
        let sizes = StoredValue::new(self.book.words.with_value(|words| words.sizes.clone()));
        let names = sizes.with_value(|sizes| sizes.iter().map(|size| size.name.clone()).collect::<Vec<_>>());
        let about =
            move || sizes.with_value(|sizes| sizes.get(self.size.get()).map(|size| size.text.clone()));
        view! {
            <section class="stack" aria-label="How large it is">
                <Chips
                    group="promise-size"
                    legend="How large is it?"
                    options=Signal::stored(names)
                    chosen=Signal::derive(move || Some(self.size.get()))
                    on_choose=move |at| self.size.set(at)
                    wrap=true
                />
                <p class="t-small" aria-live="polite">{about}</p>
            </section>
        }
        .into_any()
    }

    fn beginning(self) -> AnyView {
        let starts = self
            .book
            .words
            .with_value(|words| words.starts.iter().map(|line| line.text.clone()).collect());
        way_to_begin(starts, self.words, FIELD, "Something like this")
    }

    /// Keeps the promise; where it takes the place of one, that one was changed, and both go back together.
    fn keep(self) -> Option<()> {
        let (book, store) = (self.book, self.book.store());
        let by = untrack(|| self.day())?;
        let size = u8::try_from(self.size.get_untracked() + 1).ok()?;
        let Draft {
            author,
            audience,
            entry,
        } = self.words.with_untracked(|words| {
            promises::made(
                book.maker,
                words,
                by,
                size,
                self.is_shown.get_untracked(),
                today(),
            )
        })?;
        let kept = store.keep_new(author, audience, entry)?;
        let old = self.changed.get_value().and_then(|made| {
            store.draft_of(&made.id)?;
            let changed = promises::marked(&made.promise, PromiseState::Changed, today());
            Some(store.keep_with_undo(&made.id, promises::draft(book.maker, changed, false)))
        });
        let said = if old.is_some() {
            "Changed. The new one stands."
        } else {
            "Promised."
        };
        book.way_back.offer(said, move || {
            store.forget(&kept);
            if let Some(undo) = &old {
                undo();
            }
        });
        book.filter.set(PromiseState::Open);
        book.show(Part::List);
        Some(())
    }
}
