//! The theme of both stories, or another one.

use super::head::head;
use crate::platform::sound::Tone;
use crate::state::{Store, runner, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::IconName;
use crate::ui::lights::{Lights, Meeting};
use hearth_core::exercise::Listed;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Event, Outcome, Session};
use leptos::prelude::*;

/// Draws the card, who tells first, and the ways on.
pub(super) fn theme(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let card = Memo::new(move |_| {
        let card = snapshot.with(|now| now.card.clone());
        let (title, opening) = card.split_once('\n').unwrap_or((&card, ""));
        (title.to_owned(), opening.to_owned())
    });
    view! {
        <div class="page cards">
            {head(snapshot, ().into_any())}
            <Card
                kicker=Listed::StoryRelay.title()
                text=move || card.with(|card| card.0.clone())
                foot=view! { <p>"Two minutes each, or a little longer."</p> }.into_any()
            >
                <p class="t-lead">{move || card.with(|card| card.1.clone())}</p>
            </Card>
            {order(store, snapshot)}
            {actions(store, snapshot)}
        </div>
    }
    .into_any()
}

fn order(store: Store, snapshot: Memo<Snapshot>) -> AnyView {
    let names = move || {
        let who = snapshot.with(|now| now.who)?;
        Some((store.name(who), store.name(who.other())))
    };
    view! {
        <div class="cards-order">
            <Lights meeting=Meeting::Resting small=true/>
            <div>
                <p class="t-h">{move || names().map(|(first, _)| [&first, " tells first"].concat())}</p>
                <p class="cards-then">{move || names().map(|(_, then)| ["then ", &then, ", same theme"].concat())}</p>
            </div>
        </div>
    }
    .into_any()
}

fn actions(store: Store, snapshot: Memo<Snapshot>) -> AnyView {
    let has_other = Memo::new(move |_| {
        let of = |session: &Session| {
            session
                .exercise()
                .hand()
                .is_some_and(|hand| !hand.spare.is_empty())
        };
        store.session.with(|session| session.as_ref().is_some_and(of))
    });
    let other = move || {
        view! {
            <Button icon=IconName::Shuffle label="Another theme" testid="pass"
                on_click=move |()| store.pass_card(Event::Pass)/>
        }
    };
    let label = move || {
        let name = snapshot.with(|now| now.who).map(|who| store.name(who));
        [name.as_deref().unwrap_or_default(), " begins"].concat()
    };
    let begin = move |()| {
        if store.act(Event::HandOver) == Outcome::Changed {
            runner::play(store, Some(Tone::Swap));
        }
    };
    view! {
        <div class="cards-actions">
            {move || has_other.get().then(other)}
            <Button kind=ButtonKind::Primary label testid="hand-over" on_click=begin/>
        </div>
    }
    .into_any()
}
