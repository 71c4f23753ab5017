//! Sets up the daily check-in: why, who answers first, begin; or go on with the one that waits.

use crate::pages::setup::{setup, use_beginning, why_and_how};
use crate::pages::words::with_words;
use crate::platform::{clock, sound};
use crate::route::Route;
use crate::state::sealed::Round;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::words::content::CheckIn as Words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Shows the set-up.
#[component]
pub fn CheckInSetupPage() -> impl IntoView {
    let store = use_store();
    let waiting = Memo::new(move |_| store.sealed.round.get());
    move || set_up(store, waiting.get())
}

fn set_up(store: Store, waiting: Option<Round>) -> AnyView {
    let beginning = use_beginning();
    let first = move || waiting.map_or_else(|| beginning.first.get(), next);
    let label = move || match waiting {
        Some(round) if round.who.first && round.who.second => "Go on. Both are in".to_owned(),
        Some(_) => ["Go on. ", &store.name(first()), " answers"].concat(),
        None => ["Begin. ", &store.name(first()), " answers first"].concat(),
    };
    let begin = move || {
        sound::unlock();
        spawn_local(store.begin_check_in(untrack(first)));
    };
    let body = view! {
        {with_words(|words: Words| why_and_how(words.why, words.how))}
        {waiting.map(|round| waits(store, round))}
    }
    .into_any();
    setup(
        Listed::CheckIn,
        waiting.is_none().then_some(beginning),
        body,
        label,
        begin,
    )
}

/// Gives who answers next in a round that waits.
pub fn next(round: Round) -> Partner {
    if round.who.first {
        Partner::Second
    } else {
        Partner::First
    }
}

/// Says what is sealed, and lets them put it away.
fn waits(store: Store, round: Round) -> AnyView {
    let names: Vec<String> = Partner::BOTH
        .into_iter()
        .filter(|partner| *round.who.of(*partner))
        .map(|partner| store.name(partner))
        .collect();
    let is_today = round.on == clock::local(clock::now()).date;
    let day = if is_today {
        "today"
    } else {
        clock::weekday_text(round.on)
    };
    let has = if names.len() > 1 { " have" } else { " has" };
    let line = [
        &names.join(" and "),
        has,
        " answered for ",
        day,
        ". It is still sealed.",
    ]
    .concat();
    let away = move |()| {
        spawn_local(async move {
            store.put_away().await;
            store.go(Route::Today);
        });
    };
    view! {
        <section class="aside">
            <p>{line}</p>
            <Button kind=ButtonKind::Quiet label="Put it away unopened" testid="put-away" on_click=away />
        </section>
    }
    .into_any()
}
