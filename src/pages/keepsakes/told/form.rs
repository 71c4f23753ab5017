//! The form of what is told: the words, and one line beside them.

use super::Book;
use super::what::Told;
use crate::pages::keepsakes::line_of;
use crate::pages::own_time::today;
use crate::platform::random;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use leptos::prelude::*;

/// The most characters of what is told, and of a reply.
pub(super) const LONGEST: usize = 160;

/// What is being told.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) words: RwSignal<String>,
    pub(super) beside: RwSignal<String>,
}

impl Form {
    pub(super) fn new(words: &str, beside: &str) -> Self {
        Self {
            words: RwSignal::new(words.to_owned()),
            beside: RwSignal::new(beside.to_owned()),
        }
    }

    pub(super) fn of(told: &Told) -> Self {
        let beside = told.beside.as_ref().map_or("", |line| line.as_str());
        Self::new(told.words.as_str(), beside)
    }

    /// Puts what was written over what was told before.
    pub(super) fn over(self, before: Option<Told>) -> Option<Told> {
        let words = line_of(&self.words.get_untracked())?;
        let beside = line_of(&self.beside.get_untracked());
        let fresh = || Told {
            on: today(),
            words: words.clone(),
            beside: None,
            replies: Vec::new(),
            closed: None,
            came_true: false,
        };
        Some(Told {
            words: words.clone(),
            beside,
            ..before.unwrap_or_else(fresh)
        })
    }

    pub(super) fn draw(self, book: Book) -> AnyView {
        let (words, says) = (self.words, book.what.says());
        let beside = if book.words.with_value(|words| words.beside.is_empty()) {
            self.step(book)
        } else {
            self.ways(book)
        };
        view! {
            <Field
                id="told"
                label=says.words
                value=words
                on_input=move |text| words.set(text)
                shape=FieldShape::Tall
                words=true
                most=LONGEST
            />
            {beside}
        }
        .into_any()
    }

    /// The next small step, with a question that may lead to one.
    fn step(self, book: Book) -> AnyView {
        let (beside, says) = (self.beside, book.what.says());
        let hint = RwSignal::new(None::<String>);
        let another = move |()| {
            let next = book.words.with_value(|words| {
                let others: Vec<_> = words
                    .hints
                    .iter()
                    .filter(|known| Some(*known) != hint.get_untracked().as_ref())
                    .collect();
                let at = random::below(u32::try_from(others.len()).unwrap_or_default());
                others.get(at as usize).map(|text| (*text).clone())
            });
            hint.set(next);
        };
        view! {
            <Field
                id="beside"
                label=says.beside
                value=beside
                on_input=move |text| beside.set(text)
                words=true
                most=book.what.longest_beside()
            />
            <p class="t-small" aria-live="polite">{move || hint.get()}</p>
            <div class="step-ways">
                <Button kind=ButtonKind::Pill icon=IconName::Shuffle label="A way to find one" on_click=another />
            </div>
        }
        .into_any()
    }

    /// Ways to be beside, or words of one's own.
    fn ways(self, book: Book) -> AnyView {
        let (beside, says) = (self.beside, book.what.says());
        let (ids, names): (Vec<_>, Vec<_>) = book.words.with_value(|words| {
            words
                .beside
                .iter()
                .map(|named| (named.id.clone(), named.name.clone()))
                .unzip()
        });
        let own = ids.len();
        let names = names
            .into_iter()
            .chain(["In my own words".to_owned()])
            .collect::<Vec<_>>();
        let ids = StoredValue::new(ids);
        let known =
            move || beside.with(|beside| ids.with_value(|ids| ids.iter().position(|id| id == beside)));
        let is_own = RwSignal::new(untrack(|| {
            known().is_none() && beside.with(|beside| !beside.is_empty())
        }));
        let chosen = Signal::derive(move || if is_own.get() { Some(own) } else { known() });
        let choose = move |at: usize| {
            let id = ids.with_value(|ids| ids.get(at).cloned());
            is_own.set(id.is_none());
            beside.set(id.unwrap_or_default());
        };
        let meaning = move || {
            book.words.with_value(|words| {
                words
                    .beside
                    .iter()
                    .find(|named| beside.with(|id| *id == named.id))
                    .map(|named| named.text.clone())
            })
        };
        view! {
            <Chips group="beside" legend=says.beside options=Signal::stored(names) chosen on_choose=choose wrap=true />
            <p class="t-small" aria-live="polite">{meaning}</p>
            <Show when=move || is_own.get()>
                <Field
                    id="beside"
                    label="In my own words"
                    value=beside
                    on_input=move |text| beside.set(text)
                    words=true
                    most=book.what.longest_beside()
                />
            </Show>
        }
        .into_any()
    }
}
