//! How to breathe for the first five minutes, if at all.

use hearth_core::session::breath::Pattern;
use leptos::prelude::*;

/// Gives what a pattern is called.
pub(crate) const fn title(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::LongOut => "Breathe 4 in, 6 out",
        Pattern::Even => "Breathe 5½ in, 5½ out",
        Pattern::Sigh => "Two breaths in, one long out",
        Pattern::Box => "Four sides, 4 each",
        Pattern::FourSevenEight => "4 in, hold 7, 8 out",
        Pattern::Short => "One breath",
    }
}

const fn about(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::LongOut => "A good one to begin with.",
        Pattern::Even => "About six breaths a minute.",
        Pattern::Sigh => "Through the nose, a sip on top, then out.",
        Pattern::Box => "In, hold, out, hold. Leave out a hold that feels tight.",
        Pattern::FourSevenEight => "Four rounds at most, then 4 in and 6 out.",
        Pattern::Short => "",
    }
}

/// Shows the chosen breath and opens the others.
#[component]
pub(super) fn BreathingRow(chosen: RwSignal<Option<Pattern>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let choose = move |pattern| {
        chosen.set(pattern);
        open.set(false);
    };
    view! {
        <section class="breathing-row" aria-label="Breathing">
            <button
                type="button"
                class="breathing-row-button"
                data-testid="breathing"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span class="breathing-row-mark" aria-hidden="true"></span>
                <span class="breathing-row-words">
                    <span class="breathing-row-title">{move || chosen.get().map_or("No breathing", title)}</span>
                    <span class="breathing-row-meta">
                        {move || if chosen.get().is_some() { "First five minutes. You may skip it" } else { "Straight to the quiet" }}
                    </span>
                </span>
                <span class="breathing-row-more" aria-hidden="true"></span>
            </button>
            <Show when=move || open.get()>
                <PatternList
                    chosen=Signal::derive(move || chosen.get())
                    allows_none=true
                    on_choose=choose
                />
            </Show>
        </section>
    }
}

/// Lists the five patterns, and none where that is allowed.
#[component]
pub(crate) fn PatternList(
    chosen: Signal<Option<Pattern>>,
    allows_none: bool,
    #[prop(into)] on_choose: Callback<Option<Pattern>>,
) -> impl IntoView {
    let row = move |pattern: Option<Pattern>| {
        let (name, meta) = pattern.map_or(("No breathing", "Straight to the quiet."), |p| {
            (title(p), about(p))
        });
        view! {
            <li>
                <button
                    type="button"
                    class="pattern-row"
                    data-pattern=pattern.map_or("none", Pattern::slug)
                    aria-pressed=move || (chosen.get() == pattern).to_string()
                    on:click=move |_| on_choose.run(pattern)
                >
                    <span class="pattern-row-title">{name}</span>
                    <span class="pattern-row-meta">{meta}</span>
                </button>
            </li>
        }
    };
    view! {
        <ul class="pattern-list">
            {Pattern::OFFERED.map(|pattern| row(Some(pattern))).collect_view()}
            {allows_none.then(|| row(None))}
        </ul>
        <p class="pause-note">"If it makes you dizzy, breathe your own way."</p>
    }
}
