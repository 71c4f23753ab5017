//! The words of story relay.

use serde::Serialize;

use super::Content;
use super::tree::pick;

/// The words of story relay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StoryRelay {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// The themes.
    pub themes: Vec<Theme>,
}

pick!(StoryRelay { why, how, themes });

/// A theme for a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Theme {
    /// The stable name.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The door to one scene.
    pub opening: String,
    /// What it touches, so that a limit can hide it.
    pub topic: String,
}

pick!(Theme {
    id,
    title,
    opening,
    topic
});

impl Content for StoryRelay {
    const FILE: &'static str = "story-relay.json";
}
