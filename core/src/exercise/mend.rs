//! Mend it: six lines after something promised was missed, read aloud, and kept only if their writer wishes.

use crate::couple::Partner;
use crate::journal::entry::{Entry, Kind, Line, Mend};
use crate::journal::{Audience, Author, Draft, Journal, RecordId};
use crate::time::LocalDate;

/// How many lines there are: regret, what happened, my part, change, repair, ask.
pub const LINES: usize = 6;
/// The most characters of a line.
pub const LONGEST_LINE: usize = 160;

/// Makes what its writer keeps, for their eyes alone; nothing where nothing was written.
pub fn to_keep(
    writer: Partner,
    promise: Option<&RecordId>,
    lines: &[String; LINES],
    on: LocalDate,
) -> Option<Draft> {
    let parts = lines.each_ref().map(|text| line(text));
    parts.iter().any(Option::is_some).then_some(())?;
    let promise = promise.and_then(|id| Line::try_from(id.as_str().to_owned()).ok());
    Some(Draft {
        author: Author::One(writer),
        audience: Audience::Only(writer),
        entry: Entry::Mend(Mend { on, promise, parts }),
    })
}

/// Gives what a writer kept, the newest first.
pub fn kept_by(journal: &Journal, writer: Partner) -> Vec<(&RecordId, &Mend)> {
    let kept = journal.of_kind(Kind::Mend).into_iter();
    kept.filter(|record| record.current().audience == Audience::Only(writer))
        .filter_map(|record| match record.entry() {
            Some(Entry::Mend(mend)) => Some((record.id(), mend)),
            _ => None,
        })
        .collect()
}

/// Makes a line of what was written: without breaks, trimmed, cut where it is too long.
fn line(text: &str) -> Option<Line<LONGEST_LINE>> {
    let flat = |letter: char| if letter.is_control() { ' ' } else { letter };
    let flat: String = text.trim().chars().map(flat).take(LONGEST_LINE).collect();
    Line::try_from(flat.trim_end().to_owned()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tests::{id, now, writer};

    #[test]
    fn what_is_kept_of_mending_is_its_writer_s_alone() {
        let on: LocalDate = "2026-11-23".parse().unwrap();
        let mut lines: [String; LINES] = Default::default();
        assert_eq!(to_keep(Partner::First, None, &lines, on), None);
        lines[0] = "I’m sorry that I\nforgot".to_owned();
        let promise = id("promise-1");
        let draft = to_keep(Partner::First, Some(&promise), &lines, on).unwrap();
        assert_eq!(draft.audience, Audience::Only(Partner::First));
        let mut journal = Journal::default();
        journal.add(id("mend-1"), draft, writer(1), now(1)).unwrap();
        let kept = kept_by(&journal, Partner::First);
        let said = kept[0].1.parts[0].as_ref().map(Line::as_str);
        assert_eq!(said, Some("I’m sorry that I forgot"));
        assert_eq!(kept[0].1.promise.as_ref().map(Line::as_str), Some("promise-1"));
        assert!(kept_by(&journal, Partner::Second).is_empty());
    }
}
