//! The couple's own decks of questions: written, changed, deleted with a way back, given away as a file.

mod deck_part;
mod editor;
mod open_file;

use crate::platform::{page, ticker};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::Button;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use crate::ui::page::Page;
use crate::ui::toast::Toast;
use deck_part::DeckPart;
use editor::{Editing, Editor};
use hearth_core::deck;
use hearth_core::exercise::Listed;
use hearth_core::journal::{Draft, RecordId};
use leptos::prelude::*;
use open_file::OpenFile;

/// How long a deletion can be taken back, in milliseconds.
const UNDO_MS: i32 = 8000;

/// What was there before a deletion.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Gone {
    id: RecordId,
    before: Draft,
    said: &'static str,
}

/// Small handles to what the page does.
#[derive(Clone, Copy)]
struct Table {
    store: Store,
    editing: RwSignal<Editing>,
    gone: RwSignal<Option<Gone>>,
}

impl Table {
    /// Notes what is there before something of a deck is deleted.
    fn note(self, id: &RecordId, said: &'static str) {
        let before = self.store.journal.with_untracked(|journal| {
            let version = journal.get(id)?.current();
            Some(Draft {
                author: version.author,
                audience: version.audience,
                entry: version.entry.clone()?,
            })
        });
        let id = id.clone();
        self.gone.set(before.map(|before| Gone { id, before, said }));
        page::focus_heading_soon();
    }

    /// Puts back what was deleted last.
    fn undo(self) {
        if let Some(Gone { id, before, .. }) = self.gone.get_untracked() {
            self.store.keep_deck(id, Some(before));
        }
        self.gone.set(None);
        page::focus_heading_soon();
    }
}

/// Shows all own decks.
#[component]
pub fn OwnCardsPage() -> AnyView {
    let store = use_store();
    let table = Table {
        store,
        editing: RwSignal::new(Editing::Nothing),
        gone: RwSignal::new(None),
    };
    let decks = Memo::new(move |_| store.journal.with(deck::own_decks));
    let back = view! {
        <IconLink href=Route::Exercise(Listed::Questions).href() icon=IconName::ArrowLeft label="Back to questions"/>
    };
    let parts = move || {
        let decks = decks.get();
        if decks.is_empty() {
            let words = "No deck yet. A few questions on a few cards are enough.";
            return view! { <p class="t-lead">{words}</p> }.into_any();
        }
        decks
            .into_iter()
            .map(|deck| view! { <DeckPart table deck/> })
            .collect_view()
            .into_any()
    };
    view! {
        <Page title=|| "Our own cards" back=back.into_any()>
            {parts}
            <Button icon=IconName::Plus label="A new deck" testid="new-deck"
                on_click=move |()| table.editing.set(Editing::NewDeck)/>
            <div class="rows"><OpenFile/></div>
            <Editor table/>
            <Undo table/>
        </Page>
    }
    .into_any()
}

/// Offers a way back after a deletion, for a while.
#[component]
fn Undo(table: Table) -> AnyView {
    let leaving = StoredValue::new_local(None::<ticker::Delay>);
    Effect::new(move || {
        let delay = table
            .gone
            .with(Option::is_some)
            .then(|| ticker::after(UNDO_MS, move || table.gone.set(None)));
        leaving.set_value(delay.flatten());
    });
    let text = Signal::derive(move || {
        table
            .gone
            .with(|gone| gone.as_ref().map(|gone| gone.said.to_owned()))
    });
    view! {
        <Toast text undo=Signal::stored(Some("Undo")) on_undo=Callback::new(move |()| table.undo())/>
    }
    .into_any()
}
