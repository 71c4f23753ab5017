//! Writing behind: what lies on the shelf goes to the database, strictly, one batch after another.

use super::{SaveState, Shelf};
use crate::platform::idb::{self, Idb, IdbFault, Store as Place};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// The most texts in one transaction.
const BATCH: usize = 250;

impl Shelf {
    /// Takes texts on their way to the database, by key; a newer one replaces one that still waits.
    pub(super) fn queue(self, texts: impl IntoIterator<Item = (String, String)>) {
        self.ask(|inner| inner.dirty.extend(texts));
        self.flush();
    }

    /// Sees to it that everything that waits is being written.
    pub(super) fn flush(self) {
        let is_joined = self.said().is_joined;
        let must_start = self.ask(|inner| {
            let must_start = is_joined && !inner.is_flushing && !inner.dirty.is_empty();
            inner.is_flushing |= must_start;
            must_start
        });
        if self.ask(|inner| !inner.dirty.is_empty()) {
            self.show(SaveState::Saving);
        }
        if must_start {
            spawn_local(async move {
                let state = self.drain().await;
                self.ask(|inner| inner.is_flushing = false);
                self.show(state);
            });
        }
    }

    /// Writes batch after batch until nothing waits, and says how that went.
    async fn drain(self) -> SaveState {
        loop {
            let batch = self.ask(|inner| {
                let rest = inner.dirty.keys().nth(BATCH).cloned();
                let rest = rest.map(|key| inner.dirty.split_off(&key)).unwrap_or_default();
                std::mem::replace(&mut inner.dirty, rest)
            });
            if batch.is_empty() {
                return SaveState::Saved;
            }
            if let Err(fault) = self.put(&batch).await {
                return self.fail(batch, fault);
            }
        }
    }

    async fn put(self, batch: &BTreeMap<String, String>) -> Result<(), IdbFault> {
        let database = self.database().await?;
        let raws: Vec<_> = batch
            .iter()
            .map(|(key, text)| (key.as_str(), text.as_str().into()))
            .collect();
        let pairs: Vec<_> = raws.iter().map(|(key, raw)| (*key, raw)).collect();
        database.put_all(Place::Mirror, &pairs).await
    }

    /// Gives the open database, opened again where another tab had it closed.
    pub(in crate::state) async fn database(self) -> Result<Idb, IdbFault> {
        let known = self.ask(|inner| inner.database.clone());
        if let Some(database) = known.filter(|database| !database.is_closed()) {
            return Ok(database);
        }
        let opened = idb::open().await;
        self.tell(|truth| truth.database = opened.as_ref().err().copied());
        if matches!(opened, Err(IdbFault::Newer)) {
            self.stand_back();
        }
        let database = opened?;
        self.ask(|inner| inner.database = Some(database.clone()));
        Ok(database)
    }

    /// Keeps a batch for the next attempt, unless there is no database to attempt it on.
    fn fail(self, batch: BTreeMap<String, String>, fault: IdbFault) -> SaveState {
        let truth = self.said();
        if truth.is_newer || truth.is_erased {
            return self.state.try_get_untracked().unwrap_or_default();
        }
        match fault {
            IdbFault::Missing | IdbFault::Blocked => {
                self.ask(|inner| inner.dirty.clear());
                if truth.shelf.is_none() {
                    SaveState::Shelved
                } else {
                    SaveState::MemoryOnly
                }
            }
            _ => {
                self.ask(|inner| {
                    for (key, text) in batch {
                        inner.dirty.entry(key).or_insert(text);
                    }
                });
                if fault == IdbFault::Full {
                    SaveState::Full
                } else {
                    SaveState::Failed
                }
            }
        }
    }
}
