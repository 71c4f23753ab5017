//! Whether a session runs.

use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Whether the session runs, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hold {
    /// It runs.
    Running,
    /// The couple paused it.
    Paused {
        /// When.
        at: Instant,
    },
    /// Nobody was here for long, or the clock went back; it waits to be asked to go on.
    Away {
        /// When somebody was last here.
        left: Instant,
        /// Why it asks.
        why: Why,
    },
}

/// Why a session asks before it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Away for more than 15 minutes.
    Gone,
    /// Away for more than a day.
    LongGone,
    /// The clock stands earlier than when they left.
    ClockWentBack,
}
