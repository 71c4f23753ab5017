//! Where they meet again: three places offered, and one of their own.

use super::Agreement;
use super::place::PLACES;
use crate::ui::chip::Chips;
use crate::ui::field::Field;
use hearth_core::exercise::cool_down::LONGEST_LINE;
use leptos::prelude::*;

/// Offers places.
#[component]
pub(super) fn Where(agreement: Agreement) -> impl IntoView {
    let is_other = RwSignal::new(false);
    let chosen = Signal::derive(move || {
        if is_other.get() {
            return Some(PLACES.len());
        }
        agreement
            .place
            .with(|place| PLACES.iter().position(|(_, phrase)| phrase == place))
    });
    let choose = move |at: usize| {
        let phrase = PLACES.get(at).map(|(_, phrase)| *phrase);
        is_other.set(phrase.is_none());
        agreement.place.set(phrase.unwrap_or_default().to_owned());
    };
    let options: Signal<Vec<String>> = Signal::stored(
        PLACES
            .iter()
            .map(|(label, _)| *label)
            .chain(["Other"])
            .map(str::to_owned)
            .collect(),
    );
    view! {
        <section class="pause-part">
            <Chips group="where" legend="Where" options=options chosen on_choose=choose />
            <Show when=move || is_other.get()>
                <Field
                    id="place"
                    label="A place of your own"
                    example="at the bench by the door"
                    value=agreement.place
                    on_input=move |text| agreement.place.set(text)
                    most=LONGEST_LINE
                />
            </Show>
        </section>
    }
}
