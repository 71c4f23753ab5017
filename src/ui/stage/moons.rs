//! Three round answers of one weight: that's it, nearly, there's more.

use leptos::prelude::*;

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moon {
    /// That's it.
    Heard,
    /// Nearly: say it back once more.
    Nearly,
    /// There's more to say.
    More,
}

/// Draws the answers; without "There's more" where it has been used.
#[component]
pub fn Moons(
    /// Whether there may be more.
    has_more: bool,
    /// Whether it answers a guess at a feeling.
    is_guess: bool,
    /// Hears the answer.
    #[prop(into)]
    on_choose: Callback<Moon>,
) -> AnyView {
    let moon = move |moon: Moon,
                     testid: &'static str,
                     words: &'static str,
                     apart: &'static str,
                     lens: &'static str| {
        view! {
            <button type="button" class="moon" data-testid=testid data-moon=testid on:click=move |_| on_choose.run(moon)>
                <svg class="moon-mark" viewBox="0 0 44 22" aria-hidden="true">
                    <circle class="seat-solid" cx="12" cy="11" r="10"></circle>
                    <circle class="moon-other" cx=apart cy="11" r="10"></circle>
                    <path class="seat-lens" d=lens></path>
                </svg>
                <span class="moon-words">{words}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <div class="moons" role="group" aria-label="Was that it?">
            {moon(Moon::Heard, "heard", "That’s it", "18", "M15 1.5a10 10 0 0 1 0 19 10 10 0 0 1 0-19z")}
            {moon(Moon::Nearly, "nearly", if is_guess { "Close" } else { "Nearly" }, "27", "M19.5 4.4a10 10 0 0 1 0 13.2 10 10 0 0 1 0-13.2z")}
            {has_more.then(|| moon(Moon::More, "more", if is_guess { "Not quite" } else { "There’s more" }, "33", ""))}
        </div>
    }
    .into_any()
}
