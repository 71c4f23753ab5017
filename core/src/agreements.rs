//! What the two agreed on: the ground rules with their stop word, one small step at a time, small experiments.

use crate::couple::Partner;
use crate::exercise::Listed;
use crate::journal::entry::{Agreement, Entry, Line, Moment, Pact};
use crate::journal::{Audience, Draft, Journal, Kind, Record, RecordId};
use crate::time::LocalDate;

/// The name of the one record with the ground rules.
pub const RULES: &str = "rules";
/// The most characters of a stop word.
pub const LONGEST_STOP: usize = 40;
/// The most characters of a small step.
pub const LONGEST_STEP: usize = 160;
/// The most characters of a line to oneself.
pub const LONGEST_LINE: usize = 160;
/// The most characters of a small experiment.
pub const LONGEST_EXPERIMENT: usize = 160;
/// After so many days a small step is looked at again.
const A_WEEK: u16 = 7;

/// Gives the ground rules that both agreed to, where they did.
///
/// The five lines are the same for everybody; what is kept is that they hold since a day, and the stop word.
pub fn rules(journal: &Journal) -> Option<&Agreement> {
    let id = RecordId::try_from(RULES.to_owned()).ok()?;
    match journal.get(&id)?.entry() {
        Some(Entry::Agreement(agreement)) if agreement.what == Pact::GroundRules => Some(agreement),
        _ => None,
    }
}

/// Gives the couple's stop word, where they chose one.
pub fn stop_word(journal: &Journal) -> Option<&str> {
    rules(journal)?.words.as_ref().map(Line::as_str)
}

/// Agrees on the ground rules; a stop word that is left empty is none.
pub fn agree(stop: &str, on: LocalDate) -> Agreement {
    Agreement {
        what: Pact::GroundRules,
        words: Line::cut(stop, LONGEST_STOP),
        size: None,
        on,
        again: None,
        closed: None,
    }
}

/// Gives the small steps that are open, the one chosen last first; there is more than one only where two
/// devices met.
pub fn open_steps(journal: &Journal) -> Vec<(&RecordId, &Agreement)> {
    let open = |record: &'_ &Record| match record.entry() {
        Some(Entry::Agreement(step)) => step.what == Pact::SmallStep && step.closed.is_none(),
        _ => false,
    };
    let kept = journal.of_kind(Kind::Agreement).into_iter().filter(open);
    kept.filter_map(|record| match record.entry() {
        Some(Entry::Agreement(step)) => Some((record.id(), step)),
        _ => None,
    })
    .collect()
}

/// Agrees on a small step for about a week; without words there is none.
pub fn step(words: &str, size: u8, on: LocalDate) -> Option<Agreement> {
    Some(Agreement {
        what: Pact::SmallStep,
        words: Some(Line::cut(words, LONGEST_STEP)?),
        size: Some(size),
        on,
        again: on.plus_days(A_WEEK),
        closed: None,
    })
}

/// Agrees on a small experiment, and on a day to look at it again; without words there is none.
pub fn experiment(words: &str, on: LocalDate, again: LocalDate) -> Option<Agreement> {
    Some(Agreement {
        what: Pact::Experiment,
        words: Some(Line::cut(words, LONGEST_EXPERIMENT)?),
        size: None,
        on,
        again: Some(again),
        closed: None,
    })
}

/// Gives the small experiments that are kept, the newest first.
pub fn experiments(journal: &Journal) -> Vec<(&RecordId, &Agreement)> {
    let kept = journal.of_kind(Kind::Agreement).into_iter();
    kept.filter_map(|record| match record.entry() {
        Some(Entry::Agreement(agreed)) if agreed.what == Pact::Experiment => Some((record.id(), agreed)),
        _ => None,
    })
    .collect()
}

/// Makes a line to oneself, for its writer's eyes only.
pub fn to_oneself(writer: Partner, words: &str, on: LocalDate) -> Option<Draft> {
    let moment = Moment {
        on,
        words: Line::cut(words, LONGEST_LINE)?,
        exercise: Line::try_from(Listed::SmallStep.slug().to_owned()).ok(),
        photo: None,
    };
    Some(Draft {
        author: crate::journal::Author::One(writer),
        audience: Audience::Only(writer),
        entry: Entry::Moment(moment),
    })
}

/// Gives a partner's lines to themself, the newest first.
pub fn lines_of(journal: &Journal, writer: Partner) -> Vec<(&RecordId, &Moment)> {
    let is_theirs = |record: &&Record| record.current().audience == Audience::Only(writer);
    let kept = journal.of_kind(Kind::Moment).into_iter().filter(is_theirs);
    kept.filter_map(|record| match record.entry() {
        Some(Entry::Moment(moment)) if is_of_a_step(moment) => Some((record.id(), moment)),
        _ => None,
    })
    .collect()
}

fn is_of_a_step(moment: &Moment) -> bool {
    let from = moment.exercise.as_ref().map(Line::as_str);
    from == Some(Listed::SmallStep.slug())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Author;
    use crate::journal::tests::{id, now, writer};

    fn day(text: &str) -> LocalDate {
        text.parse().unwrap()
    }

    fn keep(journal: &mut Journal, name: &str, draft: Draft, seconds: i64) {
        if journal.get(&id(name)).is_some() {
            journal.edit(&id(name), draft, writer(1), now(seconds)).unwrap();
        } else {
            journal.add(id(name), draft, writer(1), now(seconds)).unwrap();
        }
    }

    fn both(agreement: Agreement) -> Draft {
        Draft {
            author: Author::Both,
            audience: Audience::Both,
            entry: Entry::Agreement(agreement),
        }
    }

    #[test]
    fn ground_rules_hold_from_the_day_both_agreed_until_they_are_put_away() {
        let mut journal = Journal::default();
        assert_eq!(rules(&journal), None);
        keep(
            &mut journal,
            RULES,
            both(agree(" teapot\n", day("2026-11-23"))),
            1,
        );
        assert_eq!(rules(&journal).map(|rules| rules.on), Some(day("2026-11-23")));
        assert_eq!(stop_word(&journal), Some("teapot"));
        journal.delete(&id(RULES), &writer(1), now(2)).unwrap();
        assert_eq!(rules(&journal), None);
        assert_eq!(stop_word(&journal), None);
    }

    #[test]
    fn a_stop_word_may_be_left_out() {
        let mut journal = Journal::default();
        keep(&mut journal, RULES, both(agree("  ", day("2026-11-23"))), 1);
        assert!(rules(&journal).is_some());
        assert_eq!(stop_word(&journal), None);
    }

    #[test]
    fn a_small_step_has_words_and_is_looked_at_again_after_a_week() {
        assert_eq!(step(" ", 1, day("2026-11-23")), None);
        let agreed = step("Say good morning\nfirst", 2, day("2026-11-28")).unwrap();
        assert_eq!(
            agreed.words.as_ref().map(Line::as_str),
            Some("Say good morning first")
        );
        assert_eq!(agreed.again, Some(day("2026-12-05")));
        let long = step(&"ä".repeat(200), 2, day("2026-11-28")).unwrap();
        assert_eq!(long.words.unwrap().as_str().chars().count(), LONGEST_STEP);
    }

    #[test]
    fn a_closed_step_is_not_open_and_other_agreements_are_no_steps() {
        let mut journal = Journal::default();
        keep(&mut journal, RULES, both(agree("", day("2026-11-23"))), 1);
        let first = step("One", 1, day("2026-11-23")).unwrap();
        keep(&mut journal, "s1", both(first.clone()), 2);
        keep(
            &mut journal,
            "s2",
            both(step("Two", 1, day("2026-11-24")).unwrap()),
            3,
        );
        let open: Vec<_> = open_steps(&journal)
            .iter()
            .map(|(id, _)| id.as_str().to_owned())
            .collect();
        assert_eq!(open, ["s2", "s1"]);
        let closed = Agreement {
            closed: Some(day("2026-11-25")),
            ..first
        };
        keep(&mut journal, "s1", both(closed), 4);
        assert_eq!(open_steps(&journal).len(), 1);
    }

    #[test]
    fn an_experiment_has_words_and_a_day_and_is_no_small_step() {
        assert_eq!(experiment("  ", day("2026-11-23"), day("2026-11-30")), None);
        let agreed = experiment(" The list\non the door ", day("2026-11-23"), day("2026-11-30")).unwrap();
        assert_eq!(
            agreed.words.as_ref().map(Line::as_str),
            Some("The list on the door")
        );
        assert_eq!(agreed.again, Some(day("2026-11-30")));
        let mut journal = Journal::default();
        keep(&mut journal, "e1", both(agreed), 1);
        let second = experiment("Ask first", day("2026-11-24"), day("2026-12-01")).unwrap();
        keep(&mut journal, "e2", both(second), 2);
        let names: Vec<_> = experiments(&journal)
            .iter()
            .map(|(id, _)| id.as_str().to_owned())
            .collect();
        assert_eq!(names, ["e2", "e1"]);
        assert!(open_steps(&journal).is_empty());
        journal.delete(&id("e2"), &writer(1), now(3)).unwrap();
        assert_eq!(experiments(&journal).len(), 1);
    }

    #[test]
    fn a_line_to_oneself_is_for_its_writer_alone() {
        let mut journal = Journal::default();
        let draft = to_oneself(Partner::First, "I let myself be slow", day("2026-11-23")).unwrap();
        assert_eq!(draft.audience, Audience::Only(Partner::First));
        keep(&mut journal, "m1", draft, 1);
        let memory = Moment {
            on: day("2026-11-23"),
            words: Line::try_from("A walk".to_owned()).unwrap(),
            exercise: None,
            photo: None,
        };
        let shared = Draft {
            author: Author::Both,
            audience: Audience::Both,
            entry: Entry::Moment(memory),
        };
        keep(&mut journal, "m2", shared, 2);
        assert_eq!(lines_of(&journal, Partner::First).len(), 1);
        assert_eq!(lines_of(&journal, Partner::Second).len(), 0);
        assert_eq!(to_oneself(Partner::First, "", day("2026-11-23")), None);
    }
}
