//! The sheets of what is told: telling it, standing beside it, closing it.

use super::form::{Form, LONGEST};
use super::what::{Closing, Told};
use super::{Book, Carried, Part};
use crate::pages::keepsakes::{Opened, delete, keep_button, line_of, whose};
use crate::pages::own_time::today;
use crate::platform::{clock, page, random};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use crate::ui::seat::Seat;
use hearth_core::couple::Partner;
use hearth_core::journal::{Audience, Author, Draft, RecordId};
use leptos::prelude::*;

/// The most replies under one thing that can be read back.
const MOST_REPLIES: usize = 50;
const REPLY: &str = "reply";

/// Draws the sheet of the part that both may read.
pub(super) fn shared(book: Book, opened: Opened) -> AnyView {
    match opened {
        Opened::Nothing => ().into_any(),
        Opened::New => telling(book),
        Opened::Kept(id) => kept(book, &id, Audience::Both).map_or_else(
            || ().into_any(),
            |(draft, told)| standing(book, &id, draft, &told),
        ),
    }
}

/// Gives what is kept under a name, if it is for these eyes.
pub(super) fn kept(book: Book, id: &RecordId, audience: Audience) -> Option<(Draft, Told)> {
    let draft = book.desk.store().draft_of(id)?;
    let told = book.what.told(&draft.entry)?;
    (draft.audience == audience).then_some((draft, told))
}

fn telling(book: Book) -> AnyView {
    let whose_it_is = RwSignal::new(Partner::First);
    let form = Form::new("", "");
    let keep = move || {
        if let Some(told) = form.over(None) {
            book.keep(whose_it_is.get_untracked(), Audience::Both, told);
        }
    };
    let alone = move |()| {
        book.carried.set(Some(Carried {
            whose: whose_it_is.get_untracked(),
            words: form.words.get_untracked(),
            beside: form.beside.get_untracked(),
        }));
        book.desk.close();
        book.show(Part::Alone);
    };
    view! {
        {whose(book.desk, book.what.says().whose, whose_it_is)}
        {form.draw(book)}
        {keep_button("Keep it for both", form.words, keep)}
        <Button kind=ButtonKind::Quiet icon=IconName::EyeOff label="For now only me" on_click=alone testid="only-me" />
    }
    .into_any()
}

/// Draws what was told: what the other left, and the ways on.
fn standing(book: Book, id: &RecordId, draft: Draft, told: &Told) -> AnyView {
    let author = match draft.author {
        Author::One(partner) => partner,
        Author::Both => Partner::First,
    };
    let store = book.desk.store();
    let replies = told.replies.iter().enumerate().map(|(at, reply)| {
        let (id, draft, told) = (id.clone(), draft.clone(), told.clone());
        let remove = move |()| {
            let mut left = told.clone();
            if at < left.replies.len() {
                left.replies.remove(at);
            }
            book.change(&id, &draft, left, "The line is gone.");
        };
        view! {
            <li class="row">
                <p class="row-words t-words">{reply.as_str().to_owned()}</p>
                <IconButton icon=IconName::Trash2 label="Delete this line" on_click=remove />
            </li>
        }
    });
    let is_open = told.closed.is_none() && told.replies.len() < MOST_REPLIES;
    let reply = is_open.then(|| replying(book, id, &draft, told, author.other()));
    view! {
        <div class="keep-idea">
            <p class="keep-words">{told.words.as_str().to_owned()}</p>
            <p class="keep-whose t-small"><Seat partner=author /> {store.name(author)} ", " {clock::date_text(told.on)}</p>
            {beside_line(book, told)}
            {told.came_true.then(|| view! { <p data-testid="came-true-said">"It came true."</p> })}
        </div>
        <ul class="rows" data-testid="replies">{replies.collect_view()}</ul>
        {reply}
        {ways(book, id, &draft, told)}
    }
    .into_any()
}

/// Says the next step, or how to be beside.
pub(super) fn beside_line(book: Book, told: &Told) -> AnyView {
    let name = book.beside_name(told);
    let text = told.beside.as_ref().map_or("", |line| line.as_str());
    let meaning = book.words.with_value(|words| {
        let named = words.beside.iter().find(|named| named.id == text);
        named.map(|named| named.text.clone())
    });
    let line = (!name.is_empty()).then(|| {
        view! {
            <div>
                <p class="label">{book.what.says().beside}</p>
                <p data-testid="beside">{name}</p>
                <p class="t-small">{meaning}</p>
            </div>
        }
    });
    line.into_any()
}

/// What the other partner leaves there.
fn replying(book: Book, id: &RecordId, draft: &Draft, told: &Told, other: Partner) -> AnyView {
    let text = RwSignal::new(String::new());
    let nothing = Signal::derive(move || text.with(|text| text.trim().is_empty()));
    let label = [
        "From ",
        &book.desk.store().name(other),
        ": ",
        book.what.says().reply,
    ]
    .concat();
    let begin = move |()| {
        let start = book.words.with_value(|words| {
            let at = random::below(u32::try_from(words.replies.len()).unwrap_or_default());
            words
                .replies
                .get(at as usize)
                .map(|start| start.trim_end_matches('…').to_owned())
        });
        text.set(start.unwrap_or_default());
        page::focus(REPLY);
    };
    let (id, draft, told) = (id.clone(), draft.clone(), told.clone());
    let leave = move |()| {
        if let Some(line) = line_of(&text.get_untracked()) {
            let mut with = told.clone();
            with.replies.push(line);
            book.desk.tend();
            book.change(&id, &draft, with, "Left there.");
        }
    };
    view! {
        <Field id=REPLY label value=text on_input=move |words| text.set(words) shape=FieldShape::Tall words=true most=LONGEST />
        <div class="step-ways">
            <Button kind=ButtonKind::Pill icon=IconName::Shuffle label="A way to say it" on_click=begin testid="begin-line" />
            <Button kind=ButtonKind::Pill icon=IconName::HandHeart label="Leave it there" disabled=nothing on_click=leave testid="leave-reply" />
        </div>
    }
    .into_any()
}

/// Closing it, changing it, taking it up again, deleting it.
pub(super) fn ways(book: Book, id: &RecordId, draft: &Draft, told: &Told) -> AnyView {
    let is_open = told.closed.is_none();
    let closing = |closing: Closing| {
        let (id, draft, told) = (id.clone(), draft.clone(), told.clone());
        let close = move |()| {
            let ended = Told {
                closed: Some(today()),
                came_true: closing.is_bright,
                ..told.clone()
            };
            book.end(&id, &draft, ended, closing);
        };
        view! { <Button label=closing.label on_click=close testid=closing.testid /> }.into_any()
    };
    let closings = is_open.then(|| {
        book.what
            .says()
            .closings
            .iter()
            .copied()
            .map(closing)
            .collect_view()
    });
    let again = {
        let (id, draft, told) = (id.clone(), draft.clone(), told.clone());
        let again = move |()| {
            let open = Told {
                closed: None,
                came_true: false,
                ..told.clone()
            };
            book.change(&id, &draft, open, "Taken up again.");
        };
        (!is_open).then(|| view! { <Button label="Take it up again" on_click=again testid="again" /> })
    };
    let form = Form::of(told);
    let (id, draft, told) = (id.clone(), draft.clone(), told.clone());
    let change = move || {
        if let Some(other) = form.over(Some(told.clone())) {
            book.change(&id, &draft, other, "Kept.");
        }
    };
    view! {
        {closings}
        {again}
        <details class="keep-more">
            <summary>"Change the words"</summary>
            <div class="keep-part">{form.draw(book)} {keep_button("Keep it so", form.words, change)}</div>
        </details>
        {delete(book.desk, "It is gone.")}
    }
    .into_any()
}
