//! Taking a backup in, all of it at once, and taking it out again.

use super::Store;
use crate::platform::clock;
use hearth_core::journal::backup::Backup;
use hearth_core::journal::{Draft, Journal, Record, RecordId, WriterId};
use hearth_core::settings::Settings;
use hearth_core::time::Instant;
use leptos::prelude::*;

/// What stood before a backup was taken in, as far as it was changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Before {
    settings: Settings,
    /// Each record that was changed, as it stood; nothing where it was not there.
    records: Vec<(RecordId, Option<Record>)>,
}

impl Store {
    /// Joins a backup with what is kept, and takes its names and settings.
    pub fn take_in(self, backup: Backup) -> Before {
        let settings = self.settings.get_untracked();
        let mut records = Vec::new();
        self.journal
            .update(|journal| records = join(journal, &backup.journal));
        self.save_all(records.iter().map(|(id, _)| id));
        self.set(|now| *now = settings_from(backup.settings, now));
        Before { settings, records }
    }

    /// Puts back what stood before a backup was taken in; what was kept since stays.
    pub fn take_out(self, before: Before) {
        let writer = self.shelf.writer();
        let now = clock::now();
        self.journal.update(|journal| {
            for (id, record) in &before.records {
                revert(journal, id, record.as_ref(), &writer, now);
            }
        });
        self.save_all(before.records.iter().map(|(id, _)| id));
        self.set(|now| *now = settings_from(before.settings, now));
    }

    fn save_all<'a>(self, ids: impl Iterator<Item = &'a RecordId>) {
        self.journal.with_untracked(|journal| {
            ids.filter_map(|id| journal.get(id))
                .for_each(|record| self.shelf.save_record(record));
        });
    }
}

/// Joins what is new into a journal, and gives each changed record as it stood.
fn join(journal: &mut Journal, other: &Journal) -> Vec<(RecordId, Option<Record>)> {
    let mut changed = Vec::new();
    for record in other.records() {
        let before = journal.get(record.id()).cloned();
        if journal.absorb(record.clone()) {
            changed.push((record.id().clone(), before));
        }
    }
    changed
}

/// Writes a revision that says what a record said before; one that was not there is deleted.
fn revert(journal: &mut Journal, id: &RecordId, before: Option<&Record>, writer: &WriterId, now: Instant) {
    let said = before.map(Record::current).and_then(|version| {
        Some(Draft {
            author: version.author,
            audience: version.audience,
            entry: version.entry.clone()?,
        })
    });
    // Neither fails: the record was just there, and its counter is below what can be counted to.
    let _ = match said {
        Some(draft) => journal.edit(id, draft, writer.clone(), now).map(drop),
        None => journal.delete(id, writer, now).map(drop),
    };
}

/// Takes settings over, but for what belongs to this phone and this moment.
fn settings_from(settings: Settings, here: &Settings) -> Settings {
    Settings {
        counter: here.counter,
        discreet: here.discreet,
        install_dismissed: here.install_dismissed,
        ..settings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_core::journal::{Audience, Author, Entry, Line, PracticeDone};
    use hearth_core::time::{LocalDate, Span};

    const NOW: Instant = Instant::from_millis(1_000_000);

    fn id(name: &str) -> RecordId {
        RecordId::try_from(name.to_owned()).unwrap()
    }

    fn writer(name: &str) -> WriterId {
        WriterId::try_from(name.to_owned()).unwrap()
    }

    fn draft(topic: &str) -> Draft {
        Draft {
            author: Author::Both,
            audience: Audience::Both,
            entry: Entry::PracticeDone(PracticeDone {
                exercise: Line::try_from("turn-taker".to_owned()).unwrap(),
                on: LocalDate::new(2026, 11, 23).unwrap(),
                at: NOW,
                length: Span::from_mins(5),
                preset: None,
                topic: Some(Line::try_from(topic.to_owned()).unwrap()),
            }),
        }
    }

    #[test]
    fn what_a_backup_brought_is_gone_again_and_what_it_changed_stands_as_before() {
        let mut here = Journal::default();
        here.add(id("shared"), draft("ours"), writer("here"), NOW)
            .unwrap();
        let mut there = here.clone();
        there
            .edit(&id("shared"), draft("theirs"), writer("there"), NOW)
            .unwrap();
        there.add(id("new"), draft("more"), writer("there"), NOW).unwrap();
        let before = here.clone();
        let changed = join(&mut here, &there);
        assert_eq!(changed.len(), 2);
        for (id, record) in &changed {
            revert(&mut here, id, record.as_ref(), &writer("here"), NOW);
        }
        let said =
            |journal: &Journal, name| journal.get(&id(name)).and_then(|record| record.entry().cloned());
        assert_eq!(said(&here, "shared"), said(&before, "shared"));
        assert_eq!(said(&here, "new"), None);
    }

    #[test]
    fn what_is_known_already_changes_nothing() {
        let mut here = Journal::default();
        here.add(id("one"), draft("ours"), writer("here"), NOW).unwrap();
        assert!(join(&mut here.clone(), &here).is_empty());
    }

    #[test]
    fn leaving_quickly_is_not_undone_by_a_backup() {
        let here = Settings {
            discreet: true,
            counter: 9,
            ..Settings::default()
        };
        let taken = settings_from(
            Settings {
                volume: 20,
                ..Settings::default()
            },
            &here,
        );
        assert!(taken.discreet);
        assert_eq!((taken.volume, taken.counter), (20, 9));
    }
}
