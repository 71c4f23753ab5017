//! One line kept of an evening, where they want one.

use crate::pages::saved_line::SavedLine;
use crate::platform::clock;
use crate::state::use_store;
use crate::ui::button::Button;
use crate::ui::field::Field;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::{Entry, Line, Moment};
use hearth_core::journal::record::{Audience, Author};
use hearth_core::journal::revision::RecordId;
use leptos::prelude::*;

/// The most characters of the line.
const LONGEST: usize = 280;

/// Takes one line, keeps it for both, and takes it out again.
#[component]
pub(super) fn KeepLine() -> AnyView {
    let store = use_store();
    let words = RwSignal::new(String::new());
    let kept = RwSignal::new(None::<RecordId>);
    let keep = move |()| {
        let Ok(line) = Line::try_from(words.get_untracked().trim().to_owned()) else {
            return;
        };
        let moment = Moment {
            on: clock::local(clock::now()).date,
            words: line,
            exercise: Line::try_from(Listed::PhonesDown.slug().to_owned()).ok(),
            photo: None,
        };
        kept.set(store.keep_new(Author::Both, Audience::Both, Entry::Moment(moment)));
    };
    let take_out = move |()| {
        if let Some(id) = kept.get_untracked() {
            store.forget(&id);
            kept.set(None);
        }
    };
    (move || {
        if kept.with(Option::is_some) {
            view! {
                <p class="t-words">"“" {words.get_untracked().trim().to_owned()} "”"</p>
                <SavedLine state=store.shelf.state/>
                <Button label="Take it out again" on_click=take_out/>
            }
            .into_any()
        } else {
            view! {
                <Field
                    id="kept-line"
                    label="One line to keep, if you like"
                    value=words
                    on_input=move |text| words.set(text)
                    most=LONGEST
                    words=true
                />
                <Button label="Keep it" disabled=Signal::derive(move || words.with(|text| text.trim().is_empty()))
                    on_click=keep/>
            }
            .into_any()
        }
    })
    .into_any()
}
