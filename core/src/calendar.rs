//! Calendar files: RFC 5545 text with a title, a time and an alarm, and nothing else unless asked for.

use crate::journal::entry::Date;
use crate::time::{Instant, LocalDate, Span};

/// One event for the couple's own calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// A name that no other event has; drawn at random by the caller.
    pub uid: String,
    /// When the file is made.
    pub stamp: Instant,
    /// When it begins.
    pub start: Start,
    /// How long before that the alarm sounds.
    pub alarm: Span,
    /// How long it lasts.
    pub length: Span,
    /// What the calendar shows.
    pub title: String,
    /// Where, only if the couple asked for it in the file.
    pub place: Option<String>,
    /// A line more, only if the couple asked for it in the file.
    pub note: Option<String>,
}

/// When an event begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// At one instant.
    Once(Instant),
    /// Every week at this time of day from this day on, as the clock on the wall shows it: an hour that
    /// summer time moves would be another hour of the evening.
    Weekly {
        /// The first day.
        first: LocalDate,
        /// The hour, from 0 to 23.
        hour: u8,
        /// The minute, from 0 to 59.
        minute: u8,
    },
}

impl Event {
    /// Writes the event as a calendar file.
    pub fn to_ics(&self) -> String {
        let mut file = String::new();
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Hearth//Hearth//EN",
            "BEGIN:VEVENT",
        ] {
            push_folded(&mut file, line);
        }
        push_folded(&mut file, &format!("UID:{}", escaped(&self.uid)));
        push_folded(&mut file, &format!("DTSTAMP:{}", utc(self.stamp)));
        self.push_when(&mut file);
        push_folded(&mut file, &format!("SUMMARY:{}", escaped(&self.title)));
        for (name, text) in [("LOCATION", &self.place), ("DESCRIPTION", &self.note)] {
            if let Some(text) = text {
                push_folded(&mut file, &format!("{name}:{}", escaped(text)));
            }
        }
        for line in ["CLASS:PRIVATE", "BEGIN:VALARM", "ACTION:DISPLAY"] {
            push_folded(&mut file, line);
        }
        let trigger = match self.alarm.secs_floor() / 60 {
            0 => "TRIGGER:PT0S".to_owned(),
            minutes => format!("TRIGGER:-PT{minutes}M"),
        };
        push_folded(&mut file, &trigger);
        push_folded(&mut file, &format!("DESCRIPTION:{}", escaped(&self.title)));
        for line in ["END:VALARM", "END:VEVENT", "END:VCALENDAR"] {
            push_folded(&mut file, line);
        }
        file
    }

    fn push_when(&self, file: &mut String) {
        match self.start {
            Start::Once(start) => {
                push_folded(file, &format!("DTSTART:{}", utc(start)));
                push_folded(file, &format!("DTEND:{}", utc(start + self.length)));
            }
            Start::Weekly { first, hour, minute } => {
                let (year, month, day) = (first.year(), first.month(), first.day());
                push_folded(
                    file,
                    &format!("DTSTART:{year:04}{month:02}{day:02}T{hour:02}{minute:02}00"),
                );
                push_folded(file, &format!("DURATION:PT{}M", self.length.about_mins()));
                push_folded(file, "RRULE:FREQ=WEEKLY");
            }
        }
    }
}

/// Makes the event of time for two; its title is what the couple called it, and the alarm sounds an hour before.
///
/// `local` is the day, hour and minute of its first time as the couple's clock shows it.
pub fn date_event(uid: String, stamp: Instant, date: &Date, local: (LocalDate, u8, u8)) -> Event {
    let (first, hour, minute) = local;
    let start = if date.weekly {
        Start::Weekly { first, hour, minute }
    } else {
        Start::Once(date.at)
    };
    Event {
        uid,
        stamp,
        start,
        alarm: Span::from_mins(60),
        length: date.length,
        title: date.title.as_str().to_owned(),
        place: None,
        note: None,
    }
}

/// Makes the event that brings two people back, titled by the hour alone so that a shared calendar
/// tells nobody why.
///
/// `clock` is the hour as the couple reads it, such as "21:21"; `place` is given only if they asked for it.
pub fn cool_down_event(
    uid: String,
    stamp: Instant,
    return_at: Instant,
    clock: &str,
    place: Option<String>,
) -> Event {
    let title = format!("Back at {clock}");
    Event {
        uid,
        stamp,
        start: Start::Once(return_at),
        alarm: Span::from_millis(0),
        length: Span::from_mins(15),
        title,
        place,
        note: None,
    }
}

/// Makes the event of a promise's day, titled by its maker's own words, for their own calendar.
pub fn promise_event(uid: String, stamp: Instant, at: Instant, words: &str) -> Event {
    Event {
        uid,
        stamp,
        start: Start::Once(at),
        alarm: Span::ZERO,
        length: Span::from_mins(15),
        title: words.to_owned(),
        place: None,
        note: None,
    }
}

/// Makes the event of a day to look at something again; its title tells nobody what.
pub fn look_again_event(uid: String, stamp: Instant, at: Instant) -> Event {
    Event {
        uid,
        stamp,
        start: Start::Once(at),
        alarm: Span::ZERO,
        length: Span::from_mins(15),
        title: "Look again".to_owned(),
        place: None,
        note: None,
    }
}

/// Writes an instant as UTC, kept within the years 1 to 9999 that the format can hold.
fn utc(instant: Instant) -> String {
    const FIRST: i64 = -62_135_596_800;
    const LAST: i64 = 253_402_300_799;
    let seconds = instant.millis().div_euclid(1000).clamp(FIRST, LAST);
    let (day, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, date) = civil(day);
    let (hour, minute) = (second / 3600, second / 60 % 60);
    format!(
        "{year:04}{month:02}{date:02}T{hour:02}{minute:02}{:02}Z",
        second % 60
    )
}

/// Gives year, month and day of a day counted from 1970-01-01.
///
/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
const fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// Escapes text as RFC 5545 section 3.3.11 asks; other control characters are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => safe.extend(['\\', character]),
            '\n' => safe.push_str("\\n"),
            control if control.is_control() => {}
            plain => safe.push(plain),
        }
    }
    safe
}

/// Adds one content line, folded so that none is longer than 75 octets (RFC 5545 section 3.1).
fn push_folded(file: &mut String, line: &str) {
    let mut octets = 0;
    for character in line.chars() {
        if octets + character.len_utf8() > 75 {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(character);
        octets += character.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests;
