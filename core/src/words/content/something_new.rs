//! The words of something new.

use serde::Serialize;

use super::Content;
use super::tree::pick;

/// The words of something new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SomethingNew {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// The ideas.
    pub ideas: Vec<NewIdea>,
}

pick!(SomethingNew { why, how, ideas });

/// An idea for something new to both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewIdea {
    /// The stable name.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The first move.
    pub how: String,
    /// What it touches, so that a limit can hide it.
    pub topic: String,
    /// How new it is, from 1 to 3.
    pub novelty: u8,
    /// How much effort it takes, from 1 to 3.
    pub effort: u8,
    /// What it costs, from 1 to 3.
    pub cost: u8,
}

pick!(NewIdea {
    id,
    title,
    how,
    topic,
    novelty,
    effort,
    cost
});

impl Content for SomethingNew {
    const FILE: &'static str = "something-new.json";
}
