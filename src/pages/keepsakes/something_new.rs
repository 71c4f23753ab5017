//! Something new: ideas by how new they are, what effort and what money they take; a list, and what is done.

use super::date_form::DateForm;
use super::finder::{Filter, Finder, Found};
use super::{Desk, Opened, Row, delete, keep_button, line_of, list, page};
use crate::pages::own_time::{lights, today, turn_page};
use crate::platform::clock;
use crate::route::Route;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::lights::Meeting;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::{Line, NewThing};
use hearth_core::journal::{Audience, Author, Draft, Entry, RecordId};
use hearth_core::words::content::{NewIdea, SomethingNew};
use leptos::prelude::*;

/// The most characters of a title.
const LONGEST: usize = 80;
/// How long a new thing is planned for, in minutes: what the studies gave it, for a week.
const AN_HOUR_AND_A_HALF: u64 = 90;

/// Shows ideas, the couple's list, and what they did.
#[component]
pub fn SomethingNewPage() -> AnyView {
    page(Listed::SomethingNew, |desk, words: SomethingNew| {
        News::open(desk, words).draw()
    })
}

/// What the page holds.
#[derive(Clone, Copy)]
struct News {
    desk: Desk,
    why: StoredValue<String>,
    ideas: Finder,
    things: Memo<Vec<(RecordId, NewThing)>>,
    /// Whether one was just done.
    is_done: RwSignal<bool>,
}

fn found(idea: NewIdea) -> Found {
    Found {
        key: idea.id,
        title: idea.title,
        how: idea.how,
        topic: idea.topic,
        tags: [idea.novelty, idea.effort, idea.cost].map(usize::from).to_vec(),
    }
}

fn filters() -> Vec<Filter> {
    let filter = |group, legend, any, options: [&str; 3]| Filter {
        group,
        legend,
        any,
        options: options.map(str::to_owned).to_vec(),
    };
    vec![
        filter(
            "novelty",
            "How new",
            "However new",
            ["A little new", "New", "Very new"],
        ),
        filter(
            "effort",
            "How much effort",
            "Any effort",
            ["Little effort", "Some effort", "Much effort"],
        ),
        filter(
            "cost",
            "What it costs",
            "Any cost",
            ["Next to nothing", "A little money", "Some money"],
        ),
    ]
}

fn kept(thing: NewThing) -> Draft {
    Draft {
        author: Author::Both,
        audience: Audience::Both,
        entry: Entry::NewThing(thing),
    }
}

impl News {
    fn open(desk: Desk, words: SomethingNew) -> Self {
        let things = desk.kept(Audience::Both, |record, entry| match entry {
            Entry::NewThing(thing) => Some((record.id().clone(), thing.clone())),
            _ => None,
        });
        let ideas = words.ideas.into_iter().map(found).collect();
        Self {
            desk,
            why: StoredValue::new(words.why),
            ideas: Finder::open(desk.store(), ideas, filters()),
            things,
            is_done: RwSignal::new(false),
        }
    }

    fn draw(self) -> AnyView {
        let shown = move || {
            if self.is_done.get() {
                self.done()
            } else {
                self.lists()
            }
        };
        view! {
            {shown}
            {self.desk.sheet(title, move |opened| self.sheet(&opened))}
        }
        .into_any()
    }

    fn lists(self) -> AnyView {
        let take = move |idea: Found| {
            if let Some(title) = line_of(&idea.title) {
                self.add(title, Line::try_from(idea.key).ok());
                self.ideas.another();
            }
        };
        let own = move |()| self.desk.opened.set(Opened::New);
        let more = view! { <Button icon=IconName::Plus label="One of our own" on_click=own testid="own" /> };
        let ours = self.rows(false);
        let did = self.rows(true);
        let is_any = Memo::new(move |_| did.with(|did| !did.is_empty()));
        view! {
            <p class="t-lead">{self.why.get_value()}</p>
            {self.ideas.draw(("Onto our list", IconName::Plus), take, more.into_any())}
            <section class="keep-part" aria-labelledby="ours">
                <h2 class="label" id="ours">"Our list"</h2>
                {list(
                    ["new-things", "new-things-search"],
                    ours,
                    Some("Nothing on it so far. Take one that makes you both a little curious.".to_owned()),
                    move |key| self.desk.show(key),
                )}
            </section>
            <Show when=move || is_any.get()>
                <section class="keep-part" aria-labelledby="did">
                    <h2 class="label" id="did">"Done together"</h2>
                    {list(["done-things", "done-things-search"], did, None, move |key| self.desk.show(key))}
                </section>
            </Show>
        }
        .into_any()
    }

    fn rows(self, are_done: bool) -> Memo<Vec<Row>> {
        Memo::new(move |_| {
            let row = |(id, thing): &(RecordId, NewThing)| Row {
                key: id.as_str().to_owned(),
                title: thing.title.as_str().to_owned(),
                meta: thing.done.map(clock::date_text).unwrap_or_default(),
                whose: None,
            };
            self.things.with(|things| {
                let wanted = things
                    .iter()
                    .filter(|(_, thing)| thing.done.is_some() == are_done);
                wanted.map(row).collect()
            })
        })
    }

    fn add(self, title: Line<80>, idea: Option<Line<80>>) {
        let thing = NewThing {
            title,
            on: today(),
            done: None,
            idea,
        };
        let entry = Entry::NewThing(thing);
        self.desk
            .keep_new(Author::Both, Audience::Both, entry, "It is on your list.");
    }

    fn done(self) -> AnyView {
        let back = move |()| {
            self.is_done.set(false);
            turn_page();
        };
        view! {
            {lights(Meeting::Together)}
            <div class="own-said">
                <p class="t-lead">"Done, well or badly."</p>
                <p>"Tell each other what you would do again."</p>
            </div>
            <div class="own-ways">
                <ButtonLink href=Route::Exercise(Listed::Moments).href() icon=IconName::Bookmark label="Keep a moment of it" />
                <Button kind=ButtonKind::Quiet label="Back to the list" on_click=back testid="back" />
            </div>
        }
        .into_any()
    }

    fn sheet(self, opened: &Opened) -> AnyView {
        match opened {
            Opened::Nothing => ().into_any(),
            Opened::New => self.own(),
            Opened::Kept(id) => {
                let known = self
                    .things
                    .with_untracked(|things| things.iter().find(|(known, _)| known == id).cloned());
                known.map_or_else(|| ().into_any(), |(id, thing)| self.thing(&id, &thing))
            }
        }
    }

    fn own(self) -> AnyView {
        let text = RwSignal::new(String::new());
        let keep = move || {
            if let Some(title) = line_of(&text.get_untracked()) {
                self.add(title, None);
            }
        };
        view! {
            <Field id="new-title" label="What neither of you has done" value=text on_input=move |words| text.set(words) words=true most=LONGEST />
            {keep_button("Onto our list", text, keep)}
        }
        .into_any()
    }

    fn thing(self, id: &RecordId, thing: &NewThing) -> AnyView {
        let is_done = thing.done.is_some();
        let ways = (!is_done).then(|| self.ways(id, thing));
        let text = RwSignal::new(thing.title.as_str().to_owned());
        let (id, before) = (id.clone(), thing.clone());
        let change = move || {
            if let Some(title) = line_of(&text.get_untracked()) {
                self.desk.change(
                    &id,
                    kept(NewThing {
                        title,
                        ..before.clone()
                    }),
                    "Kept.",
                );
                self.desk.close();
            }
        };
        view! {
            <p class="keep-words">{thing.title.as_str().to_owned()}</p>
            {ways}
            <details class="keep-more">
                <summary>"Change the words"</summary>
                <div class="keep-part">
                    <Field id="new-title" label="What it is called" value=text on_input=move |words| text.set(words) words=true most=LONGEST />
                    {keep_button("Keep it", text, change)}
                </div>
            </details>
            {delete(self.desk, "It is off the list.")}
        }
        .into_any()
    }

    /// What can be done with a thing that is still ahead.
    fn ways(self, id: &RecordId, thing: &NewThing) -> AnyView {
        let form = DateForm::new(
            thing.title.as_str().to_owned(),
            AN_HOUR_AND_A_HALF,
            thing.idea.clone(),
        );
        let plan = move |date| {
            self.desk.keep_new(
                Author::Both,
                Audience::Both,
                Entry::Date(date),
                "Planned. It stands in Time for two.",
            );
        };
        let (id, thing) = (id.clone(), thing.clone());
        let finish = move |()| {
            let done = Some(today());
            self.desk.tend();
            self.desk.close();
            let (store, before) = (self.desk.store(), self.desk.store().draft_of(&id));
            store.keep(
                id.clone(),
                kept(NewThing {
                    done,
                    ..thing.clone()
                }),
                clock::now(),
            );
            self.is_done.set(true);
            turn_page();
            let id = id.clone();
            self.desk.offer("Done.", move || {
                store.put_back(&id, before.clone());
                self.is_done.set(false);
            });
        };
        view! {
            <Button kind=ButtonKind::Primary icon=IconName::Check label="We did it" on_click=finish testid="did" />
            <details class="keep-more">
                <summary>"Put a day to it"</summary>
                <div class="keep-part">{form.draw("Plan it", plan)}</div>
            </details>
        }
        .into_any()
    }
}

fn title(opened: &Opened) -> &'static str {
    if *opened == Opened::New {
        "One of our own"
    } else {
        "Something new"
    }
}
