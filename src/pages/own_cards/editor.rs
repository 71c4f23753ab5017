//! The sheet in which a deck is named and a card is written.

use super::Table;
use crate::platform::page;
use crate::platform::random;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Field, FieldShape};
use crate::ui::sheet::Sheet;
use hearth_core::deck;
use hearth_core::journal::entry::{Deck, Entry, Line, OwnCard};
use hearth_core::journal::{Audience, Author, Draft, RecordId};
use leptos::prelude::*;

/// The most characters of a deck's name.
const LONGEST_NAME: usize = 40;
/// The most characters of a card.
const LONGEST_CARD: usize = 105;

/// What is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Editing {
    /// Nothing.
    Nothing,
    /// The name of a new deck.
    NewDeck,
    /// Another name; with the old one.
    Rename(RecordId, String),
    /// A new card of a deck.
    NewCard(RecordId),
    /// Other words for a card; with its name and the old ones.
    Card(RecordId, String, String),
}

impl Editing {
    const fn words(&self) -> (&'static str, &'static str, usize) {
        match self {
            Self::Nothing | Self::NewDeck => ("A new deck", "What is it called?", LONGEST_NAME),
            Self::Rename(..) => ("Another name", "What is it called?", LONGEST_NAME),
            Self::NewCard(_) => ("A new card", "What does it ask?", LONGEST_CARD),
            Self::Card(..) => ("Other words", "What does it ask?", LONGEST_CARD),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Rename(_, text) | Self::Card(_, _, text) => text.clone(),
            _ => String::new(),
        }
    }

    const fn is_card(&self) -> bool {
        matches!(self, Self::NewCard(_) | Self::Card(..))
    }
}

/// Draws the sheet while something is being written.
#[component]
pub(super) fn Editor(table: Table) -> AnyView {
    let editing = table.editing;
    let is_open = Signal::derive(move || editing.with(|now| *now != Editing::Nothing));
    view! {
        <Sheet
            title=move || editing.with(|now| now.words().0)
            open=is_open
            on_close=move |()| editing.set(Editing::Nothing)
        >
            {writing(table)}
        </Sheet>
    }
    .into_any()
}

fn writing(table: Table) -> AnyView {
    let now = table.editing.get_untracked();
    let text = RwSignal::new(now.text());
    let (_, label, most) = now.words();
    let shape = if now.is_card() {
        FieldShape::Tall
    } else {
        FieldShape::Line
    };
    let save = move |()| {
        // A card is one line, however it was typed.
        let words = text.get_untracked();
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if keep(table, &now, line).is_some() {
            table.editing.set(Editing::Nothing);
            page::focus_heading_soon();
        }
    };
    view! {
        <Field id="own-text" label=label value=text on_input=move |words| text.set(words) shape most words=true/>
        <Button kind=ButtonKind::Primary label="Keep it" testid="keep-own" on_click=save
            disabled=Signal::derive(move || text.with(|text| text.trim().is_empty()))/>
    }
    .into_any()
}

/// Keeps what was written; nothing where it is no line.
fn keep(table: Table, now: &Editing, text: String) -> Option<()> {
    let journal = table.store.journal.get_untracked();
    let (id, draft) = match now {
        Editing::Nothing => return None,
        Editing::NewDeck => {
            let entry = Entry::Deck(Deck {
                name: Some(Line::try_from(text).ok()?),
                cards: Vec::new(),
                seen: Vec::new(),
            });
            table.store.keep_new(Author::Both, Audience::Both, entry)?;
            return Some(());
        }
        Editing::Rename(id, _) => (id, deck::rename(&journal, id, Line::try_from(text).ok()?)),
        Editing::NewCard(id) => (id, deck::add_card(&journal, id, own_card(text)?)),
        Editing::Card(id, card, _) => (
            id,
            deck::edit_card(&journal, id, card, Line::try_from(text).ok()?),
        ),
    };
    let draft: Option<Draft> = draft;
    table.store.keep_deck(id.clone(), draft);
    Some(())
}

/// Makes a card of words, under a name no other has.
pub(super) fn own_card(text: String) -> Option<OwnCard> {
    Some(OwnCard {
        id: Line::try_from(random::id()).ok()?,
        text: Line::try_from(text).ok()?,
    })
}
