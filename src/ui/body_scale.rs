//! Five words for how a body is, with ripples that grow.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::chip::{legend, radio};
use super::icon::{Icon, IconName};

/// Draws the five lines, of which one may be chosen, told by its place from calm down.
#[component]
pub fn BodyScale(
    /// What is asked.
    #[prop(into)]
    legend: TextProp,
    /// Each line's word and the numbers it stands for.
    options: [(&'static str, &'static str); 5],
    /// The place of the chosen line.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Hears of a choice.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> AnyView {
    let lines = options.into_iter().enumerate().map(|(index, (word, numbers))| {
        let rings = (1..=index).map(|ring| {
            let radius = 8 + 4 * ring;
            view! { <circle class="body-ring" cx="26" cy="26" r=radius></circle> }
        });
        view! {
            <label class="body-line choice-option">
                {radio("body", index, chosen, on_choose)}
                <svg class="body-ripples" viewBox="0 0 52 52" aria-hidden="true">
                    <circle class="body-dot" cx="26" cy="26" r="8"></circle>
                    {rings.collect_view()}
                </svg>
                <span class="body-word">{word}</span>
                <span class="body-numbers">{numbers}</span>
                <Icon name=IconName::Check/>
            </label>
        }
    });
    view! {
        <fieldset class="choice body-scale">
            {self::legend(legend, None, true)}
            {lines.collect_view()}
        </fieldset>
    }
    .into_any()
}
