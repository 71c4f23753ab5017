//! What one tells and the other stands beside: dreams, and what is carried.

mod alone;
mod form;
mod sheets;
mod what;

use super::{Desk, Opened, Row, closing, list, page, titled};
use crate::pages::own_time::turn_page;
use crate::ui::button::Button;
use crate::ui::icon::IconName;
use crate::ui::row::RowButton;
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::journal::{Audience, Author, Draft, RecordId};
use hearth_core::words::content::{Carrying, Dreams, Named};
use leptos::prelude::*;
use what::{Closing, Told, What};

/// Shows the dreams of both.
#[component]
pub fn DreamsPage() -> AnyView {
    page(Listed::Dreams, |desk, words: Dreams| {
        let texts =
            |lines: Vec<hearth_core::words::content::Line>| lines.into_iter().map(|line| line.text).collect();
        Book::open(
            desk,
            What::Dream,
            Words {
                why: words.why,
                empty: words.empty,
                hints: texts(words.steps),
                beside: Vec::new(),
                replies: texts(words.encourage),
            },
        )
        .draw()
    })
}

/// Shows what each carries.
#[component]
pub fn CarryingPage() -> AnyView {
    page(Listed::Carrying, |desk, words: Carrying| {
        Book::open(
            desk,
            What::Challenge,
            Words {
                why: words.why,
                empty: words.empty,
                hints: Vec::new(),
                beside: words.beside,
                replies: words.offers.into_iter().map(|offer| offer.text).collect(),
            },
        )
        .draw()
    })
}

/// The words of the page.
struct Words {
    why: String,
    empty: String,
    /// Ways to find a next step.
    hints: Vec<String>,
    /// Ways to be beside.
    beside: Vec<Named>,
    /// Beginnings of what the other may leave.
    replies: Vec<String>,
}

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What both may read.
    Shared,
    /// What one keeps alone for now.
    Alone,
    /// What was just closed.
    Closed(Closing),
}

/// What one was writing when they chose to keep it alone; lives in memory only.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Carried {
    whose: Partner,
    words: String,
    beside: String,
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Book {
    desk: Desk,
    what: What,
    words: StoredValue<Words>,
    part: RwSignal<Part>,
    carried: RwSignal<Option<Carried>>,
}

impl Book {
    fn open(desk: Desk, what: What, words: Words) -> Self {
        Self {
            desk,
            what,
            words: StoredValue::new(words),
            part: RwSignal::new(Part::Shared),
            carried: RwSignal::new(None),
        }
    }

    fn draw(self) -> AnyView {
        (move || match self.part.get() {
            Part::Shared => self.shared(),
            Part::Alone => alone::alone(self),
            Part::Closed(closing) => self.closed(closing),
        })
        .into_any()
    }

    fn show(self, part: Part) {
        self.part.set(part);
        turn_page();
    }

    /// Follows what is told to this audience.
    fn told(self, audience: Audience) -> Memo<Vec<(RecordId, Author, Told)>> {
        let what = self.what;
        self.desk.kept(audience, move |record, entry| {
            Some((record.id().clone(), record.current().author, what.told(entry)?))
        })
    }

    fn rows(self, told: Memo<Vec<(RecordId, Author, Told)>>, are_closed: bool) -> Memo<Vec<Row>> {
        Memo::new(move |_| {
            let row = |(id, author, told): &(RecordId, Author, Told)| Row {
                key: id.as_str().to_owned(),
                title: told.words.as_str().to_owned(),
                meta: if told.came_true {
                    "Came true".to_owned()
                } else {
                    self.beside_name(told)
                },
                whose: Some(*author),
            };
            told.with(|told| {
                let wanted = told
                    .iter()
                    .filter(|(.., told)| told.closed.is_some() == are_closed);
                wanted.map(row).collect()
            })
        })
    }

    /// Gives the next step, or the name of the way to be beside, in a line.
    fn beside_name(self, told: &Told) -> String {
        let text = told.beside.as_ref().map_or("", |line| line.as_str());
        self.words.with_value(|words| {
            let named = words.beside.iter().find(|beside| beside.id == text);
            named.map_or(text, |named| named.name.as_str()).to_owned()
        })
    }

    fn shared(self) -> AnyView {
        let told = self.told(Audience::Both);
        let (open, earlier) = (self.rows(told, false), self.rows(told, true));
        let (why, empty) = self
            .words
            .with_value(|words| (words.why.clone(), words.empty.clone()));
        let says = self.what.says();
        let add = move |()| self.desk.opened.set(Opened::New);
        let to_alone = move |()| self.show(Part::Alone);
        view! {
            <p class="t-lead">{why}</p>
            <section class="keep-part" aria-label="For both">
                {list(["told", "told-search"], open, Some(empty), move |key| self.desk.show(key))}
            </section>
            <Button icon=IconName::Plus label=says.add on_click=add testid="add" />
            {titled("Earlier", ["earlier", "earlier-list", "earlier-search"], earlier, self.desk)}
            <div class="rows">
                <RowButton
                    title="For now only me"
                    meta="Each sees their own"
                    icon=IconName::EyeOff
                    opens=true
                    on_click=to_alone
                    testid="alone"
                />
            </div>
            {self.desk.sheet(
                move |opened| if *opened == Opened::New { says.add } else { says.one },
                move |opened| sheets::shared(self, opened),
            )}
        }
        .into_any()
    }

    /// Keeps something told, for these eyes.
    fn keep(self, whose: Partner, audience: Audience, told: Told) {
        let Some(entry) = self.what.entry(told) else {
            return;
        };
        if audience == Audience::Both {
            self.desk.tend();
        }
        let said = if audience == Audience::Both {
            self.what.says().kept
        } else {
            "Kept, for you alone."
        };
        self.desk.keep_new(Author::One(whose), audience, entry, said);
    }

    /// Changes what is told, in whose words and to whom it was.
    fn change(self, id: &RecordId, draft: &Draft, told: Told, said: &str) {
        if let Some(entry) = self.what.entry(told) {
            self.desk.change(
                id,
                Draft {
                    entry,
                    ..draft.clone()
                },
                said,
            );
            self.desk.close();
        }
    }

    /// Closes what is told, with a way back; what both may read is closed with a word.
    fn end(self, id: &RecordId, draft: &Draft, told: Told, closing: Closing) {
        let Some(entry) = self.what.entry(told) else {
            return;
        };
        let is_shared = draft.audience == Audience::Both;
        self.desk.close();
        let closed = Draft {
            entry,
            ..draft.clone()
        };
        let undo = self.desk.store().keep_with_undo(id, closed);
        if is_shared {
            self.show(Part::Closed(closing));
        }
        self.desk.offer("Closed.", move || {
            undo();
            if is_shared {
                self.part.set(Part::Shared);
            }
        });
    }

    fn closed(self, end: Closing) -> AnyView {
        let back = move |()| self.show(Part::Shared);
        closing(end.words, None, end.is_bright, back)
    }
}
