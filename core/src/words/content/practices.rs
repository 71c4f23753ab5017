//! The words of the ten practice pages.

use serde::Serialize;

use super::Content;
use super::tree::pick;
use crate::practice::Practice;

/// The words of all ten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Practices {
    /// One after the other, as on the practices page.
    pub practices: Vec<PracticeWords>,
}

/// The words of one practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PracticeWords {
    /// The stable name.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Why one might tend it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
}

impl Practices {
    /// Takes the words of one practice.
    pub fn into_words(self, practice: Practice) -> Option<PracticeWords> {
        self.practices
            .into_iter()
            .find(|words| words.id == practice.slug())
    }
}

impl Content for Practices {
    const FILE: &'static str = "practices.json";
}

pick!(Practices { practices });
pick!(PracticeWords { id, name, why, how });
