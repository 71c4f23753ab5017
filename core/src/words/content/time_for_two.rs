//! The words of time for two.

use serde::Serialize;

use super::Content;
use super::tree::pick;

/// The words of time for two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimeForTwo {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// The ideas.
    pub ideas: Vec<DateIdea>,
}

pick!(TimeForTwo { why, how, ideas });

/// An idea for time for two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateIdea {
    /// The stable name.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The first move.
    pub how: String,
    /// What it touches, so that a limit can hide it.
    pub topic: String,
    /// How long it takes, in minutes.
    pub minutes: i64,
    /// How much energy it takes: low, some or much.
    pub energy: String,
    /// What it costs: none, little or some.
    pub cost: String,
    /// Where: in or out.
    pub place: String,
}

pick!(DateIdea {
    id,
    title,
    how,
    topic,
    minutes,
    energy,
    cost,
    place
});

impl Content for TimeForTwo {
    const FILE: &'static str = "time-for-two.json";
}
