//! Agreeing on a pause: a time, a place and one warm line; begins at once with what is offered.

pub(crate) mod breathing;
pub(crate) mod calendar;
pub(crate) mod frame;
pub(crate) mod later;
pub(crate) mod place;
pub(crate) mod return_time;
mod warm_line;
mod when;
mod whereabouts;
pub(crate) mod words;

use crate::hooks::use_now;
use crate::platform::{clock, sound};
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use calendar::{CalendarFile, CalendarParts};
use frame::{AboutThis, PauseHeader};
use hearth_core::exercise::Exercise;
use hearth_core::exercise::cool_down::Plan;
use hearth_core::session::Session;
use hearth_core::session::breath::Pattern;
use hearth_core::time::{Instant, Span};
use leptos::prelude::*;
use return_time::ReturnTime;

/// What is being agreed; lives as long as the page.
#[derive(Clone, Copy)]
pub(crate) struct Agreement {
    /// When they meet again.
    pub(crate) time: RwSignal<ReturnTime>,
    /// Where, as it reads in a sentence.
    pub(crate) place: RwSignal<String>,
    /// One warm line.
    pub(crate) line: RwSignal<String>,
    /// How to breathe first, if at all.
    pub(crate) breathing: RwSignal<Option<Pattern>>,
    /// The time of day, looked at every few seconds.
    pub(crate) now: ReadSignal<Instant>,
}

const LOOK_EVERY_MS: i32 = 2000;
const OFFERED_MINUTES: u64 = 20;

impl Agreement {
    fn offered() -> Self {
        let [(_, at_home), ..] = place::PLACES;
        Self {
            time: RwSignal::new(ReturnTime::In(OFFERED_MINUTES)),
            place: RwSignal::new(at_home.to_owned()),
            line: RwSignal::new(words::FIRST_WARM.to_owned()),
            breathing: RwSignal::new(Some(Pattern::default())),
            now: use_now(LOOK_EVERY_MS),
        }
    }

    /// Gives the instant they would meet if the pause began now.
    pub(crate) fn until(self) -> Instant {
        self.time.get().instant(self.now.get())
    }

    fn plan(self, now: Instant) -> Plan {
        let mut plan = Plan::lasting(Span::from_mins(OFFERED_MINUTES), now);
        plan.until = self.time.get_untracked().instant(now);
        plan.place = place::placed(&self.place.get_untracked());
        self.line.get_untracked().trim().clone_into(&mut plan.line);
        plan.breathing = self.breathing.get_untracked().is_some();
        plan.pattern = self.breathing.get_untracked().unwrap_or_default();
        plan
    }
}

/// Lets the two agree on a pause, or one of them alone.
#[component]
pub fn CoolSetupPage() -> impl IntoView {
    let store = use_store();
    let agreement = Agreement::offered();
    let is_breather = Memo::new(move |_| agreement.time.get().is_breather(agreement.now.get()));
    let begin = move || {
        sound::unlock();
        store.begin(Exercise::CoolDown(agreement.plan(clock::now())));
    };
    view! {
        <main class="page pause-setup" data-testid="cool-setup">
            <PauseHeader>
                <h1 tabindex="-1" class="pause-title">
                    {move || if is_breather.get() { "Take a breather" } else { "Take a pause" }}
                </h1>
            </PauseHeader>
            <p class="pause-sub">"Agree a time. Either of you can begin."</p>
            <when::WhenPanel agreement is_breather />
            <whereabouts::Where agreement />
            <warm_line::WarmLine agreement />
            <breathing::BreathingRow chosen=agreement.breathing />
            <Silent agreement />
            <Replaces />
            <div class="pause-begin">
                <Button
                    kind=ButtonKind::Primary
                    label=move || if is_breather.get() { "Begin the breather" } else { "Begin the pause" }
                    on_click=begin
                    testid="begin"
                />
                <AboutThis />
            </div>
        </main>
    }
}

/// Says honestly what a locked phone does, and offers the calendar.
#[component]
fn Silent(agreement: Agreement) -> impl IntoView {
    let store = use_store();
    let parts = CalendarParts::none();
    let clock_text = Memo::new(move |_| clock::clock_text(agreement.until(), store.settings.get().hours));
    let file = move || {
        // From here on the time stands, so that the calendar and the pause agree.
        let now = clock::now();
        agreement.time.update(|time| *time = time.pinned(now));
        CalendarFile {
            until: agreement.time.get_untracked().instant(now),
            place: place::placed(&agreement.place.get_untracked()),
            line: agreement.line.get_untracked(),
        }
    };
    view! {
        <section class="pause-silent" aria-label="Calendar">
            <p>"A locked phone may stay silent. Keep it open, or add " {clock_text} " to your calendar."</p>
            <calendar::AddButton file=Callback::new(move |()| file()) parts />
            <calendar::FileParts parts title=clock_text />
        </section>
    }
}

/// Says that whatever runs gives way, where something does.
#[component]
fn Replaces() -> impl IntoView {
    let store = use_store();
    let runs = move |store: Store| {
        store
            .session
            .with(|s| s.as_ref().is_some_and(|s: &Session| !s.is_done()))
    };
    let is_pause = move || {
        store
            .session
            .with(|s| s.as_ref().is_some_and(|s| s.exercise().is_cool_down()))
    };
    view! {
        <Show when=move || runs(store) && store.has_session()>
            <p class="pause-note" role="note">
                {move || if is_pause() {
                    "A pause is running. Beginning this one takes its place."
                } else {
                    "Your talk is put away when the pause begins. You can start it fresh afterwards."
                }}
            </p>
        </Show>
    }
}
