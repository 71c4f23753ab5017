//! One thing to do today, by a small rule that can be said in words.
//!
//! 1. Only what is light for both: nothing of a quarrel, nothing tender, nothing that Today shows anyway.
//! 2. Monday to Friday only what takes ten minutes at most.
//! 3. Of the practices with something of that kind, the one that has rested longest; among those never tended,
//!    each day another one.
//! 4. In it, what was done longest ago; among what was never done, each day something else.
//!
//! It looks at what was done before today, so that it stays the same the whole day, whatever is done on it. It
//! knows days and exercises; nothing of what either partner did or left undone.

use super::Lately;
use super::recency::Warmth;
use crate::exercise::Listed;
use crate::journal::Journal;
use crate::practice::Practice;
use crate::time::LocalDate;

/// The most minutes on a working day.
const SHORT: u8 = 10;

/// One thing to do, the practice it is for, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// What to do.
    pub listed: Listed,
    /// The practice it was chosen for.
    pub practice: Practice,
    /// Why it was chosen.
    pub why: Why,
}

/// Why something was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nothing was done yet.
    Beginning,
    /// Its practice has rested longest.
    Resting,
    /// All are warm; its practice was the first of them.
    LongestAgo,
}

impl Why {
    /// Says it to the two.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Beginning => "Chosen as a light beginning.",
            Self::Resting => "Chosen for resting longest.",
            Self::LongestAgo => "Chosen as it was longest ago.",
        }
    }
}

impl Suggestion {
    /// Chooses by what was done before today; nothing only where nothing light exists.
    pub fn for_day(journal: &Journal, today: LocalDate) -> Option<Self> {
        let lately = Lately::before(journal, today);
        let practice = Practice::ALL
            .into_iter()
            .enumerate()
            .filter(|(_, practice)| !matches!(practice, Practice::Vulnerability | Practice::Conflict))
            .filter(|(_, practice)| practice.exercises().any(|listed| fits(listed, today)))
            .min_by_key(|(place, practice)| {
                (
                    lately.practice(*practice),
                    turned(*place, today, Practice::ALL.len()),
                )
            })
            .map(|(_, practice)| practice)?;
        let listed = practice
            .exercises()
            .filter(|listed| fits(*listed, today))
            .min_by_key(|listed| {
                let place = turned(*listed as usize, today, Listed::ALL.len());
                (lately.exercise(*listed), place)
            })?;
        let why = match Warmth::of(lately.practice(practice), today) {
            _ if lately.is_empty() => Why::Beginning,
            Warmth::Resting => Why::Resting,
            _ => Why::LongestAgo,
        };
        Some(Self {
            listed,
            practice,
            why,
        })
    }

    /// Says whether an exercise is short enough for a working day.
    pub const fn is_short(listed: Listed) -> bool {
        listed.about_mins() <= SHORT
    }
}

/// Says whether an exercise may be suggested on a day.
fn fits(listed: Listed, today: LocalDate) -> bool {
    let is_weekend = matches!(today.weekday(), 0 | 6);
    is_light(listed) && (is_weekend || Suggestion::is_short(listed))
}

/// Says whether an exercise may be suggested at all.
const fn is_light(listed: Listed) -> bool {
    match listed {
        Listed::TurnTaker
        | Listed::FeelingFinder
        | Listed::SayItBack
        | Listed::Replies
        | Listed::Kindness
        | Listed::Questions
        | Listed::KnowYou
        | Listed::PhonesDown
        | Listed::SmallStep
        | Listed::GoodNews
        | Listed::EndOfDay
        | Listed::StoryRelay
        | Listed::Wins
        | Listed::Dreams
        | Listed::TimeForTwo
        | Listed::SomethingNew
        | Listed::Moments => true,
        // For a quarrel; tender, or begun by whoever needs it; on Today anyway.
        Listed::CoolDown
        | Listed::GentleStart
        | Listed::Ladder
        | Listed::GroundRules
        | Listed::BothReady
        | Listed::Limits
        | Listed::Space
        | Listed::Support
        | Listed::CheckIn
        | Listed::Thanks
        | Listed::SideBySide
        | Listed::AfterStorm
        | Listed::OutsideView
        | Listed::HardToSay
        | Listed::CheckUp
        | Listed::Carrying
        | Listed::HardThing
        | Listed::Mend
        | Listed::Promises => false,
    }
}

/// Gives a place in a circle that begins one further each day.
fn turned(place: usize, today: LocalDate, around: usize) -> usize {
    let day = usize::try_from(today.day_number()).unwrap_or_default();
    let begin = day.checked_rem(around).unwrap_or_default();
    if place >= begin {
        place - begin
    } else {
        place + around - begin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_quarrel_and_nothing_tender_is_light() {
        for listed in Listed::ALL.into_iter().filter(|listed| is_light(*listed)) {
            assert!(!listed.is_conflict(), "{listed:?}");
            assert_ne!(listed.practice(), Practice::Vulnerability, "{listed:?}");
        }
    }

    #[test]
    fn every_day_another_place_is_the_first() {
        let first = |text: &str| {
            let today: LocalDate = text.parse().unwrap();
            (0..10).min_by_key(|place| turned(*place, today, 10))
        };
        let one = first("2026-11-23").unwrap();
        assert_eq!(first("2026-11-24"), Some((one + 1) % 10));
        assert_eq!(first("2026-12-03"), Some(one));
    }
}
