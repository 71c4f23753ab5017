//! A quiet time: the phone face down, or one of the two alone, until an hour they named.

use crate::pages::cool_setup::later::LaterPanel;
use crate::platform::clock;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use hearth_core::exercise::Exercise;
use hearth_core::session::Event;
use hearth_core::session::snapshot::{Face, Snapshot};
use hearth_core::time::{Instant, Span};
use leptos::prelude::*;

const LONGER: Span = Span::from_mins(15);

/// What the screen says, read from what runs.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    /// When it ends.
    until: Instant,
    /// A card or the line that was said; empty for none.
    words: String,
    /// Whether one of the two is alone.
    is_space: bool,
}

impl Said {
    fn of(exercise: &Exercise) -> Option<Self> {
        match exercise {
            Exercise::PhonesDown(options) => Some(Self {
                until: options.until,
                words: options
                    .card
                    .as_ref()
                    .map(|card| card.text.clone())
                    .unwrap_or_default(),
                is_space: false,
            }),
            Exercise::Space(options) => Some(Self {
                until: options.until,
                words: options.line.clone(),
                is_space: true,
            }),
            _ => None,
        }
    }
}

/// Shows as little as can be until the hour, and one question once it is there.
#[component]
pub fn Quiet(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let said = Memo::new(move |_| {
        store
            .session
            .with(|session| Said::of(session.as_ref()?.exercise()))
    });
    let is_over = Memo::new(move |_| matches!(snapshot.with(|now| now.face), Face::Over(_)));
    view! {
        <div class="page quiet" data-over=move || is_over.get().to_string()>
            <h1 tabindex="-1" class="quiet-title">{move || said.get().map(|said| title(store, &said, is_over.get()))}</h1>
            <p class="t-timer quiet-clock" role="timer" data-testid="clock"
                data-seconds=move || snapshot.with(|now| now.face.seconds())>
                {move || (!is_over.get()).then(|| shown(snapshot))}
            </p>
            <p class="quiet-words t-words">{move || said.get().map(|said| said.words)}</p>
            <div class="quiet-foot">
                {move || {
                    let is_space = said.get().is_some_and(|said| said.is_space);
                    if is_over.get() { after(store, is_space) } else { meanwhile(store, is_space) }
                }}
            </div>
        </div>
    }
    .into_any()
}

/// Whole minutes, for nobody should watch the seconds of a quiet time; seconds only in the last one.
fn shown(snapshot: Memo<Snapshot>) -> String {
    snapshot.with(|now| match now.face {
        Face::Left(left) if left.secs_ceil() > 60 => {
            [&left.secs_ceil().div_ceil(60).to_string(), " min"].concat()
        }
        face => face.text(),
    })
}

fn title(store: Store, said: &Said, is_over: bool) -> String {
    let hours = store.settings.with(|settings| settings.hours);
    let until = clock::clock_text(said.until, hours);
    match (is_over, said.is_space) {
        (true, _) => ["It is ", &until].concat(),
        (false, true) => ["Quiet until ", &until].concat(),
        (false, false) => ["Face down until ", &until].concat(),
    }
}

fn meanwhile(store: Store, is_space: bool) -> AnyView {
    let back = if is_space {
        "Back already"
    } else {
        "We are back already"
    };
    view! {
        <Button kind=ButtonKind::Quiet label="15 more minutes" testid="longer" on_click=move |()| longer(store)/>
        <Button kind=ButtonKind::Quiet label=back testid="hand-over" on_click=move |()| { store.act(Event::HandOver); }/>
    }
    .into_any()
}

fn after(store: Store, is_space: bool) -> AnyView {
    let choosing = RwSignal::new(false);
    let back = if is_space {
        "Back, and glad of it"
    } else {
        "We are back"
    };
    view! {
        <Button kind=ButtonKind::Primary label=back testid="hand-over"
            on_click=move |()| { store.act(Event::HandOver); }/>
        <Button label="15 more minutes" testid="longer"
            on_click=move |()| { store.act(Event::Extend(clock::now() + LONGER)); }/>
        <Button kind=ButtonKind::Quiet label="Another time" on_click=move |()| choosing.update(|open| *open = !*open)
            attr:aria-expanded=move || choosing.get().to_string()/>
        <Show when=move || choosing.get()>
            <LaterPanel confirm="Until then" on_choose=move |at| { store.act(Event::Extend(at)); }/>
        </Show>
    }
    .into_any()
}

fn longer(store: Store) {
    let agreed = store
        .session
        .with_untracked(|session| session.as_ref().and_then(|session| session.exercise().agreed()));
    if let Some(until) = agreed {
        store.act(Event::Extend(until + LONGER));
    }
}
