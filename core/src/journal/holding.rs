//! All that a device keeps, as a store of texts by key holds it.
//!
//! `localStorage` and the database hold the same texts under the same keys. Each may lack what the other
//! has, for either can lose a write; so both are read, joined, and given what they lack.

use super::migrate::{self, DecodeError};
use super::stored::Stored;
use super::{Journal, RecordId};

/// What every key begins with.
pub const PREFIX: &str = "hearth.";

const RECORD: &str = "hearth.record.";
const SESSION: &str = "hearth.session";
const SETTINGS: &str = "hearth.settings";

/// Marks the key used in place of one whose text can't be read and must stay; no id can end so.
const SPARE: &str = "~2";

/// A place where one text is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// One record.
    Record(RecordId),
    /// The running session.
    Session,
    /// What the couple set.
    Settings,
}

impl Slot {
    /// Finds the slot of a key, or nothing where the key is none of ours.
    pub fn of(key: &str) -> Option<Self> {
        let key = key.strip_suffix(SPARE).unwrap_or(key);
        match key {
            SESSION => Some(Self::Session),
            SETTINGS => Some(Self::Settings),
            _ => RecordId::try_from(key.strip_prefix(RECORD)?.to_owned())
                .ok()
                .map(Self::Record),
        }
    }

    /// Gives the key.
    pub fn key(&self) -> String {
        match self {
            Self::Record(id) => [RECORD, id.as_str()].concat(),
            Self::Session => SESSION.to_owned(),
            Self::Settings => SETTINGS.to_owned(),
        }
    }

    /// Gives the key to use while the text under the first can't be read.
    pub fn spare_key(&self) -> String {
        self.key() + SPARE
    }
}

/// All that one store, or all of them together, hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holding {
    /// The records.
    pub journal: Journal,
    /// The running session, opaque.
    pub session: Stored,
    /// The settings, opaque.
    pub settings: Stored,
}

impl Holding {
    /// Takes in one text, joins it with what is there, and says whether anything came of it.
    ///
    /// # Errors
    /// A [`DecodeError`] where the text can't be read; nothing is taken in then.
    pub fn take(&mut self, slot: &Slot, raw: &str) -> Result<bool, DecodeError> {
        let place = match slot {
            Slot::Record(id) => {
                let record = migrate::decode(raw)?;
                let is_right = record.id() == id;
                return if is_right {
                    Ok(self.journal.absorb(record))
                } else {
                    Err(DecodeError::Misplaced)
                };
            }
            Slot::Session => &mut self.session,
            Slot::Settings => &mut self.settings,
        };
        let found = Stored::decode(raw)?;
        let is_news = found > *place;
        if is_news {
            *place = found;
        }
        Ok(is_news)
    }

    /// Makes what is here count over the text that lies in its slot: a record joins the other, a value
    /// is counted above it, for it is the later act of the two. Says whether anything changed here.
    ///
    /// # Errors
    /// A [`DecodeError`] where the other text can't be read; nothing changes then.
    pub fn lay_over(&mut self, slot: &Slot, lying: &str) -> Result<bool, DecodeError> {
        let ours = match slot {
            Slot::Record(_) => return self.take(slot, lying),
            Slot::Session => &mut self.session,
            Slot::Settings => &mut self.settings,
        };
        let theirs = Stored::decode(lying)?;
        let must_rise = theirs != *ours && theirs.counter >= ours.counter;
        if must_rise {
            *ours = theirs.next(ours.body.take());
        }
        Ok(must_rise)
    }

    /// Joins two holdings; the order doesn't matter.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self {
            journal: self.journal.merge(other.journal),
            session: self.session.max(other.session),
            settings: self.settings.max(other.settings),
        }
    }

    /// Writes what belongs into a slot, or nothing where nothing was ever kept there.
    pub fn text(&self, slot: &Slot) -> Option<String> {
        let value = match slot {
            Slot::Record(id) => return self.journal.get(id).map(migrate::encode),
            Slot::Session => &self.session,
            Slot::Settings => &self.settings,
        };
        (value.counter > 0).then(|| value.encode())
    }

    /// Gives a holding of one slot alone.
    #[must_use]
    pub fn only(&self, slot: &Slot) -> Self {
        let mut alone = Self::default();
        match slot {
            Slot::Record(id) => {
                if let Some(record) = self.journal.share(id) {
                    alone.journal.absorb(record);
                }
            }
            Slot::Session => alone.session.clone_from(&self.session),
            Slot::Settings => alone.settings.clone_from(&self.settings),
        }
        alone
    }

    /// Lists what a part of this holding lacks, or has in an older form.
    pub fn lacking_in(&self, part: &Self) -> Vec<Slot> {
        let stale = self
            .journal
            .records()
            .filter(|record| part.journal.get(record.id()) != Some(record));
        let records = stale.map(|record| Slot::Record(record.id().clone()));
        let session = (self.session != part.session).then_some(Slot::Session);
        let settings = (self.settings != part.settings).then_some(Slot::Settings);
        session.into_iter().chain(settings).chain(records).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tests::{draft, id, now, writer};
    use std::collections::BTreeMap;

    /// A store of texts, as simple as the real ones look from here.
    type Texts = BTreeMap<String, String>;

    fn read(texts: &Texts) -> (Holding, Vec<(String, DecodeError)>) {
        let mut holding = Holding::default();
        let mut faults = Vec::new();
        for (key, raw) in texts {
            if let Some(Err(fault)) = Slot::of(key).map(|slot| holding.take(&slot, raw)) {
                faults.push((key.clone(), fault));
            }
        }
        (holding, faults)
    }

    fn write(texts: &mut Texts, holding: &Holding, slots: &[Slot]) {
        texts.extend(
            slots
                .iter()
                .filter_map(|slot| Some((slot.key(), holding.text(slot)?))),
        );
    }

    fn holding() -> Holding {
        let mut journal = Journal::default();
        for name in ["a", "b"] {
            journal.add(id(name), draft(name), writer(1), now(0)).unwrap();
        }
        let settings = Stored::default().next(Some("{}".to_owned()));
        Holding {
            journal,
            session: Stored::default(),
            settings,
        }
    }

    #[test]
    fn each_store_gets_what_only_the_other_had() {
        let whole = holding();
        let (mut shelf, mut mirror) = (Texts::new(), Texts::new());
        write(&mut shelf, &whole, &[Slot::Record(id("a")), Slot::Session]);
        write(&mut mirror, &whole, &[Slot::Record(id("b")), Slot::Settings]);
        let ((on_shelf, _), (in_mirror, _)) = (read(&shelf), read(&mirror));
        let union = on_shelf.clone().merge(in_mirror.clone());
        write(&mut shelf, &union, &union.lacking_in(&on_shelf));
        write(&mut mirror, &union, &union.lacking_in(&in_mirror));
        assert_eq!(shelf, mirror);
        for slot in whole.lacking_in(&Holding::default()) {
            assert_eq!(whole.only(&slot).lacking_in(&Holding::default()), [slot]);
        }
        assert_eq!(read(&shelf), (whole.clone(), Vec::new()));
        assert!(whole.lacking_in(&read(&mirror).0).is_empty());
    }

    #[test]
    fn a_session_that_ended_does_not_come_back_from_the_slower_store() {
        let running = Stored::default().next(Some("{}".to_owned()));
        let ended = Holding {
            session: running.next(None),
            ..Holding::default()
        };
        let late = Holding {
            session: running,
            ..Holding::default()
        };
        assert_eq!(late.merge(ended.clone()), ended);
    }

    #[test]
    fn the_later_act_counts_over_what_another_tab_wrote() {
        let theirs = Stored {
            counter: 7,
            body: Some("1".to_owned()),
        };
        let ours = Stored {
            counter: 3,
            body: Some("2".to_owned()),
        };
        let mut held = Holding {
            session: ours,
            ..Holding::default()
        };
        assert_eq!(held.lay_over(&Slot::Session, &theirs.encode()), Ok(true));
        assert_eq!(
            held.session,
            Stored {
                counter: 8,
                body: Some("2".to_owned())
            }
        );
        let again = held.session.encode();
        assert_eq!(held.lay_over(&Slot::Session, &again), Ok(false));
        assert_eq!(held.lay_over(&Slot::Session, "{"), Err(DecodeError::Cut));
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_is_read() {
        let mut texts = Texts::new();
        let whole = holding();
        write(&mut texts, &whole, &whole.lacking_in(&Holding::default()));
        texts.insert("hearth.record.c".to_owned(), "{".to_owned());
        texts.insert("hearth.record.d".to_owned(), texts["hearth.record.a"].clone());
        texts.insert("hearth.session".to_owned(), r#"{"v":9}"#.to_owned());
        texts.insert("somebody-else".to_owned(), "{".to_owned());
        let (found, faults) = read(&texts);
        assert_eq!(found, whole);
        assert_eq!(
            faults,
            [
                ("hearth.record.c".to_owned(), DecodeError::Cut),
                ("hearth.record.d".to_owned(), DecodeError::Misplaced),
                (
                    "hearth.session".to_owned(),
                    DecodeError::FromTheFuture { version: 9 }
                ),
            ]
        );
    }

    #[test]
    fn a_spare_key_leads_to_the_same_slot() {
        for slot in [Slot::Session, Slot::Settings, Slot::Record(id("a-2"))] {
            assert_eq!(Slot::of(&slot.key()), Some(slot.clone()));
            assert_eq!(Slot::of(&slot.spare_key()), Some(slot));
        }
        for key in [
            "hearth.record.",
            "hearth.record.A",
            "hearth.",
            "hearth.sessions",
            "",
        ] {
            assert_eq!(Slot::of(key), None, "{key}");
        }
    }
}
