//! One's own promises by how they stand, and below them what the other shows.

use super::{Book, Part, mark, shown};
use crate::pages::own_time::today;
use crate::platform::clock;
use crate::ui::button::Button;
use crate::ui::chip::Chips;
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::row::RowButton;
use crate::ui::seat::Seat;
use hearth_core::journal::entry::PromiseState;
use hearth_core::promises::{self, Made};
use leptos::prelude::*;

/// How one's own can stand, in the order they are offered.
const STATES: [(PromiseState, &str); 4] = [
    (PromiseState::Open, "Open"),
    (PromiseState::Kept, "Kept"),
    (PromiseState::Changed, "Changed"),
    (PromiseState::Missed, "Missed"),
];
/// From so many on they can be searched.
const SEARCHED_FROM: usize = 8;

pub(super) fn list(book: Book) -> AnyView {
    let own = Memo::new(move |_| book.own());
    let wanted = RwSignal::new(String::new());
    let name = untrack(|| book.store().name(book.maker));
    let make = move |()| book.show(Part::Form(None));
    let has_any = Memo::new(move |_| own.with(|own| !own.is_empty()));
    let is_long = Memo::new(move |_| own.with(Vec::len) >= SEARCHED_FROM);
    let search = move || {
        is_long.get().then(|| {
            view! { <Field id="find-promise" label="Find words" value=wanted on_input=move |text| wanted.set(text) /> }
        })
    };
    view! {
        <p class="promise-whose"><Seat partner=book.maker /> {name} ", only you mark these."</p>
        {move || if has_any.get() { filter(book) } else { first(book) }}
        {search}
        {move || has_any.get().then(|| listed(book, &own.get(), &wanted.get()))}
        {shown::of_other(book)}
        <div class="own-ways">
            <Button icon=IconName::Plus label="Make a promise" on_click=make testid="make" />
        </div>
    }
    .into_any()
}

/// What is said before there is any.
fn first(book: Book) -> AnyView {
    let (why, empty) = book
        .words
        .with_value(|words| (words.why.clone(), words.empty.clone()));
    view! { <p class="t-lead">{why}</p> <p data-testid="empty">{empty}</p> }.into_any()
}

fn filter(book: Book) -> AnyView {
    let names = STATES.map(|(_, name)| name.to_owned()).to_vec();
    let chosen = Signal::derive(move || STATES.iter().position(|(state, _)| *state == book.filter.get()));
    let choose = move |at: usize| {
        if let Some((state, _)) = STATES.get(at) {
            book.filter.set(*state);
        }
    };
    view! {
        <Chips
            group="promise-state"
            legend="Your promises that are"
            unseen_legend=true
            options=Signal::stored(names)
            chosen
            on_choose=choose
            even=true
        />
    }
    .into_any()
}

fn listed(book: Book, own: &[Made], wanted: &str) -> AnyView {
    let state = book.filter.get();
    let wanted = if own.len() >= SEARCHED_FROM {
        wanted.trim().to_lowercase()
    } else {
        String::new()
    };
    let fits = |made: &&Made| {
        made.promise.state == state && made.promise.words.as_str().to_lowercase().contains(&wanted)
    };
    let (due, rest): (Vec<&Made>, Vec<&Made>) = own
        .iter()
        .filter(fits)
        .partition(|made| promises::is_due(&made.promise, today()));
    let nothing = (due.is_empty() && rest.is_empty()).then(|| view! { <p class="t-small">"None here."</p> });
    let due = due.into_iter().map(|made| mark::due(book, made)).collect_view();
    let row = |made: &Made| {
        let id = made.id.clone();
        view! {
            <RowButton
                title=made.promise.words.as_str().to_owned()
                meta=meta(made)
                mark=shape(made)
                opens=true
                on_click=move |()| book.show(Part::One(id.clone()))
                testid="promise"
            />
        }
    };
    let rest: Vec<_> = rest.into_iter().map(row).collect();
    view! {
        {nothing}
        {due}
        {(!rest.is_empty()).then(|| view! { <div class="rows" data-testid="own">{rest}</div> })}
    }
    .into_any()
}

/// Says when it is due or was settled, and whether the other sees it.
pub(super) fn meta(made: &Made) -> String {
    let settled = |word: &str| {
        let day = made.promise.settled.map(clock::date_text).unwrap_or_default();
        [word, &day].concat()
    };
    let standing = match made.promise.state {
        PromiseState::Open => ["by ", &clock::date_text(made.promise.by)].concat(),
        PromiseState::Kept => settled("kept "),
        PromiseState::Changed => settled("changed "),
        PromiseState::Missed => settled("not done, "),
    };
    if made.is_shown {
        [&standing, " · shown"].concat()
    } else {
        standing
    }
}

/// Draws how a promise stands as a full, half, open or dotted disc.
pub(super) fn shape(made: &Made) -> AnyView {
    let state = match made.promise.state {
        PromiseState::Open => "open",
        PromiseState::Kept => "kept",
        PromiseState::Changed => "changed",
        PromiseState::Missed => "missed",
    };
    let radius = 3 + 2 * i32::from(made.promise.size.clamp(1, 3));
    view! {
        <svg class="promise-shape" viewBox="0 0 24 24" data-state=state aria-hidden="true">
            <circle cx="12" cy="12" r=radius></circle>
            <path d=["M12 ", &(12 - radius).to_string(), "a", &radius.to_string(), " ", &radius.to_string(), " 0 0 1 0 ", &(2 * radius).to_string(), "z"].concat()></path>
        </svg>
    }
    .into_any()
}
