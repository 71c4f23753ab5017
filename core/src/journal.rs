//! What is kept, and how copies of it merge.
//!
//! A journal is a set of records by id, and merging two is a union: for each id the greatest revision
//! counts, a rival that didn't grow into it lies aside (at most five), and a deletion is a revision like any
//! other. One merge serves start-up, a second tab, a restored backup and a second phone.
//!
//! - [`revision`]: which version came after which.
//! - [`record`]: one kept thing, its rivals, and the stored envelope.
//! - [`entry`]: what a record says.
//! - [`migrate`]: reading and writing records, of this version and all before.
//! - [`stored`]: settings and the session, which are one value each.
//! - [`holding`]: all that a device keeps, and which store lacks what.
//! - [`backup`]: everything as a file, and back.

pub mod backup;
pub mod entry;
pub mod holding;
pub mod migrate;
pub mod record;
pub mod revision;
pub mod stored;

pub use entry::{Entry, Kind, Line, NotALine, PracticeDone};
pub use migrate::{DecodeError, decode, encode};
pub use record::{Audience, Author, Record, Version};
pub use revision::{NotAnId, RecordId, Revision, Run, Stamp, WriterId};

use crate::time::Instant;
use std::collections::BTreeMap;
use std::sync::Arc;

/// All that a couple kept; a copy shares its records, so it is cheap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Journal {
    records: BTreeMap<RecordId, Arc<Record>>,
}

/// What a new record shall say, to whom, and in whose words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Whose words it holds.
    pub author: Author,
    /// Who may read it.
    pub audience: Audience,
    /// What it says.
    pub entry: Entry,
}

/// Says why a record was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// There is no record of that name.
    #[error("no such record")]
    Missing,
    /// There is a record of that name already.
    #[error("the name is taken")]
    Taken,
    /// The record was changed more often than can be counted.
    #[error("the revision counter is used up")]
    Exhausted,
}

impl Journal {
    /// Borrows one record, deleted or not.
    pub fn get(&self, id: &RecordId) -> Option<&Record> {
        self.records.get(id).map(Arc::as_ref)
    }

    /// Gives one record to another journal without copying it.
    pub fn share(&self, id: &RecordId) -> Option<Arc<Record>> {
        self.records.get(id).cloned()
    }

    /// Walks through all records by id, the deleted ones included.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values().map(Arc::as_ref)
    }

    /// Says whether nothing is kept, not even a deletion.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Gives all records that were not deleted, newest first.
    pub fn newest_first(&self) -> Vec<&Record> {
        self.filtered(|record| record.kind().is_some())
    }

    /// Gives all records of one kind that were not deleted, newest first.
    pub fn of_kind(&self, kind: Kind) -> Vec<&Record> {
        self.filtered(|record| record.kind() == Some(kind))
    }

    fn filtered(&self, wanted: impl Fn(&Record) -> bool) -> Vec<&Record> {
        let mut found: Vec<_> = self.records().filter(|record| wanted(record)).collect();
        found.sort_by(|a, b| (b.current().created, b.id()).cmp(&(a.current().created, a.id())));
        found
    }

    /// Takes in one record, and says whether anything came of it.
    pub fn absorb(&mut self, record: impl Into<Arc<Record>>) -> bool {
        let record = record.into();
        let Some(known) = self.records.get_mut(record.id()) else {
            self.records.insert(record.id().clone(), record);
            return true;
        };
        if *known == record {
            return false;
        }
        let merged = Record::clone(known).merge(Arc::unwrap_or_clone(record));
        let is_news = merged != **known;
        *known = Arc::new(merged);
        is_news
    }

    /// Joins two journals.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for record in other.records.into_values() {
            self.absorb(record);
        }
        self
    }

    /// Keeps something new.
    ///
    /// # Errors
    /// [`EditError::Taken`] where the id is in use, by a deleted record too.
    pub fn add(
        &mut self,
        id: RecordId,
        draft: Draft,
        writer: WriterId,
        now: Instant,
    ) -> Result<&Record, EditError> {
        let Draft {
            author,
            audience,
            entry,
        } = draft;
        let revision = Revision::first(writer, now);
        let version = Version {
            revision,
            author,
            audience,
            created: now,
            entry: Some(entry),
        };
        match self.records.entry(id) {
            std::collections::btree_map::Entry::Occupied(_) => Err(EditError::Taken),
            std::collections::btree_map::Entry::Vacant(place) => {
                let record = Record::new(place.key().clone(), version);
                Ok(place.insert(Arc::new(record)))
            }
        }
    }

    /// Changes what a record says, to whom and in whose words; it stays where it was in time.
    ///
    /// # Errors
    /// [`EditError::Missing`] or [`EditError::Exhausted`].
    pub fn edit(
        &mut self,
        id: &RecordId,
        draft: Draft,
        writer: WriterId,
        now: Instant,
    ) -> Result<&Record, EditError> {
        let known = self.records.get_mut(id).ok_or(EditError::Missing)?;
        let Draft {
            author,
            audience,
            entry,
        } = draft;
        let created = known.current().created;
        let revision = known
            .current()
            .revision
            .next(0, writer, now)
            .ok_or(EditError::Exhausted)?;
        let version = Version {
            revision,
            author,
            audience,
            created,
            entry: Some(entry),
        };
        *known = Arc::new(Record::clone(known).with(version));
        Ok(known)
    }

    /// Deletes a record with all that lies aside; the deletions stay, so that no copy brings it back.
    ///
    /// # Errors
    /// [`EditError::Missing`] or [`EditError::Exhausted`].
    pub fn delete(&mut self, id: &RecordId, writer: &WriterId, now: Instant) -> Result<&Record, EditError> {
        let known = self.records.get_mut(id).ok_or(EditError::Missing)?;
        let rivals = known.asides().iter().filter(|aside| aside.entry.is_some());
        let doomed: Vec<_> = rivals.chain([known.current()]).cloned().collect();
        let mut next = Record::clone(known);
        for version in doomed {
            let revision = version.revision.next(next.counter(), writer.clone(), now);
            let revision = revision.ok_or(EditError::Exhausted)?;
            next = next.with(Version {
                revision,
                entry: None,
                ..version
            });
        }
        *known = Arc::new(next);
        Ok(known)
    }
}

impl FromIterator<Record> for Journal {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut journal = Self::default();
        for record in records {
            journal.absorb(record);
        }
        journal
    }
}

#[cfg(test)]
pub(crate) mod tests;
