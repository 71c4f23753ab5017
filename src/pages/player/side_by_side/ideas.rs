//! Ideas from both, in the order they came; nothing is judged.

use super::{OneMore, added};
use crate::pages::own_time::way_back::{WayBack, use_way_back};
use crate::pages::player::cards::head::{about, head};
use crate::pages::words::with_words;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Event, Outcome};
use hearth_core::words::content::{Line, SideBySide};
use leptos::prelude::*;

/// Gathers ideas while the clock runs, and past it.
pub(in crate::pages::player) fn ideas(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let way_back = use_way_back();
    let ideas = added(store);
    let next = move |()| {
        store.act(Event::HandOver);
    };
    view! {
        <div class="page cards side" data-testid="ideas-step">
            {head(snapshot, clock(store, snapshot))}
            <div class="side-body">
                <h1 class="t-title" tabindex="-1">"Ideas from both"</h1>
                {with_words(move |words: SideBySide| encouragement(ideas, words.ideas))}
                {list(store, ideas, way_back)}
                <OneMore ideas label="One idea, from either of you" on_added=|_| ()/>
            </div>
            <div class="cards-actions">
                <Button kind=ButtonKind::Primary label="Choose one to try" testid="hand-over" on_click=next/>
            </div>
            {about()}
        </div>
        {way_back.draw()}
    }
    .into_any()
}

/// Says what keeps judging away; another line with every idea.
fn encouragement(ideas: Memo<Vec<String>>, lines: Vec<Line>) -> AnyView {
    let line = move || {
        let at = ideas.with(Vec::len).checked_rem(lines.len())?;
        lines.get(at).map(|line| line.text.clone())
    };
    view! { <p class="t-lead" aria-live="polite">{line}</p> }.into_any()
}

fn clock(store: Store, snapshot: Memo<Snapshot>) -> AnyView {
    let shown = Memo::new(move |_| snapshot.with(|now| (now.face.text(), now.face.seconds())));
    let may_pause = Memo::new(move |_| snapshot.with(|now| now.may.pause));
    let pause = move || {
        view! {
            <IconButton icon=IconName::Pause label="Pause" testid="pause" on_click=move |()| { store.act(Event::Pause); }/>
        }
    };
    view! {
        <div class="side-clock">
            <p class="t-h" role="timer" data-testid="clock" data-seconds=move || shown.get().1>{move || shown.get().0}</p>
            {move || may_pause.get().then(pause)}
        </div>
    }
    .into_any()
}

fn list(store: Store, ideas: Memo<Vec<String>>, way_back: WayBack) -> AnyView {
    let row = move |(at, idea): (usize, String)| {
        let label = ["Take out: ", &idea].concat();
        let words = idea.clone();
        let take_out = move |()| {
            if store.act(Event::DropIdea(at)) == Outcome::Changed {
                let words = words.clone();
                way_back.offer("Taken out.", move || {
                    store.act(Event::AddIdea(words.clone()));
                });
            }
        };
        view! {
            <li class="own-card" data-testid="idea">
                <p>{idea}</p>
                <IconButton icon=IconName::X label testid="drop-idea" on_click=take_out/>
            </li>
        }
    };
    let rows = move || ideas.get().into_iter().enumerate().map(row).collect_view();
    let has_any = Memo::new(move |_| ideas.with(|ideas| !ideas.is_empty()));
    (move || {
        has_any.get().then(|| {
            view! { <ul class="rows" data-testid="ideas" aria-label="Ideas so far">{rows}</ul> }
        })
    })
    .into_any()
}
