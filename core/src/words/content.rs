//! The typed form of every file under `assets/content/`.
//!
//! Each file is one type with a [`Content::FILE`] name; [`read`] turns its text into it. The lengths and the
//! manners of the words are kept by `core/tests/content.rs`, so that no page carries that weight.

mod about;
mod cool_down;
mod evidence;
mod gentle_start;
mod safety;
mod turn_taker;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use about::About;
pub use cool_down::{Breathing, BreathingWords, CoolDown, Park, ReadyWords};
pub use evidence::{Evidence, Judgement, Strength, Study};
pub use gentle_start::{GentleStart, HintWords, SlotWords};
pub use safety::{Help, Place, Safety, Signs};
pub use turn_taker::{Confirm, Pulse, Topic, TurnTaker};

/// A type that is the whole of one content file.
pub trait Content: DeserializeOwned {
    /// The name of the file below the folder of a language.
    const FILE: &'static str;
}

/// One thing Hearth says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The stable name, the same in every language.
    pub id: String,
    /// The words.
    pub text: String,
    /// What it touches, so that a limit can hide it; empty for the frame of a page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub topic: String,
}

/// Something to choose, with a name and a line on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The stable name, the same in every language.
    pub id: String,
    /// The words on the choice.
    pub name: String,
    /// What it is, in a line.
    pub text: String,
}

/// Why a content file can't be used.
#[derive(Debug, Error)]
#[error("the content file {file} can't be read: {source}")]
pub struct ContentError {
    file: &'static str,
    source: serde_json::Error,
}

/// Reads a content file.
///
/// # Errors
/// When the text is not JSON of that shape, or the words break a rule the type keeps.
pub fn read<T: Content>(json: &str) -> Result<T, ContentError> {
    serde_json::from_str(json).map_err(|source| ContentError {
        file: T::FILE,
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_content_file_is_refused_by_its_name() {
        let error = read::<About>("{}").expect_err("an empty file");
        assert!(error.to_string().contains("about.json"));
    }
}
