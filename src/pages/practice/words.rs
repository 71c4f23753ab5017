//! Why and how: the words of a practice, fetched when its page is opened.

use crate::pages::words::with_words;
use hearth_core::practice::Practice;
use hearth_core::words::content::Practices;
use leptos::prelude::*;

/// Shows why one might tend a practice, and how in three lines.
pub fn of(practice: Practice) -> AnyView {
    let words = with_words(move |words: Practices| told(words, practice));
    view! { <div class="practice-words">{words}</div> }.into_any()
}

fn told(words: Practices, practice: Practice) -> AnyView {
    let words = words.into_words(practice).map(|words| {
        view! {
            <p class="t-lead" data-testid="why">{words.why}</p>
            <ol class="practice-how">{words.how.map(step).collect_view()}</ol>
        }
    });
    words.into_any()
}

/// Sets the beginning of a line in bold, as far as its first comma.
fn step(line: String) -> AnyView {
    let cut = line.find(", ").map_or(0, |comma| comma + 1);
    let (begin, rest) = line.split_at_checked(cut).unwrap_or(("", &line));
    let begin = (!begin.is_empty()).then(|| view! { <strong>{begin.to_owned()}</strong> });
    view! { <li><span>{begin} {rest.to_owned()}</span></li> }.into_any()
}
