//! Sets up the talk at the end of the day: how long each, who begins, and that advice waits.

use crate::pages::setup::{self, setup, use_beginning, why_and_how};
use crate::pages::words::with_words;
use crate::state::use_store;
use crate::ui::tile::{TileFace, TileKind, Tiles};
use hearth_core::exercise::turn_taker::{Lengths, Options, Preset};
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::time::Span;
use hearth_core::words::content::{EndOfDay, Line};
use leptos::prelude::*;

/// What is offered first: ten minutes each.
const OFFERED: usize = 1;

/// Shows the set-up.
#[component]
pub fn EndOfDaySetupPage() -> AnyView {
    let store = use_store();
    let beginning = use_beginning();
    let length = RwSignal::new(OFFERED);
    let body = with_words(move |words: EndOfDay| {
        view! {
            {why_and_how(words.why, words.how)}
            {lengths(length)}
            {beginnings(words.outside)}
            <p class="t-small">
                "The listener reads: “" {words.no_advice} "” Only the one who speaks can say so, with the small lamp."
            </p>
        }
        .into_any()
    });
    let begin = move || {
        let mut options = Options::of(Preset::EndOfDay, beginning.first.get_untracked());
        if let Some(minutes) = Preset::EndOfDay.minutes().get(length.get_untracked()) {
            let lengths = options.lengths;
            let speak = Span::from_mins(*minutes);
            options.set_lengths(Lengths::new(
                speak,
                lengths.reflect(),
                lengths.confirm(),
                lengths.rounds(),
            ));
        }
        setup::begin(store, Exercise::TurnTaker(options));
    };
    let label = move || ["Begin. ", &store.name(beginning.first.get()), " speaks first"].concat();
    setup(Listed::EndOfDay, Some(beginning), body, label, begin)
}

fn lengths(length: RwSignal<usize>) -> AnyView {
    let face = |minutes: &u64| TileFace::Figure {
        big: minutes.to_string(),
        small: "min".to_owned(),
    };
    let faces: Vec<_> = Preset::EndOfDay.minutes().iter().map(face).collect();
    view! {
        <Tiles group="length" legend="How long, each" kind=TileKind::Times options=Signal::stored(faces)
            chosen=Signal::derive(move || Some(length.get())) on_choose=move |at| length.set(at)/>
    }
    .into_any()
}

/// Shows a few ways to begin; one of them comes with the first turn.
fn beginnings(lines: Vec<Line>) -> AnyView {
    let lines = lines
        .into_iter()
        .take(3)
        .map(|line| view! { <li class="t-words">{line.text}</li> });
    view! {
        <section class="aside">
            <h2 class="t-small">"Ways to begin"</h2>
            <ul class="aside-lines">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}
