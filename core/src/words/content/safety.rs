//! The words behind "About this".

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words for somebody who may be afraid at home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Safety {
    /// The heading of the page.
    pub title: String,
    /// The neutral words of the link that leads here.
    pub link: String,
    /// What is said first.
    pub lines: Vec<Line>,
    /// When exercises for two may not be right.
    pub signs: Signs,
    /// What is said to somebody in danger now.
    pub danger: String,
    /// What stays behind of this page, and what doesn't.
    pub traces: Vec<Line>,
    /// Where to turn.
    pub help: Help,
}

/// When exercises for two may not be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signs {
    /// The beginning that each line goes on from.
    pub lead: String,
    /// The lines.
    pub lines: Vec<Line>,
}

/// Where to turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Help {
    /// The heading.
    pub lead: String,
    /// The places, none of them chosen in advance.
    pub places: Vec<Place>,
}

/// A place to turn to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The stable name.
    pub id: String,
    /// What it is.
    pub name: String,
    /// The address, `https:` or `tel:`.
    pub contact: String,
    /// The address as it is read.
    pub shown: String,
    /// Where it works.
    pub works: String,
    /// Where that is known from.
    pub source: String,
    /// The month it was looked at, as `2026-11`.
    pub checked: String,
}

impl Content for Safety {
    const FILE: &'static str = "safety.json";
}

pick!(Safety {
    title,
    link,
    lines,
    signs,
    danger,
    traces,
    help
});
pick!(Signs { lead, lines });
pick!(Help { lead, places });
pick!(Place {
    id,
    name,
    contact,
    shown,
    works,
    source,
    checked
});
