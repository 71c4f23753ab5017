//! Choosing a small step: how large, which one, and a yes from both.

use super::{Desk, Part};
use crate::pages::own_time::names;
use crate::ui::both_say::BothSay;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::{Icon, IconName};
use hearth_core::agreements::LONGEST_STEP;
use hearth_core::words::content::Named;
use leptos::prelude::*;

/// Draws the choice; `is_other` where a step is open that this one would take the place of.
pub(super) fn choosing(desk: Desk, is_other: bool) -> AnyView {
    let nothing = Memo::new(move |_| desk.wording().trim().is_empty());
    let why = (!is_other).then(|| desk.words.with_value(|words| words.why.clone()));
    let foot = if is_other {
        let stay = move |()| desk.show(Part::Step);
        view! { <Button kind=ButtonKind::Quiet label="Keep the one we have" on_click=stay testid="stay" /> }
            .into_any()
    } else {
        desk.to_lines()
    };
    view! {
        {why.map(|why| view! { <p class="t-lead">{why}</p> })}
        {sizes(desk)}
        {suggestion(desk)}
        <BothSay
            legend="Yes to this one, from both"
            names=names(desk.store())
            said=desk.said
            disabled=nothing
            on_both=move |()| desk.agree()
        />
        {foot}
    }
    .into_any()
}

fn sizes(desk: Desk) -> AnyView {
    let line = |(at, size): (usize, Named)| {
        let choose = move |_| {
            desk.size.set(at);
            desk.suggest();
        };
        let radius = 4 + 3 * at;
        view! {
            <label class="step-size choice-option">
                <input
                    type="radio"
                    class="choice-input"
                    name="step-size"
                    prop:checked=move || desk.size.get() == at
                    on:change=choose
                />
                <svg class="step-dot" viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r=radius></circle></svg>
                <span class="row-words">
                    <span class="step-name">{size.name}</span>
                    <span class="row-meta">{size.text}</span>
                </span>
                <Icon name=IconName::Check/>
            </label>
        }
    };
    let sizes = desk.words.with_value(|words| words.sizes.clone());
    view! {
        <fieldset class="choice step-sizes">
            <legend class="label">"How large may it be?"</legend>
            {sizes.into_iter().enumerate().map(line).collect_view()}
        </fieldset>
    }
    .into_any()
}

/// The step that is suggested, or a field for their own words.
fn suggestion(desk: Desk) -> AnyView {
    view! {
        <section class="stack" aria-label="The step">
            {move || if desk.is_own.get() { own_words(desk) } else { drawn(desk) }}
        </section>
    }
    .into_any()
}

fn turn_to(desk: Desk, is_own: bool) {
    desk.is_own.set(is_own);
    desk.unsay();
}

fn own_words(desk: Desk) -> AnyView {
    let write = move |text: String| {
        desk.own.set(text);
        desk.unsay();
    };
    let suggest = move |()| turn_to(desk, false);
    view! {
        <Field
            id="own-step"
            label="In your own words"
            value=desk.own
            on_input=write
            shape=FieldShape::Tall
            words=true
            most=LONGEST_STEP
        />
        <Button kind=ButtonKind::Quiet label="Suggest one instead" on_click=suggest testid="suggest" />
    }
    .into_any()
}

fn drawn(desk: Desk) -> AnyView {
    let step = move || {
        let step = desk.drawn.get();
        if step.is_empty() {
            view! { <p class="step-words">"Something of this size, in your own words."</p> }.into_any()
        } else {
            view! { <p class="step-words" data-testid="suggested">{step}</p> }.into_any()
        }
    };
    let another = move |()| desk.suggest();
    let own = move |()| turn_to(desk, true);
    view! {
        <div class="top-card step-card" aria-live="polite">{step}</div>
        <div class="step-ways">
            <Button kind=ButtonKind::Pill icon=IconName::Shuffle label="Another" on_click=another testid="another" />
            <Button kind=ButtonKind::Pill icon=IconName::Pencil label="Our own words" on_click=own testid="own-words" />
        </div>
    }
    .into_any()
}
