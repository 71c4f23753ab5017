//! One small step: chosen by both for about a week, closed however it went, with a line to oneself.

mod choosing;
mod lines;

use super::way_back::{WayBack, use_way_back};
use super::{framed, lights, today, turn_page};
use crate::pages::words::with_words;
use crate::platform::{clock, random};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::IconName;
use crate::ui::lights::Meeting;
use crate::ui::row::RowButton;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::{Agreement, Line};
use hearth_core::journal::{Audience, Author, Draft, Entry, RecordId};
use hearth_core::time::Instant;
use hearth_core::words::content::SmallStep;
use hearth_core::{agreements, limits};
use leptos::prelude::*;

/// Lets both choose a step, shows the one that is open, and closes it.
#[component]
pub fn SmallStepPage() -> impl IntoView {
    let way_back = use_way_back();
    framed(Listed::SmallStep, Some(way_back), move || {
        with_words(move |words: SmallStep| Desk::open(words, way_back).draw())
    })
}

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The step that is open, or the choice of one.
    Step,
    /// The choice of another in the place of the one that is open.
    Other,
    /// What was just closed.
    Closed,
    /// The lines that one partner wrote to themself.
    Lines,
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Desk {
    store: StoredValue<Store>,
    words: StoredValue<SmallStep>,
    way_back: WayBack,
    began: Instant,
    part: RwSignal<Part>,
    open: Memo<Option<Agreement>>,
    /// The size that is chosen, from 0 for the smallest.
    size: RwSignal<usize>,
    /// The step that is suggested.
    drawn: RwSignal<String>,
    /// The step in their own words, and whether it is that one.
    own: RwSignal<String>,
    is_own: RwSignal<bool>,
    /// Whether each has said yes to it.
    said: [RwSignal<bool>; 2],
}

impl Desk {
    fn open(words: SmallStep, way_back: WayBack) -> Self {
        let store = use_store();
        let open = move |_: Option<&Option<Agreement>>| {
            store.journal.with(|journal| {
                let newest = agreements::open_steps(journal).into_iter().next();
                newest.map(|(_, step)| step.clone())
            })
        };
        let desk = Self {
            store: StoredValue::new(store),
            words: StoredValue::new(words),
            way_back,
            began: clock::now(),
            part: RwSignal::new(Part::Step),
            open: Memo::new(open),
            size: RwSignal::new(0),
            drawn: RwSignal::new(String::new()),
            own: RwSignal::new(String::new()),
            is_own: RwSignal::new(false),
            said: [RwSignal::new(false), RwSignal::new(false)],
        };
        desk.suggest();
        desk
    }

    fn draw(self) -> AnyView {
        (move || match (self.part.get(), self.open.get()) {
            (Part::Lines, _) => lines::lines(self),
            (Part::Closed, None) => self.closed(),
            (Part::Step | Part::Closed, Some(step)) => self.standing(&step),
            (Part::Step | Part::Other, step) => choosing::choosing(self, step.is_some()),
        })
        .into_any()
    }

    /// Gives the store; it lies apart, for a handle is copied all the time.
    fn store(self) -> Store {
        self.store.get_value()
    }

    fn show(self, part: Part) {
        self.part.set(part);
        turn_page();
    }

    /// Takes both yeses back: they were said to another step.
    fn unsay(self) {
        self.said.iter().for_each(|said| said.set(false));
    }

    /// Suggests a step of the chosen size, another than before, out of what is open to both.
    fn suggest(self) {
        let size = u8::try_from(self.size.get_untracked() + 1).unwrap_or(1);
        let found = self.store().journal.with_untracked(|journal| {
            self.words.with_value(|words| {
                let steps = words.of_size(size, |topic| limits::is_open(journal, topic));
                let before = self.drawn.get_untracked();
                let others: Vec<_> = steps.into_iter().filter(|step| step.text != before).collect();
                let at = random::below(u32::try_from(others.len()).unwrap_or_default());
                others.get(at as usize).map(|step| step.text.clone())
            })
        });
        self.unsay();
        self.drawn.set(found.unwrap_or_default());
    }

    /// Gives the step that both would say yes to.
    fn wording(self) -> String {
        if self.is_own.get() {
            self.own.get()
        } else {
            self.drawn.get()
        }
    }

    /// Both have said yes: the step is open, in the place of the one before.
    fn agree(self) {
        let size = u8::try_from(self.size.get_untracked() + 1).unwrap_or(1);
        let Some(step) = agreements::step(&untrack(|| self.wording()), size, today()) else {
            return;
        };
        let before = self.open_ids().into_iter().next();
        let Some(id) = before.or_else(|| RecordId::try_from(random::id()).ok()) else {
            return;
        };
        let undo = self.store().keep_with_undo(&id, kept(step));
        self.unsay();
        self.show(Part::Step);
        self.way_back.offer("That is your step.", undo);
    }

    fn open_ids(self) -> Vec<RecordId> {
        self.store().journal.with_untracked(|journal| {
            let open = agreements::open_steps(journal);
            open.into_iter().map(|(id, _)| id.clone()).collect()
        })
    }

    /// Closes the step; whether it was taken is not kept.
    fn close(self) {
        let store = self.store();
        let mut undo = Vec::new();
        for id in self.open_ids() {
            if let Some(Entry::Agreement(step)) = store.draft_of(&id).map(|draft| draft.entry) {
                let closed = Some(today());
                undo.push(store.keep_with_undo(&id, kept(Agreement { closed, ..step })));
            }
        }
        let done = store.keep_done(Listed::SmallStep, self.began);
        self.show(Part::Closed);
        self.way_back.offer("The step is closed.", move || {
            for undo in &undo {
                undo();
            }
            if let Some(done) = &done {
                store.forget(done);
            }
            self.part.set(Part::Step);
        });
    }

    /// Looks for another step, one size smaller where there is one.
    fn look_for_another(self, size: Option<u8>) {
        let smaller = size.unwrap_or(1).saturating_sub(2);
        self.size.set(usize::from(smaller));
        self.is_own.set(false);
        self.own.set(String::new());
        self.suggest();
        self.show(Part::Other);
    }

    fn standing(self, step: &Agreement) -> AnyView {
        let words = step
            .words
            .as_ref()
            .map_or_else(String::new, |words| words.as_str().to_owned());
        let size = step.size;
        let name = self.words.with_value(|words| {
            let at = usize::from(size.unwrap_or(1)).saturating_sub(1);
            words.sizes.get(at).map(|size| size.name.clone())
        });
        let another = if size.unwrap_or(1) > 1 {
            "A smaller one"
        } else {
            "A different one"
        };
        view! {
            <div class="top-card step-card">
                <p class="label">{name}</p>
                <p class="step-words" data-testid="step">{words}</p>
                <p class="t-small">
                    "From " <span class="own-day">{clock::date_text(step.on)} ","</span> " for about a week"
                </p>
            </div>
            <div class="own-ways">
                <Button label="We took it" on_click=move |()| self.close() testid="took" />
                <Button label="Not this week" on_click=move |()| self.close() testid="not-this-week" />
                <Button label=another on_click=move |()| self.look_for_another(size) testid="smaller" />
            </div>
            {self.to_lines()}
        }
        .into_any()
    }

    fn closed(self) -> AnyView {
        let next = move |()| {
            self.suggest();
            self.show(Part::Step);
        };
        view! {
            {lights(Meeting::Together)}
            <div class="own-said">
                <p class="t-lead">"Closed, however it went."</p>
                <p>"If you like, each writes a line to themself: what I was patient with in me."</p>
            </div>
            <div class="own-ways">
                <Button label="A line to myself" on_click=move |()| self.show(Part::Lines) testid="line" />
                <Button label="Choose the next step" on_click=next testid="next-step" />
                <ButtonLink kind=ButtonKind::Quiet href=Route::Today.href() label="Back to today" />
            </div>
        }
        .into_any()
    }

    /// Leads to the lines that each wrote to themself.
    fn to_lines(self) -> AnyView {
        view! {
            <div class="rows">
                <RowButton
                    title="Lines to yourself"
                    meta="Each sees their own"
                    icon=IconName::EyeOff
                    opens=true
                    on_click=move |()| self.show(Part::Lines)
                    testid="lines"
                />
            </div>
        }
        .into_any()
    }
}

fn kept(step: Agreement) -> Draft {
    Draft {
        author: Author::Both,
        audience: Audience::Both,
        entry: Entry::Agreement(step),
    }
}

/// Borrows the words of a line.
fn text_of<const MOST: usize>(line: &Line<MOST>) -> String {
    line.as_str().to_owned()
}
