//! Something new: ideas by how new they are, what effort and what money they take; a list, and what is done.

mod sheet;

use super::finder::{Filter, Finder, Found};
use super::{Desk, Opened, Row, closing, line_of, list, page, titled};
use crate::pages::own_time::{today, turn_page};
use crate::platform::clock;
use crate::ui::button::Button;
use crate::ui::icon::IconName;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::{Line, NewThing};
use hearth_core::journal::{Audience, Author, Draft, Entry, RecordId};
use hearth_core::words::content::{NewIdea, SomethingNew};
use leptos::prelude::*;

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
            {titled("Done together", ["did", "done-things", "done-things-search"], did, self.desk)}
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
        closing(
            "Done, well or badly.",
            Some("Tell each other what you would do again."),
            true,
            back,
        )
    }
}

fn title(opened: &Opened) -> &'static str {
    if *opened == Opened::New {
        "One of our own"
    } else {
        "Something new"
    }
}
