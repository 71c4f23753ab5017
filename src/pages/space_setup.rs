//! Sets up some space: who needs quiet, until when, and how it is said.

use crate::hooks::use_now;
use crate::pages::cool_setup::later::LaterPanel;
use crate::pages::setup::{self, setup, why_and_how};
use crate::pages::words::with_words;
use crate::platform::clock;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::icon::IconName;
use crate::ui::tile::{TileFace, TileKind, Tiles};
use hearth_core::couple::Partner;
use hearth_core::exercise::space::Options;
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::time::{Instant, Span};
use hearth_core::words::content::{Line, Space};
use leptos::prelude::*;

const MINUTES: [u64; 4] = [20, 40, 60, 120];
/// What counts while no time of their own has been chosen, in minutes.
const OFFERED: u64 = 40;
const LOOK_EVERY_MS: i32 = 2000;

/// What is being asked for; lives as long as the page.
#[derive(Clone, Copy)]
struct Asked {
    who: RwSignal<Partner>,
    /// The place of the chosen length; past the last one, a time of their own.
    length: RwSignal<usize>,
    own: RwSignal<Option<Instant>>,
    line: RwSignal<usize>,
    now: ReadSignal<Instant>,
}

impl Asked {
    fn until(self, now: Instant) -> Instant {
        let own = self.own.get();
        match (MINUTES.get(self.length.get()), own) {
            (Some(minutes), _) => now + Span::from_mins(*minutes),
            (None, Some(at)) => at,
            (None, None) => now + Span::from_mins(OFFERED),
        }
    }
}

/// Shows the set-up.
#[component]
pub fn SpaceSetupPage() -> AnyView {
    let store = use_store();
    let asked = Asked {
        who: RwSignal::new(Partner::First),
        length: RwSignal::new(1),
        own: RwSignal::new(None),
        line: RwSignal::new(0),
        now: use_now(LOOK_EVERY_MS),
    };
    let lines = StoredValue::new(Vec::<Line>::new());
    let body = with_words(move |words: Space| {
        lines.set_value(words.lines);
        view! {
            {why_and_how(words.why, words.how)}
            <Who asked/>
            <When asked/>
            <Said asked lines/>
        }
        .into_any()
    });
    let begin = move || {
        let now = clock::now();
        let until = untrack(|| asked.until(now));
        let line = untrack(|| said(store, asked, lines, until));
        let options = Options::of(asked.who.get_untracked(), until, line, now);
        setup::begin(store, Exercise::Space(options));
    };
    setup(Listed::Space, None, body, || "Begin the quiet".to_owned(), begin)
}

#[component]
fn Who(asked: Asked) -> AnyView {
    let store = use_store();
    let names = Signal::derive(move || Partner::BOTH.map(|partner| store.name(partner)).to_vec());
    let chosen = Signal::derive(move || {
        Partner::BOTH
            .iter()
            .position(|partner| *partner == asked.who.get())
    });
    let choose = move |at: usize| {
        if let Some(partner) = Partner::BOTH.get(at) {
            asked.who.set(*partner);
        }
    };
    view! { <Chips group="who" legend="Who needs quiet?" options=names chosen on_choose=choose/> }.into_any()
}

#[component]
fn When(asked: Asked) -> AnyView {
    let store = use_store();
    let faces = Signal::derive(move || {
        let hours = store.settings.with(|settings| settings.hours);
        let offered = MINUTES.map(|minutes| TileFace::Figure {
            big: clock::clock_text(asked.now.get() + Span::from_mins(minutes), hours),
            small: [&minutes.to_string(), " min"].concat(),
        });
        let own = TileFace::Figure {
            big: "later".to_owned(),
            small: "choose".to_owned(),
        };
        offered.into_iter().chain([own]).collect::<Vec<_>>()
    });
    let is_own = Memo::new(move |_| asked.length.get() == MINUTES.len());
    view! {
        <Tiles group="until" legend="Until" kind=TileKind::Tight options=faces
            chosen=Signal::derive(move || Some(asked.length.get())) on_choose=move |at| asked.length.set(at)/>
        <Show when=move || is_own.get()>
            <LaterPanel confirm="Until then" on_choose=move |at| asked.own.set(Some(at))/>
        </Show>
    }
    .into_any()
}

/// Shows how it is said, to be read aloud.
#[component]
fn Said(asked: Asked, lines: StoredValue<Vec<Line>>) -> AnyView {
    let store = use_store();
    let shown = move || {
        let until = asked.until(asked.now.get());
        said(store, asked, lines, until)
    };
    let another = move |()| {
        let count = lines.with_value(Vec::len).max(1);
        asked.line.update(|line| *line = (*line + 1) % count);
    };
    view! {
        <section class="top-card" aria-label="How it is said">
            <p class="top-card-words t-words" aria-live="polite">"“" {shown} "”"</p>
            <Button kind=ButtonKind::Pill icon=IconName::Shuffle label="Said otherwise" on_click=another/>
        </section>
    }
    .into_any()
}

fn said(store: Store, asked: Asked, lines: StoredValue<Vec<Line>>, until: Instant) -> String {
    let hours = store.settings.with(|settings| settings.hours);
    let time = clock::clock_text(until, hours);
    let at = asked.line.get();
    lines.with_value(|lines| {
        lines
            .get(at)
            .map(|line| line.text.replace("{time}", &time))
            .unwrap_or_default()
    })
}
