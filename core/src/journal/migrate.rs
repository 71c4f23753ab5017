//! How stored records of any age become records of today.
//!
//! # The contract
//! - Versions are numbered from 1 and never reused; the list only grows.
//! - `migrate/vN.rs` holds the shape that version N wrote, in plain types of its own. Once a newer version
//!   has been released it is never edited again.
//! - Each version but the newest lifts its shape to the next one's, purely; only the newest knows
//!   [`Record`]. So a record of version 1 walks through every step in order.
//! - Every version has a fixture in `core/tests/fixtures/` that must open for ever.
//! - What can't be read gives a [`DecodeError`]; nobody writes over it.

mod v1;

use super::record::Record;
use serde::Deserialize;

/// The version that this app writes.
pub const CURRENT: u64 = 1;

/// The most bytes a stored record may have: one mebibyte.
pub const LARGEST: usize = 1 << 20;

/// Says why a stored record could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// It is larger than any record this app writes.
    #[error("larger than {LARGEST} bytes")]
    TooLarge,
    /// It ends in the middle.
    #[error("cut off")]
    Cut,
    /// It is not JSON.
    #[error("not json")]
    NotJson,
    /// It is JSON, but not of the shape it says it has.
    #[error("of another shape")]
    WrongShape,
    /// A number, date, id or line in it lies outside what the field may hold.
    #[error("a value out of range")]
    OutOfRange,
    /// It holds a kind of entry that this version doesn't know.
    #[error("an unknown kind")]
    UnknownKind,
    /// It lies under the name of another record.
    #[error("under another name")]
    Misplaced,
    /// It was written by a newer version of the app.
    #[error("written by version {version}")]
    FromTheFuture {
        /// The version that wrote it.
        version: u64,
    },
}

impl DecodeError {
    /// Says whether a newer app may well read it, so that it stays where it is, untouched.
    pub const fn is_from_newer_app(self) -> bool {
        matches!(self, Self::FromTheFuture { .. } | Self::UnknownKind)
    }

    /// Gives the sentence a person reads.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::TooLarge => "This entry is larger than any Hearth writes.",
            Self::Cut => "This entry ends in the middle.",
            Self::Misplaced => "This entry lies under the name of another.",
            Self::NotJson | Self::WrongShape => "This entry is not in a form Hearth knows.",
            Self::OutOfRange => "This entry holds a number or a date that can't be right.",
            Self::UnknownKind | Self::FromTheFuture { .. } => {
                "This entry was written by a newer Hearth. Update the app to read it."
            }
        }
    }

    pub(super) fn of(error: &serde_json::Error) -> Self {
        match error.classify() {
            serde_json::error::Category::Eof => Self::Cut,
            serde_json::error::Category::Data => Self::WrongShape,
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => Self::NotJson,
        }
    }
}

/// Only the version of a stored record.
#[derive(Deserialize)]
struct Numbered {
    v: u64,
}

/// Reads a stored record of any version up to today's.
///
/// # Errors
/// A [`DecodeError`] for every text that is not one; no text panics.
pub fn decode(raw: &str) -> Result<Record, DecodeError> {
    if raw.len() > LARGEST {
        return Err(DecodeError::TooLarge);
    }
    let Numbered { v } = serde_json::from_str(raw).map_err(|error| DecodeError::of(&error))?;
    match v {
        0 => Err(DecodeError::WrongShape),
        1 => v1::open(raw),
        version => Err(DecodeError::FromTheFuture { version }),
    }
}

/// Writes a record as today's version stores it.
pub fn encode(record: &Record) -> String {
    v1::write(record)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// One record with every field; this text never changes.
    const WHOLE: &str = r#"{"v":1,"id":"a-1","revision":{"counter":3,"writer":"w2","at":1795470000000,"before":[["w1",1,2]]},"author":"both","audience":{"only":"second"},"created":1795460000000,"entry":{"practice-done":{"exercise":"turn-taker","on":"2026-11-23","at":1795470000000,"length":1440000,"preset":"standard","topic":"The week ahead"}},"asides":[{"revision":{"counter":2,"writer":"w9","at":1795465000000,"before":[["w1",1,1]]},"author":"first","audience":"both","created":1795460000000,"entry":null}]}"#;

    #[test]
    fn the_stored_envelope_is_final() {
        assert_eq!(encode(&decode(WHOLE).unwrap()), WHOLE);
    }

    #[test]
    fn each_fault_has_its_own_error() {
        let good = WHOLE;
        let swap = |from: &str, to: &str| {
            assert!(good.contains(from), "{from}");
            decode(&good.replace(from, to)).unwrap_err()
        };
        assert_eq!(decode(&good[..good.len() / 2]).unwrap_err(), DecodeError::Cut);
        assert_eq!(decode("").unwrap_err(), DecodeError::Cut);
        assert_eq!(decode("null").unwrap_err(), DecodeError::WrongShape);
        assert_eq!(decode("{v:1}").unwrap_err(), DecodeError::NotJson);
        assert_eq!(decode(&format!("{good}x")).unwrap_err(), DecodeError::NotJson);
        assert_eq!(
            swap("\"counter\":3", "\"counter\":\"3\""),
            DecodeError::WrongShape
        );
        assert_eq!(
            swap("\"counter\":3", "\"counter\":9007199254740993"),
            DecodeError::OutOfRange
        );
        assert_eq!(swap("\"counter\":3", "\"counter\":1e400"), DecodeError::NotJson);
        assert_eq!(swap("\"counter\":3", "\"counter\":-3"), DecodeError::WrongShape);
        assert_eq!(swap("\"counter\":3", "\"counter\":2"), DecodeError::OutOfRange);
        assert_eq!(
            swap("\"length\":1440000", "\"length\":9007199254740993"),
            DecodeError::OutOfRange
        );
        assert_eq!(
            swap(
                "\"created\":1795460000000,\"entry\":{",
                "\"created\":9007199254740993,\"entry\":{"
            ),
            DecodeError::OutOfRange
        );
        assert_eq!(swap("2026-11-23", "2026-02-30"), DecodeError::OutOfRange);
        assert_eq!(swap("a-1", "../../x"), DecodeError::OutOfRange);
        assert_eq!(swap("The week ahead", &"x".repeat(121)), DecodeError::OutOfRange);
        assert_eq!(swap("The week ahead", "\\ud800"), DecodeError::NotJson);
        assert_eq!(swap("practice-done", "hologram"), DecodeError::UnknownKind);
        assert_eq!(swap("practice-done", "closeness"), DecodeError::UnknownKind);
        assert_eq!(swap("practice-done", "moment"), DecodeError::WrongShape);
        assert_eq!(
            swap("\"entry\":null", "\"entry\":{\"hologram\":{}}"),
            DecodeError::UnknownKind
        );
        assert_eq!(
            swap("\"v\":1", "\"v\":2"),
            DecodeError::FromTheFuture { version: 2 }
        );
        assert_eq!(
            swap("\"entry\":null", "\"author\":\"both\""),
            DecodeError::WrongShape
        );
        assert_eq!(swap(",\"entry\":null", ""), DecodeError::WrongShape);
        assert_eq!(swap("\"v\":1", "\"v\":0"), DecodeError::WrongShape);
        assert_eq!(
            swap("\"v\":1", "\"v\":1,\"__proto__\":{\"v\":2}"),
            DecodeError::WrongShape
        );
        assert_eq!(swap("\"v\":1", "\"v\":1,\"id\":\"b\""), DecodeError::WrongShape);
        assert_eq!(
            swap("The week ahead", &"x".repeat(4 << 20)),
            DecodeError::TooLarge
        );
    }

    #[test]
    fn deep_nesting_is_refused_without_using_up_the_stack() {
        let deep = "[".repeat(300_000);
        assert_eq!(decode(&deep).unwrap_err(), DecodeError::WrongShape);
        for place in ["null", "\"both\"", "\"standard\""] {
            assert!(decode(&WHOLE.replace(place, &deep)).is_err(), "{place}");
        }
        let closed = format!("{}{}", "[".repeat(300_000), "]".repeat(300_000));
        assert!(decode(&WHOLE.replace("\"both\"", &closed)).is_err());
    }

    #[test]
    fn more_than_five_asides_are_refused_rather_than_forgotten() {
        let good = WHOLE;
        let start = good.find(",\"asides\":[").unwrap() + ",\"asides\":[".len();
        let aside = &good[start..good.len() - 2];
        let six = format!("{}{}]}}", &good[..start], [aside; 6].join(","));
        assert_eq!(decode(&six).unwrap_err(), DecodeError::OutOfRange);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = decode(&text);
        }

        #[test]
        fn no_mutation_of_a_valid_record_panics(at in 0usize..600, cut in 0usize..40, put in "[\\[\\]{}\",:0-9a-z\\\\\u{0}é]{0,12}") {
            let good = WHOLE;
            let at = at.min(good.len());
            let end = (at + cut).min(good.len());
            let mutated = format!("{}{put}{}", &good[..at], &good[end..]);
            if let Ok(record) = decode(&mutated) {
                let written = encode(&record);
                prop_assert_eq!(decode(&written), Ok(record));
            }
        }
    }
}
