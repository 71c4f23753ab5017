//! One small experiment and a day to look at it again; kept only if both say so.

use super::{OneMore, added};
use crate::pages::player::cards::head::{about, head};
use crate::pages::saved_line::SavedLine;
use crate::pages::side_setup::day::{DayPicker, add_to_calendar, day_text};
use crate::pages::words::with_words;
use crate::platform::clock;
use crate::state::{Store, use_store};
use crate::ui::both_say::BothSay;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{Icon, IconName};
use hearth_core::agreements;
use hearth_core::couple::Partner;
use hearth_core::journal::entry::{Agreement, Entry, Line as Kept};
use hearth_core::journal::{Audience, Author, Draft, RecordId};
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Event, Session};
use hearth_core::time::LocalDate;
use hearth_core::words::content::{Line, SideBySide};
use leptos::prelude::*;

/// What is being chosen; lives as long as the screen.
#[derive(Clone, Copy)]
struct Trial {
    store: StoredValue<Store>,
    /// Under which name it would be kept; the same after a reload.
    id: StoredValue<Option<RecordId>>,
    ideas: Memo<Vec<String>>,
    chosen: RwSignal<Option<usize>>,
    again: RwSignal<Option<LocalDate>>,
    said: [RwSignal<bool>; 2],
    kept: Memo<Option<Agreement>>,
}

impl Trial {
    fn of(store: Store) -> Self {
        let id = StoredValue::new(
            store
                .session
                .with_untracked(|session| session.as_ref().and_then(name_of)),
        );
        let kept = move |_: Option<&Option<Agreement>>| kept_as(store, &id.get_value()?);
        Self {
            store: StoredValue::new(store),
            id,
            ideas: added(store),
            chosen: RwSignal::new(None),
            again: RwSignal::new(None),
            said: [RwSignal::new(false), RwSignal::new(false)],
            kept: Memo::new(kept),
        }
    }

    /// Gives the store; it lies apart, for a handle is copied all the time.
    fn store(self) -> Store {
        self.store.get_value()
    }

    /// Takes both yeses back: they were said to something else.
    fn unsay(self) {
        self.said.iter().for_each(|said| said.set(false));
    }

    fn choose(self, at: usize) {
        self.chosen.set(Some(at));
        self.unsay();
    }

    /// Gives what both would say yes to, once there is an experiment and a day.
    fn agreement(self) -> Option<Agreement> {
        let at = self.chosen.get()?;
        let words = self.ideas.with(|ideas| ideas.get(at).cloned())?;
        agreements::experiment(&words, today(), self.again.get()?)
    }

    fn keep(self) {
        if let (Some(id), Some(agreed)) = (self.id.get_value(), untrack(|| self.agreement())) {
            let draft = Draft {
                author: Author::Both,
                audience: Audience::Both,
                entry: Entry::Agreement(agreed),
            };
            self.store().keep(id, draft, clock::now());
        }
        self.unsay();
    }

    fn take_out(self) {
        if let Some(id) = self.id.get_value() {
            self.store().forget(&id);
        }
    }

    fn finish(self) {
        self.store().act(Event::HandOver);
    }
}

/// Names what a run may keep; the same after a reload.
fn name_of(session: &Session) -> Option<RecordId> {
    let began = session.began().millis().unsigned_abs().to_string();
    RecordId::try_from(["experiment-", &began].concat()).ok()
}

fn kept_as(store: Store, id: &RecordId) -> Option<Agreement> {
    store.journal.with(|journal| match journal.get(id)?.entry() {
        Some(Entry::Agreement(agreed)) => Some(agreed.clone()),
        _ => None,
    })
}

/// Says whether a run kept an experiment.
pub(in crate::pages::player) fn is_trying(store: Store, session: &Session) -> bool {
    untrack(|| name_of(session).is_some_and(|id| kept_as(store, &id).is_some()))
}

fn today() -> LocalDate {
    clock::local(clock::now()).date
}

/// Chooses one small experiment, or finishes without keeping any.
pub(in crate::pages::player) fn experiment(snapshot: Memo<Snapshot>) -> AnyView {
    let trial = Trial::of(use_store());
    view! {
        <div class="page cards side" data-testid="experiment-step">
            {head(snapshot, ().into_any())}
            {with_words(move |words: SideBySide| {
                let words = StoredValue::new(words.experiment);
                (move || match trial.kept.get() {
                    Some(agreed) => kept(trial, &agreed),
                    None => choosing(trial, words),
                })
                .into_any()
            })}
            {about()}
        </div>
    }
    .into_any()
}

fn line(words: StoredValue<Vec<Line>>, at: usize) -> String {
    words.with_value(|words| words.get(at).map(|line| line.text.clone()).unwrap_or_default())
}

fn choosing(trial: Trial, words: StoredValue<Vec<Line>>) -> AnyView {
    let is_open = Memo::new(move |_| trial.agreement().is_none());
    let names = untrack(|| Partner::BOTH.map(|partner| trial.store().name(partner)));
    let day = move |day: Option<LocalDate>| {
        trial.again.set(day);
        trial.unsay();
    };
    view! {
        <div class="side-body">
            <h1 class="t-title" tabindex="-1">"Which one shall we try?"</h1>
            <p class="t-lead">{line(words, 0)} " " {line(words, 1)}</p>
            {options(trial)}
            <OneMore ideas=trial.ideas label="Or something else, small enough" on_added=move |at| trial.choose(at)/>
            <DayPicker legend=line(words, 3) set=trial.again.get_untracked() on_choose=day/>
            <BothSay legend="Keep it for you two? Only if both say so" names said=trial.said disabled=is_open
                on_both=move |()| trial.keep()/>
            <p class="t-small">
                {move || if is_open.get() { "First an idea and a day.".to_owned() } else { line(words, 4) }}
            </p>
        </div>
        <div class="cards-actions">
            <Button label="Finish, and keep nothing" testid="finish" on_click=move |()| trial.finish()/>
        </div>
    }
    .into_any()
}

fn options(trial: Trial) -> AnyView {
    let option = move |(at, idea): (usize, String)| {
        view! {
            <label class="side-option choice-option" data-testid="option">
                <input type="radio" class="choice-input" name="experiment"
                    prop:checked=move || trial.chosen.get() == Some(at) on:change=move |_| trial.choose(at)/>
                <span>{idea}</span>
                <Icon name=IconName::Check/>
            </label>
        }
    };
    (move || {
        let ideas = trial.ideas.get();
        (!ideas.is_empty()).then(|| {
            view! {
                <fieldset class="choice side-options">
                    <legend class="unseen">"Your ideas"</legend>
                    {ideas.into_iter().enumerate().map(option).collect_view()}
                </fieldset>
            }
        })
    })
    .into_any()
}

fn kept(trial: Trial, agreed: &Agreement) -> AnyView {
    let words = agreed
        .words
        .as_ref()
        .map(Kept::as_str)
        .unwrap_or_default()
        .to_owned();
    let again = agreed.again;
    view! {
        <div class="side-body">
            <h1 class="t-title" tabindex="-1">"You are trying this"</h1>
            <section class="top-card" data-testid="experiment">
                <p class="step-words">{words}</p>
                <p class="t-small">{again.map(|day| ["Look again on ", &day_text(day)].concat())}</p>
            </section>
            <SavedLine state=trial.store().shelf.state/>
            <div class="setup-extras">
                {again.map(|day| view! {
                    <Button kind=ButtonKind::Pill icon=IconName::CalendarPlus label="Add to your calendar" testid="calendar"
                        on_click=move |()| add_to_calendar(trial.store(), day)/>
                })}
                <Button kind=ButtonKind::Pill icon=IconName::Undo2 label="Undo, keep nothing" testid="take-out"
                    on_click=move |()| trial.take_out()/>
            </div>
            <p class="t-small">"The calendar file says “Look again” and the hour, and nothing else."</p>
        </div>
        <div class="cards-actions">
            <Button kind=ButtonKind::Primary label="Finish" testid="finish" on_click=move |()| trial.finish()/>
        </div>
    }
    .into_any()
}
