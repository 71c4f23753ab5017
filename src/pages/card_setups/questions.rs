//! Sets up questions: which deck, and who answers first.

use super::{begin_drawn, candidates, empty_line, framed, seed};
use crate::pages::setup::{self, use_beginning};
use crate::pages::words::with_words;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::chip::Chips;
use crate::ui::icon::IconName;
use crate::ui::row::RowLink;
use hearth_core::deck::{self, Candidate, FAVOURITES, QUESTION_DECKS, QUESTIONS};
use hearth_core::exercise::questions::Options;
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::journal::RecordId;
use hearth_core::words::content::{DeckCard, Questions};
use leptos::prelude::*;

/// What the shipped decks are called, and what they are, in the order of [`QUESTION_DECKS`].
const SHIPPED: [(&str, &str); 4] = [
    (
        "You",
        "About the one who answers: small things, and less small ones.",
    ),
    ("You two", "About how you are together."),
    ("Ahead of you", "About what may come."),
    ("Playful", "About nothing that matters, or almost."),
];

/// A deck that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Offered {
    id: RecordId,
    title: String,
    blurb: &'static str,
}

/// Gives all decks: the shipped ones, what they marked, and their own.
fn offered(store: Store) -> Vec<Offered> {
    let deck = |name: &str, (title, blurb): (&str, &'static str)| {
        let id = deck::record_of(name)?;
        let title = title.to_owned();
        Some(Offered { id, title, blurb })
    };
    let shipped = QUESTION_DECKS.into_iter().zip(SHIPPED);
    let mut decks: Vec<Offered> = shipped.filter_map(|(name, words)| deck(name, words)).collect();
    store.journal.with(|journal| {
        if deck::favourites(journal, QUESTIONS).next().is_some() {
            decks.extend(deck(FAVOURITES, ("Favourites", "Every card you two marked.")));
        }
        let own = deck::own_decks(journal).into_iter();
        decks.extend(own.map(|own| Offered {
            id: own.id,
            title: own.name,
            blurb: "Cards of your own.",
        }));
    });
    decks
}

/// Gives the cards of a deck.
fn cards_of(store: Store, id: &RecordId, shipped: &[DeckCard]) -> Vec<Candidate> {
    let journal = store.journal.get_untracked();
    let own = deck::own_decks(&journal);
    if let Some(own) = own.iter().find(|own| own.id == *id) {
        return own.cards.iter().map(Candidate::from).collect();
    }
    if deck::record_of(FAVOURITES).as_ref() == Some(id) {
        let mut all = candidates(shipped);
        all.extend(own.iter().flat_map(|own| &own.cards).map(Candidate::from));
        all.retain(|card| deck::favourites(&journal, QUESTIONS).any(|item| item == card.id));
        return all;
    }
    let is_of = |card: &&DeckCard| card.deck.as_deref().and_then(deck::record_of).as_ref() == Some(id);
    shipped.iter().filter(is_of).map(Candidate::from).collect()
}

/// Shows the set-up.
#[component]
pub fn QuestionsSetupPage() -> AnyView {
    let store = use_store();
    let beginning = use_beginning();
    let shipped = StoredValue::new(Vec::<DeckCard>::new());
    let decks = Memo::new(move |_| offered(store));
    let chosen = RwSignal::new(
        decks
            .with_untracked(|decks| decks.first().map(|deck| deck.id.as_str().to_owned()))
            .unwrap_or_default(),
    );
    let is_empty = RwSignal::new(false);
    let choice = with_words::<Questions>(move |words| {
        shipped.set_value(words.cards);
        view! { <DeckChoice decks chosen is_empty /> }.into_any()
    });
    let body = view! {
        {framed(Listed::Questions)}
        {choice}
        {empty_line(is_empty)}
        <div class="rows">
            <RowLink
                icon=IconName::Pencil
                title="Our own cards"
                meta="Write some, give them away, open a file"
                href=Route::OwnCards.href()
            />
        </div>
    };
    let begin = move || {
        let is_chosen = |deck: &&Offered| chosen.with_untracked(|chosen| deck.id.as_str() == chosen);
        if let Some(offered) = decks.with_untracked(|decks| decks.iter().find(is_chosen).cloned()) {
            let cards = shipped.with_value(|shipped| cards_of(store, &offered.id, shipped));
            let drawn = store
                .journal
                .with_untracked(|journal| deck::draw(&cards, journal, &offered.id, seed()));
            let options = Options {
                first: beginning.first.get_untracked(),
                deck: offered.id.as_str().to_owned(),
                title: offered.title,
                hand: drawn.hand,
            };
            begin_drawn(store, Exercise::Questions(options), drawn.seen, is_empty);
        }
    };
    let label = move || ["Begin. ", &store.name(beginning.first.get()), " answers first"].concat();
    setup::setup(Listed::Questions, Some(beginning), body.into_any(), label, begin)
}

/// Offers the decks, and says what the chosen one is.
#[component]
fn DeckChoice(decks: Memo<Vec<Offered>>, chosen: RwSignal<String>, is_empty: RwSignal<bool>) -> AnyView {
    let titles =
        Signal::derive(move || decks.with(|decks| decks.iter().map(|deck| deck.title.clone()).collect()));
    // Told by name: other decks may come while the page is open.
    let at = Signal::derive(move || {
        let chosen = chosen.get();
        decks.with(|decks| decks.iter().position(|deck| deck.id.as_str() == chosen))
    });
    let blurb = move || {
        at.get()
            .and_then(|at| decks.with(|decks| decks.get(at).map(|deck| deck.blurb)))
    };
    let choose = move |at: usize| {
        let id = decks.with_untracked(|decks| decks.get(at).map(|deck| deck.id.as_str().to_owned()));
        chosen.set(id.unwrap_or_default());
        is_empty.set(false);
    };
    view! {
        <div class="stack">
            <Chips group="deck" legend="Which deck" options=titles chosen=at on_choose=choose wrap=true />
            <p class="t-small">{blurb}</p>
        </div>
    }
    .into_any()
}
