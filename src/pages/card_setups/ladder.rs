//! Sets up the deeper ladder.

use super::{begin_drawn, candidates, empty_line, framed, seed};
use crate::pages::setup::{self, use_beginning};
use crate::pages::words::with_words;
use crate::route::Route;
use crate::state::use_store;
use crate::ui::icon::IconName;
use crate::ui::row::RowLink;
use crate::ui::tile::{TileFace, TileKind, Tiles};
use hearth_core::deck::{self, Candidate};
use hearth_core::exercise::ladder::Options;
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::journal::entry::{Entry, Kind, Pact};
use hearth_core::words::content::Ladder;
use leptos::prelude::*;

/// How many cards a level may have.
const EACH: [u8; 3] = [2, 3, 4];

/// Shows the set-up.
#[component]
pub fn LadderSetupPage() -> AnyView {
    let store = use_store();
    let beginning = use_beginning();
    let cards = StoredValue::new(Vec::<Candidate>::new());
    let chosen = RwSignal::new(Some(0_usize));
    let is_empty = RwSignal::new(false);
    let choice = with_words::<Ladder>(move |words| {
        cards.set_value(candidates(&words.cards));
        lengths(chosen)
    });
    let body = view! {
        {framed(Listed::Ladder)}
        {choice}
        <GroundRules />
        {empty_line(is_empty)}
    };
    let begin = move || {
        let each = chosen
            .get_untracked()
            .and_then(|at| EACH.get(at))
            .copied()
            .unwrap_or(2);
        let drawn = deck::record_of(deck::LADDER).map(|id| {
            let journal = store.journal.get_untracked();
            cards.with_value(|cards| deck::climb(cards, &journal, &id, each, seed()))
        });
        let drawn = drawn.unwrap_or_default();
        let options = Options {
            first: beginning.first.get_untracked(),
            each,
            hand: drawn.hand,
            spare: drawn.spare,
        };
        begin_drawn(store, Exercise::Ladder(options), drawn.seen, is_empty);
    };
    let label = move || ["Begin. ", &store.name(beginning.first.get()), " answers first"].concat();
    setup::setup(Listed::Ladder, Some(beginning), body.into_any(), label, begin)
}

/// Offers how many cards a level has, and says how long that is.
fn lengths(chosen: RwSignal<Option<usize>>) -> AnyView {
    let faces = EACH.map(|each| TileFace::Figure {
        big: each.to_string(),
        small: ["about ", &Options::planned(each).about_mins().to_string(), " min"].concat(),
    });
    view! {
        <Tiles
            group="each"
            kind=TileKind::Times
            legend="Cards a level"
            note="stop whenever you like"
            options=Signal::stored(faces.to_vec())
            chosen=chosen
            on_choose=move |at| chosen.set(Some(at))
        />
    }
    .into_any()
}

/// Leads to the ground rules while none are agreed; it never stands in the way.
#[component]
fn GroundRules() -> AnyView {
    let store = use_store();
    let has_rules = Memo::new(move |_| {
        let is_pact = |entry: Option<&Entry>| matches!(entry, Some(Entry::Agreement(agreed)) if agreed.what == Pact::GroundRules);
        store.journal.with(|journal| {
            journal
                .of_kind(Kind::Agreement)
                .iter()
                .any(|record| is_pact(record.entry()))
        })
    });
    let line = || {
        view! {
            <div class="rows" data-testid="rules-first">
                <RowLink
                    icon=IconName::UsersRound
                    title="Our ground rules first?"
                    meta="Five short lines, and a word that stops everything"
                    href=Route::Exercise(Listed::GroundRules).href()
                />
            </div>
        }
    };
    (move || (!has_rules.get()).then(line)).into_any()
}
