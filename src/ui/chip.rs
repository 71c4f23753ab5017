//! A row of chips of which one is chosen.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::icon::{Icon, IconName, IconSize};
use super::said;

/// Draws the unseen radio every choice is made of.
pub(crate) fn radio(
    group: &'static str,
    index: usize,
    chosen: Signal<Option<usize>>,
    on_choose: Callback<usize>,
) -> AnyView {
    view! {
        <input
            type="radio"
            class="choice-input"
            name=group
            prop:checked=move || chosen.get() == Some(index)
            on:change=move |_| on_choose.run(index)
        />
    }
    .into_any()
}

/// Draws what a choice is about, and a note at the other end of the line.
pub(crate) fn legend(words: TextProp, note: Option<TextProp>, is_unseen: bool) -> AnyView {
    view! {
        <legend class="label" class:unseen=is_unseen>
            <span>{said(words)}</span>
            {note.map(|note| view! { <span class="choice-note">{said(note)}</span> })}
        </legend>
    }
    .into_any()
}

/// Draws chips of which one may be chosen, told by their place in the list.
#[component]
pub fn Chips(
    /// The name of the group, unlike any other on the page.
    group: &'static str,
    /// What the choice is about.
    #[prop(into)]
    legend: TextProp,
    /// Whether the legend is for ears only.
    #[prop(optional)]
    unseen_legend: bool,
    /// The words on the chips.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// The place of the chosen one.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Hears of a choice.
    #[prop(into)]
    on_choose: Callback<usize>,
    /// Whether the chips wrap rather than scroll sideways.
    #[prop(optional)]
    wrap: bool,
    /// Whether the chips share their line out among themselves.
    #[prop(optional)]
    even: bool,
) -> AnyView {
    let chip = move |(index, words): (usize, String)| {
        view! {
            <label class="chip choice-option">
                {radio(group, index, chosen, on_choose)}
                <Icon name=IconName::Check size=IconSize::Small/>
                <span>{words}</span>
            </label>
        }
        .into_any()
    };
    let wrap = wrap || even;
    view! {
        <fieldset class="choice chips" data-wrap=wrap data-even=even>
            {self::legend(legend, None, unseen_legend)}
            <div class="chips-row">{move || options.get().into_iter().enumerate().map(chip).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
