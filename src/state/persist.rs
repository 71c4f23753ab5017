//! Keeps what the couple keeps: at once in `localStorage`, and on disk in the database behind it.
//!
//! Each record, the session and the settings lie under a key of their own in both (see
//! [`hearth_core::journal::holding`]). A save writes the shelf (`localStorage`) at once, which may lose
//! the last seconds in a kill, and then the mirror (IndexedDB, strict), which does not; "saved" is said
//! when the mirror has it. At the start both are read and each gets what only the other had.
//!
//! - [`start`]: the first look, and joining both stores.
//! - [`mirror`]: writing behind.
//! - [`quarantine`]: what can't be read is set aside, byte for byte.
//! - [`others`]: what other tabs write.
//! - [`export`]: everything as a file; deleting everything.

mod breath;
pub mod export;
mod mirror;
mod others;
mod quarantine;
mod start;
mod truth;

pub use truth::{Fill, SaveState, StorageTruth};

use super::Store;
use crate::platform::idb::Idb;
use crate::platform::storage::{self, StorageFault};
use hearth_core::journal::holding::{Holding, Slot};
use hearth_core::journal::stored::Stored;
use hearth_core::journal::{DecodeError, Record, WriterId};
use hearth_core::settings::Settings;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// A handle to where things are kept; copied freely.
#[derive(Clone, Copy)]
pub struct Shelf {
    inner: StoredValue<Inner, LocalStorage>,
    /// How far the last save has come.
    pub state: RwSignal<SaveState>,
    /// What there is to say about storage.
    pub truth: RwSignal<StorageTruth>,
}

/// What a shelf knows beside its signals.
#[derive(Default)]
struct Inner {
    // A blank shelf keeps nothing.
    is_open: bool,
    writer: WriterId,
    store: Option<Store>,
    database: Option<Idb>,
    // Texts on their way to the database, by key.
    dirty: BTreeMap<String, String>,
    is_flushing: bool,
    // Keys whose texts can't be read and must stay until they are set aside.
    unreadable: BTreeSet<String>,
    session: Own,
    settings: Own,
    used: usize,
    // Who waits until both stores have been read.
    waiting: Vec<Waker>,
}

/// A value as this run knows it.
#[derive(Default)]
struct Own {
    value: Stored,
    // Written in this run: what the stores held before counts less.
    is_ours: bool,
}

impl Own {
    /// Puts the next value in the place of this one.
    fn follow(&mut self, body: Option<String>) -> Stored {
        self.value = self.value.next(body);
        self.is_ours = true;
        self.value.clone()
    }
}

impl Shelf {
    /// Makes a shelf that keeps nothing.
    pub fn in_memory() -> Self {
        Self::with(Inner::default())
    }

    fn with(inner: Inner) -> Self {
        Self {
            inner: StoredValue::new_local(inner),
            state: RwSignal::new(SaveState::default()),
            truth: RwSignal::new(StorageTruth::default()),
        }
    }

    /// Gives the name this run writes under, drawn anew each time the app opens.
    pub fn writer(self) -> WriterId {
        self.ask(|inner| inner.writer.clone())
    }

    /// Waits until both stores have been read, so that all that is kept is known.
    ///
    /// A shelf that keeps nothing has nothing to wait for.
    pub async fn joined(self) {
        poll_fn(|context| {
            let is_coming = !self.said().is_joined && self.ask(|inner| inner.is_open);
            if is_coming {
                self.ask(|inner| inner.waiting.push(context.waker().clone()));
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
    }

    /// Says that both stores have been read, to whoever waits for it.
    fn say_joined(self) {
        self.tell(|truth| truth.is_joined = true);
        for waker in self.ask(|inner| std::mem::take(&mut inner.waiting)) {
            waker.wake();
        }
    }

    /// Keeps a record.
    pub fn save_record(self, record: &Record) {
        let journal = std::iter::once(record.clone()).collect();
        let held = Holding {
            journal,
            ..Holding::default()
        };
        self.write(&Slot::Record(record.id().clone()), held);
    }

    /// Keeps the running session, or that there is none.
    pub fn save_session(self, body: Option<String>) {
        let next = self.ask(|inner| {
            let is_changed = inner.session.value.body != body;
            is_changed.then(|| inner.session.follow(body))
        });
        if let Some(session) = next {
            self.write(
                &Slot::Session,
                Holding {
                    session,
                    ..Holding::default()
                },
            );
        }
    }

    /// Keeps the settings.
    pub fn save_settings(self, settings: &Settings) {
        // Plain fields and text: nothing in them fails to serialise.
        let Ok(body) = serde_json::to_string(settings) else {
            return;
        };
        let settings = self.ask(|inner| inner.settings.follow(Some(body)));
        self.write(
            &Slot::Settings,
            Holding {
                settings,
                ..Holding::default()
            },
        );
    }

    /// Writes what is held for a slot to the shelf at once, and behind it to the database.
    fn write(self, slot: &Slot, mut held: Holding) {
        if !self.may_write() {
            return;
        }
        let is_news = self.heed(slot, &mut held);
        // What lay there may have been written by a newer app.
        if !self.may_write() {
            return;
        }
        let Some(text) = held.text(slot) else { return };
        self.put_on_shelf(slot, &text);
        if is_news {
            self.learn(slot, held);
        }
        self.queue([(slot.key(), text)]);
    }

    /// Joins what another tab may have put into the slot meanwhile, and says whether it had news.
    fn heed(self, slot: &Slot, held: &mut Holding) -> bool {
        let key = self.key_of(slot);
        let Some(raw) = storage::get_raw(&key) else {
            return false;
        };
        let laid = storage::to_text(&raw)
            .ok_or(DecodeError::NotJson)
            .and_then(|lying| held.lay_over(slot, &lying));
        match laid {
            Ok(is_news) => is_news,
            Err(fault) if fault.is_from_newer_app() => {
                self.stand_back();
                false
            }
            Err(_) => {
                self.set_aside_soon(key);
                false
            }
        }
    }

    fn put_on_shelf(self, slot: &Slot, text: &str) {
        let is_full = self.said().fill == Fill::Full;
        if is_full && matches!(slot, Slot::Record(_)) {
            return;
        }
        match storage::set(&self.key_of(slot), text) {
            Ok(()) => {
                let used = self.ask(|inner| {
                    inner.used = inner.used.saturating_add(text.len());
                    inner.used
                });
                self.measure(used);
            }
            Err(StorageFault::Full) => self.tell(|truth| truth.fill = Fill::Full),
            Err(fault) => self.tell(|truth| truth.shelf = Some(fault)),
        }
    }

    /// Says how full the shelf is; where a rough count alarms, the exact one is taken.
    fn measure(self, used: usize) {
        let rough = Fill::of(used);
        if rough != self.said().fill {
            let exact = usize::try_from(storage::used_units()).unwrap_or(usize::MAX);
            self.ask(|inner| inner.used = exact);
            self.tell(|truth| truth.fill = Fill::of(exact));
        }
    }

    /// Gives the key to write a slot under: the spare one while the first holds what can't be read.
    fn key_of(self, slot: &Slot) -> String {
        let key = slot.key();
        if self.ask(|inner| inner.unreadable.contains(&key)) {
            slot.spare_key()
        } else {
            key
        }
    }

    pub(super) fn may_write(self) -> bool {
        let truth = self.said();
        if truth.is_erased {
            self.show(SaveState::Erased);
        } else if truth.is_newer {
            self.show(SaveState::Newer);
        }
        !truth.is_erased && !truth.is_newer && self.ask(|inner| inner.is_open)
    }

    /// Writes nothing any more, for a newer app wrote here.
    fn stand_back(self) {
        self.ask(|inner| inner.dirty.clear());
        self.tell(|truth| truth.is_newer = true);
        self.show(SaveState::Newer);
    }

    /// Looks into or changes what is known; a shelf that is gone answers with nothing.
    fn ask<T: Default>(self, question: impl FnOnce(&mut Inner) -> T) -> T {
        self.inner.try_update_value(question).unwrap_or_default()
    }

    /// Gives what was told last.
    fn said(self) -> StorageTruth {
        self.truth.try_get_untracked().unwrap_or_default()
    }

    fn tell(self, change: impl FnOnce(&mut StorageTruth)) {
        let old = self.said();
        let mut new = old;
        change(&mut new);
        if new != old {
            self.truth.try_set(new);
        }
    }

    fn show(self, state: SaveState) {
        if self.state.try_get_untracked() != Some(state) {
            self.state.try_set(state);
        }
    }
}
