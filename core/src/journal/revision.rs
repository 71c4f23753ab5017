//! Which version of a record came after which.
//!
//! A version carries its whole line of ancestors, run-length coded, so that of any two versions one can
//! say whether one grew out of the other without having seen what lay between. Merging is associative
//! only because of that: with the parent alone, `1` and `3` would look like strangers to a device that
//! never saw `2`.

use crate::time::Instant;

/// The name of a record: 1 to 40 characters of `a-z`, `0-9` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(String);

/// The name of whoever writes, drawn at random by the shell each time the app opens.
///
/// Two open tabs are two writers; so no two versions ever bear the same [`Stamp`].
/// Made of 1 to 40 characters of `a-z`, `0-9` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(String);

/// Says that a text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id has 1 to 40 characters of a-z, 0-9 and -")]
pub struct NotAnId;

fn checked(text: String) -> Result<String, NotAnId> {
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if plain && (1..=40).contains(&text.len()) {
        Ok(text)
    } else {
        Err(NotAnId)
    }
}

impl RecordId {
    /// Borrows the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for RecordId {
    type Error = NotAnId;
    fn try_from(text: String) -> Result<Self, NotAnId> {
        checked(text).map(Self)
    }
}

impl Default for WriterId {
    /// Gives the writer of a device that could draw no name.
    fn default() -> Self {
        Self("w".to_owned())
    }
}

impl WriterId {
    /// Borrows the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for WriterId {
    type Error = NotAnId;
    fn try_from(text: String) -> Result<Self, NotAnId> {
        checked(text).map(Self)
    }
}

/// The name of one version: of two, the one with the greater counter wins, then the greater writer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Counts upwards along a line of versions, from 1.
    pub counter: u64,
    /// Whoever wrote it.
    pub writer: WriterId,
}

/// Consecutive ancestors by one writer, with counters from `first` to `last`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Run {
    /// Whoever wrote them.
    pub writer: WriterId,
    /// The counter of the oldest.
    pub first: u64,
    /// The counter of the newest.
    pub last: u64,
}

/// A version's place among the others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision {
    stamp: Stamp,
    at: Instant,
    before: Vec<Run>,
}

impl Revision {
    /// The greatest counter: the last whole number that every JSON reader holds exactly.
    pub const HIGHEST: u64 = (1 << 53) - 1;

    /// Makes the first revision of a record.
    pub const fn first(writer: WriterId, at: Instant) -> Self {
        Self {
            stamp: Stamp { counter: 1, writer },
            at,
            before: Vec::new(),
        }
    }

    /// Makes the revision that follows this one, counting from above every counter in sight.
    ///
    /// Gives nothing where the counter is used up.
    pub(super) fn next(&self, above: u64, writer: WriterId, at: Instant) -> Option<Self> {
        let counter = self.stamp.counter.max(above) + 1;
        let mut before = self.before.clone();
        let Stamp {
            counter: last,
            writer: parent,
        } = self.stamp.clone();
        lengthen(
            &mut before,
            Run {
                writer: parent,
                first: last,
                last,
            },
        );
        (counter <= Self::HIGHEST).then_some(Self {
            stamp: Stamp { counter, writer },
            at,
            before,
        })
    }

    /// Puts a stored revision together, or gives nothing where its counters don't rise.
    pub(super) fn restore(stamp: Stamp, at: Instant, runs: Vec<Run>) -> Option<Self> {
        let mut before: Vec<Run> = Vec::with_capacity(runs.len());
        let mut floor = 0;
        for run in runs {
            if run.first <= floor || run.last < run.first {
                return None;
            }
            floor = run.last;
            lengthen(&mut before, run);
        }
        let rises = stamp.counter > floor && stamp.counter <= Self::HIGHEST;
        rises.then_some(Self { stamp, at, before })
    }

    /// Borrows the version's name.
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// Gives when the version was made.
    pub const fn at(&self) -> Instant {
        self.at
    }

    /// Borrows the line of ancestors, oldest first.
    pub fn before(&self) -> &[Run] {
        &self.before
    }

    /// Gives the version this one was made from.
    pub fn parent(&self) -> Option<Stamp> {
        self.before.last().map(|run| Stamp {
            counter: run.last,
            writer: run.writer.clone(),
        })
    }

    /// Says whether this version grew out of the other.
    pub fn follows(&self, other: &Self) -> bool {
        let Stamp { counter, writer } = &other.stamp;
        self.before
            .iter()
            .any(|run| run.writer == *writer && (run.first..=run.last).contains(counter))
    }
}

/// Adds ancestors to a line, in the one way it can be written.
fn lengthen(line: &mut Vec<Run>, run: Run) {
    match line.last_mut() {
        Some(end) if end.writer == run.writer && end.last + 1 == run.first => end.last = run.last,
        _ => line.push(run),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn writer(name: &str) -> WriterId {
        name.to_owned().try_into().unwrap()
    }

    #[test]
    fn an_id_is_short_and_plain() {
        for bad in ["", "A", "a b", "é", "a_b", &"a".repeat(41), "../x", "__proto__"] {
            assert!(RecordId::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        assert_eq!(RecordId::try_from("a-9".to_owned()).unwrap().as_str(), "a-9");
    }

    #[test]
    fn a_grandchild_follows_its_grandparent_though_it_names_only_runs() {
        let now = Instant::default();
        let one = Revision::first(writer("a"), now);
        let two = one.next(0, writer("a"), now).unwrap();
        let three = two.next(0, writer("b"), now).unwrap();
        let stranger = one.next(0, writer("c"), now).unwrap();
        assert!(three.follows(&one) && three.follows(&two));
        assert!(!three.follows(&stranger) && !one.follows(&three));
        assert_eq!(three.before().len(), 1);
        assert_eq!(three.parent().as_ref(), Some(two.stamp()));
    }

    #[test]
    fn a_used_up_counter_gives_no_further_revision() {
        let stamp = Stamp {
            counter: Revision::HIGHEST,
            writer: writer("a"),
        };
        let last = Revision::restore(stamp, Instant::default(), Vec::new()).unwrap();
        assert_eq!(last.next(0, writer("a"), Instant::default()), None);
    }

    #[test]
    fn a_stored_line_must_rise() {
        let run = |first, last| Run {
            writer: writer("a"),
            first,
            last,
        };
        let at = |counter, runs| {
            Revision::restore(
                Stamp {
                    counter,
                    writer: writer("b"),
                },
                Instant::default(),
                runs,
            )
        };
        assert!(at(0, vec![]).is_none());
        assert!(at(3, vec![run(1, 3)]).is_none());
        assert!(at(9, vec![run(4, 5), run(2, 3)]).is_none());
        assert!(at(9, vec![run(0, 3)]).is_none());
        assert!(at(Revision::HIGHEST + 2, vec![]).is_none());
        assert_eq!(at(9, vec![run(1, 3), run(4, 5)]), at(9, vec![run(1, 5)]));
    }
}
