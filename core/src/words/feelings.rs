//! The words for "I feel", on a grid of pleasantness and energy.

pub mod field;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::content::tree::{pick, pick_word};
use super::content::{Content, Pick, Tree};

/// Every feeling word of one language, thirty to a corner of the grid when complete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Feelings {
    feelings: Vec<Feeling>,
}

/// One feeling word with its place and what the body does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Feeling {
    /// The stable name, the same in every language.
    pub id: FeelingId,
    /// The word, fit to stand after "I feel".
    pub text: String,
    /// Whether it is offered first or after a first choice.
    pub grain: Grain,
    /// How pleasant it is.
    pub pleasantness: Degree,
    /// How much energy is in it.
    pub energy: Degree,
    /// What the body or the urge does; at most 44 characters in English, 55 in any language.
    pub meaning: String,
    /// A word close by on the grid.
    pub near: FeelingId,
    /// A word elsewhere that may be beside it, with another need.
    pub beside: FeelingId,
}

/// The stable name of a feeling word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FeelingId(String);

impl FeelingId {
    /// Gives the name as it stands in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for FeelingId {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

/// How finely a word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grain {
    /// An everyday word, offered first.
    Coarse,
    /// A finer one, offered next.
    Precise,
}

/// A place on one side of the grid, from -5 to 5 and never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i8", into = "i8")]
pub struct Degree(i8);

impl Degree {
    /// Gives the number, from -5 to 5.
    pub const fn get(self) -> i8 {
        self.0
    }
}

impl TryFrom<i8> for Degree {
    type Error = FeelingsError;

    fn try_from(degree: i8) -> Result<Self, FeelingsError> {
        if degree != 0 && (-5..=5).contains(&degree) {
            Ok(Self(degree))
        } else {
            Err(FeelingsError::Degree(degree))
        }
    }
}

impl From<Degree> for i8 {
    fn from(degree: Degree) -> Self {
        degree.0
    }
}

/// One of the four corners of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Corner {
    /// The right half: pleasant.
    pub pleasant: bool,
    /// The upper half: much energy.
    pub lively: bool,
}

impl Corner {
    /// All four, from the upper left in reading order.
    pub const ALL: [Self; 4] = [
        Self {
            pleasant: false,
            lively: true,
        },
        Self {
            pleasant: true,
            lively: true,
        },
        Self {
            pleasant: false,
            lively: false,
        },
        Self {
            pleasant: true,
            lively: false,
        },
    ];
}

impl Feeling {
    /// Gives the corner the word lies in.
    pub fn corner(&self) -> Corner {
        Corner {
            pleasant: self.pleasantness.get() > 0,
            lively: self.energy.get() > 0,
        }
    }
}

/// Why a list of feeling words is not believed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FeelingsError {
    /// A place off the grid.
    #[error("the degree {0} is not between -5 and 5, or is 0")]
    Degree(i8),
    /// Two words with one name.
    #[error("the feeling {0} is there twice")]
    Twice(String),
    /// A meaning too long for its row.
    #[error("the meaning of {0} is too long")]
    Long(String),
    /// A neighbour that is not in the list, or is the word itself.
    #[error("a neighbour of {0} is missing")]
    Neighbour(String),
}

/// The longest meaning in any language, in characters.
const LONGEST_MEANING: usize = 55;

impl TryFrom<Vec<Feeling>> for Feelings {
    type Error = FeelingsError;

    fn try_from(feelings: Vec<Feeling>) -> Result<Self, FeelingsError> {
        let mut ids: HashSet<&FeelingId> = HashSet::new();
        for feeling in &feelings {
            if !ids.insert(&feeling.id) {
                return Err(FeelingsError::Twice(feeling.id.0.clone()));
            }
            if feeling.meaning.chars().count() > LONGEST_MEANING {
                return Err(FeelingsError::Long(feeling.id.0.clone()));
            }
        }
        let strange = |id: &FeelingId, of: &Feeling| *id == of.id || !ids.contains(id);
        let alone = |of: &&Feeling| of.near == of.beside || strange(&of.near, of) || strange(&of.beside, of);
        if let Some(feeling) = feelings.iter().find(alone) {
            return Err(FeelingsError::Neighbour(feeling.id.0.clone()));
        }
        Ok(Self { feelings })
    }
}

impl Feelings {
    /// Gives all words in the order of the file.
    pub fn all(&self) -> &[Feeling] {
        &self.feelings
    }

    /// Gives the word of a name.
    pub fn get(&self, id: &FeelingId) -> Option<&Feeling> {
        self.feelings.iter().find(|feeling| feeling.id == *id)
    }

    /// Gives the words of a corner and a grain, in the order of the file.
    pub fn of(&self, corner: Corner, grain: Grain) -> impl Iterator<Item = &Feeling> {
        self.feelings
            .iter()
            .filter(move |feeling| feeling.corner() == corner && feeling.grain == grain)
    }
}

impl Pick for Feelings {
    fn pick(mut tree: Tree, sound: &mut bool) -> Self {
        Self::try_from(Vec::<Feeling>::pick(tree.take("feelings"), sound)).unwrap_or_else(|_| {
            *sound = false;
            Self { feelings: Vec::new() }
        })
    }
}

impl Pick for FeelingId {
    fn pick(tree: Tree, sound: &mut bool) -> Self {
        Self(String::pick(tree, sound))
    }
}

impl Pick for Degree {
    fn pick(tree: Tree, sound: &mut bool) -> Self {
        let degree = i8::try_from(i64::pick(tree, sound)).unwrap_or_default();
        Self::try_from(degree).unwrap_or_else(|_| {
            *sound = false;
            Self(1)
        })
    }
}

pick!(Feeling {
    id,
    text,
    grain,
    pleasantness,
    energy,
    meaning,
    near,
    beside
});
pick_word!(Grain { "coarse" => Coarse, "precise" => Precise });

impl Content for Feelings {
    const FILE: &'static str = "feelings.json";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::content::read;

    fn file(near: &str, energy: i8) -> String {
        let word = |id: &str, near: &str, beside: &str, energy: i8| {
            format!(
                r#"{{"id":"{id}","text":"{id}","grain":"coarse","pleasantness":1,"energy":{energy},
                    "meaning":"m","near":"{near}","beside":"{beside}"}}"#
            )
        };
        format!(
            r#"{{"feelings":[{},{},{}]}}"#,
            word("calm", near, "warm", energy),
            word("glad", "calm", "warm", 1),
            word("warm", "calm", "glad", 1),
        )
    }

    #[test]
    fn a_sound_list_is_read_and_found_by_corner() {
        let feelings: Feelings = read(&file("glad", -2)).expect("a sound list");
        let quiet = Corner {
            pleasant: true,
            lively: false,
        };
        let found: Vec<&str> = feelings
            .of(quiet, Grain::Coarse)
            .map(|feeling| feeling.id.as_str())
            .collect();
        assert_eq!(found, ["calm"]);
        assert_eq!(
            feelings
                .get(&FeelingId::from("warm"))
                .map(|feeling| feeling.energy.get()),
            Some(1)
        );
    }

    #[test]
    fn a_word_off_the_grid_is_refused() {
        assert!(read::<Feelings>(&file("glad", 0)).is_err());
        assert!(read::<Feelings>(&file("glad", 6)).is_err());
    }

    #[test]
    fn a_neighbour_that_is_missing_or_itself_is_refused() {
        for near in ["nobody", "calm", "warm"] {
            assert!(read::<Feelings>(&file(near, 1)).is_err(), "{near}");
        }
    }
}
