//! Sets up what is tender between the two: looking back on a quarrel, and something hard to say.

use crate::pages::pair_setup::{aside, pair};
use crate::pages::setup::why_and_how;
use crate::pages::words::with_words;
use hearth_core::exercise::{Exercise, Listed, after_storm, hard_to_say};
use hearth_core::words::content::{AfterStorm, HardToSay};
use leptos::prelude::*;

/// Sets up looking back on a quarrel.
#[component]
pub fn AfterStormSetupPage() -> AnyView {
    let body = with_words(|words: AfterStorm| {
        view! {
            {why_and_how(words.why, words.how)}
            <p>"About 26 minutes. Nothing of it is kept, unless you both say so."</p>
            {aside("Heard? Understood? Answers for the end", words.heard)}
        }
        .into_any()
    });
    pair(Listed::AfterStorm, body, " speaks first", |first| {
        Exercise::AfterStorm(after_storm::Options { first })
    })
}

/// Sets up something hard to say.
#[component]
pub fn HardToSaySetupPage() -> AnyView {
    let body = with_words(|words: HardToSay| {
        view! {
            {why_and_how(words.why, words.how)}
            <p class="aside" data-testid="safety-line">{words.safety}</p>
        }
        .into_any()
    });
    pair(Listed::HardToSay, body, " prepares alone", |first| {
        Exercise::HardToSay(hard_to_say::Options { first })
    })
}
