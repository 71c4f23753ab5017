//! Putting a record back to what it said before: the other half of every "Undo".

use super::Store;
use crate::platform::clock;
use hearth_core::journal::{Draft, RecordId};
use leptos::prelude::*;

impl Store {
    /// Gives what a record says, to be kept again; nothing where there is none or it was deleted.
    pub fn draft_of(self, id: &RecordId) -> Option<Draft> {
        self.journal.with_untracked(|journal| {
            let version = journal.get(id)?.current();
            Some(Draft {
                author: version.author,
                audience: version.audience,
                entry: version.entry.clone()?,
            })
        })
    }

    /// Keeps what a record says from now on, and gives what takes that back.
    pub fn keep_with_undo(self, id: &RecordId, draft: Draft) -> impl Fn() + Send + Sync + use<> {
        let undo = self.undo_of(id);
        self.keep(id.clone(), draft, clock::now());
        undo
    }

    /// Forgets a record, and gives what takes that back.
    pub fn forget_with_undo(self, id: &RecordId) -> impl Fn() + Send + Sync + use<> {
        let undo = self.undo_of(id);
        self.forget(id);
        undo
    }

    fn undo_of(self, id: &RecordId) -> impl Fn() + Send + Sync + use<> {
        let (id, before) = (id.clone(), self.draft_of(id));
        move || self.put_back(&id, before.clone())
    }

    /// Puts a record back to what it said before; where it said nothing, it goes.
    fn put_back(self, id: &RecordId, before: Option<Draft>) {
        match before {
            Some(draft) => self.keep(id.clone(), draft, clock::now()),
            None => self.forget(id),
        }
    }
}
