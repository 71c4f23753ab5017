//! One small thing for today, under the invitation.

use super::greeting::Greeting;
use crate::pages::practice::with_minutes;
use crate::platform::clock;
use crate::route::Route;
use crate::state::Store;
use crate::ui::glyph::Glyph;
use crate::ui::row::RowLink;
use hearth_core::exercise::Listed;
use hearth_core::insight::suggestion::Suggestion;
use hearth_core::practice::Practice;
use leptos::prelude::*;

/// Draws the line in a place of its own height, so that nothing moves when what is kept has been read.
pub fn row(store: Store, greeting: Memo<Greeting>) -> AnyView {
    // A new day greets anew.
    greeting.track();
    let is_read = store.shelf.truth.with(|truth| truth.is_joined);
    let today = clock::local(clock::now()).date;
    let suggestion = is_read
        .then(|| store.journal.with(|journal| Suggestion::for_day(journal, today)))
        .flatten();
    view! { <div class="today-suggestion" data-testid="suggestion">{suggestion.map(line)}</div> }.into_any()
}

/// Draws the line of thanks, which is there every day; the static first screen draws the same.
pub fn thanks() -> AnyView {
    exercise(Listed::Thanks, Listed::Thanks.practice())
}

fn line(suggestion: Suggestion) -> AnyView {
    let Suggestion {
        listed,
        practice,
        why,
    } = suggestion;
    view! {
        {exercise(listed, practice)}
        <p class="today-why t-micro">{why.words()}</p>
    }
    .into_any()
}

fn exercise(listed: Listed, practice: Practice) -> AnyView {
    view! {
        <RowLink
            href=Route::Exercise(listed).href()
            title=listed.title()
            meta=with_minutes(practice.short(), listed)
            mark=view! { <Glyph practice /> }.into_any()
            serif=true
        />
    }
    .into_any()
}
