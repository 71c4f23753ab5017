//! The ten practices.

use serde::{Deserialize, Serialize};

/// One of the ten areas of closeness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Practice {
    /// Saying what is so.
    OpenCommunication,
    /// Meeting the other's feeling.
    Empathy,
    /// Showing what is tender.
    Vulnerability,
    /// Standing by each other.
    Support,
    /// Time for two.
    QualityTime,
    /// An own pace, and limits.
    Patience,
    /// Full attention.
    Listening,
    /// Fairness in a quarrel.
    Conflict,
    /// Shared stories and new things.
    Moments,
    /// Being someone to rely on.
    Trust,
}

impl Practice {
    /// All ten, in the order of the practices page.
    pub const ALL: [Self; 10] = [
        Self::OpenCommunication,
        Self::Empathy,
        Self::Vulnerability,
        Self::Support,
        Self::QualityTime,
        Self::Patience,
        Self::Listening,
        Self::Conflict,
        Self::Moments,
        Self::Trust,
    ];

    /// Gives the stable name used in addresses and files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::OpenCommunication => "open-communication",
            Self::Empathy => "empathy",
            Self::Vulnerability => "vulnerability",
            Self::Support => "support",
            Self::QualityTime => "quality-time",
            Self::Patience => "patience",
            Self::Listening => "listening",
            Self::Conflict => "conflict",
            Self::Moments => "moments",
            Self::Trust => "trust",
        }
    }
}
