//! The letter: the words of the frame, and four blanks that open at a touch.

use super::desk::Desk;
use super::segments::{Segment, segments};
use super::words::of_slot;
use hearth_core::words::phrasing::Slot;
use leptos::prelude::*;

/// Shows the sentence as far as it is written.
#[component]
pub(super) fn Letter(desk: Desk) -> impl IntoView {
    let blank = move |slot| view! { <Blank desk blank=slot /> };
    view! {
        <p class="letter t-letter" data-testid="letter">
            "When " {blank(Slot::Camera)} ", I feel " {blank(Slot::Feeling)} ", because I need " {blank(Slot::Need)}
            ". Would you " {blank(Slot::Request)} "?"
        </p>
    }
}

const fn example(slot: Slot) -> &'static str {
    match slot {
        Slot::Camera => "a camera saw this",
        Slot::Feeling => "a feeling",
        Slot::Need => "more of something",
        Slot::Request => "one small thing",
    }
}

/// One blank. It is no `<button>`, because a button can't break over lines as words do.
#[component]
fn Blank(desk: Desk, blank: Slot) -> impl IntoView {
    let slot = blank;
    let is_empty = Memo::new(move |_| desk.draft.with(|draft| draft.of(slot).trim().is_empty()));
    let name = move || {
        let words = desk.draft.with(|draft| draft.of(slot).trim().to_owned());
        [
            of_slot(slot).0,
            ": ",
            if words.is_empty() { example(slot) } else { &words },
        ]
        .concat()
    };
    let by_key = move |event: leptos::ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            desk.open(slot);
        }
    };
    view! {
        <span
            class="blank"
            role="button"
            tabindex="0"
            data-slot=slot.slug()
            data-testid=["slot-", slot.slug()].concat()
            data-empty=move || is_empty.get().then_some("")
            data-open=move || desk.open.get().is_some_and(|aim| aim.slot == slot).then_some("")
            aria-label=name
            aria-expanded=move || desk.open.get().is_some_and(|aim| aim.slot == slot).to_string()
            on:click=move |_| desk.open(slot)
            on:keydown=by_key
        >
            {move || if is_empty.get() { example(slot).into_any() } else { written(desk, slot).into_any() }}
        </span>
    }
}

fn written(desk: Desk, slot: Slot) -> impl IntoView {
    let flagged: Vec<_> = desk
        .notes(slot)
        .into_iter()
        .map(|note| (note.start, note.words.len()))
        .collect();
    let cut = desk.draft.with(|draft| segments(draft.of(slot), flagged));
    let shown = |segment: Segment| {
        if segment.is_flagged {
            view! { <mark class="flagged">{segment.text}</mark> }.into_any()
        } else {
            segment.text.into_any()
        }
    };
    cut.into_iter().map(shown).collect_view()
}
