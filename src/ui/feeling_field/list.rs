//! Every feeling word in the order of the alphabet, found by its letters or its meaning.

use hearth_core::words::feelings::{Feeling, Feelings};
use leptos::prelude::*;

use crate::ui::field::Field;
use crate::ui::icon::{Icon, IconName};

/// Lists the words that fit what is looked for.
#[component]
pub(super) fn List(feelings: StoredValue<Feelings>, chosen: RwSignal<Option<usize>>) -> AnyView {
    let sought = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        sought.with(|sought| feelings.with_value(|feelings| matching(feelings.all(), sought)))
    });
    let row = move |at: usize| {
        let (word, meaning) = feelings.with_value(|feelings| {
            feelings
                .all()
                .get(at)
                .map(|feeling| (feeling.text.clone(), feeling.meaning.clone()))
                .unwrap_or_default()
        });
        view! {
            <li>
                <button
                    type="button"
                    class="finder-row"
                    aria-pressed=move || (chosen.get() == Some(at)).to_string()
                    on:click=move |_| chosen.set(Some(at))
                >
                    <span class="finder-row-words">
                        <span class="finder-row-word">{word}</span>
                        <span class="finder-row-meaning">{meaning}</span>
                    </span>
                    <Icon name=IconName::Check />
                </button>
            </li>
        }
    };
    view! {
        <Field
            id="finder-sought"
            label="Look for a word, or for what the body does"
            value=sought
            on_input=move |text| sought.set(text)
        />
        <ul class="finder-list" data-testid="finder-list">
            {move || found.get().into_iter().map(row).collect_view()}
        </ul>
        <p class="t-small" role="status">
            {move || found.with(Vec::is_empty).then_some("No such word here. A close one will do, or your own words in a moment.")}
        </p>
    }
    .into_any()
}

/// Gives the places of the words that hold what is looked for, by the alphabet; all where nothing is.
fn matching(all: &[Feeling], sought: &str) -> Vec<usize> {
    let sought = sought.trim().to_lowercase();
    let mut found: Vec<(usize, &Feeling)> = all
        .iter()
        .enumerate()
        .filter(|(_, feeling)| feeling.text.contains(&sought) || feeling.meaning.contains(&sought))
        .collect();
    found.sort_by(|(_, one), (_, other)| one.text.cmp(&other.text));
    found.into_iter().map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_core::words::content;

    fn found(sought: &str) -> Vec<String> {
        let feelings: Feelings =
            content::read(include_str!("../../../assets/content/en/feelings.json")).unwrap();
        let places = matching(feelings.all(), sought);
        places.iter().map(|at| feelings.all()[*at].text.clone()).collect()
    }

    #[test]
    fn all_words_stand_in_the_order_of_the_alphabet() {
        let all = found("");
        assert_eq!(all.len(), 120);
        assert!(all.is_sorted());
    }

    #[test]
    fn a_word_is_found_by_its_letters_and_by_what_the_body_does() {
        assert!(found(" Rest").contains(&"restless".to_owned()));
        assert!(found("jaw").contains(&"angry".to_owned()));
        assert!(found("zzz").is_empty());
    }
}
