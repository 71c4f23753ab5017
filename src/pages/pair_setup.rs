//! Sets up what only needs to know who begins: say it back, how should I be here, a minute of thanks, good news.

use crate::pages::setup::{self, setup, use_beginning, why_and_how};
use crate::pages::words::with_words;
use crate::state::use_store;
use hearth_core::couple::Partner;
use hearth_core::exercise::{Exercise, Listed, good_news, say_it_back, support, thanks};
use hearth_core::words::content::{GoodNews, Line, SayItBack, Support, Thanks};
use leptos::prelude::*;

/// Sets up saying it back with heart.
#[component]
pub fn SayItBackSetupPage() -> AnyView {
    let body = with_words(|words: SayItBack| why_and_how(words.why, words.how));
    pair(Listed::SayItBack, body, " tells first", |first| {
        Exercise::SayItBack(say_it_back::Options { first })
    })
}

/// Sets up a minute of thanks.
#[component]
pub fn ThanksSetupPage() -> AnyView {
    let body = with_words(|words: Thanks| why_and_how(words.why, words.how));
    pair(Listed::Thanks, body, " thanks first", |first| {
        Exercise::Thanks(thanks::Options { first })
    })
}

/// Sets up good news.
#[component]
pub fn GoodNewsSetupPage() -> AnyView {
    let body = with_words(|words: GoodNews| {
        view! {
            {why_and_how(words.why, words.how)}
            <p class="t-small">"Large or small: a found glove will do. Nothing of it is kept but the date."</p>
        }
        .into_any()
    });
    pair(Listed::GoodNews, body, " tells first", |first| {
        Exercise::GoodNews(good_news::Options { first })
    })
}

/// Sets up "How should I be here?".
#[component]
pub fn SupportSetupPage() -> AnyView {
    let body = with_words(|words: Support| {
        view! { {why_and_how(words.why, words.how)} {ways_to_ask(words.ask)} }.into_any()
    });
    pair(Listed::Support, body, " asks first", |first| {
        Exercise::Support(support::Options::of(first))
    })
}

pub(super) fn pair(
    listed: Listed,
    body: AnyView,
    begins: &'static str,
    exercise: fn(Partner) -> Exercise,
) -> AnyView {
    let store = use_store();
    let beginning = use_beginning();
    let first = beginning.first;
    let label = move || ["Begin. ", &store.name(first.get()), begins].concat();
    let begin = move || setup::begin(store, exercise(first.get_untracked()));
    setup(listed, Some(beginning), body, label, begin)
}

/// Shows how one might ask; it is said aloud, so a few ways stand side by side.
fn ways_to_ask(lines: Vec<Line>) -> AnyView {
    aside("Ways to ask", lines)
}

/// Shows a few lines that may be said aloud, under what they are for.
pub(super) fn aside(title: &'static str, lines: Vec<Line>) -> AnyView {
    let lines = lines
        .into_iter()
        .map(|line| view! { <li class="t-words">"“" {line.text} "”"</li> });
    view! {
        <section class="aside">
            <h2 class="t-small">{title}</h2>
            <ul class="aside-lines">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}
