//! All moments as a book: read here, printed by the browser.

use super::picture::Picture;
use super::{Album, Kept, Part, photo_of};
use crate::pages::own_time::names;
use crate::platform::page;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use leptos::prelude::*;

pub(super) fn book(album: Album) -> AnyView {
    let mut kept = untrack(|| album.kept());
    kept.reverse();
    let year = |kept: Option<&Kept>| {
        kept.map(|kept| kept.moment.on.year().to_string())
            .unwrap_or_default()
    };
    let (first, last) = (year(kept.first()), year(kept.last()));
    let years = if first == last {
        first
    } else {
        [&first, " to ", &last].concat()
    };
    let [one, other] = names(album.store());
    let page = |kept: Kept| {
        view! {
            <article class="book-moment">
                {photo_of(&kept.moment).map(|name| view! { <Picture name alt="The photo of this moment" /> })}
                <p class="album-words">{kept.moment.words.as_str().to_owned()}</p>
                <p class="t-small">{album.about(&kept)}</p>
            </article>
        }
    };
    view! {
        <div class="own-ways no-print">
            <Button
                kind=ButtonKind::Primary
                icon=IconName::FileText
                label="Print, or save as PDF"
                on_click=|()| page::print()
                testid="print"
            />
            <Button
                kind=ButtonKind::Plain
                icon=IconName::ArrowLeft
                label="All moments"
                on_click=move |()| album.show(Part::Timeline)
                testid="back"
            />
        </div>
        <p class="t-small no-print">"Sealed notes are not in it."</p>
        <section class="book" aria-label="The book" data-testid="book-pages">
            <header class="book-front">
                <h2 class="t-display">{one} " " <em class="t-and">"and"</em> " " {other}</h2>
                <p class="t-lead">{years}</p>
            </header>
            {kept.into_iter().map(page).collect_view()}
        </section>
    }
    .into_any()
}
