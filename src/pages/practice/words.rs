//! Why and how: the words of a practice, fetched when its page is opened.

use crate::platform::content;
use hearth_core::practice::Practice;
use hearth_core::words::content::{self as words, Practices};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Shows why one might tend a practice, and how in three lines.
#[component]
pub fn Words(
    /// Which practice.
    practice: Practice,
) -> AnyView {
    // First why, then how; nothing while they are on their way.
    let lines = RwSignal::new(Vec::<String>::new());
    spawn_local(async move {
        let found = content::fetch_json("practices").await.ok();
        let read = found.and_then(|text| words::read::<Practices>(&text).ok());
        let told = read.and_then(|read| read.into_words(practice)).map_or_else(
            || vec!["These words are not on this phone yet. What you can do is.".to_owned()],
            |words| [vec![words.why], words.how.to_vec()].concat(),
        );
        // The page may be gone by now.
        let _ = lines.try_set(told);
    });
    let why = move || lines.with(|lines| lines.first().cloned());
    let how = move || lines.with(|lines| lines.iter().skip(1).map(|line| step(line)).collect_view());
    view! {
        <div class="practice-words">
            <p class="t-lead" data-testid="why">{why}</p>
            <ol class="practice-how">{how}</ol>
        </div>
    }
    .into_any()
}

/// Sets the beginning of a line in bold, as far as its first comma.
fn step(line: &str) -> AnyView {
    let cut = line.find(", ").map_or(0, |comma| comma + 1);
    let (begin, rest) = line.split_at_checked(cut).unwrap_or(("", line));
    let begin = (!begin.is_empty()).then(|| view! { <strong>{begin.to_owned()}</strong> });
    view! { <li><span>{begin} {rest.to_owned()}</span></li> }.into_any()
}
