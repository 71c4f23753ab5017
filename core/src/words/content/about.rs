//! What Hearth keeps, and what it doesn't.

use serde::Serialize;

use super::tree::pick;
use super::{Content, Line};

/// The words of "About" in Us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct About {
    /// What is kept on the device.
    pub keeps: Vec<Line>,
    /// What is not kept, or not there at all.
    pub leaves: Vec<Line>,
    /// What Hearth can't promise.
    pub honest: Vec<Line>,
}

impl Content for About {
    const FILE: &'static str = "about.json";
}

pick!(About {
    keeps,
    leaves,
    honest
});
