//! A few words in one row, of which one may be chosen.

use leptos::prelude::*;

use super::icon::{Icon, IconName, IconSize};

/// Draws the row under its heading; touching the chosen one says it again.
#[component]
pub fn Segments(
    /// The name of the group, unlike any other on the page.
    group: String,
    /// What the choice is about.
    title: String,
    /// One line more about it.
    meta: String,
    /// The words to choose from.
    options: Vec<String>,
    /// The place of the chosen one.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Hears of a choice.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> AnyView {
    let about = [&group, "-about"].concat();
    let described = about.clone();
    let segment = |(index, words): (usize, String)| {
        view! {
            <label class="segment choice-option">
                <input
                    type="radio"
                    class="choice-input"
                    name=group.clone()
                    prop:checked=move || chosen.get() == Some(index)
                    on:click=move |_| on_choose.run(index)
                />
                <Icon name=IconName::Check size=IconSize::Small/>
                <span>{words}</span>
            </label>
        }
    };
    let segments = options.into_iter().enumerate().map(segment).collect_view();
    view! {
        <fieldset class="choice segments" aria-describedby=described>
            <legend class="segments-title">{title}</legend>
            <p class="t-small" id=about>{meta}</p>
            <div class="segments-row">{segments}</div>
        </fieldset>
    }
    .into_any()
}
