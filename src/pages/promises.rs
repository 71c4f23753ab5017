//! Promises: each makes and marks their own; of the other's only what is shown is seen.

mod form;
mod list;
mod mark;
mod shown;

use crate::hooks::use_back;
use crate::pages::holder::HolderGate;
use crate::pages::own_time::way_back::{WayBack, use_way_back};
use crate::pages::own_time::{framed, turn_page};
use crate::pages::words::with_words;
use crate::state::{Store, use_store};
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::PromiseState;
use hearth_core::journal::{Draft, RecordId};
use hearth_core::promises::Made;
use hearth_core::words::content::Promises;
use leptos::prelude::*;

/// Asks who holds the phone, then shows that partner's promises and what the other shows of theirs.
#[component]
pub fn PromisesPage() -> AnyView {
    let way_back = use_way_back();
    let own = Callback::new(move |maker: Partner| {
        // No way back from what one did while the other may hold the phone.
        on_cleanup(move || way_back.close());
        with_words(move |words: Promises| Book::open(words, maker, way_back).draw())
    });
    framed(Listed::Promises, Some(way_back), move || {
        view! { <HolderGate reason="Your promises are yours to mark, and private unless you show one." children=own /> }
            .into_any()
    })
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// One's own, and what the other shows.
    List,
    /// One of one's own.
    One(RecordId),
    /// The form for a new one; in the place of one that is changed, where there is one.
    Form(Option<RecordId>),
}

/// What the page holds for the one who holds the phone.
#[derive(Clone, Copy)]
struct Book {
    store: StoredValue<Store>,
    words: StoredValue<Promises>,
    maker: Partner,
    way_back: WayBack,
    part: RwSignal<Part>,
    /// Which of one's own are listed.
    filter: RwSignal<PromiseState>,
}

impl Book {
    fn open(words: Promises, maker: Partner, way_back: WayBack) -> Self {
        let book = Self {
            store: StoredValue::new(use_store()),
            words: StoredValue::new(words),
            maker,
            way_back,
            part: RwSignal::new(Part::List),
            filter: RwSignal::new(PromiseState::Open),
        };
        let is_inside = Signal::derive(move || book.part.with(|part| *part != Part::List));
        use_back(is_inside, move || book.show(Part::List));
        book
    }

    fn draw(self) -> AnyView {
        (move || match self.part.get() {
            Part::List => list::list(self),
            Part::One(id) => mark::one(self, &id),
            Part::Form(changed) => form::form(self, changed),
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

    /// Gives one's own promises.
    fn own(self) -> Vec<Made> {
        self.store()
            .journal
            .with(|journal| hearth_core::promises::own(journal, self.maker))
    }

    /// Gives what to call the other.
    fn other(self) -> String {
        untrack(|| self.store().name(self.maker.other()))
    }

    /// Keeps what became of a promise, with a way back.
    fn keep(self, id: &RecordId, next: Draft, said: &str) {
        self.way_back.offer(said, self.store().keep_with_undo(id, next));
    }

    fn delete(self, id: &RecordId) {
        let undo = self.store().forget_with_undo(id);
        self.way_back.offer("The promise is gone.", undo);
        self.show(Part::List);
    }
}
