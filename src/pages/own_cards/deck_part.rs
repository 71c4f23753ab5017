//! One deck with its cards.

use super::Table;
use super::editor::Editing;
use crate::platform::files;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use hearth_core::deck::{self, MOST_CARDS, OwnDeck, share};
use hearth_core::journal::RecordId;
use hearth_core::journal::entry::OwnCard;
use leptos::prelude::*;

/// Draws a deck, and all that can be done with it.
#[component]
pub(super) fn DeckPart(table: Table, deck: OwnDeck) -> AnyView {
    let OwnDeck { id, name, cards } = deck;
    let is_full = cards.len() >= MOST_CARDS;
    let (rename, delete, add) = (id.clone(), id.clone(), id.clone());
    let shared = share::to_json(&name, cards.iter().map(|card| card.text.as_str()));
    let file = share::file_name(&name);
    let old_name = name.clone();
    let label = |what: &str| [what, " ", &name].concat();
    view! {
        <section class="own-deck" data-testid="own-deck">
            <header class="own-head">
                <h2 class="t-h">{name.clone()}</h2>
                <IconButton icon=IconName::Pencil label=label("Rename") testid="rename"
                    on_click=move |()| table.editing.set(Editing::Rename(rename.clone(), old_name.clone()))/>
                <IconButton icon=IconName::Share label=label("Give away") testid="share"
                    on_click=move |()| save(table, &file, &shared)/>
                <IconButton icon=IconName::Trash2 label=label("Delete") testid="delete-deck" on_click=move |()| {
                    table.note(&delete, "The deck is deleted.");
                    table.store.forget(&delete);
                }/>
            </header>
            <ul class="rows">{cards.into_iter().map(|card| line(table, &id, card)).collect_view()}</ul>
            {(!is_full).then(|| view! {
                <Button kind=ButtonKind::Quiet icon=IconName::Plus label="Add a card" testid="add-card"
                    on_click=move |()| table.editing.set(Editing::NewCard(add.clone()))/>
            })}
        </section>
    }
    .into_any()
}

fn line(table: Table, deck: &RecordId, card: OwnCard) -> AnyView {
    let text = card.text.as_str().to_owned();
    let (id, edited) = (card.id.as_str().to_owned(), text.clone());
    let (at, delete_at, delete_id) = (deck.clone(), deck.clone(), id.clone());
    let label = |what: &str| [what, ": ", &text].concat();
    view! {
        <li class="own-card" data-testid="own-card">
            <p>{text.clone()}</p>
            <IconButton icon=IconName::Pencil label=label("Change") testid="edit-card"
                on_click=move |()| table.editing.set(Editing::Card(at.clone(), id.clone(), edited.clone()))/>
            <IconButton icon=IconName::Trash2 label=label("Delete") testid="delete-card"
                on_click=move |()| delete_card(table, &delete_at, &delete_id)/>
        </li>
    }
    .into_any()
}

fn delete_card(table: Table, deck: &RecordId, card: &str) {
    table.note(deck, "The card is deleted.");
    let journal = table.store.journal;
    let draft = journal.with_untracked(|journal| deck::delete_card(journal, deck, card));
    table.store.keep_deck(deck.clone(), draft);
}

fn save(table: Table, name: &str, text: &str) {
    if files::save_text(name, "application/json", text).is_err() {
        let words = "This browser can’t save files. Try another one.";
        table.store.notice.set(Some(words.to_owned()));
    }
}
