//! Writing in the blank that is open: one question, one field, and on to the next.

use super::desk::{Aim, Desk};
use super::feelings::FeelingChooser;
use super::words::of_slot;
use crate::ui::button::{Button, ButtonKind};
use hearth_core::exercise::gentle_start::Draft;
use hearth_core::words::phrasing::Slot;
use leptos::html::Textarea;
use leptos::prelude::*;

/// Shows the field of the open blank.
#[component]
pub(super) fn Editor(desk: Desk) -> impl IntoView {
    move || desk.open.get().map(|aim| view! { <Field desk aim /> })
}

fn next(slot: Slot) -> Option<Slot> {
    Slot::ALL.into_iter().skip_while(|it| *it != slot).nth(1)
}

#[component]
fn Field(desk: Desk, aim: Aim) -> impl IntoView {
    let slot = aim.slot;
    let (label, question) = of_slot(slot);
    let field = NodeRef::<Textarea>::new();
    Effect::new(move || {
        let Some(field) = field.get() else { return };
        // With the next picture the words are in the field; a field that can't be focused can still be tapped.
        request_animation_frame(move || {
            let _ = field.focus();
            if let Some((start, end)) = aim.selected {
                let _ = field.set_selection_range(start, end);
            }
        });
    });
    let go_on = move || match next(slot) {
        Some(slot) => desk.open(slot),
        None => desk.open.set(None),
    };
    let by_key = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            go_on();
        }
        "Escape" => desk.open.set(None),
        _ => {}
    };
    view! {
        <section class="panel writing" aria-label=label>
            <label class="writing-question" for="blank">{question}</label>
            <textarea
                id="blank"
                class="writing-field"
                data-testid="slot-field"
                node_ref=field
                rows="2"
                maxlength=Draft::LONGEST.to_string()
                autocomplete="off"
                prop:value=move || desk.draft.with(|draft| draft.of(slot).to_owned())
                on:input=move |event| desk.write(slot, &event_target_value(&event))
                on:keydown=by_key
            ></textarea>
            {(slot == Slot::Feeling).then(|| view! { <FeelingChooser desk /> })}
            <div class="writing-ways">
                <Button
                    kind=ButtonKind::Outline
                    label=if next(slot).is_some() { "Next" } else { "Done" }
                    on_click=go_on
                    testid="slot-next"
                />
                <Button kind=ButtonKind::Plain label="Close" on_click=move || desk.open.set(None) />
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blanks_follow_each_other() {
        assert_eq!(next(Slot::Camera), Some(Slot::Feeling));
        assert_eq!(next(Slot::Request), None);
    }
}
