//! All moments by month, with this day in other years above them and the sealed notes below.

use super::picture::Picture;
use super::{Album, Kept, Part, photo_of};
use crate::pages::own_time::today;
use crate::platform::{clock, random};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use crate::ui::icon::{Icon, IconName};
use crate::ui::icon_button::IconButton;
use hearth_core::album::{self, SealedNote};
use leptos::prelude::*;

/// How many moments are drawn at first, and how many more each time.
pub(super) const AT_FIRST: usize = 24;
/// From so many on they can be searched.
const SEARCHED_FROM: usize = 6;

pub(super) fn timeline(album: Album) -> AnyView {
    let kept = Memo::new(move |_| album.kept());
    let count = Memo::new(move |_| kept.with(Vec::len));
    let (why, empty) = album
        .words
        .with_value(|words| (words.why.clone(), words.empty.clone()));
    let nothing = move || {
        (count.get() == 0).then(|| {
            view! { <p class="t-lead">{why.clone()}</p> <p data-testid="empty">{empty.clone()}</p> }
        })
    };
    view! {
        {nothing}
        {move || this_day(album)}
        <div class="album-add">
            <Button
                kind=ButtonKind::Primary
                icon=IconName::Plus
                label="Keep a moment"
                on_click=move |()| album.show(Part::Form(None))
                testid="add"
            />
        </div>
        {move || (count.get() > 1).then(|| ways(album))}
        {move || (count.get() >= SEARCHED_FROM).then(|| search(album))}
        {move || months(album, kept.get())}
        {move || sealed(album)}
    }
    .into_any()
}

fn ways(album: Album) -> AnyView {
    let book = move |()| album.show(Part::Book);
    view! {
        <div class="step-ways">
            <Button
                kind=ButtonKind::Pill
                icon=IconName::Shuffle
                label="Draw one"
                on_click=move |()| draw(album, None)
                testid="draw"
            />
            <Button kind=ButtonKind::Pill icon=IconName::FileText label="As a book" on_click=book testid="book" />
        </div>
    }
    .into_any()
}

/// Draws a moment by chance, another than the one that is shown.
pub(super) fn draw(album: Album, shown: Option<&Kept>) {
    let mut others = untrack(|| album.kept());
    others.retain(|kept| shown.is_none_or(|shown| kept.id != shown.id));
    let at = random::below(u32::try_from(others.len()).unwrap_or_default());
    if let Some(kept) = others.get(at as usize) {
        album.show(Part::One {
            id: kept.id.clone(),
            is_drawn: true,
        });
    }
}

fn search(album: Album) -> AnyView {
    let look = move |text| {
        album.most.set(AT_FIRST);
        album.wanted.set(text);
    };
    view! { <Field id="find-moment" label="Find words" value=album.wanted on_input=look /> }.into_any()
}

fn this_day(album: Album) -> Option<AnyView> {
    let found: Vec<Kept> = album.store().journal.with(|journal| {
        let pages = album::on_this_day(journal, today()).into_iter();
        pages
            .map(|page| Kept {
                id: page.id.clone(),
                author: page.author,
                moment: page.moment.clone(),
            })
            .collect()
    });
    (!found.is_empty()).then(|| {
        let item = |kept: Kept| item(album, &kept, true);
        view! {
            <section class="album-day" aria-labelledby="this-day" data-testid="this-day">
                <div class="album-head">{braid()} <h2 class="label" id="this-day">"This day, in other years"</h2></div>
                <ul class="album-list">{found.into_iter().map(item).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// Lays the moments out by month, as many as are drawn by now.
fn months(album: Album, mut kept: Vec<Kept>) -> AnyView {
    let is_searched = kept.len() >= SEARCHED_FROM;
    let wanted = album.wanted.get();
    let is_looking = is_searched && !wanted.trim().is_empty();
    if is_looking {
        kept.retain(|kept| album::is_found(&kept.moment, &wanted));
    }
    let nothing = (is_looking && kept.is_empty())
        .then(|| view! { <p role="status" data-testid="none-found">"No moment with these words."</p> });
    let most = album.most.get();
    let has_more = kept.len() > most;
    kept.truncate(most);
    let month = |kept: &Kept| (kept.moment.on.year(), kept.moment.on.month());
    let months = kept.chunk_by(|a, b| month(a) == month(b)).map(|of_month| {
        let name = of_month.first().map(|kept| {
            let on = kept.moment.on;
            [on.month_name(), " ", &on.year().to_string()].concat()
        });
        let items = of_month
            .iter()
            .map(|kept| item(album, kept, false))
            .collect_view();
        view! {
            <section class="album-month">
                <div class="album-head">{braid()} <h2 class="label">{name}</h2></div>
                <ul class="album-list" data-testid="month">{items}</ul>
            </section>
        }
    });
    let months = months.collect_view();
    let more = move |()| album.most.update(|most| *most += AT_FIRST);
    view! {
        {nothing}
        {months}
        {has_more.then(|| view! { <Button label="Show earlier ones" on_click=more testid="earlier" /> })}
    }
    .into_any()
}

/// Draws one moment on the braid of the two.
fn item(album: Album, kept: &Kept, is_large: bool) -> AnyView {
    let id = kept.id.clone();
    let open = move |_| {
        album.show(Part::One {
            id: id.clone(),
            is_drawn: false,
        });
    };
    let photo = photo_of(&kept.moment).map(|name| view! { <Picture name alt="" /> });
    let has_photo = photo.is_some();
    view! {
        <li class="album-item">
            {braid()}
            <button type="button" class="album-moment" data-large=is_large data-photo=has_photo on:click=open data-testid="moment">
                {photo}
                <span class="row-words">
                    <span class="t-words">{kept.moment.words.as_str().to_owned()}</span>
                    <span class="row-meta">{album.about(kept)}</span>
                </span>
            </button>
        </li>
    }
    .into_any()
}

/// Draws the two lines that meet at each moment.
fn braid() -> AnyView {
    view! {
        <span class="braid" aria-hidden="true">
            <svg viewBox="0 0 40 100" preserveAspectRatio="none">
                <path class="braid-first" d="M20 0C-2 30-2 70 20 100"></path>
                <path class="braid-second" d="M20 0C42 30 42 70 20 100"></path>
            </svg>
        </span>
    }
    .into_any()
}

/// Lists what is still sealed: its days, and nothing of its words.
fn sealed(album: Album) -> Option<AnyView> {
    let notes = album
        .store()
        .journal
        .with(|journal| album::sealed(journal, today()));
    (!notes.is_empty()).then(|| {
        let line = |note: SealedNote| {
            let SealedNote { id, on, until } = note;
            let delete = move |()| album.delete(&id, "The sealed note is gone.");
            view! {
                <li class="row">
                    <span class="row-mark"><Icon name=IconName::Lock /></span>
                    <div class="row-words">
                        <p class="row-title">"Sealed until " {clock::date_text(until)}</p>
                        <p class="row-meta">"Written " {clock::date_text(on)}</p>
                    </div>
                    <IconButton icon=IconName::Trash2 label="Delete this note unread" on_click=delete />
                </li>
            }
        };
        view! {
            <section class="stack" aria-labelledby="sealed-notes">
                <h2 class="label" id="sealed-notes">"For later"</h2>
                <ul class="rows" data-testid="sealed-notes">{notes.into_iter().map(line).collect_view()}</ul>
                <p class="t-small">{super::form::CURTAIN}</p>
            </section>
        }
        .into_any()
    })
}
