//! A session as text, so that a reload, a kill or a dead battery loses nothing.

use super::clock::Clock;
use super::script::Script;
use super::{Hold, Place, Session, Undo};
use crate::couple::Each;
use crate::exercise::Exercise;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Says why a stored session can't be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It was written by a newer Hearth.
    #[error("written by a newer version ({0})")]
    Newer(u64),
    /// It is no session.
    #[error("not a session: {0}")]
    Malformed(String),
}

const VERSION: u64 = 1;

#[derive(Serialize, Deserialize)]
struct Stored {
    v: u64,
    exercise: Exercise,
    began: Instant,
    script: Script,
    place: Place,
    clock: Clock,
    hold: Hold,
    undo: Option<Undo>,
    seen: Instant,
    #[serde(default)]
    ended_early: bool,
}

#[derive(Deserialize)]
struct Version {
    v: u64,
}

impl Session {
    /// Writes the session as JSON; what was answered in private is not in it.
    pub fn to_stored(&self) -> String {
        let stored = Stored {
            v: VERSION,
            exercise: self.exercise.clone(),
            began: self.began,
            script: self.script.clone(),
            place: self.place,
            clock: self.clock,
            hold: self.hold,
            undo: self.undo,
            seen: self.seen,
            ended_early: self.ended_early,
        };
        serde_json::to_string(&stored).unwrap_or_default()
    }

    /// Reads a session back; a private step is left for the last public one before it.
    ///
    /// # Errors
    /// [`Unreadable`] where the text is no session of this version.
    pub fn from_stored(text: &str) -> Result<Self, Unreadable> {
        let malformed = |error: serde_json::Error| Unreadable::Malformed(error.to_string());
        let version: Version = serde_json::from_str(text).map_err(malformed)?;
        if version.v > VERSION {
            return Err(Unreadable::Newer(version.v));
        }
        let stored: Stored = serde_json::from_str(text).map_err(malformed)?;
        let furthest = stored.undo.map_or(0, |undo| undo.place.position);
        if stored.place.position.max(furthest) > stored.script.end() {
            return Err(Unreadable::Malformed("beyond the end".to_owned()));
        }
        let mut session = Self {
            exercise: stored.exercise,
            began: stored.began,
            script: stored.script,
            place: stored.place,
            clock: stored.clock,
            hold: stored.hold,
            undo: stored.undo,
            seen: stored.seen,
            ended_early: stored.ended_early,
            answers: Each::default(),
        };
        session.leave_private();
        Ok(session)
    }
}
