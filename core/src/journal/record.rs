//! One kept thing, all its rival versions, and how they are written down.
//!
//! # The stored envelope, version 1
//! One JSON object a record, under the key `hearth.record.<id>`. This shape is final: it changes only with
//! a new number in `v`, a step in [`migrate`](super::migrate) and a fixture that opens.
//!
//! | field | holds |
//! |---|---|
//! | `v` | `1` |
//! | `id` | 1 to 40 characters of `a-z 0-9 -` |
//! | `revision.counter` | 1 to 2⁵³ − 1; the greatest wins |
//! | `revision.writer` | who wrote, an id; breaks a tie |
//! | `revision.at` | when, in ms since 1970 |
//! | `revision.before` | ancestors, oldest first, as runs `[writer, first counter, last counter]` |
//! | `author` | `"first"`, `"second"` or `"both"` |
//! | `audience` | `"both"`, `{"only":"first"}` or `{"sealed-until":"2027-02-14"}` |
//! | `created` | when the thing was first kept, in ms since 1970 |
//! | `entry` | `{"<kind>": {…body…}}`, or `null` where it was deleted |
//! | `asides` | at most five rival versions, greatest first, each with all fields but `v`, `id`, `asides` |
//!
//! A field that is not in this table makes a record unreadable for this version: it is set aside byte for
//! byte rather than written back without the field. A kind that an older app does not know is left untouched
//! by it, as from a newer one.

use super::entry::{Entry, Kind};
use super::revision::{RecordId, Revision};
use crate::couple::Partner;
use crate::time::{Instant, LocalDate};

/// Who may read a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Either of the two.
    Both,
    /// One partner alone, while they hold the phone.
    Only(Partner),
    /// Nobody before the day, both from then on.
    SealedUntil(LocalDate),
}

impl Audience {
    /// Gives who may read what is one partner's: both, where they show it.
    pub const fn of(partner: Partner, is_shown: bool) -> Self {
        if is_shown { Self::Both } else { Self::Only(partner) }
    }

    /// Says whether a record may be shown to whoever holds the phone; nobody knows who that is at first.
    pub fn is_open_to(self, holder: Option<Partner>, today: LocalDate) -> bool {
        match self {
            Self::Both => true,
            Self::Only(partner) => holder == Some(partner),
            Self::SealedUntil(day) => today >= day,
        }
    }
}

/// Whose words a record holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Author {
    /// One partner's.
    One(Partner),
    /// What the two made together.
    Both,
}

/// A record as it stood at one revision.
///
/// The order is the order of winning: by stamp, and by all the rest only so that it is total.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Its place among the others.
    pub revision: Revision,
    /// Whose words it holds.
    pub author: Author,
    /// Who may read it.
    pub audience: Audience,
    /// When the thing was first kept.
    pub created: Instant,
    /// What it says; nothing where it was deleted.
    pub entry: Option<Entry>,
}

/// One kept thing: the version that counts, and up to five that lost to it without having grown into it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Record {
    id: RecordId,
    current: Version,
    asides: Vec<Version>,
}

impl Record {
    /// The most losing versions that are kept.
    pub const MOST_ASIDES: usize = 5;

    /// Makes a record of one version.
    pub const fn new(id: RecordId, current: Version) -> Self {
        Self {
            id,
            current,
            asides: Vec::new(),
        }
    }

    /// Borrows the name.
    pub const fn id(&self) -> &RecordId {
        &self.id
    }

    /// Borrows the version that counts.
    pub const fn current(&self) -> &Version {
        &self.current
    }

    /// Borrows the versions that lost, greatest first; a deletion may be among them.
    pub fn asides(&self) -> &[Version] {
        &self.asides
    }

    /// Borrows what the record says, or nothing where it was deleted.
    pub const fn entry(&self) -> Option<&Entry> {
        self.current.entry.as_ref()
    }

    /// Gives the kind of what it says, or nothing where it was deleted.
    pub fn kind(&self) -> Option<Kind> {
        self.entry().map(Entry::kind)
    }

    /// Takes in another version, whichever way round the two arrive.
    ///
    /// Kept are the versions that no other known one grew out of; the greatest counts, the next five lie
    /// aside. As every version has one parent, a new one replaces at most one of those, so their number
    /// never falls and one that fell out can't be missed later: the result is the same in every order.
    #[must_use]
    pub fn with(mut self, version: Version) -> Self {
        if version == self.current || self.asides.contains(&version) {
            return self;
        }
        let grown_out_of = |old: &Version| {
            self.current.revision.follows(&old.revision)
                || self
                    .asides
                    .iter()
                    .any(|aside| aside.revision.follows(&old.revision))
        };
        if grown_out_of(&version) {
            return self;
        }
        self.asides
            .retain(|aside| !version.revision.follows(&aside.revision));
        let loser = if version > self.current {
            let old = std::mem::replace(&mut self.current, version);
            (!self.current.revision.follows(&old.revision)).then_some(old)
        } else {
            Some(version)
        };
        self.asides.extend(loser);
        self.asides.sort_unstable_by(|a, b| b.cmp(a));
        self.asides.truncate(Self::MOST_ASIDES);
        self
    }

    /// Joins two copies of one record; the copies' ids are taken to be equal.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        other
            .asides
            .into_iter()
            .fold(self.with(other.current), Self::with)
    }

    /// Gives the greatest counter among its versions.
    pub(super) fn counter(&self) -> u64 {
        self.current.revision.stamp().counter
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_means_private() {
        let today = LocalDate::new(2026, 11, 23).unwrap();
        let only = Audience::Only(Partner::First);
        assert!(only.is_open_to(Some(Partner::First), today));
        assert!(!only.is_open_to(Some(Partner::Second), today));
        assert!(!only.is_open_to(None, today));
    }

    #[test]
    fn a_seal_opens_on_its_day() {
        let day = LocalDate::new(2026, 11, 23).unwrap();
        let sealed = Audience::SealedUntil(day);
        assert!(sealed.is_open_to(None, day));
        assert!(!sealed.is_open_to(Some(Partner::First), LocalDate::new(2026, 11, 22).unwrap()));
    }
}
