//! The shape that version 1 stores.

mod entry;

use super::DecodeError;
use crate::couple::Partner;
use crate::journal::record::{Audience, Author, Record, Version};
use crate::journal::revision::{RecordId, Revision, Run, Stamp, WriterId};
use crate::time::Instant;
use entry::StoredEntry;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The greatest distance of an instant from 1970 that every browser can hold, in milliseconds.
const FARTHEST: u64 = 8_640_000_000_000_000;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredRecord {
    v: u64,
    id: String,
    revision: StoredRevision,
    author: StoredAuthor,
    audience: StoredAudience,
    created: i64,
    #[serde(deserialize_with = "Option::deserialize")] // a missing field is a fault, not a deletion
    entry: Option<StoredEntry>,
    asides: Vec<StoredVersion>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredVersion {
    revision: StoredRevision,
    author: StoredAuthor,
    audience: StoredAudience,
    created: i64,
    #[serde(deserialize_with = "Option::deserialize")] // a missing field is a fault, not a deletion
    entry: Option<StoredEntry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredRevision {
    counter: u64,
    writer: String,
    at: i64,
    before: Vec<(String, u64, u64)>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StoredAuthor {
    First,
    Second,
    Both,
}

impl StoredAuthor {
    const fn restore(&self) -> Author {
        match self {
            Self::First => Author::One(Partner::First),
            Self::Second => Author::One(Partner::Second),
            Self::Both => Author::Both,
        }
    }

    const fn of(author: Author) -> Self {
        match author {
            Author::One(Partner::First) => Self::First,
            Author::One(Partner::Second) => Self::Second,
            Author::Both => Self::Both,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StoredAudience {
    Both,
    Only(StoredPartner),
    SealedUntil(String),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StoredPartner {
    First,
    Second,
}

/// The kinds alone, for telling an unknown kind from a broken record.
#[derive(Deserialize)]
struct Kinds<'a> {
    #[serde(borrow)]
    entry: Option<BTreeMap<String, &'a RawValue>>,
    #[serde(borrow, default)]
    asides: Vec<Kinds<'a>>,
}

impl Kinds<'_> {
    fn are_known(&self) -> bool {
        let known = |kinds: &BTreeMap<String, &RawValue>| kinds.keys().all(|kind| entry::is_known(kind));
        self.entry.as_ref().is_none_or(known) && self.asides.iter().all(Self::are_known)
    }
}

/// Reads a record of version 1.
pub(super) fn open(raw: &str) -> Result<Record, DecodeError> {
    let stored: StoredRecord = serde_json::from_str(raw).map_err(|error| {
        let unknown = serde_json::from_str::<Kinds<'_>>(raw).is_ok_and(|kinds| !kinds.are_known());
        if unknown {
            DecodeError::UnknownKind
        } else {
            DecodeError::of(&error)
        }
    })?;
    restore(stored).ok_or(DecodeError::OutOfRange)
}

/// Writes a record as version 1 does.
pub(super) fn write(record: &Record) -> String {
    let StoredVersion {
        revision,
        author,
        audience,
        created,
        entry,
    } = store(record.current());
    let stored = StoredRecord {
        v: 1,
        id: record.id().as_str().to_owned(),
        revision,
        author,
        audience,
        created,
        entry,
        asides: record.asides().iter().map(store).collect(),
    };
    // These plain structures have no map with keys that aren't text and nothing that fails to serialise.
    serde_json::to_string(&stored).unwrap_or_default()
}

fn restore(stored: StoredRecord) -> Option<Record> {
    let StoredRecord {
        v: _,
        id,
        revision,
        author,
        audience,
        created,
        entry,
        asides,
    } = stored;
    let id = RecordId::try_from(id).ok()?;
    let current = restore_version(StoredVersion {
        revision,
        author,
        audience,
        created,
        entry,
    })?;
    if asides.len() > Record::MOST_ASIDES {
        return None;
    }
    asides
        .into_iter()
        .try_fold(Record::new(id, current), |record, aside| {
            Some(record.with(restore_version(aside)?))
        })
}

fn restore_version(stored: StoredVersion) -> Option<Version> {
    let StoredRevision {
        counter,
        writer,
        at,
        before,
    } = stored.revision;
    let runs = before
        .into_iter()
        .map(|(writer, first, last)| {
            Some(Run {
                writer: WriterId::try_from(writer).ok()?,
                first,
                last,
            })
        })
        .collect::<Option<Vec<_>>>()?;
    let stamp = Stamp {
        counter,
        writer: WriterId::try_from(writer).ok()?,
    };
    Some(Version {
        revision: Revision::restore(stamp, instant(at)?, runs)?,
        author: stored.author.restore(),
        audience: match stored.audience {
            StoredAudience::Both => Audience::Both,
            StoredAudience::Only(StoredPartner::First) => Audience::Only(Partner::First),
            StoredAudience::Only(StoredPartner::Second) => Audience::Only(Partner::Second),
            StoredAudience::SealedUntil(day) => Audience::SealedUntil(day.parse().ok()?),
        },
        created: instant(stored.created)?,
        entry: match stored.entry {
            Some(entry) => Some(entry.restore()?),
            None => None,
        },
    })
}

fn instant(millis: i64) -> Option<Instant> {
    (millis.unsigned_abs() <= FARTHEST).then_some(Instant::from_millis(millis))
}

fn store(version: &Version) -> StoredVersion {
    let Stamp { counter, writer } = version.revision.stamp().clone();
    let before = version.revision.before().iter();
    StoredVersion {
        revision: StoredRevision {
            counter,
            writer: writer.as_str().to_owned(),
            at: version.revision.at().millis(),
            before: before
                .map(|run| (run.writer.as_str().to_owned(), run.first, run.last))
                .collect(),
        },
        author: StoredAuthor::of(version.author),
        audience: match version.audience {
            Audience::Both => StoredAudience::Both,
            Audience::Only(Partner::First) => StoredAudience::Only(StoredPartner::First),
            Audience::Only(Partner::Second) => StoredAudience::Only(StoredPartner::Second),
            Audience::SealedUntil(day) => StoredAudience::SealedUntil(day.to_string()),
        },
        created: version.created.millis(),
        entry: version.entry.as_ref().map(StoredEntry::of),
    }
}
