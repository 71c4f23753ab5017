//! A card that both answer aloud, one after the other.

use super::head::{head, ways_out};
use crate::platform::sound::Tone;
use crate::state::{Store, runner, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::depth::Depth;
use crate::ui::disc::DiscState;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use crate::ui::lights::{Lights, Meeting};
use hearth_core::couple::Partner;
use hearth_core::deck;
use hearth_core::exercise::Exercise;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Event, Outcome, Session};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// Everything on the screen that changes only from step to step.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    /// The list in which it may be marked.
    list: &'static str,
    id: String,
    text: String,
    kicker: String,
    /// How deep it goes; 0 where there are no levels.
    level: u8,
    who: Partner,
    /// Whether the first has answered.
    is_second: bool,
    is_last: bool,
    has_lighter: bool,
}

fn shown(session: &Session) -> Option<Shown> {
    let (step, next) = (session.step(), session.coming());
    let card = session.exercise().card(step.turn)?;
    let ends = next.turn != step.turn;
    let (list, kicker, level) = match session.exercise() {
        Exercise::Ladder(options) => (deck::LADDER, String::new(), options.level(step.turn)),
        Exercise::Questions(options) => (deck::QUESTIONS, options.title.clone(), 0),
        _ => return None,
    };
    Some(Shown {
        list,
        id: card.id.clone(),
        text: card.text.clone(),
        kicker,
        level,
        who: step.who?,
        is_second: level > 0 && ends,
        is_last: ends && next.turn == 0,
        has_lighter: level > 1
            && session
                .exercise()
                .hand()
                .is_some_and(|hand| !hand.lighter.is_empty()),
    })
}

/// Draws the card, whose answer it is, and the ways on.
pub(super) fn question(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let now = move || store.session.with(|session| session.as_ref().and_then(shown));
    let Some(first) = untrack(now) else {
        return ().into_any();
    };
    // The last card stays while the session is put away.
    let card = Memo::new(move |last: Option<&Shown>| {
        now().or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
    });
    let has_levels = untrack(|| card.with(|card| card.level > 0));
    let depth =
        has_levels.then(|| view! { <Depth level=Signal::derive(move || card.with(|card| card.level)) /> });
    let kicker = move || {
        card.with(|card| {
            if card.level > 0 {
                "You two".to_owned()
            } else {
                card.kicker.clone()
            }
        })
    };
    view! {
        <div class="page cards">
            {head(snapshot, depth.into_any())}
            <Card
                kicker=kicker
                text=move || card.with(|card| card.text.clone())
                action=keep_button(store, card)
                foot=note(snapshot, has_levels)
            />
            {order(store, card)}
            {actions(store, card)}
            {ways_out(snapshot)}
        </div>
    }
    .into_any()
}

/// Marks the card as one to keep, for both.
fn keep_button(store: Store, card: Memo<Shown>) -> AnyView {
    let is_kept = Memo::new(move |_| {
        let (list, id) = card.with(|card| (card.list, card.id.clone()));
        store
            .journal
            .with(|journal| !deck::favourites_of(journal, list, &id).is_empty())
    });
    let mark = move |()| {
        let (list, id) = card.with_untracked(|card| (card.list, card.id.clone()));
        store.mark_favourite(list, &id);
    };
    view! {
        <IconButton
            icon=IconName::Bookmark
            label="A favourite of ours"
            on_click=mark
            testid="favourite"
            attr:aria-pressed=move || is_kept.get().to_string()
        />
    }
    .into_any()
}

/// Says how long, and that silence is fine.
fn note(snapshot: Memo<Snapshot>, has_clock: bool) -> AnyView {
    if !has_clock {
        return view! { <p>"As long as you like. Silence is fine."</p> }.into_any();
    }
    let clock = Memo::new(move |_| snapshot.with(|snapshot| (snapshot.face.text(), snapshot.face.seconds())));
    view! {
        <p>"Two minutes each. Silence is fine."</p>
        <p class="card-clock" role="timer" data-testid="clock" data-seconds=move || clock.get().1>{move || clock.get().0}</p>
    }
    .into_any()
}

/// Says who answers now and what the other does; no state of readiness is shown.
fn order(store: Store, card: Memo<Shown>) -> AnyView {
    let light = move |seat: Partner| {
        Signal::derive(move || {
            let is_lit = card.with(|card| card.is_second || card.who == seat);
            if is_lit {
                DiscState::Filled
            } else {
                DiscState::Dotted
            }
        })
    };
    let lines = move || {
        let (who, is_second, level) = card.with(|card| (card.who, card.is_second, card.level));
        let (name, other) = (store.name(who), store.name(who.other()));
        let title = [
            name.as_str(),
            if is_second {
                " answers now"
            } else {
                " answers first"
            },
        ]
        .concat();
        let then = if level > 0 {
            [&other, ": ", Prompt::LadderCard.lines().other].concat()
        } else {
            ["then ", &other, ", same question"].concat()
        };
        (title, then)
    };
    view! {
        <div class="cards-order" aria-live="polite">
            <Lights meeting=Meeting::Resting first=light(Partner::First) second=light(Partner::Second) small=true />
            <div>
                <p class="t-h">{move || lines().0}</p>
                <p class="cards-then">{move || lines().1}</p>
            </div>
        </div>
    }
    .into_any()
}

fn actions(store: Store, card: Memo<Shown>) -> AnyView {
    let label = move || {
        let (who, is_second, is_last, level) = card.with(|c| (c.who, c.is_second, c.is_last, c.level));
        if level > 0 && !is_second {
            [&store.name(who), " has answered. Now ", &store.name(who.other())].concat()
        } else if is_last {
            "Both answered".to_owned()
        } else {
            "Both answered. Next card".to_owned()
        }
    };
    let lighter = move || {
        view! {
            <Button label="Something lighter" testid="lighter" on_click=move |()| store.pass_card(Event::Lighter)/>
        }
    };
    let has_lighter = Memo::new(move |_| card.with(|card| card.has_lighter));
    let next = move |()| {
        if store.answer_card() == Outcome::Changed && card.with_untracked(|card| card.level > 0) {
            runner::play(store, Some(Tone::Swap));
        }
    };
    view! {
        <div class="cards-actions">
            <Button label="Pass, no reason" testid="pass" on_click=move |()| store.pass_card(Event::Pass)/>
            {move || has_lighter.get().then(lighter)}
            <Button kind=ButtonKind::Primary label testid="hand-over" on_click=next/>
        </div>
    }
    .into_any()
}
