//! What one keeps alone for now: behind the cover, with its holder, and nowhere in the page for the other.

use super::form::Form;
use super::sheets::{beside_line, kept, ways};
use super::{Book, Part};
use crate::pages::holder::HolderGate;
use crate::pages::keepsakes::{Opened, keep_button, list, titled};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use hearth_core::couple::Partner;
use hearth_core::journal::{Audience, Draft, RecordId};
use leptos::prelude::*;

/// Asks who holds the phone, then shows what that partner keeps alone.
pub(super) fn alone(book: Book) -> AnyView {
    let own = Callback::new(move |partner: Partner| of_one(book, partner));
    let back = move |()| {
        book.desk.store().forget_holder();
        book.carried.set(None);
        book.show(Part::Shared);
    };
    view! {
        <HolderGate reason="What you keep here is for your eyes alone, until you show it." children=own />
        <Button kind=ButtonKind::Plain icon=IconName::ArrowLeft label="Back to both" on_click=back testid="to-both" />
    }
    .into_any()
}

fn of_one(book: Book, partner: Partner) -> AnyView {
    let desk = book.desk;
    // No way back, and nothing open, while the other may hold the phone.
    on_cleanup(move || {
        desk.way_back.close();
        desk.opened.set(Opened::Nothing);
    });
    // What was begun with both looking on goes on only with the one who began it.
    let carried = book
        .carried
        .get_untracked()
        .filter(|carried| carried.whose == partner);
    book.carried.set(None);
    let begun = carried.map_or_else(
        || Form::new("", ""),
        |carried| Form::new(&carried.words, &carried.beside),
    );
    if begun.words.with_untracked(|words| !words.trim().is_empty()) {
        desk.opened.set(Opened::New);
    }
    let told = book.told(Audience::Only(partner));
    let (open, earlier) = (book.rows(told, false), book.rows(told, true));
    let says = book.what.says();
    let add = move |()| desk.opened.set(Opened::New);
    let empty = "Nothing here that is only yours.".to_owned();
    view! {
        <section class="keep-part" aria-label="Only yours">
            {list(["own-told", "own-search"], open, Some(empty), move |key| desk.show(key))}
        </section>
        <Button icon=IconName::Plus label=says.add on_click=add testid="add" />
        {titled("Earlier", ["own-earlier", "own-earlier-list", "own-earlier-search"], earlier, desk)}
        {desk.sheet(
            move |opened| if *opened == Opened::New { says.add } else { says.one },
            move |opened| sheet(book, partner, begun, opened),
        )}
    }
    .into_any()
}

fn sheet(book: Book, partner: Partner, begun: Form, opened: Opened) -> AnyView {
    let audience = Audience::Only(partner);
    match opened {
        Opened::Nothing => ().into_any(),
        Opened::New => {
            let keep = move || {
                if let Some(told) = begun.over(None) {
                    begun.words.set(String::new());
                    begun.beside.set(String::new());
                    book.keep(partner, audience, told);
                }
            };
            view! {
                {begun.draw(book)}
                {keep_button("Keep it for me", begun.words, keep)}
            }
            .into_any()
        }
        Opened::Kept(id) => kept(book, &id, audience).map_or_else(
            || ().into_any(),
            |(draft, told)| own(book, &id, draft, &told, partner),
        ),
    }
}

fn own(book: Book, id: &RecordId, draft: Draft, told: &super::Told, partner: Partner) -> AnyView {
    let label = ["Show it to ", &book.desk.store().name(partner.other())].concat();
    let ways = ways(book, id, &draft, told);
    let (words, beside, id) = (
        told.words.as_str().to_owned(),
        beside_line(book, told),
        id.clone(),
    );
    let show = move |()| {
        let shown = Draft {
            audience: Audience::Both,
            ..draft.clone()
        };
        book.desk.change(&id, shown, "Both may read it now.");
        book.desk.close();
    };
    view! {
        <div class="keep-idea">
            <p class="keep-words">{words}</p>
            {beside}
        </div>
        <Button icon=IconName::Eye label on_click=show testid="show" />
        {ways}
    }
    .into_any()
}
