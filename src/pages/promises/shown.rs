//! What the other shows of their promises: kept, or still open; never more.

use super::Book;
use crate::pages::own_time::today;
use crate::platform::clock;
use crate::ui::icon::{Icon, IconName};
use crate::ui::seat::Seat;
use hearth_core::journal::entry::PromiseState;
use hearth_core::promises::{self, Made};
use leptos::prelude::*;

pub(super) fn of_other(book: Book) -> AnyView {
    let other = book.maker.other();
    let shown = Memo::new(move |_| {
        book.store()
            .journal
            .with(|journal| promises::shown(journal, other, today()))
    });
    let panel = move || {
        let shown = shown.get();
        (!shown.is_empty()).then(|| {
            view! {
                <section class="promise-other" aria-labelledby="promise-other" data-testid="from-other">
                    <div class="promise-other-head">
                        <Seat partner=other />
                        <h2 class="promise-from" data-seat=other.slug() id="promise-other">"From " {book.other()}</h2>
                        <p class="t-small">"kept, or shown to you"</p>
                    </div>
                    <ul class="rows">{shown.iter().map(|made| line(book, made)).collect_view()}</ul>
                </section>
            }
        })
    };
    panel.into_any()
}

fn line(book: Book, made: &Made) -> AnyView {
    let is_kept = made.promise.state == PromiseState::Kept;
    let (meta, mark) = if is_kept {
        let day = made.promise.settled.map(clock::date_text).unwrap_or_default();
        (
            ["kept, ", &day].concat(),
            view! { <Seat partner=book.maker.other() /> }.into_any(),
        )
    } else {
        (
            [&book.other(), " shows you this one"].concat(),
            view! { <Icon name=IconName::Eye /> }.into_any(),
        )
    };
    view! {
        <li class="row">
            <div class="row-words">
                <p class="row-title">{made.promise.words.as_str().to_owned()}</p>
                <p class="row-meta">{meta}</p>
            </div>
            <span class="row-end">{mark}</span>
        </li>
    }
    .into_any()
}
