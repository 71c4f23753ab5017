//! Choosing a feeling word: four corners, in the order of the alphabet, or found by its first letters.

use super::desk::Desk;
use super::words::Fetched;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use hearth_core::words::feelings::{Corner, Feeling, Feelings};
use hearth_core::words::phrasing::Slot;
use leptos::prelude::*;

/// What the corners of the grid are called, in their order.
const CORNERS: [&str; 4] = ["Heated", "Lively", "Heavy", "Calm"];

/// Offers feeling words.
#[component]
pub(super) fn FeelingChooser(desk: Desk) -> impl IntoView {
    move || match desk.words.feelings.get() {
        Fetched::Here(feelings) => view! { <Chooser desk feelings /> }.into_any(),
        Fetched::Coming => ().into_any(),
        Fetched::Missing => view! {
            <p class="pause-note">"The list of feeling words could not be loaded. Your own words will do."</p>
            <Button kind=ButtonKind::Quiet label="Try again" on_click=move || desk.words.fetch_feelings() />
        }
        .into_any(),
    }
}

#[component]
fn Chooser(desk: Desk, feelings: Feelings) -> impl IntoView {
    let corner = RwSignal::new(0);
    let feelings = StoredValue::new(feelings);
    let shown = Memo::new(move |_| {
        let begun = desk
            .draft
            .with(|draft| last_word(draft.of(Slot::Feeling)).to_lowercase());
        feelings.with_value(|feelings| matching(feelings, corner.get(), &begun))
    });
    let row = move |feeling: Feeling| {
        let word = feeling.text.clone();
        view! {
            <li>
                <button type="button" class="feeling" on:click=move |_| choose(desk, &word)>
                    <span class="feeling-word">{feeling.text}</span>
                    <span class="feeling-meaning">{feeling.meaning}</span>
                </button>
            </li>
        }
    };
    view! {
        <div class="feelings">
            <Chips
                group="corner"
                legend="A word for it"
                options=Signal::stored(CORNERS.map(str::to_owned).to_vec())
                chosen=Signal::derive(move || Some(corner.get()))
                on_choose=move |at: usize| corner.set(at)
                wrap=true
            />
            <ul class="feelings-list" data-testid="feelings">
                {move || shown.get().into_iter().map(row).collect_view()}
            </ul>
        </div>
    }
}

/// Puts a word in the place of the one that was begun, beside those that are there.
fn choose(desk: Desk, word: &str) {
    let text = desk
        .draft
        .with_untracked(|draft| draft.of(Slot::Feeling).to_owned());
    let before = text.strip_suffix(last_word(&text)).unwrap_or_default();
    let finished = desk.words.feelings.with_untracked(|fetched| match fetched {
        Fetched::Here(feelings) => feelings
            .all()
            .iter()
            .any(|feeling| feeling.text == last_word(&text)),
        Fetched::Coming | Fetched::Missing => false,
    });
    let joined = if finished {
        [text.trim_end(), " and ", word].concat()
    } else {
        [before, word].concat()
    };
    desk.write(Slot::Feeling, &joined);
}

fn last_word(text: &str) -> &str {
    text.rsplit(|letter: char| letter.is_whitespace() || letter == ',')
        .next()
        .unwrap_or_default()
}

/// Gives the words that begin as the writer began, from every corner; else those of one corner.
fn matching(feelings: &Feelings, corner: usize, begun: &str) -> Vec<Feeling> {
    let is_begun =
        |feeling: &&Feeling| !begun.is_empty() && feeling.text.starts_with(begun) && feeling.text != begun;
    let mut found: Vec<Feeling> = feelings.all().iter().filter(is_begun).cloned().collect();
    if found.is_empty() {
        let corner = Corner::ALL.get(corner).copied();
        found = feelings
            .all()
            .iter()
            .filter(|feeling| Some(feeling.corner()) == corner)
            .cloned()
            .collect();
    }
    found.sort_by(|a, b| a.text.cmp(&b.text));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_core::words::content;

    fn shipped() -> Feelings {
        content::read(include_str!("../../../assets/content/en/feelings.json")).unwrap()
    }

    #[test]
    fn a_word_that_was_begun_is_found_in_every_corner() {
        let found = matching(&shipped(), 0, "gra");
        assert!(found.iter().any(|feeling| feeling.text == "grateful"));
    }

    #[test]
    fn a_corner_is_listed_by_the_alphabet() {
        for corner in 0..CORNERS.len() {
            let found = matching(&shipped(), corner, "");
            assert!(found.len() >= 20);
            assert!(found.is_sorted_by(|a, b| a.text <= b.text));
        }
    }
}
