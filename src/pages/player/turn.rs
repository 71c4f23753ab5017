//! Talk in turns on one phone: two halves, a seam between, and nothing else.

mod another;
mod half;
mod paused;
pub(super) mod seam;

use super::hard;
use super::stems::use_stems;
use crate::hooks::{use_keydown, use_wake_state};
use crate::platform::sound::Tone;
use crate::platform::wake_lock::State;
use crate::state::{Store, runner, use_store};
use crate::ui::stage::{Stage, StageView};
use half::{Half, OuterControl};
use hearth_core::couple::Partner;
use hearth_core::session::snapshot::{Face, Snapshot};
use hearth_core::session::{Event, Hold, Outcome};
use leptos::prelude::*;
use paused::Paused;
use seam::{EndBead, PauseDisc, UndoBead};

/// Draws every step of a talk on the two-sided screen.
#[component]
pub fn Turn(snapshot: Memo<Snapshot>) -> impl IntoView {
    let store = use_store();
    let is_paused = Memo::new(move |_| matches!(snapshot.get().hold, Hold::Paused { .. }));
    let stage = Memo::new(move |_| stage_view(store, &snapshot.get()));
    let hand_over = move |_: Partner| hand_over(store);
    let stems = use_stems();
    another::forget_with_the_step(snapshot, stems);
    hard::provide_lines();
    listen_for_keys(store);
    view! {
        <h1 class="unseen" tabindex="-1">{title(store)}</h1>
        <p class="unseen" aria-live="polite">{move || announcement(store, &snapshot.get())}</p>
        <Stage
            view=stage
            on_hand_over=hand_over
            hand_over_label=Signal::derive(move || hand_over_label(store, &snapshot.get()))
            near=move || view! { <Half partner=Partner::First snapshot stems /> }.into_any()
            far=move || view! { <Half partner=Partner::Second snapshot stems /> }.into_any()
            near_outer=move || view! { <OuterControl partner=Partner::First snapshot stems /> }.into_any()
            far_outer=move || view! { <OuterControl partner=Partner::Second snapshot stems /> }.into_any()
            undo=move || view! { <UndoBead snapshot /> }.into_any()
            pause=move || view! { <PauseDisc snapshot /> }.into_any()
            end=move || view! { <EndBead /> }.into_any()
        />
        <Show when=move || is_paused.get()>
            <Paused snapshot />
        </Show>
        {hard::lines_over(snapshot)}
        <WakeLine />
    }
}

/// Gives what is done, read once: an exercise keeps its name while it runs.
fn title(store: Store) -> &'static str {
    store.session.with_untracked(|session| {
        session
            .as_ref()
            .map_or("Hearth", |session| session.exercise().listed().title())
    })
}

fn stage_view(store: Store, snapshot: &Snapshot) -> StageView {
    StageView {
        layout: store.settings.with(|settings| settings.layout),
        mover: snapshot.who,
        hand_over: snapshot.may.hand_over,
        left_share: step_down(snapshot.left_share),
        fade: step_down(snapshot.fade),
        is_over: matches!(snapshot.face, Face::Over(_)),
        has_ring: matches!(snapshot.face, Face::Left(_) | Face::Over(_)),
    }
}

/// Rounds a share so that the drawing changes about once a second, not at every look.
fn step_down(share: f64) -> f64 {
    (share * 200.0).round() / 200.0
}

fn hand_over(store: Store) {
    // A theme that both have told a story to counts as met.
    if store.answer_card() == Outcome::Changed {
        runner::play(store, Some(Tone::Swap));
    }
}

fn hand_over_label(store: Store, snapshot: &Snapshot) -> String {
    let name = snapshot
        .may
        .hand_over
        .map(|partner| store.name(partner))
        .unwrap_or_default();
    let short = snapshot.prompt.lines().short;
    format!("{name}: {short}")
}

fn announcement(store: Store, snapshot: &Snapshot) -> String {
    let lines = snapshot.prompt.lines();
    let Some(who) = snapshot.who else {
        return lines.line.to_owned();
    };
    let (name, other) = (store.name(who), store.name(who.other()));
    format!("{name} {}. {other} {}.", lines.role, lines.other_role)
}

/// Space or Enter with nothing focused hands over, as the whole half does for a finger; p pauses, u undoes.
pub(super) fn listen_for_keys(store: Store) {
    use_keydown(move |press| {
        if press.is_typing() || press.is_in_dialog() || press.is_repeat() || press.has_modifier() {
            return;
        }
        let is_paused = store.session.with_untracked(|s| {
            s.as_ref()
                .is_some_and(|s| matches!(s.hold(), Hold::Paused { .. }))
        });
        match press.key().as_str() {
            "p" => {
                store.act(if is_paused { Event::Resume } else { Event::Pause });
            }
            "u" => {
                store.act(Event::Undo);
            }
            _ => {}
        }
    });
}

/// Says so where the screen can't be kept awake.
#[component]
fn WakeLine() -> impl IntoView {
    let state = use_wake_state();
    view! {
        <Show when=move || matches!(state.get(), State::Unsupported | State::Refused)>
            <p class="wake-line" role="status">"This phone may dim its screen. A touch keeps it awake."</p>
        </Show>
    }
}
