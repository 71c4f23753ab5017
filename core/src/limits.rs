//! Pace and limits: which topics are open to both, without telling either what the other marked.

use crate::couple::Partner;
use crate::journal::entry::{Entry, LimitMark, Line, Mark};
use crate::journal::{Audience, Author, Draft, Journal, RecordId};
use crate::time::LocalDate;

/// A topic marked "not" is offered to its partner again no sooner than after so many days.
pub const REST_DAYS: u16 = 30;

/// Gives what a partner marked a topic, and on which day.
pub fn mark_of(journal: &Journal, partner: Partner, topic: &str) -> Option<(Mark, LocalDate)> {
    let marks = journal.records().filter_map(|record| {
        let is_theirs = record.current().audience == Audience::Only(partner);
        match record.entry() {
            Some(Entry::LimitMark(limit)) if is_theirs && limit.topic.as_str() == topic => {
                Some((record.current().revision.at(), limit.mark, limit.on))
            }
            _ => None,
        }
    });
    let last = marks.max_by_key(|(at, _, _)| *at)?;
    Some((last.1, last.2))
}

/// Says whether a topic is open to both; what nobody marked is.
///
/// Cards are drawn from the overlap alone, so a card that does not come tells nobody why.
pub fn is_open(journal: &Journal, topic: &str) -> bool {
    Partner::BOTH
        .into_iter()
        .all(|partner| mark_of(journal, partner, topic).is_none_or(|(mark, _)| mark == Mark::Open))
}

/// Says whether a topic may be offered to a partner to mark: one marked "not" rests first.
pub fn may_offer(journal: &Journal, partner: Partner, topic: &str, today: LocalDate) -> bool {
    match mark_of(journal, partner, topic) {
        Some((Mark::Not, on)) => on.plus_days(REST_DAYS).is_none_or(|again| today >= again),
        _ => true,
    }
}

/// Names the one record of a partner's mark on a topic, so that two devices never keep two.
pub fn mark_id(partner: Partner, topic: &str) -> Option<RecordId> {
    RecordId::try_from(["limit-", partner.slug(), "-", topic].concat()).ok()
}

/// Makes a mark for its partner's eyes only.
pub fn marked(partner: Partner, topic: &str, mark: Mark, on: LocalDate) -> Option<Draft> {
    let topic = Line::try_from(topic.to_owned()).ok()?;
    Some(Draft {
        author: Author::One(partner),
        audience: Audience::Only(partner),
        entry: Entry::LimitMark(LimitMark { topic, mark, on }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tests::{id, now, writer};

    fn day(text: &str) -> LocalDate {
        text.parse().unwrap()
    }

    fn journal_of(marks: &[(Partner, Mark)]) -> Journal {
        let mut journal = Journal::default();
        for (at, (partner, mark)) in marks.iter().enumerate() {
            let draft = marked(*partner, "money", *mark, day("2026-11-01")).unwrap();
            journal
                .add(
                    id(&format!("l{at}")),
                    draft,
                    writer(1),
                    now(i64::try_from(at).unwrap()),
                )
                .unwrap();
        }
        journal
    }

    #[test]
    fn only_what_is_open_to_both_comes_up() {
        let (first, second) = (Partner::First, Partner::Second);
        assert!(is_open(&Journal::default(), "money"));
        assert!(is_open(
            &journal_of(&[(first, Mark::Open), (second, Mark::Open)]),
            "money"
        ));
        for mark in [Mark::Later, Mark::Not] {
            assert!(!is_open(
                &journal_of(&[(first, Mark::Open), (second, mark)]),
                "money"
            ));
            assert!(!is_open(&journal_of(&[(first, mark)]), "money"));
        }
        assert!(is_open(&journal_of(&[(first, Mark::Not)]), "play"));
    }

    #[test]
    fn the_last_mark_counts() {
        let journal = journal_of(&[(Partner::First, Mark::Not), (Partner::First, Mark::Open)]);
        assert!(is_open(&journal, "money"));
    }

    #[test]
    fn a_not_rests_for_thirty_days_before_it_is_offered_again() {
        let journal = journal_of(&[(Partner::First, Mark::Not)]);
        assert!(!may_offer(&journal, Partner::First, "money", day("2026-11-30")));
        assert!(may_offer(&journal, Partner::First, "money", day("2026-12-01")));
        assert!(may_offer(&journal, Partner::Second, "money", day("2026-11-02")));
    }

    #[test]
    fn a_mark_is_for_one_pair_of_eyes_and_has_one_place() {
        let draft = marked(Partner::First, "money", Mark::Not, day("2026-11-01")).unwrap();
        assert_eq!(draft.audience, Audience::Only(Partner::First));
        assert_ne!(
            mark_id(Partner::First, "money"),
            mark_id(Partner::Second, "money")
        );
        assert_eq!(mark_id(Partner::First, "money"), Some(id("limit-first-money")));
    }
}
