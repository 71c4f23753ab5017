//! The words of the scenes with four replies.

use serde::Serialize;

use super::Content;
use super::tree::{pick, pick_word};

/// Scenes for one alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Replies {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// The scenes.
    pub scenes: Vec<Scene>,
}

/// Something that somebody dear says, and four replies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scene {
    /// The stable name, the same in every language.
    pub id: String,
    /// What is said.
    pub text: String,
    /// What it touches, so that a limit can hide it.
    pub topic: String,
    /// The replies, one of each kind.
    pub replies: [Reply; 4],
}

/// What fond, busy people say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// What it does.
    pub kind: ReplyKind,
    /// The words.
    pub text: String,
    /// Its good intention, and how it may land.
    pub note: String,
}

/// What a reply does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReplyKind {
    /// Stays where the other one is.
    Validates,
    /// Repairs.
    Fixes,
    /// Makes it small.
    Minimises,
    /// Weighs who is to blame.
    Judges,
}

impl ReplyKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Validates, Self::Fixes, Self::Minimises, Self::Judges];
}

impl Content for Replies {
    const FILE: &'static str = "replies.json";
}

pick!(Replies { why, how, scenes });
pick!(Scene {
    id,
    text,
    topic,
    replies
});
pick!(Reply { kind, text, note });
pick_word!(ReplyKind {
    "validates" => Validates,
    "fixes" => Fixes,
    "minimises" => Minimises,
    "judges" => Judges,
});
