//! Paced breathing: which part of a breath it is at a given moment.

use crate::time::Span;
use serde::{Deserialize, Serialize};

/// A way to breathe. Lengths are in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pattern {
    /// 4 in, 6 out.
    #[default]
    LongOut,
    /// 5.5 in, 5.5 out: about six breaths a minute (steffen-2017).
    Even,
    /// 2 in, 1 more in, 6 out (balban-2023).
    Sigh,
    /// 4 in, 4 hold, 4 out, 4 rest.
    Box,
    /// 4 in, 7 hold, 8 out, at most four rounds, then 4 in and 6 out.
    FourSevenEight,
    /// 2 in, 3 out: the one breath at a swap of turns.
    Short,
}

/// A part of a breath.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Through the nose.
    In,
    /// A second, smaller breath on top.
    More,
    /// Stay full.
    Hold,
    /// Slowly.
    Out,
    /// Stay empty.
    Rest,
}

/// One moment of a breath.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Breath {
    /// Which part it is.
    pub part: Part,
    /// How much of this part has passed, from 0 to 1.
    pub progress: f64,
    /// How full the lungs are, from 0 to 1, for drawing.
    pub fullness: f64,
    /// Whole seconds left in this part, at least one.
    pub count: u64,
}

const ROUNDS_OF_FOUR_SEVEN_EIGHT: u64 = 4;

impl Pattern {
    /// The five that are offered in a cool-down.
    pub const OFFERED: [Self; 5] = [
        Self::LongOut,
        Self::Even,
        Self::Sigh,
        Self::Box,
        Self::FourSevenEight,
    ];

    /// Gives the stable name.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::LongOut => "long-out",
            Self::Even => "even",
            Self::Sigh => "sigh",
            Self::Box => "box",
            Self::FourSevenEight => "four-seven-eight",
            Self::Short => "short",
        }
    }

    /// Gives the parts of one round with their lengths in milliseconds.
    pub const fn parts(self) -> &'static [(Part, u64)] {
        match self {
            Self::LongOut => &[(Part::In, 4000), (Part::Out, 6000)],
            Self::Even => &[(Part::In, 5500), (Part::Out, 5500)],
            Self::Sigh => &[(Part::In, 2000), (Part::More, 1000), (Part::Out, 6000)],
            Self::Box => &[
                (Part::In, 4000),
                (Part::Hold, 4000),
                (Part::Out, 4000),
                (Part::Rest, 4000),
            ],
            Self::FourSevenEight => &[(Part::In, 4000), (Part::Hold, 7000), (Part::Out, 8000)],
            Self::Short => &[(Part::In, 2000), (Part::Out, 3000)],
        }
    }

    fn round(self) -> u64 {
        self.parts().iter().map(|(_, millis)| millis).sum()
    }

    /// Gives the pattern that holds at a moment and the milliseconds into it.
    fn settled(self, elapsed: Span) -> (Self, u64) {
        let limit = self.round() * ROUNDS_OF_FOUR_SEVEN_EIGHT;
        match elapsed.millis().checked_sub(limit) {
            Some(beyond) if self == Self::FourSevenEight => (Self::LongOut, beyond),
            _ => (self, elapsed.millis()),
        }
    }

    /// Gives the moment of the breath after `elapsed` of it.
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of one breath are small")]
    pub fn at(self, elapsed: Span) -> Breath {
        let (pattern, millis) = self.settled(elapsed);
        let mut into = millis % pattern.round().max(1);
        for (part, length) in pattern.parts() {
            if into < *length {
                let progress = into as f64 / *length as f64;
                return Breath {
                    part: *part,
                    progress,
                    fullness: pattern.fullness(*part, progress),
                    count: Span::from_millis(length - into).secs_ceil(),
                };
            }
            into -= length;
        }
        Breath {
            part: Part::In,
            progress: 0.0,
            fullness: 0.0,
            count: 1,
        }
    }

    fn fullness(self, part: Part, progress: f64) -> f64 {
        let eased = progress * progress * (3.0 - 2.0 * progress);
        let first = if self == Self::Sigh { 0.8 } else { 1.0 };
        match part {
            Part::In => first * eased,
            Part::More => first + (1.0 - first) * eased,
            Part::Hold => 1.0,
            Part::Out => 1.0 - eased,
            Part::Rest => 0.0,
        }
    }

    /// Gives every start of a part in `[from, to)` after the beginning.
    pub fn starts(self, from: Span, to: Span) -> Vec<(Span, Part)> {
        let mut found = Vec::new();
        let limit = Span::from_millis(self.round() * ROUNDS_OF_FOUR_SEVEN_EIGHT);
        let is_limited = self == Self::FourSevenEight;
        self.starts_within(
            Span::ZERO,
            from,
            if is_limited { to.min(limit) } else { to },
            &mut found,
        );
        if is_limited && to > limit {
            Self::LongOut.starts_within(limit, from.max(limit), to, &mut found);
        }
        found
    }

    fn starts_within(self, origin: Span, from: Span, to: Span, found: &mut Vec<(Span, Part)>) {
        let round = self.round().max(1);
        let skipped = from.saturating_sub(origin).millis() / round;
        let mut at = origin + Span::from_millis(skipped * round);
        while at < to {
            for (part, length) in self.parts() {
                if at >= from && at < to {
                    found.push((at, *part));
                }
                at += Span::from_millis(*length);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_seven_eight_stops_after_four_rounds() {
        let after = Span::from_secs(4 * 19 + 5);
        assert_eq!(Pattern::FourSevenEight.at(after).part, Part::Out);
        assert_eq!(
            Pattern::FourSevenEight.at(Span::from_secs(3 * 19 + 5)).part,
            Part::Hold
        );
        let starts = Pattern::FourSevenEight.starts(Span::ZERO, Span::from_secs(4 * 19 + 10));
        assert_eq!(starts.len(), 4 * 3 + 2);
    }

    #[test]
    fn a_sigh_has_two_in_breaths() {
        assert_eq!(Pattern::Sigh.at(Span::from_millis(2500)).part, Part::More);
        assert!(Pattern::Sigh.at(Span::from_millis(2999)).fullness > 0.98);
    }

    #[test]
    fn every_part_starts_once_whatever_the_split() {
        for pattern in Pattern::OFFERED {
            let whole = pattern.starts(Span::ZERO, Span::from_secs(300));
            let mut parts = pattern.starts(Span::ZERO, Span::from_millis(77_777));
            parts.extend(pattern.starts(Span::from_millis(77_777), Span::from_secs(300)));
            assert_eq!(whole, parts);
        }
    }

    #[test]
    fn the_count_falls_to_one() {
        assert_eq!(Pattern::LongOut.at(Span::ZERO).count, 4);
        assert_eq!(Pattern::LongOut.at(Span::from_millis(3999)).count, 1);
    }
}
