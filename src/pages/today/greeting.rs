//! The first words of the day: when it is, and who is greeted.

use crate::platform::clock::{self, LocalTime};
use hearth_core::couple::Couple;

/// What stands over the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// The small line: "Monday evening".
    pub when: String,
    /// Who is greeted.
    pub whom: Whom,
}

/// Who is greeted, as far as names are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// Both by name; the "and" between them is set in italics.
    Both(String, String),
    /// The one who gave a name.
    One(String),
    /// Nobody gave a name.
    Nameless,
}

impl Greeting {
    /// Greets a couple at a local time.
    pub fn at(time: LocalTime, couple: &Couple) -> Self {
        let names = [couple.names.first.get(), couple.names.second.get()];
        let whom = match names {
            [Some(first), Some(second)] => Whom::Both(first.to_owned(), second.to_owned()),
            [Some(name), None] | [None, Some(name)] => Whom::One(name.to_owned()),
            [None, None] => Whom::Nameless,
        };
        let when = [clock::weekday_text(time.date), part(time.hour)].concat();
        Self { when, whom }
    }
}

/// Names the part of the day; the static first screen draws the same lines.
const fn part(hour: u8) -> &'static str {
    match hour {
        0..=4 => " night",
        5..=11 => " morning",
        12..=17 => " afternoon",
        _ => " evening",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hour_has_its_part_of_the_day() {
        assert_eq!(
            [4, 5, 12, 18, 23].map(part),
            [" night", " morning", " afternoon", " evening", " evening"]
        );
    }
}
