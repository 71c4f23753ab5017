//! Sets up an evening with the phone face down: how long, a card up front, one chime.

use crate::pages::setup::{self, setup, why_and_how};
use crate::pages::words::with_words;
use crate::platform::{clock, random};
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::switch::Switch;
use crate::ui::tile::{TileFace, TileKind, Tiles};
use hearth_core::exercise::hand::Card;
use hearth_core::exercise::phones_down::{LENGTHS, Options};
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::limits;
use hearth_core::words::content::{PhonesDown, TableCard};
use leptos::prelude::*;

/// What is offered first: three quarters of an hour.
const OFFERED: usize = 1;

/// Shows the set-up.
#[component]
pub fn PhonesDownSetupPage() -> AnyView {
    let store = use_store();
    let length = RwSignal::new(OFFERED);
    let half = RwSignal::new(false);
    let card = RwSignal::new(None::<Card>);
    let body = with_words(move |words: PhonesDown| {
        view! {
            {why_and_how(words.why, words.how)}
            <Length length/>
            <TopCard card cards=open_cards(store, words.cards)/>
            <Switch label="A softer tone half-way" on=half on_turn=move |on| half.set(on)/>
            <p class="t-small">"A locked phone may stay silent. Hearth keeps the screen on, and dark."</p>
        }
        .into_any()
    });
    let begin = move || {
        let minutes = LENGTHS.get(length.get_untracked()).copied().unwrap_or(45);
        let mut options = Options::lasting(minutes, clock::now());
        options.half = half.get_untracked();
        options.card = card.get_untracked();
        setup::begin(store, Exercise::PhonesDown(options));
    };
    setup(
        Listed::PhonesDown,
        None,
        body,
        || "Lay it face down".to_owned(),
        begin,
    )
}

#[component]
fn Length(length: RwSignal<usize>) -> AnyView {
    let faces = LENGTHS.map(|minutes| TileFace::Figure {
        big: minutes.to_string(),
        small: "min".to_owned(),
    });
    view! {
        <Tiles group="length" legend="How long" kind=TileKind::Times options=Signal::stored(faces.to_vec())
            chosen=Signal::derive(move || Some(length.get())) on_choose=move |at| length.set(at)/>
    }
    .into_any()
}

/// Shows one card to take along, another one if they like, or none.
#[component]
fn TopCard(card: RwSignal<Option<Card>>, cards: Vec<Card>) -> AnyView {
    let cards = StoredValue::new(cards);
    let draw = move || card.set(cards.with_value(|cards| drawn(cards, card.get_untracked().as_ref())));
    draw();
    view! {
        <section class="top-card" aria-label="A card to take along">
            <p class="top-card-words" aria-live="polite">
                {move || card.get().map_or_else(|| "No card. Whatever comes up.".to_owned(), |card| card.text)}
            </p>
            <div class="setup-extras">
                <Button kind=ButtonKind::Pill icon=IconName::Shuffle label="Another card" on_click=move |()| draw()/>
                <Button kind=ButtonKind::Pill label="No card" on_click=move |()| card.set(None)/>
            </div>
        </section>
    }
    .into_any()
}

/// Keeps the cards whose topic is open to both.
fn open_cards(store: Store, cards: Vec<TableCard>) -> Vec<Card> {
    store.journal.with_untracked(|journal| {
        let open = cards
            .into_iter()
            .filter(|card| limits::is_open(journal, &card.topic));
        let plain = open.map(|card| Card {
            id: card.id,
            text: card.text,
        });
        plain.collect()
    })
}

/// Draws a card other than the last one.
fn drawn(cards: &[Card], last: Option<&Card>) -> Option<Card> {
    let others: Vec<&Card> = cards.iter().filter(|card| Some(*card) != last).collect();
    let count = u32::try_from(others.len()).ok()?;
    let at = usize::try_from(random::below(count)).ok()?;
    others.get(at).map(|card| (*card).clone())
}
