//! Plays whatever runs: one page for every exercise, drawn from one snapshot.

mod done;
mod pulse;
mod resume;
mod turn;

mod ask;
mod back;
mod breathe;
mod cards;
mod check_in;
mod cover;
mod hard;
mod how_to_be;
mod outside;
mod quiet;
mod side_by_side;
mod stems;
mod wait;
pub mod week;

use crate::route::Route;
use crate::state::{Store, use_store};
use hearth_core::couple::Partner;
use hearth_core::exercise::Exercise;
use hearth_core::session::script::StepKind;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Hold, Session};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// What a player shows; a change of it builds a new screen, anything less only changes words on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Nothing,
    Resume,
    Turn,
    Breathe,
    Wait,
    Quiet,
    HowToBe(Partner),
    Ask(Partner),
    Back,
    Cover(Partner),
    CheckIn(Prompt, Partner),
    PulseOffer,
    Pulse(Partner),
    PulseReveal,
    Cards(cards::Face),
    Ideas,
    Experiment,
    Week(Prompt, Partner),
    Prepare(Partner),
    Outside(Partner),
    Done,
}

fn screen_of(session: &Session) -> Screen {
    let step = session.step();
    let who = step.who.unwrap_or(Partner::First);
    let face = cards::face_of(&step).filter(|_| !matches!(session.hold(), Hold::Away { .. }));
    if let Some(face) = face {
        return Screen::Cards(face);
    }
    match (session.hold(), step.kind) {
        (Hold::Away { .. }, _) => Screen::Resume,
        _ if matches!(
            step.prompt,
            Prompt::WeekPart | Prompt::Closeness | Prompt::ClosenessShown
        ) =>
        {
            Screen::Week(step.prompt, who)
        }
        _ if step.prompt == Prompt::HardPrepare => Screen::Prepare(who),
        _ if step.prompt == Prompt::OutsideWrite => Screen::Outside(who),
        (_, StepKind::Breathe) if session.exercise().is_cool_down() => Screen::Breathe,
        (_, StepKind::Wait) if session.exercise().is_cool_down() => Screen::Wait,
        (_, StepKind::Wait) => Screen::Quiet,
        (_, StepKind::Ask | StepKind::Choose | StepKind::Reveal | StepKind::Deck) if is_check_in(session) => {
            Screen::CheckIn(step.prompt, who)
        }
        (_, StepKind::Say) if step.prompt == Prompt::Ideas => Screen::Ideas,
        (_, StepKind::Choose) if step.prompt == Prompt::Experiment => Screen::Experiment,
        (_, StepKind::Choose) if step.prompt == Prompt::HowToBe => Screen::HowToBe(who),
        (_, StepKind::Ask) => Screen::Ask(who),
        (_, StepKind::Cover) => Screen::Cover(who),
        (_, StepKind::Pulse) => Screen::Pulse(who),
        (_, StepKind::Reveal) => Screen::PulseReveal,
        (_, StepKind::Choose) if step.prompt == Prompt::Return => Screen::Back,
        (_, StepKind::Choose) if step.prompt == Prompt::PulseOffer => Screen::PulseOffer,
        (_, StepKind::Done) => Screen::Done,
        _ => Screen::Turn,
    }
}

const fn is_check_in(session: &Session) -> bool {
    matches!(session.exercise(), Exercise::CheckIn(_))
}

/// Shows what is running.
#[component]
pub fn PlayerPage() -> impl IntoView {
    let store = use_store();
    let screen = Memo::new(move |_| {
        if store.has_session() {
            store
                .session
                .with(|session| session.as_ref().map_or(Screen::Nothing, screen_of))
        } else {
            Screen::Nothing
        }
    });
    let phase = Memo::new(move |_| {
        let shown = |s: &Session| (s.step().kind.slug(), s.step().who.map(Partner::slug));
        store
            .session
            .with(|session| session.as_ref().filter(|_| store.has_session()).map(shown))
    });
    view! {
        <main
            class="player"
            data-testid="phase"
            data-phase=move || phase.get().map(|(kind, _)| kind)
            data-partner=move || phase.get().and_then(|(_, who)| who)
        >
            {move || shown(store, screen.get())}
        </main>
    }
}

fn shown(store: Store, screen: Screen) -> AnyView {
    if screen == Screen::Nothing {
        return view! { <NothingRuns /> }.into_any();
    }
    let Some(snapshot) = snapshots(store) else {
        return view! { <NothingRuns /> }.into_any();
    };
    match screen {
        Screen::Nothing => ().into_any(),
        Screen::Resume => view! { <resume::Resume /> }.into_any(),
        Screen::Turn => view! { <turn::Turn snapshot /> }.into_any(),
        Screen::Breathe => view! { <breathe::Breathe snapshot /> }.into_any(),
        Screen::Wait => view! { <wait::Wait snapshot /> }.into_any(),
        Screen::Quiet => view! { <quiet::Quiet snapshot /> }.into_any(),
        Screen::HowToBe(asker) => view! { <how_to_be::HowToBe asker /> }.into_any(),
        Screen::Ask(partner) => view! { <ask::Ask partner /> }.into_any(),
        Screen::Back => view! { <back::Back /> }.into_any(),
        Screen::Cover(partner) => view! { <cover::CoverStep partner /> }.into_any(),
        Screen::CheckIn(prompt, who) => check_in::screen(prompt, who),
        Screen::PulseOffer => view! { <pulse::PulseOffer /> }.into_any(),
        Screen::Pulse(partner) => view! { <pulse::PulseStep partner /> }.into_any(),
        Screen::PulseReveal => view! { <pulse::PulseReveal /> }.into_any(),
        Screen::Cards(face) => cards::shown(face, snapshot),
        Screen::Ideas => side_by_side::ideas(snapshot),
        Screen::Experiment => side_by_side::experiment(snapshot),
        Screen::Week(prompt, who) => week::screen(prompt, who, snapshot),
        Screen::Prepare(partner) => hard::prepare(partner),
        Screen::Outside(partner) => outside::write(partner, snapshot),
        Screen::Done => view! { <done::Done /> }.into_any(),
    }
}

/// Follows the session and the clock; keeps the last picture where a session has just been put away.
fn snapshots(store: Store) -> Option<Memo<Snapshot>> {
    let take = move || {
        let now = store.now.get();
        store
            .session
            .with(|session| session.as_ref().map(|session| session.snapshot(now)))
    };
    let first = untrack(take)?;
    Some(Memo::new(move |last: Option<&Snapshot>| {
        take().or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
    }))
}

#[component]
fn NothingRuns() -> impl IntoView {
    view! {
        <section class="player-empty">
            <h1 tabindex="-1">"Nothing is running"</h1>
            <p>"A talk or a pause shows here while it lasts."</p>
            <a class="button" data-kind="primary" href=Route::Today.href()>"Back to today"</a>
        </section>
    }
}
