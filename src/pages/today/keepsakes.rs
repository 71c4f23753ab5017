//! Quiet lines at the end of Today: this day in another year, and promises whose makers show them here.

use super::greeting::Greeting;
use crate::platform::clock;
use crate::route::Route;
use crate::state::Store;
use crate::ui::icon::IconName;
use crate::ui::row::RowLink;
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::promises::{self, Made};
use hearth_core::{album, journal::Kind};
use leptos::prelude::*;

/// Draws what there is; nothing until all that is kept has been read, and nothing for whoever left quickly.
pub fn rows(store: Store, greeting: Memo<Greeting>) -> Option<AnyView> {
    // A new day greets anew.
    greeting.track();
    let is_shown =
        store.shelf.truth.with(|truth| truth.is_joined) && !store.settings.with(|settings| settings.discreet);
    let today = clock::local(clock::now()).date;
    let (year, due) = store.journal.with(|journal| {
        let has_any = |kind: Kind| journal.records().any(|record| record.kind() == Some(kind));
        let year = (is_shown && has_any(Kind::Moment)).then(|| album::year_of_this_day(journal, today));
        let due = (is_shown && has_any(Kind::Promise)).then(|| promises::on_today(journal, today));
        (year.flatten(), due.unwrap_or_default())
    });
    (year.is_some() || !due.is_empty()).then(|| drawn(store, year, due))
}

fn drawn(store: Store, year: Option<u16>, due: Vec<(Partner, Made)>) -> AnyView {
    let year = year.map(|year| {
        view! {
            <RowLink
                href=Route::Exercise(Listed::Moments).href()
                title=["This day, in ", &year.to_string()].concat()
                icon=IconName::Bookmark
            />
        }
    });
    let promise = |(maker, made): (Partner, Made)| {
        view! {
            <RowLink
                href=Route::Exercise(Listed::Promises).href()
                title=made.promise.words.as_str().to_owned()
                meta=[&store.name(maker), ", by ", &clock::date_text(made.promise.by)].concat()
                icon=IconName::Eye
            />
        }
    };
    view! {
        <div class="today-kept rows" data-testid="keepsakes">
            {year}
            {due.into_iter().map(promise).collect_view()}
        </div>
    }
    .into_any()
}
