//! Moments: words and a photo of what was, newest first; a note for a later day; all of it as a book.

mod book;
mod form;
mod one;
mod picture;
mod timeline;

use crate::hooks::{use_back, use_begun};
use crate::pages::frame;
use crate::pages::own_time::way_back::{WayBack, use_way_back};
use crate::pages::own_time::{framed, today, turn_page};
use crate::pages::words::with_words;
use crate::platform::begun::Begun;
use crate::platform::clock;
use crate::state::{Store, use_store};
use crate::ui::tabs::Tab;
use hearth_core::album;
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::{Line, Moment};
use hearth_core::journal::{Author, Entry, RecordId};
use hearth_core::words::content::Moments;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Shows what the two kept, and lets them keep more.
#[component]
pub fn MomentsPage() -> AnyView {
    let way_back = use_way_back();
    let page = framed(Listed::Moments, Some(way_back), move || {
        with_words(move |words: Moments| Album::open(words, way_back).draw())
    });
    frame::housed(Tab::Moments, page)
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// All moments by month.
    Timeline,
    /// One of them; drawn by chance or chosen.
    One { id: RecordId, is_drawn: bool },
    /// The form: for a new one, or for one that is there.
    Form(Option<RecordId>),
    /// All of them, to print.
    Book,
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Album {
    store: StoredValue<Store>,
    words: StoredValue<Moments>,
    way_back: WayBack,
    part: RwSignal<Part>,
    /// What is looked for.
    wanted: RwSignal<String>,
    /// How many moments are drawn at most.
    most: RwSignal<usize>,
    /// The words of a new one, for as long as the page is open.
    begun: RwSignal<String>,
}

/// A moment as a page of the album, free of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Kept {
    id: RecordId,
    author: Author,
    moment: Moment,
}

impl Album {
    fn open(words: Moments, way_back: WayBack) -> Self {
        let store = use_store();
        let album = Self {
            store: StoredValue::new(store),
            words: StoredValue::new(words),
            way_back,
            part: RwSignal::new(Part::Timeline),
            wanted: RwSignal::new(String::new()),
            most: RwSignal::new(timeline::AT_FIRST),
            begun: use_begun(Begun::Moment),
        };
        let is_inside = Signal::derive(move || album.part.with(|part| *part != Part::Timeline));
        use_back(is_inside, move || album.show(Part::Timeline));
        spawn_local(store.drop_lost_photos());
        album
    }

    fn draw(self) -> AnyView {
        (move || match self.part.get() {
            Part::Timeline => timeline::timeline(self),
            Part::One { id, is_drawn } => one::one(self, &id, is_drawn),
            Part::Form(id) => form::form(self, id),
            Part::Book => book::book(self),
        })
        .into_any()
    }

    fn store(self) -> Store {
        self.store.get_value()
    }

    fn show(self, part: Part) {
        self.part.set(part);
        turn_page();
    }

    /// Gives what may be read today, newest first.
    fn kept(self) -> Vec<Kept> {
        let kept = |page: album::Page<'_>| Kept {
            id: page.id.clone(),
            author: page.author,
            moment: page.moment.clone(),
        };
        self.store()
            .journal
            .with(|journal| album::open(journal, today()).into_iter().map(kept).collect())
    }

    /// Says whose words they are.
    fn whose(self, author: Author) -> String {
        match author {
            Author::One(partner) => untrack(|| self.store().name(partner)),
            Author::Both => "both".to_owned(),
        }
    }

    /// Writes the day of a moment and whose it is.
    fn about(self, kept: &Kept) -> String {
        [&clock::date_text(kept.moment.on), " · ", &self.whose(kept.author)].concat()
    }

    /// Deletes a record, with a way back; its photo goes once that is closed.
    fn delete(self, id: &RecordId, said: &str) {
        let store = self.store();
        let before = store.draft_of(id);
        if let Some(Entry::Moment(Moment {
            photo: Some(photo), ..
        })) = before.as_ref().map(|it| &it.entry)
        {
            store.drop_photo_later(photo.as_str().to_owned());
        }
        self.way_back.offer(said, store.forget_with_undo(id));
        self.show(Part::Timeline);
    }
}

/// The choice of whose words they are: the two in seat order, and both.
const AUTHORS: [Author; 3] = [
    Author::One(Partner::First),
    Author::One(Partner::Second),
    Author::Both,
];

/// Borrows the name of a moment's photo.
fn photo_of(moment: &Moment) -> Option<String> {
    moment.photo.as_ref().map(Line::as_str).map(str::to_owned)
}
