//! The words of pace and limits.

use serde::Serialize;

use super::tree::{Pick, Tree};
use super::{Content, Named};

/// The topics that each marks alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// The topics.
    pub topics: Vec<Named>,
    /// The three marks, from open to not.
    pub marks: [Named; 3],
    /// What both read before either answers whether they are ready.
    #[serde(rename = "both-ready")]
    pub both_ready: String,
}

impl Content for Limits {
    const FILE: &'static str = "limits.json";
}

impl Pick for Limits {
    fn pick(mut tree: Tree, sound: &mut bool) -> Self {
        Self {
            why: Pick::pick(tree.take("why"), sound),
            how: Pick::pick(tree.take("how"), sound),
            topics: Pick::pick(tree.take("topics"), sound),
            marks: Pick::pick(tree.take("marks"), sound),
            both_ready: Pick::pick(tree.take("both-ready"), sound),
        }
    }
}
