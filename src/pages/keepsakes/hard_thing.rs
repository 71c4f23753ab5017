//! A hard thing, together: chosen, shared out, looked back on.

mod sheet;

use super::finder::{Finder, Found};
use super::{Desk, Opened, Row, closing, line_of, page, titled};
use crate::pages::own_time::{today, turn_page};
use crate::platform::clock;
use crate::ui::button::Button;
use crate::ui::icon::IconName;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::{HardThing, Line};
use hearth_core::journal::{Audience, Author, Draft, Entry, RecordId};
use hearth_core::words::content::HardThing as Words;
use leptos::prelude::*;

/// Shows what was chosen, and things to choose from.
#[component]
pub fn HardThingPage() -> AnyView {
    page(Listed::HardThing, |desk, words: Words| {
        Load::open(desk, words).draw()
    })
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Load {
    desk: Desk,
    why: StoredValue<String>,
    /// Questions for looking back.
    back: StoredValue<Vec<String>>,
    ideas: Finder,
    things: Memo<Vec<(RecordId, HardThing)>>,
    /// Whether one was just looked back on.
    is_closed: RwSignal<bool>,
}

fn kept(thing: HardThing) -> Draft {
    Draft {
        author: Author::Both,
        audience: Audience::Both,
        entry: Entry::HardThing(thing),
    }
}

impl Load {
    fn open(desk: Desk, words: Words) -> Self {
        let things = desk.kept(Audience::Both, |record, entry| match entry {
            Entry::HardThing(thing) => Some((record.id().clone(), thing.clone())),
            _ => None,
        });
        let found = |thing: hearth_core::words::content::Line| Found {
            key: thing.id,
            title: thing.text,
            how: String::new(),
            topic: thing.topic.unwrap_or_default(),
            tags: Vec::new(),
        };
        let ideas = words.things.into_iter().map(found).collect();
        Self {
            desk,
            why: StoredValue::new(words.why),
            back: StoredValue::new(words.back.into_iter().map(|line| line.text).collect()),
            ideas: Finder::open(desk.store(), ideas, Vec::new()),
            things,
            is_closed: RwSignal::new(false),
        }
    }

    fn draw(self) -> AnyView {
        let shown = move || {
            if self.is_closed.get() {
                self.closed()
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
        let (open, earlier) = (self.rows(false), self.rows(true));
        let take = move |idea: Found| {
            if let Some(title) = line_of(&idea.title) {
                self.choose(title, Line::try_from(idea.key).ok());
                self.ideas.another();
                turn_page();
            }
        };
        let own = move |()| self.desk.opened.set(Opened::New);
        let more = view! { <Button icon=IconName::Plus label="One of our own" on_click=own testid="own" /> };
        view! {
            <p class="t-lead">{self.why.get_value()}</p>
            {titled("Chosen", ["chosen", "hard", "hard-search"], open, self.desk)}
            {self.ideas.draw(("This one, together", IconName::Check), take, more.into_any())}
            {titled("Behind us", ["behind", "behind-list", "behind-search"], earlier, self.desk)}
        }
        .into_any()
    }

    fn rows(self, are_closed: bool) -> Memo<Vec<Row>> {
        Memo::new(move |_| {
            let row = |(id, thing): &(RecordId, HardThing)| Row {
                key: id.as_str().to_owned(),
                title: thing.title.as_str().to_owned(),
                meta: match thing.closed {
                    Some(day) => clock::date_text(day),
                    None if thing.parts.is_empty() => "Not shared out yet".to_owned(),
                    None => "Shared out".to_owned(),
                },
                whose: None,
            };
            self.things.with(|things| {
                let wanted = things
                    .iter()
                    .filter(|(_, thing)| thing.closed.is_some() == are_closed);
                wanted.map(row).collect()
            })
        })
    }

    fn choose(self, title: Line<160>, idea: Option<Line<80>>) {
        let thing = HardThing {
            on: today(),
            title,
            parts: Vec::new(),
            back: None,
            closed: None,
            idea,
        };
        let entry = Entry::HardThing(thing);
        self.desk
            .keep_new(Author::Both, Audience::Both, entry, "Chosen. Now share it out.");
    }

    fn closed(self) -> AnyView {
        let back = move |()| {
            self.is_closed.set(false);
            turn_page();
        };
        closing(
            "Behind you, however it went.",
            Some("It is a story you share now."),
            true,
            back,
        )
    }
}

fn title(opened: &Opened) -> &'static str {
    if *opened == Opened::New {
        "One of our own"
    } else {
        "A hard thing"
    }
}
