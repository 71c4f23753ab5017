//! What other tabs write comes in here; a tab that holds more than was written writes it back.

use super::start::{read_session, read_settings, understand};
use super::{Inner, Own, SaveState, Shelf};
use crate::platform::{begun, storage, tabs};
use crate::state::Store;
use hearth_core::journal::holding::{Holding, Slot};
use hearth_core::journal::stored::Stored;
use hearth_core::journal::{Record, RecordId};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Told to other tabs when everything was deleted; nothing ever lies under it.
pub(super) const ERASED: &str = "hearth.erased";

impl Shelf {
    /// Takes in what another tab has changed.
    pub(super) fn hear(self, change: &tabs::Change) {
        match change {
            tabs::Change::Key(key) if key == ERASED => self.forget(),
            tabs::Change::Key(key) => {
                if let Some(slot) = Slot::of(key) {
                    self.hear_slot(&slot, key);
                }
            }
            tabs::Change::All => self.forget(),
        }
    }

    /// Reads session and settings again, as a tab must that slept while another wrote.
    pub(super) fn look_again(self) {
        for slot in [Slot::Session, Slot::Settings] {
            self.hear_slot(&slot, &self.key_of(&slot));
        }
    }

    fn hear_slot(self, slot: &Slot, key: &str) {
        let Some(raw) = storage::get_raw(key).filter(|_| self.may_write()) else {
            return;
        };
        let mut heard = Holding::default();
        match understand(&mut heard, slot, storage::to_text(&raw)) {
            Ok(()) => self.take_in(slot, &heard),
            Err(fault) if fault.is_from_newer_app() => self.stand_back(),
            // Another tab saw it too, or this one will when it next writes there.
            Err(_) => {}
        }
    }

    /// Lets the store know what was found beside a save, once nobody holds its signals.
    pub(super) fn learn(self, slot: &Slot, held: Holding) {
        match slot {
            Slot::Session => self.ask(|inner| inner.session.value = held.session),
            Slot::Settings => self.ask(|inner| inner.settings.value = held.settings),
            Slot::Record(_) => {
                let slot = slot.clone();
                spawn_local(async move { self.take_in(&slot, &held) });
            }
        }
    }

    fn take_in(self, slot: &Slot, heard: &Holding) {
        let Some(store) = self.ask(|inner| inner.store) else {
            return;
        };
        match slot {
            Slot::Session => {
                if self.is_later(&heard.session, |inner| &mut inner.session.value) {
                    store.session.set(read_session(&heard.session));
                }
            }
            Slot::Settings => {
                let is_later = self.is_later(&heard.settings, |inner| &mut inner.settings.value);
                if let Some(settings) = read_settings(&heard.settings).filter(|_| is_later) {
                    store.settings.set(settings);
                }
            }
            Slot::Record(id) => {
                let Some(record) = heard.journal.get(id) else {
                    return;
                };
                self.take_in_record(store, record);
            }
        }
    }

    fn take_in_record(self, store: Store, heard: &Record) {
        let known = kept(store, heard.id());
        if known.as_ref() == Some(heard) {
            return;
        }
        store.journal.update(|journal| {
            journal.absorb(heard.clone());
        });
        let joined = kept(store, heard.id());
        if let Some(joined) = joined.filter(|joined| joined != heard) {
            self.save_record(&joined);
        }
    }

    /// Puts a heard value in the place of ours where it is the later one, and says whether it was.
    fn is_later(self, heard: &Stored, place: fn(&mut Inner) -> &mut Stored) -> bool {
        self.ask(|inner| {
            let ours = place(inner);
            let is_later = heard > ours;
            if is_later {
                ours.clone_from(heard);
            }
            is_later
        })
    }

    /// Forgets everything and writes nothing any more, for it was all deleted.
    pub(super) fn forget(self) {
        self.tell(|truth| truth.is_erased = true);
        let store = self.ask(|inner| {
            inner.dirty.clear();
            inner.database = None;
            inner.session = Own::default();
            inner.settings = Own::default();
            inner.store
        });
        self.show(SaveState::Erased);
        if let Some(store) = store {
            let blank = Store::blank();
            store.session.set(None);
            store.settings.set(blank.settings.get_untracked());
            store.journal.set(blank.journal.get_untracked());
            store.draft.set(blank.draft.get_untracked());
            store.prepared.set(None);
            store.mending.set(None);
            begun::forget();
            store.pulse.set(blank.pulse.get_untracked());
            store.sealed.forget();
        }
    }
}

fn kept(store: Store, id: &RecordId) -> Option<Record> {
    store
        .journal
        .try_with_untracked(|journal| journal.get(id).cloned())
        .flatten()
}
