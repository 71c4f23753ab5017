//! Settings and the running session: one value each, of which the copy with the greater counter counts.
//!
//! Stored as `{"v":1,"counter":7,"body":…}`. A body of `null` says that the value was put away; it counts
//! like any other, so an old copy can't bring a finished session back. The body is opaque here: its owner
//! reads it, and has a version of its own.

use super::migrate::DecodeError;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The version that this app writes.
const CURRENT: u64 = 1;

/// The most bytes a stored value may have: one mebibyte.
const LARGEST: usize = 1 << 20;

/// One value, and which write of it this is.
///
/// The order is the order of winning; the body only makes it total.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Stored {
    /// Counts writes upwards; 0 was never written.
    pub counter: u64,
    /// The value as JSON text, or nothing where it was put away.
    pub body: Option<String>,
}

#[derive(Deserialize)]
struct Numbered {
    v: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<'a> {
    v: u64,
    counter: u64,
    // A missing body is a fault, not a value that was put away.
    #[serde(borrow, deserialize_with = "Option::deserialize")]
    body: Option<&'a RawValue>,
}

impl Stored {
    /// Gives the value that follows this one.
    #[must_use]
    pub const fn next(&self, body: Option<String>) -> Self {
        Self {
            counter: self.counter.saturating_add(1),
            body,
        }
    }

    /// Writes the value as it is stored; a body that is not JSON is stored as put away.
    pub fn encode(&self) -> String {
        let body = self
            .body
            .as_deref()
            .and_then(|body| serde_json::from_str(body).ok());
        let envelope = Envelope {
            v: CURRENT,
            counter: self.counter,
            body,
        };
        // Numbers and text that was JSON before: nothing here fails to serialise.
        serde_json::to_string(&envelope).unwrap_or_default()
    }

    /// Reads a stored value.
    ///
    /// # Errors
    /// A [`DecodeError`] for every text that is not one; no text panics.
    pub fn decode(raw: &str) -> Result<Self, DecodeError> {
        if raw.len() > LARGEST {
            return Err(DecodeError::TooLarge);
        }
        let Numbered { v } = serde_json::from_str(raw).map_err(|error| DecodeError::of(&error))?;
        match v {
            0 => return Err(DecodeError::WrongShape),
            1..=CURRENT => {}
            version => return Err(DecodeError::FromTheFuture { version }),
        }
        let Envelope { v: _, counter, body } =
            serde_json::from_str(raw).map_err(|error| DecodeError::of(&error))?;
        Ok(Self {
            counter,
            body: body.map(|body| body.get().to_owned()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_value_is_stored_as_it_was_given() {
        let value = Stored::default().next(Some(r#"{"step":3}"#.to_owned()));
        assert_eq!(value.encode(), r#"{"v":1,"counter":1,"body":{"step":3}}"#);
        assert_eq!(Stored::decode(&value.encode()), Ok(value));
    }

    #[test]
    fn a_value_put_away_outlives_its_older_copy() {
        let running = Stored::default().next(Some("{}".to_owned()));
        let ended = running.next(None);
        assert_eq!(ended.encode(), r#"{"v":1,"counter":2,"body":null}"#);
        assert_eq!(running.max(Stored::decode(&ended.encode()).unwrap()).body, None);
    }

    #[test]
    fn each_fault_has_its_own_error() {
        let error = |raw: &str| Stored::decode(raw).unwrap_err();
        assert_eq!(error(r#"{"v":1,"counter":1,"body":{"#), DecodeError::Cut);
        assert_eq!(
            error(r#"{"v":2,"counter":1,"body":{}}"#),
            DecodeError::FromTheFuture { version: 2 }
        );
        assert_eq!(
            error(r#"{"v":1,"counter":-1,"body":{}}"#),
            DecodeError::WrongShape
        );
        assert_eq!(error(r#"{"v":1,"counter":1}x"#), DecodeError::NotJson);
        assert_eq!(
            error(r#"{"v":1,"counter":1,"body":{},"more":1}"#),
            DecodeError::WrongShape
        );
        assert_eq!(error(r#"{"v":1,"counter":1}"#), DecodeError::WrongShape);
        assert_eq!(error(&"[".repeat(2 << 20)), DecodeError::TooLarge);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = Stored::decode(&text);
        }
    }
}
