//! Opening a deck out of a file: what is in it is shown first, and only a yes takes it in.

use super::editor::own_card;
use crate::platform::files;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::row::RowButton;
use crate::ui::sheet::Sheet;
use hearth_core::deck::share::{self, ShareError, Shared};
use hearth_core::journal::entry::{Deck, Entry, Line};
use hearth_core::journal::{Audience, Author};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far opening a file has come.
#[derive(Clone)]
enum Opening {
    Closed,
    Refused(&'static str),
    Asking(Shared),
}

/// The line that opens a file, and the sheet that asks.
#[component]
pub(super) fn OpenFile() -> AnyView {
    let opening = RwSignal::new(Opening::Closed);
    let is_open = Signal::derive(move || opening.with(|now| !matches!(now, Opening::Closed)));
    let pick = move |()| {
        spawn_local(async move {
            if let Some(now) = picked().await {
                // The page may be gone by now.
                let _ = opening.try_set(now);
            }
        });
    };
    view! {
        <RowButton
            title="Open a deck from a file"
            meta="Shows the cards before anything changes"
            icon=IconName::Upload
            on_click=pick
            testid="open-deck"
        />
        <Sheet title="A deck from a file" open=is_open on_close=move |()| opening.set(Opening::Closed)>
            {asked(opening)}
        </Sheet>
    }
    .into_any()
}

/// Lets the couple choose a file and reads it; nothing where they chose none.
async fn picked() -> Option<Opening> {
    let cap = u32::try_from(share::LARGEST).unwrap_or(u32::MAX);
    let read = match files::pick(".json,application/json", cap).await {
        Ok(None) => return None,
        Ok(Some(file)) => share::from_json(&file.bytes).map_err(ShareError::sentence),
        Err(files::FileFault::TooLarge) => Err(ShareError::TooLarge.sentence()),
        Err(_) => Err("This file can’t be read here. Nothing was changed."),
    };
    Some(read.map_or_else(Opening::Refused, Opening::Asking))
}

fn asked(opening: RwSignal<Opening>) -> AnyView {
    let store = use_store();
    let close = move |()| opening.set(Opening::Closed);
    let take = move |()| {
        if let Opening::Asking(shared) = opening.get_untracked() {
            let said = ["“", shared.name.as_str(), "” is one of your decks now."].concat();
            store.keep_new(Author::Both, Audience::Both, Entry::Deck(taken(shared)));
            store.notice.set(Some(said));
        }
        opening.set(Opening::Closed);
    };
    match opening.get_untracked() {
        Opening::Closed => ().into_any(),
        Opening::Refused(sentence) => view! {
            <p role="alert">{sentence}</p>
            <Button label="Close" on_click=close/>
        }
        .into_any(),
        Opening::Asking(shared) => {
            let cards = shared
                .cards
                .iter()
                .map(|card| view! { <li>{card.as_str().to_owned()}</li> });
            view! {
                <p class="t-h">{shared.name.as_str().to_owned()}</p>
                <ul class="own-preview" tabindex="0" aria-label="Its cards">{cards.collect_view()}</ul>
                <p class="t-small">"It becomes a deck of its own. Yours stay as they are."</p>
                <Button label="Take it in" kind=ButtonKind::Primary on_click=take testid="take-deck"/>
                <Button label="Leave it" kind=ButtonKind::Quiet on_click=close/>
            }
            .into_any()
        }
    }
}

/// Makes a deck of what was in the file; its cards have names of their own here.
fn taken(shared: Shared) -> Deck {
    let cards = shared.cards.iter().map(Line::as_str).map(str::to_owned);
    Deck {
        name: Some(shared.name),
        cards: cards.filter_map(own_card).collect(),
        seen: Vec::new(),
    }
}
