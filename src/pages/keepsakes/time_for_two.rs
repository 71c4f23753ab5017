//! Time for two: ideas by minutes, energy, cost and place, and dates planned out of them.

use super::closing::to_moments;
use super::date_form::{DAY, DateForm, MINUTES, minutes_text, to_calendar, when_text};
use super::finder::{Filter, Finder, Found, place_of};
use super::{Desk, Opened, Row, delete, page, titled};
use crate::hooks::use_now;
use crate::pages::own_time::turn_page;
use crate::platform::clock::{self, Wall};
use crate::platform::page as screen;
use crate::route::Route;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::IconName;
use hearth_core::dates;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::{Date, Line};
use hearth_core::journal::{Audience, Author, Draft, Entry, RecordId};
use hearth_core::time::Instant;
use hearth_core::words::content::{DateIdea, TimeForTwo};
use leptos::prelude::*;

/// How often what is past is looked for, in milliseconds.
const LOOK_MS: i32 = 60_000;
/// What the words call energy, cost and place, in the order of the filters.
const ENERGY: [&str; 2] = ["low", "some"];
const COST: [&str; 3] = ["none", "little", "some"];
const PLACE: [&str; 2] = ["in", "out"];

/// Shows what is planned, and ideas for more.
#[component]
pub fn TimeForTwoPage() -> AnyView {
    page(Listed::TimeForTwo, |desk, words: TimeForTwo| {
        Plans::open(desk, words).draw()
    })
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Plans {
    desk: Desk,
    why: StoredValue<String>,
    ideas: Finder,
    planned: Memo<Vec<(Instant, RecordId, Date)>>,
    past: Memo<Vec<(RecordId, Date)>>,
    /// What a new date begins with.
    seed: RwSignal<Seed>,
}

/// What a new date begins with: a title, its minutes, and the idea it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seed {
    title: String,
    minutes: u64,
    idea: Option<Line<80>>,
}

impl Seed {
    const fn nothing() -> Self {
        Self {
            title: String::new(),
            minutes: 90,
            idea: None,
        }
    }

    fn of_idea(idea: Found) -> Self {
        let at = idea.tags.first().and_then(|tag| tag.checked_sub(1));
        let minutes = at.and_then(|at| MINUTES.get(at)).copied();
        Self {
            title: idea.title,
            minutes: minutes.unwrap_or(90),
            idea: Line::try_from(idea.key).ok(),
        }
    }

    fn of_date(date: &Date) -> Self {
        Self {
            title: date.title.as_str().to_owned(),
            minutes: date.length.secs_floor() / 60,
            idea: date.idea.clone(),
        }
    }
}

fn found(idea: DateIdea) -> Found {
    let minutes = u64::try_from(idea.minutes).unwrap_or_default();
    Found {
        tags: vec![
            place_of(&MINUTES, &minutes),
            place_of(&ENERGY, &idea.energy.as_str()),
            place_of(&COST, &idea.cost.as_str()),
            place_of(&PLACE, &idea.place.as_str()),
        ],
        key: idea.id,
        title: idea.title,
        how: idea.how,
        topic: idea.topic,
    }
}

fn filters() -> Vec<Filter> {
    let filter = |group, legend, any, options: &[&str]| Filter {
        group,
        legend,
        any,
        options: options.iter().map(|option| (*option).to_owned()).collect(),
    };
    let minutes = Filter {
        group: "minutes",
        legend: "How long",
        any: "Any length",
        options: MINUTES.map(minutes_text).to_vec(),
    };
    vec![
        minutes,
        filter(
            "energy",
            "How much energy",
            "Any energy",
            &["Little energy", "Some energy"],
        ),
        filter(
            "cost",
            "What it costs",
            "Any cost",
            &["Free", "A little money", "Some money"],
        ),
        filter("place", "Where", "In or out", &["At home", "Out"]),
    ]
}

impl Plans {
    fn open(desk: Desk, words: TimeForTwo) -> Self {
        let (journal, now) = (desk.store().journal, use_now(LOOK_MS));
        let planned = move |_: Option<&Vec<(Instant, RecordId, Date)>>| {
            journal.with(|journal| {
                let planned = dates::planned(journal, now.get(), &Wall).into_iter();
                planned
                    .map(|(next, id, date)| (next, id.clone(), date.clone()))
                    .collect()
            })
        };
        let past = move |_: Option<&Vec<(RecordId, Date)>>| {
            journal.with(|journal| {
                let past = dates::past(journal, now.get(), &Wall).into_iter();
                past.map(|(id, date)| (id.clone(), date.clone())).collect()
            })
        };
        let ideas = words.ideas.into_iter().map(found).collect();
        Self {
            desk,
            why: StoredValue::new(words.why),
            ideas: Finder::open(desk.store(), ideas, filters()),
            planned: Memo::new(planned),
            past: Memo::new(past),
            seed: RwSignal::new(Seed::nothing()),
        }
    }

    fn draw(self) -> AnyView {
        let more = view! {
            <Button icon=IconName::Plus label="A plan of our own" on_click=move |()| self.plan(Seed::nothing()) testid="own" />
            <ButtonLink
                kind=ButtonKind::Quiet
                href=Route::Exercise(Listed::PhonesDown).href()
                label="Begin now, phones down"
            />
        };
        let take = ("Plan it", IconName::CalendarPlus);
        view! {
            <p class="t-lead">{self.why.get_value()}</p>
            {self.planned()}
            {self.ideas.draw(take, move |idea| self.plan(Seed::of_idea(idea)), more.into_any())}
            {self.earlier()}
            {self.desk.sheet(title, move |opened| self.sheet(&opened))}
        }
        .into_any()
    }

    fn plan(self, seed: Seed) {
        self.seed.set(seed);
        self.desk.opened.set(Opened::New);
        // A sheet that was open already does not take the focus by itself.
        screen::focus_soon(DAY);
    }

    fn planned(self) -> AnyView {
        let settings = self.desk.store().settings;
        let rows = Memo::new(move |_| {
            let hours = settings.with(|settings| settings.hours);
            let row = |(next, id, date): &(Instant, RecordId, Date)| Row {
                key: id.as_str().to_owned(),
                title: date.title.as_str().to_owned(),
                meta: when_text(*next, date.weekly, hours),
                whose: None,
            };
            self.planned
                .with(|planned| planned.iter().map(row).collect::<Vec<_>>())
        });
        titled(
            "Planned",
            ["planned-title", "planned", "planned-search"],
            rows,
            self.desk,
        )
    }

    fn earlier(self) -> AnyView {
        let rows = Memo::new(move |_| {
            let row = |(id, date): &(RecordId, Date)| Row {
                key: id.as_str().to_owned(),
                title: date.title.as_str().to_owned(),
                meta: day_of(date),
                whose: None,
            };
            self.past.with(|past| past.iter().map(row).collect::<Vec<_>>())
        });
        titled(
            "Earlier",
            ["earlier", "earlier-list", "earlier-search"],
            rows,
            self.desk,
        )
    }

    fn sheet(self, opened: &Opened) -> AnyView {
        match opened {
            Opened::Nothing => ().into_any(),
            Opened::New => self.new_date(),
            Opened::Kept(id) => {
                let known = self
                    .planned
                    .with_untracked(|planned| planned.iter().find(|(_, known, _)| known == id).cloned());
                known.map_or_else(
                    || self.past_date(id),
                    |(next, id, date)| self.planned_date(next, id, date),
                )
            }
        }
    }

    fn new_date(self) -> AnyView {
        let Seed { title, minutes, idea } = self.seed.get_untracked();
        let form = DateForm::new(title, minutes, idea);
        form.draw("Plan it", move |date| {
            self.desk.tend();
            self.desk
                .keep_new(Author::Both, Audience::Both, Entry::Date(date), "It is planned.");
            turn_page();
        })
    }

    /// Draws what is past: the way to a moment of it, and to another time.
    fn past_date(self, id: &RecordId) -> AnyView {
        let known = self
            .past
            .with_untracked(|past| past.iter().find(|(known, _)| known == id).cloned());
        let Some((_, date)) = known else {
            return ().into_any();
        };
        let again = StoredValue::new(Seed::of_date(&date));
        view! {
            <div class="keep-idea" data-testid="when">
                <p class="keep-words">{date.title.as_str().to_owned()}</p>
                <p class="t-small">{day_of(&date)}</p>
            </div>
            {to_moments()}
            <Button icon=IconName::CalendarPlus label="Plan it again" on_click=move |()| self.plan(again.get_value()) testid="again" />
            {delete(self.desk, "It is gone.")}
        }
        .into_any()
    }

    fn planned_date(self, next: Instant, id: RecordId, date: Date) -> AnyView {
        let hours = self
            .desk
            .store()
            .settings
            .with_untracked(|settings| settings.hours);
        let form = DateForm::of(&date, next);
        let change = move |date| {
            let draft = Draft {
                author: Author::Both,
                audience: Audience::Both,
                entry: Entry::Date(date),
            };
            self.desk.change(&id, draft, "Changed.");
            self.desk.close();
        };
        view! {
            <div class="keep-idea" data-testid="when">
                <p class="keep-words">{date.title.as_str().to_owned()}</p>
                <p class="t-small">{when_text(next, date.weekly, hours)}</p>
            </div>
            {to_calendar(self.desk, Date { at: next, ..date })}
            <details class="keep-more">
                <summary>"Change it"</summary>
                <div class="keep-part">{form.draw("Keep it so", change)}</div>
            </details>
            {delete(self.desk, "It is off.")}
        }
        .into_any()
    }
}

/// Writes the day a date was.
fn day_of(date: &Date) -> String {
    clock::date_text(clock::local(date.at).date)
}

fn title(opened: &Opened) -> &'static str {
    if *opened == Opened::New {
        "Put a day to it"
    } else {
        "Time for two"
    }
}
