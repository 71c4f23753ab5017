//! The first words of the day: when it is, and who is greeted.

use crate::platform::clock::LocalTime;
use hearth_core::couple::Couple;

/// Up to this hour the night belongs to the day before, as people say it.
const MORNING: u8 = 5;

/// What stands over the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// The small line: "Monday evening", or "Monday" where the greeting names the evening itself.
    pub when: String,
    /// Who is greeted, and how.
    pub words: Words,
}

/// A greeting by name, as far as names are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// Both by name; the "and" between them is set in italics.
    Both(String, String),
    /// The one who gave a name.
    One(String),
    /// Nobody gave a name.
    Nameless(&'static str),
}

impl Greeting {
    /// Greets a couple at a local time.
    pub fn at(time: LocalTime, couple: &Couple) -> Self {
        let first = couple.names.first.get();
        let second = couple.names.second.get();
        let words = match (first, second) {
            (Some(first), Some(second)) => Words::Both(first.to_owned(), second.to_owned()),
            (Some(name), None) | (None, Some(name)) => Words::One(name.to_owned()),
            (None, None) => Words::Nameless(plain(time.hour)),
        };
        let day = weekday(time);
        let when = match words {
            Words::Nameless(_) => day.to_owned(),
            _ => [day, part(time.hour)].concat(),
        };
        Self { when, words }
    }
}

const fn plain(hour: u8) -> &'static str {
    match hour {
        MORNING..=11 => "Good morning",
        12..=17 => "Good afternoon",
        _ => "Good evening",
    }
}

const fn part(hour: u8) -> &'static str {
    match hour {
        MORNING..=11 => " morning",
        12..=17 => " afternoon",
        18..=22 => " evening",
        _ => " night",
    }
}

const fn weekday(time: LocalTime) -> &'static str {
    let day = if time.hour < MORNING { time.weekday + 6 } else { time.weekday };
    match day % 7 {
        0 => "Sunday",
        1 => "Monday",
        2 => "Tuesday",
        3 => "Wednesday",
        4 => "Thursday",
        5 => "Friday",
        _ => "Saturday",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_core::couple::{Each, Name};
    use hearth_core::time::LocalDate;

    fn at(hour: u8) -> LocalTime {
        LocalTime {
            date: LocalDate::new(2026, 11, 23).unwrap(),
            hour,
            minute: 0,
            weekday: 1,
        }
    }

    fn couple(first: &str, second: &str) -> Couple {
        Couple {
            names: Each {
                first: Name::from(first.to_owned()),
                second: Name::from(second.to_owned()),
            },
        }
    }

    #[test]
    fn both_are_greeted_by_name() {
        let greeting = Greeting::at(at(20), &couple("Noor", "Sam"));
        assert_eq!(greeting.when, "Monday evening");
        assert_eq!(greeting.words, Words::Both("Noor".to_owned(), "Sam".to_owned()));
    }

    #[test]
    fn the_nameless_are_greeted_by_the_hour_and_it_is_said_once() {
        let greeting = Greeting::at(at(9), &Couple::default());
        assert_eq!(greeting.when, "Monday");
        assert_eq!(greeting.words, Words::Nameless("Good morning"));
    }

    #[test]
    fn one_name_is_enough() {
        assert_eq!(Greeting::at(at(13), &couple("", "Sam")).words, Words::One("Sam".to_owned()));
    }

    #[test]
    fn after_midnight_it_is_still_the_night_before() {
        assert_eq!(Greeting::at(at(1), &couple("Noor", "Sam")).when, "Sunday night");
        assert_eq!(Greeting::at(at(23), &couple("Noor", "Sam")).when, "Monday night");
    }
}
