//! The ten practices.

use crate::exercise::Listed;
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

    /// Finds a practice by its stable name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|practice| practice.slug() == slug)
    }

    /// Gives what it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OpenCommunication => "Open & honest",
            Self::Empathy => "Empathy & compassion",
            Self::Vulnerability => "Vulnerability",
            Self::Support => "Support & encourage",
            Self::QualityTime => "Quality time",
            Self::Patience => "Patience & pace",
            Self::Listening => "Active listening",
            Self::Conflict => "Supportive conflict",
            Self::Moments => "Shared moments",
            Self::Trust => "Trust & reliability",
        }
    }

    /// Gives a word or three for it, within a line.
    pub const fn short(self) -> &'static str {
        match self {
            Self::OpenCommunication => "honesty",
            Self::QualityTime => "quality time",
            Self::Empathy
            | Self::Vulnerability
            | Self::Support
            | Self::Patience
            | Self::Listening
            | Self::Conflict
            | Self::Moments
            | Self::Trust => self.slug(),
        }
    }

    /// Says which of the ten it is: "Practice seven".
    pub const fn ordinal(self) -> &'static str {
        match self {
            Self::OpenCommunication => "Practice one",
            Self::Empathy => "Practice two",
            Self::Vulnerability => "Practice three",
            Self::Support => "Practice four",
            Self::QualityTime => "Practice five",
            Self::Patience => "Practice six",
            Self::Listening => "Practice seven",
            Self::Conflict => "Practice eight",
            Self::Moments => "Practice nine",
            Self::Trust => "Practice ten",
        }
    }

    /// Walks through the exercises shown in it: its own first, then those that help here too.
    pub fn exercises(self) -> impl Iterator<Item = Listed> {
        let own = Listed::ALL
            .into_iter()
            .filter(move |listed| listed.practice() == self);
        let also = Listed::ALL
            .into_iter()
            .filter(move |listed| listed.practice() != self && listed.also() == Some(self));
        own.chain(also)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_practice_is_found_by_its_name() {
        for practice in Practice::ALL {
            assert_eq!(Practice::from_slug(practice.slug()), Some(practice));
        }
        assert_eq!(Practice::from_slug("nowhere"), None);
    }

    #[test]
    fn every_practice_has_something_to_do() {
        for practice in Practice::ALL {
            assert!(practice.exercises().next().is_some(), "{practice:?}");
        }
    }

    #[test]
    fn an_exercise_is_shown_once_in_a_practice_its_own_first() {
        for practice in Practice::ALL {
            let shown: Vec<Listed> = practice.exercises().collect();
            let different: std::collections::HashSet<Listed> = shown.iter().copied().collect();
            assert_eq!(shown.len(), different.len());
            let own = shown
                .iter()
                .take_while(|listed| listed.practice() == practice)
                .count();
            assert!(shown.iter().skip(own).all(|listed| listed.practice() != practice));
        }
    }
}
