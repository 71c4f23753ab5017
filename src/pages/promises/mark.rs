//! Marking a promise as kept, changed or missed; only its maker does.

use super::{Book, Part, list};
use crate::pages::own_time::today;
use crate::platform::{clock, files, page, random};
use crate::route::Route;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::IconName;
use crate::ui::switch::Switch;
use hearth_core::calendar::promise_event;
use hearth_core::exercise::Listed;
use hearth_core::journal::RecordId;
use hearth_core::journal::entry::{Promise, PromiseState};
use hearth_core::promises::{self, Made};
use leptos::prelude::*;

/// When the calendar tells of a promise on its day.
const HOUR: u8 = 9;

/// Draws a promise whose day has come, with what can be said to it.
pub(super) fn due(book: Book, made: &Made) -> AnyView {
    let id = made.id.clone();
    let is_today = made.promise.by == today();
    let when = if is_today {
        "due today".to_owned()
    } else {
        ["due ", &clock::date_text(made.promise.by)].concat()
    };
    view! {
        <section class="promise-due" data-seat=book.maker.slug() data-testid="due">
            <p class="promise-when">{when}</p>
            <h2 class="t-h">
                <button type="button" class="promise-open" on:click=move |_| book.show(Part::One(id.clone()))>
                    {made.promise.words.as_str().to_owned()}
                </button>
            </h2>
            {answers(book, made)}
        </section>
    }
    .into_any()
}

/// Draws one promise with all that can be done with it.
pub(super) fn one(book: Book, id: &RecordId) -> AnyView {
    let wanted = id.clone();
    let found = Memo::new(move |_| book.own().into_iter().find(|made| made.id == wanted));
    let back = move |()| book.show(Part::List);
    let body = move || match found.get() {
        Some(made) => standing(book, made),
        None => view! { <p>"This promise is not here any more."</p> }.into_any(),
    };
    view! {
        {body}
        <Button kind=ButtonKind::Plain icon=IconName::ArrowLeft label="All your promises" on_click=back testid="back" />
    }
    .into_any()
}

fn standing(book: Book, made: Made) -> AnyView {
    let said = book.words.with_value(|words| match made.promise.state {
        PromiseState::Open => None,
        PromiseState::Kept => Some(words.kept.clone()),
        PromiseState::Changed => Some(words.changed.clone()),
        PromiseState::Missed => Some(words.missed.clone()),
    });
    let mend = (made.promise.state == PromiseState::Missed).then(|| {
        let (store, id) = (book.store(), made.id.clone());
        let href = Route::Exercise(Listed::Mend).href();
        view! {
            <ButtonLink href label="Mend it" onward=IconName::ArrowRight
                on:click=move |_| store.mending.set(Some(id.clone()))/>
        }
    });
    let is_open = made.promise.state == PromiseState::Open;
    let (to_delete, by) = (made.id.clone(), made.promise.by);
    let size = book.words.with_value(|words| {
        let place = usize::from(made.promise.size.clamp(1, 3)) - 1;
        words.sizes.get(place).map(|size| size.name.clone())
    });
    let calendar = (is_open && by >= today()).then(|| {
        let promise = made.promise.clone();
        let save = move |()| save_calendar(book, &promise);
        view! { <Button icon=IconName::CalendarPlus label="Put its day in your calendar" on_click=save testid="calendar" /> }
    });
    view! {
        <article class="album-one" data-testid="one">
            <p class="t-small">"I will"</p>
            <p class="album-words">{made.promise.words.as_str().to_owned()}</p>
            <p class="t-small">{list::meta(&made)} " · " {size.map(|size| size.to_lowercase())}</p>
        </article>
        {said.map(|said| view! { <p role="status">{said}</p> })}
        {is_open.then(|| answers(book, &made))}
        {showing(book, &made)}
        <div class="own-ways">
            {mend}
            {calendar}
            <Button
                kind=ButtonKind::Quiet
                icon=IconName::Trash2
                label="Delete this promise"
                on_click=move |()| book.delete(&to_delete)
                testid="delete"
            />
        </div>
    }
    .into_any()
}

/// Kept at any time; changed until its day is over; missed from its day on.
fn answers(book: Book, made: &Made) -> AnyView {
    let day = today();
    let mark = |state: PromiseState| {
        let made = StoredValue::new(made.clone());
        move |()| made.with_value(|made| settle(book, made, state))
    };
    let changed = made.id.clone();
    let change = promises::may_change(&made.promise, day).then(|| {
        let change = move |()| book.show(Part::Form(Some(changed.clone())));
        view! { <Button label="Change it" on_click=change testid="change" /> }
    });
    let missed = promises::is_due(&made.promise, day)
        .then(|| view! { <Button label="Missed" on_click=mark(PromiseState::Missed) testid="missed" /> });
    view! {
        <div class="promise-answers">
            <Button
                kind=ButtonKind::Primary
                icon=IconName::Check
                label="Kept"
                on_click=mark(PromiseState::Kept)
                testid="kept"
            />
            {change}
            {missed}
        </div>
    }
    .into_any()
}

/// Marks a promise. What was kept stays as private as it was; showing it is a touch of its own.
fn settle(book: Book, made: &Made, state: PromiseState) {
    let promise = promises::marked(&made.promise, state, today());
    // What was missed is nobody else's to see, even if it was shown while it was open.
    let is_shown = made.is_shown && state == PromiseState::Kept;
    let said = if state == PromiseState::Kept {
        "Kept."
    } else {
        "Marked, for you alone."
    };
    book.keep(&made.id, promises::draft(book.maker, promise, is_shown), said);
    book.show(Part::One(made.id.clone()));
}

/// Lets its maker show an open or a kept promise to the other.
fn showing(book: Book, made: &Made) -> Option<AnyView> {
    let state = made.promise.state;
    let may_show = match state {
        PromiseState::Kept => true,
        PromiseState::Open => made.promise.by >= today(),
        PromiseState::Changed | PromiseState::Missed => false,
    };
    let made = StoredValue::new(made.clone());
    may_show.then(|| {
        let meta = if state == PromiseState::Open {
            "It then stands on Today, too, until you mark it"
        } else {
            "It then stands among what you kept"
        };
        let turn = move |on: bool| {
            made.with_value(|made| {
                let said = if on { "Shown." } else { "For you alone again." };
                book.keep(
                    &made.id,
                    promises::draft(book.maker, made.promise.clone(), on),
                    said,
                );
            });
            // The switch that was touched is drawn anew.
            page::focus_heading();
        };
        view! {
            <div class="rows">
                <Switch
                    label=["Show it to ", &book.other()].concat()
                    meta
                    icon=IconName::Eye
                    on=Signal::derive(move || made.with_value(|made| made.is_shown))
                    on_turn=turn
                />
            </div>
        }
        .into_any()
    })
}

/// Offers the day as a calendar file, with the promise as its title, as its maker asked.
fn save_calendar(book: Book, promise: &Promise) {
    let at = clock::at_local(promise.by, HOUR, 0);
    let event = promise_event(random::id(), clock::now(), at, promise.words.as_str());
    let said = match files::save_text("promise.ics", "text/calendar", &event.to_ics()) {
        Ok(()) => "Saved as a file. It holds your words; open it to add it to your calendar.",
        Err(_) => "This browser saves no files. Note the day instead.",
    };
    book.store().notice.set(Some(said.to_owned()));
}
