//! Everything as a file, and back.
//!
//! A backup is one JSON object: `{"hearth":"backup","v":1,"made":…,"settings":{…},"records":[…]}`, with each
//! record as it is stored. It holds both partners' private records too, so whoever has the file can read
//! them; the app says so beside the button. The readable text leaves sealed notes sealed.

mod raw;
mod text;

pub use raw::push_units;
pub use text::{Phrases, to_text};

use super::migrate::{self, DecodeError};
use super::{Journal, Record, RecordId};
use crate::settings::Settings;
use crate::time::Instant;
use serde::Deserialize;
use serde_json::value::RawValue;

/// The version that this app writes.
const CURRENT: u64 = 1;

/// The most bytes a backup may have: 32 mebibytes, six times what a browser keeps for one site.
pub const LARGEST: u64 = 32 << 20;

/// What a backup holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Backup {
    /// When it was made.
    pub made: Instant,
    /// What was set then.
    pub settings: Settings,
    /// All that was kept then, the deletions included.
    pub journal: Journal,
}

/// Says why a file could not be opened; nothing of it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// The file is larger than any backup.
    #[error("larger than {LARGEST} bytes")]
    TooLarge,
    /// The file ends in the middle.
    #[error("cut off")]
    Cut,
    /// The file is something else.
    #[error("not a backup")]
    NotABackup,
    /// The file was made by a newer version of the app.
    #[error("made by version {version}")]
    FromTheFuture {
        /// The version that made it.
        version: u64,
    },
    /// A record in the file can't be read.
    #[error("record {place}: {reason}")]
    Unreadable {
        /// Which record, counted from 1.
        place: usize,
        /// Why.
        reason: DecodeError,
    },
    /// Two records bear the same name.
    #[error("two records named {}", .0.as_str())]
    Duplicate(RecordId),
}

impl BackupError {
    /// Gives the sentence a person reads.
    pub const fn sentence(&self) -> &'static str {
        match self {
            Self::TooLarge => "This file is too large to be a Hearth backup. Nothing was changed.",
            Self::Cut => "This file ends in the middle. Try copying it again. Nothing was changed.",
            Self::NotABackup => "This file is not a Hearth backup. Nothing was changed.",
            Self::FromTheFuture { .. } => {
                "This backup was made by a newer Hearth. Update the app, then open it again."
            }
            Self::Unreadable { reason, .. } if reason.is_from_newer_app() => {
                "This backup holds entries from a newer Hearth. Update the app, then open it again."
            }
            Self::Unreadable { .. } => "An entry in this backup can't be read. Nothing was changed.",
            Self::Duplicate(_) => {
                "This backup names two entries alike, so it was not made by Hearth. \
                                   Nothing was changed."
            }
        }
    }
}

/// Writes everything as a backup file.
pub fn to_json(journal: &Journal, settings: &Settings, made: Instant) -> String {
    let mut file = format!(
        r#"{{"hearth":"backup","v":{CURRENT},"made":{},"settings":"#,
        made.millis()
    );
    // Settings are plain fields and text: nothing in them fails to serialise.
    file.push_str(&serde_json::to_string(settings).unwrap_or_else(|_| "{}".to_owned()));
    file.push_str(r#","records":["#);
    for (place, record) in journal.records().enumerate() {
        file.push_str(if place == 0 { "\n" } else { ",\n" });
        file.push_str(&migrate::encode(record));
    }
    file.push_str("\n]}\n");
    file
}

/// Refuses a file by its length alone, before it is read.
///
/// # Errors
/// [`BackupError::TooLarge`].
pub const fn check_length(bytes: u64) -> Result<(), BackupError> {
    if bytes > LARGEST {
        Err(BackupError::TooLarge)
    } else {
        Ok(())
    }
}

/// Only what kind of file it is.
#[derive(Deserialize)]
struct Numbered {
    hearth: String,
    v: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(rename = "hearth")]
    _hearth: serde::de::IgnoredAny,
    #[serde(rename = "v")]
    _v: serde::de::IgnoredAny,
    made: i64,
    settings: Settings,
    #[serde(borrow)]
    records: Vec<&'a RawValue>,
}

/// Opens a backup file, all of it or nothing.
///
/// # Errors
/// A [`BackupError`] for every text that is not one; no text panics.
pub fn from_json(raw: &str) -> Result<Backup, BackupError> {
    check_length(raw.len() as u64)?;
    let of = |error: serde_json::Error| {
        if error.is_eof() {
            BackupError::Cut
        } else {
            BackupError::NotABackup
        }
    };
    let Numbered { hearth, v } = serde_json::from_str(raw).map_err(of)?;
    if hearth != "backup" || v == 0 {
        return Err(BackupError::NotABackup);
    }
    if v > CURRENT {
        return Err(BackupError::FromTheFuture { version: v });
    }
    let file: File<'_> = serde_json::from_str(raw).map_err(of)?;
    let mut journal = Journal::default();
    for (index, raw) in file.records.iter().enumerate() {
        let unreadable = |reason| BackupError::Unreadable {
            place: index + 1,
            reason,
        };
        let record: Record = migrate::decode(raw.get()).map_err(unreadable)?;
        if journal.get(record.id()).is_some() {
            return Err(BackupError::Duplicate(record.id().clone()));
        }
        journal.absorb(record);
    }
    Ok(Backup {
        made: Instant::from_millis(file.made),
        settings: file.settings,
        journal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tests::{draft, id, now, writer};
    use proptest::prelude::*;

    fn journal() -> Journal {
        let mut journal = Journal::default();
        for (name, text) in [("a", "<b>loud</b> & \"quoted\""), ("b", "two"), ("c", "three")] {
            journal.add(id(name), draft(text), writer(1), now(0)).unwrap();
        }
        journal.delete(&id("b"), &writer(2), now(1)).unwrap();
        journal
    }

    #[test]
    fn a_backup_gives_back_everything() {
        let settings = Settings {
            volume: 20,
            ..Settings::default()
        };
        let file = to_json(&journal(), &settings, now(3));
        let made = Backup {
            made: now(3),
            settings,
            journal: journal(),
        };
        assert_eq!(from_json(&file), Ok(made));
    }

    #[test]
    fn a_backup_of_nothing_opens() {
        let file = to_json(&Journal::default(), &Settings::default(), now(0));
        assert!(from_json(&file).unwrap().journal.is_empty());
    }

    #[test]
    fn a_hostile_file_is_refused_whole() {
        let file = to_json(&journal(), &Settings::default(), now(0));
        let swap = |from: &str, to: &str| from_json(&file.replacen(from, to, 1)).unwrap_err();
        assert_eq!(
            swap(r#""id":"c""#, r#""id":"a""#),
            BackupError::Duplicate(id("a"))
        );
        let reason = DecodeError::OutOfRange;
        assert_eq!(
            swap(r#""counter":1"#, r#""counter":9007199254740993"#),
            BackupError::Unreadable { place: 1, reason }
        );
        let reason = DecodeError::UnknownKind;
        assert_eq!(
            swap("practice-done", "hologram"),
            BackupError::Unreadable { place: 1, reason }
        );
        assert_eq!(
            swap(r#""v":1"#, r#""v":7"#),
            BackupError::FromTheFuture { version: 7 }
        );
        assert_eq!(swap("backup", "recipe"), BackupError::NotABackup);
        assert_eq!(
            swap(
                r#""records":["#,
                &format!(r#""records":[{}"#, "[".repeat(200_000))
            ),
            BackupError::NotABackup
        );
        assert_eq!(from_json(&file[..file.len() / 2]).unwrap_err(), BackupError::Cut);
        assert_eq!(from_json("[]").unwrap_err(), BackupError::NotABackup);
        assert_eq!(check_length(100 << 20).unwrap_err(), BackupError::TooLarge);
    }

    #[test]
    fn every_refusal_has_a_sentence_without_jargon() {
        for error in [
            BackupError::Cut,
            BackupError::NotABackup,
            BackupError::Duplicate(id("a")),
        ] {
            assert!(error.sentence().ends_with('.') && !error.sentence().to_lowercase().contains("json"));
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = from_json(&text);
        }

        #[test]
        fn no_mutation_of_a_backup_panics(at in 0usize..900, cut in 0usize..40, put in "[\\[\\]{}\",:0-9a-z\\\\é]{0,12}") {
            let file = to_json(&journal(), &Settings::default(), now(0));
            let end = (at + cut).min(file.len());
            let at = at.min(end);
            if let (Some(head), Some(tail)) = (file.get(..at), file.get(end..)) {
                let _ = from_json(&format!("{head}{put}{tail}"));
            }
        }
    }
}
