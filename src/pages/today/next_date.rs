//! The next date, as one quiet line; nothing where none is planned.

use crate::platform::clock::{self, Wall};
use crate::route::Route;
use crate::state::Store;
use crate::ui::icon::IconName;
use crate::ui::row::RowLink;
use hearth_core::dates;
use hearth_core::exercise::Listed;
use hearth_core::time::Instant;
use leptos::prelude::*;

/// Draws the line once all that is kept has been read; after a quick exit it waits to be asked for.
pub fn row(store: Store, now: ReadSignal<Instant>) -> AnyView {
    let next = Memo::new(move |_| {
        let (hours, is_discreet) = store
            .settings
            .with(|settings| (settings.hours, settings.discreet));
        if is_discreet || !store.shelf.truth.with(|truth| truth.is_joined) {
            return None;
        }
        store.journal.with(|journal| {
            let (at, _, date) = dates::soonest(journal, now.get(), &Wall)?;
            Some((date.title.as_str().to_owned(), clock::when_text(at, hours)))
        })
    });
    let href = Route::Exercise(Listed::TimeForTwo).href();
    let line = move |(title, when): (String, String)| {
        let href = href.clone();
        view! { <div data-testid="next-date"><RowLink href title meta=when icon=IconName::CalendarPlus /></div> }
    };
    (move || next.get().map(&line)).into_any()
}
