//! What every page of keepsakes does: open one, keep it, change it, delete it, and take that back.

use crate::pages::own_time::way_back::WayBack;
use crate::platform::{clock, page};
use crate::state::{Store, use_store};
use crate::ui::sheet::Sheet;
use hearth_core::exercise::Listed;
use hearth_core::insight::Lately;
use hearth_core::journal::{Audience, Author, Draft, Entry, Record, RecordId};
use hearth_core::time::Instant;
use leptos::prelude::*;

/// What the sheet is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Opened {
    /// Nothing; it is closed.
    Nothing,
    /// Something new.
    New,
    /// What is kept under this name.
    Kept(RecordId),
}

/// Small handles to what a page of keepsakes holds.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    store: StoredValue<Store>,
    listed: Listed,
    began: Instant,
    /// What says that the practice was tended, until the way back has it.
    tended: StoredValue<Option<RecordId>>,
    pub(crate) way_back: WayBack,
    pub(crate) opened: RwSignal<Opened>,
}

impl Desk {
    pub(crate) fn open(listed: Listed, way_back: WayBack) -> Self {
        Self {
            store: StoredValue::new(use_store()),
            listed,
            began: clock::now(),
            tended: StoredValue::new(None),
            way_back,
            opened: RwSignal::new(Opened::Nothing),
        }
    }

    /// Gives the store; it lies apart, for a handle is copied all the time.
    pub(crate) fn store(self) -> Store {
        self.store.get_value()
    }

    /// Follows what is kept, newest first: what `pick` makes of each record that is for these eyes.
    pub(crate) fn kept<T: PartialEq + Send + Sync + 'static>(
        self,
        audience: Audience,
        pick: impl Fn(&Record, &Entry) -> Option<T> + Send + Sync + 'static,
    ) -> Memo<Vec<T>> {
        let journal = self.store().journal;
        Memo::new(move |_| {
            journal.with(|journal| {
                let newest = journal.newest_first().into_iter();
                let theirs = newest.filter(|record| record.current().audience == audience);
                theirs
                    .filter_map(|record| pick(record, record.entry()?))
                    .collect()
            })
        })
    }

    /// Opens the sheet of what is kept under a name.
    pub(crate) fn show(self, key: String) {
        if let Ok(id) = RecordId::try_from(key) {
            self.opened.set(Opened::Kept(id));
        }
    }

    /// Closes the sheet after something was done in it; reading goes on from the page's heading, for what
    /// was touched may be gone. Put aside by hand, the sheet gives the focus back to where it was.
    pub(crate) fn close(self) {
        if self.opened.get_untracked() != Opened::Nothing {
            self.opened.set(Opened::Nothing);
            page::focus_heading_soon();
        }
    }

    /// Keeps that the practice was tended, once a day; the next way back takes it along.
    ///
    /// It is for both to read, so it is never said of what one keeps alone.
    pub(crate) fn tend(self) {
        let (store, today) = (self.store(), clock::local(clock::now()).date);
        let last = store
            .journal
            .with_untracked(|journal| Lately::of(journal).exercise(self.listed));
        if last != Some(today) {
            self.tended.set_value(store.keep_done(self.listed, self.began));
        }
    }

    /// Offers a way back from what was just done, and from what was tended by it.
    pub(crate) fn offer(self, said: &str, undo: impl Fn() + Send + Sync + 'static) {
        let store = self.store();
        let tended = self.tended.try_update_value(Option::take).flatten();
        self.way_back.offer(said, move || {
            undo();
            if let Some(done) = &tended {
                store.forget(done);
            }
        });
    }

    /// Keeps something new, with a way back.
    pub(crate) fn keep_new(self, author: Author, audience: Audience, entry: Entry, said: &str) {
        let store = self.store();
        let Some(id) = store.keep_new(author, audience, entry) else {
            return;
        };
        self.close();
        self.offer(said, move || store.forget(&id));
    }

    /// Keeps other words for what is there, with a way back.
    pub(crate) fn change(self, id: &RecordId, draft: Draft, said: &str) {
        if self.store().draft_of(id).as_ref() != Some(&draft) {
            self.offer(said, self.store().keep_with_undo(id, draft));
        }
    }

    /// Deletes what is there, with a way back.
    pub(crate) fn delete(self, id: &RecordId, said: &str) {
        self.close();
        self.offer(said, self.store().forget_with_undo(id));
    }

    /// Draws the sheet; `title` and `draw` are asked each time it opens.
    pub(crate) fn sheet(
        self,
        title: impl Fn(&Opened) -> &'static str + Send + Sync + 'static,
        draw: impl Fn(Opened) -> AnyView + Send + Sync + 'static,
    ) -> AnyView {
        let opened = self.opened;
        let draw = Callback::new(draw);
        let title = StoredValue::new(title);
        let is_open = Signal::derive(move || opened.with(|now| *now != Opened::Nothing));
        view! {
            <Sheet title=move || title.with_value(|title| opened.with(title)) open=is_open on_close=move |()| self.opened.set(Opened::Nothing)>
                {draw.run(opened.get_untracked())}
            </Sheet>
        }
        .into_any()
    }
}
