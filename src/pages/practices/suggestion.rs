//! One small thing to do, and why it was chosen.

use crate::pages::practice::with_minutes;
use crate::platform::clock;
use crate::route::Route;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::glyph::{Glyph, GlyphSize};
use crate::ui::icon::IconName;
use crate::ui::sheet::Sheet;
use hearth_core::exercise::Listed;
use hearth_core::insight::suggestion::Suggestion;
use leptos::prelude::*;

/// The sheet with the suggestion of the day.
#[component]
pub fn SuggestionSheet(
    /// Whether it was asked for.
    is_asked: RwSignal<bool>,
) -> AnyView {
    let store = use_store();
    let found = move || {
        let today = clock::local(clock::now()).date;
        store.journal.with(|journal| Suggestion::for_day(journal, today))
    };
    let title = move || found().map_or("", |suggestion| suggestion.listed.title());
    view! {
        <Sheet title open=is_asked on_close=move |()| is_asked.set(false)>
            {move || found().map(told)}
            <Button kind=ButtonKind::Quiet label="Not now" on_click=move |()| is_asked.set(false)/>
        </Sheet>
    }
    .into_any()
}

fn told(suggestion: Suggestion) -> AnyView {
    let Suggestion {
        listed,
        practice,
        why,
    } = suggestion;
    view! {
        <div class="suggested" data-testid="suggested">
            <Glyph practice size=GlyphSize::Large/>
            <p class="t-lead">{listed.blurb()} "."</p>
            <p class="t-small">{with_minutes(practice.name(), listed)}</p>
            <p class="t-small">{why.words()} " " {length(listed)}</p>
        </div>
        <ButtonLink
            kind=ButtonKind::Primary
            href=Route::Exercise(listed).href()
            label="Begin"
            onward=IconName::ArrowRight
        />
    }
    .into_any()
}

/// Says what the day has to do with its length.
const fn length(listed: Listed) -> &'static str {
    if Suggestion::is_short(listed) {
        "It's short."
    } else {
        "It takes its time, as a weekend does."
    }
}
