//! What Hearth keeps and doesn't, what it leans on, and whose work is in it.

use crate::platform::content;
use crate::route::Route;
use crate::ui::icon::IconName;
use crate::ui::row::RowLink;
use hearth_core::words::content::{self as words, About as Words, Line};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The last part of Us.
#[component]
pub fn About() -> impl IntoView {
    let kept = RwSignal::new(None::<Words>);
    spawn_local(async move {
        if let Ok(text) = content::fetch_json("about").await
            && let Ok(read) = words::read(&text)
        {
            // The page may be gone by now.
            let _ = kept.try_set(Some(read));
        }
    });
    view! {
        <section class="stack" aria-labelledby="us-about">
            <h2 class="t-h" id="us-about">"About Hearth"</h2>
            <div class="rows">
                <RowLink href=Route::Safety.href() title="Is this right for us?" icon=IconName::Info />
                <RowLink href=Route::Evidence.href() title="What is known" icon=IconName::Lightbulb />
            </div>
            {move || kept.get().map(told)}
            <p class="t-small">
                "Version " {env!("CARGO_PKG_VERSION")}
                ". The letters are Newsreader (SIL Open Font Licence), the icons Lucide (ISC)."
            </p>
        </section>
    }
}

fn told(words: Words) -> AnyView {
    view! {
        {part("What Hearth keeps", words.keeps)}
        {part("What it doesn’t", words.leaves)}
        {part("What it can’t promise", words.honest)}
    }
    .into_any()
}

fn part(title: &'static str, lines: Vec<Line>) -> AnyView {
    view! {
        <details class="us-about">
            <summary class="row"><span class="row-words row-title">{title}</span></summary>
            <ul>{lines.into_iter().map(|line| view! { <li>{line.text}</li> }).collect_view()}</ul>
        </details>
    }
    .into_any()
}
