//! What one partner answered, as the text that is sealed.

use crate::journal::entry::{CheckIn, Line, Need};
use crate::time::LocalDate;

/// The most feelings in an answer.
pub const MOST_FEELINGS: usize = 3;

/// Writes an answer as the text to seal: the feelings, the need, what went with them, each on a line.
pub fn to_text(answer: &CheckIn) -> String {
    let feelings: Vec<&str> = answer.feelings.iter().map(Line::as_str).collect();
    let because = answer.because.as_ref().map_or("", Line::as_str);
    [&*feelings.join(","), answer.need.map_or("", Need::slug), because].join("\n")
}

/// Reads an answer of a day back; nothing where the text is none.
pub fn from_text(on: LocalDate, text: &str) -> Option<CheckIn> {
    let mut lines = text.splitn(3, '\n');
    let names = lines.next()?.split(',').take(MOST_FEELINGS);
    let feelings: Vec<_> = names
        .filter_map(|name| Line::try_from(name.to_owned()).ok())
        .collect();
    let need = lines.next()?;
    let because = Line::try_from(lines.next()?.to_owned()).ok();
    (!feelings.is_empty()).then(|| CheckIn {
        on,
        feelings,
        because,
        need: Need::ALL.into_iter().find(|known| known.slug() == need),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line<const MOST: usize>(text: &str) -> Line<MOST> {
        Line::try_from(text.to_owned()).unwrap()
    }

    fn day() -> LocalDate {
        LocalDate::new(2026, 11, 23).unwrap()
    }

    #[test]
    fn an_answer_is_read_back_as_it_was() {
        for (because, need) in [
            (Some(line("Three people, at once.")), Some(Need::Heard)),
            (None, Some(Need::Quiet)),
            (Some(line("a, b")), None),
            (None, None),
        ] {
            let answer = CheckIn {
                on: day(),
                feelings: vec![line("restless"), line("on-edge")],
                because,
                need,
            };
            assert_eq!(from_text(day(), &to_text(&answer)), Some(answer));
        }
    }

    #[test]
    fn what_is_no_answer_is_none() {
        for text in ["", "\n\n", "glad", "glad\nheard", ",\nheard\n"] {
            assert_eq!(from_text(day(), text), None, "{text:?}");
        }
    }
}
