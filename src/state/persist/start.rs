//! The first look, and joining both stores behind the first screen.

use super::breath::breathe;
use super::{Inner, Own, Shelf};
use crate::platform::idb::{IdbFault, Store as Place};
use crate::platform::{random, storage, tabs, visibility};
use crate::state::Store;
use hearth_core::journal::holding::{Holding, PREFIX, Slot};
use hearth_core::journal::stored::Stored;
use hearth_core::journal::{DecodeError, WriterId};
use hearth_core::session::{Session, Unreadable};
use hearth_core::settings::Settings;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How many texts are read in one go, so that no task takes longer than 50 ms on a slow phone.
const SLICE: usize = 100;

impl Store {
    /// Makes the store of what is kept: settings and session at once, the rest as it is read.
    pub fn open() -> Self {
        let shelf = Shelf::with(Inner {
            is_open: true,
            writer: WriterId::try_from(random::id()).unwrap_or_default(),
            ..Inner::default()
        });
        let first = shelf.look_first();
        let store = Self {
            shelf,
            ..Self::blank()
        };
        if let Some(settings) = read_settings(&first.settings) {
            store.settings.set(settings);
        }
        store.session.set(read_session(&first.session));
        shelf.ask(|inner| {
            inner.store = Some(store);
            inner.settings.value = first.settings;
            inner.session.value = first.session;
        });
        shelf.listen();
        store.follow_sealed();
        spawn_local(async move {
            // A moment's work, and Today shows it.
            store.look_for_sealed().await;
            shelf.join(store).await;
            store.drop_lost_photos().await;
        });
        store
    }
}

impl Shelf {
    /// Reads settings and session from the shelf.
    fn look_first(self) -> Holding {
        let mut found = Holding::default();
        if let Err(fault) = storage::probe() {
            self.tell(|truth| truth.shelf = Some(fault));
        }
        for slot in [Slot::Settings, Slot::Session] {
            for key in [slot.key(), slot.spare_key()] {
                self.read(&mut found, &slot, &key);
            }
        }
        found
    }

    /// Reads one text of the shelf into what was found; marks it where it can't be read.
    fn read(self, found: &mut Holding, slot: &Slot, key: &str) {
        let Some(raw) = storage::get_raw(key) else { return };
        match understand(found, slot, storage::to_text(&raw)) {
            Ok(()) => {}
            Err(fault) if fault.is_from_newer_app() => self.stand_back(),
            Err(_) => self.mark_unreadable(key),
        }
    }

    /// Keeps up with other tabs, and with the page leaving the screen.
    fn listen(self) {
        let others = tabs::subscribe(move |change| self.hear(&change));
        let moments = visibility::subscribe(move |change| match change {
            visibility::Change::Hidden | visibility::Change::Leaving | visibility::Change::Frozen => {
                self.flush();
            }
            visibility::Change::Shown | visibility::Change::Opened { .. } | visibility::Change::Resumed => {
                self.look_again();
            }
        });
        StoredValue::new_local((others, moments));
    }

    /// Reads both stores, joins them, sets aside what can't be read, and gives each what it lacks.
    async fn join(self, store: Store) {
        let on_shelf = self.read_shelf().await;
        let mirrored = self.read_mirror(&on_shelf).await;
        let database_fault = mirrored.as_ref().err().copied();
        let (in_mirror, bad_in_mirror) = mirrored.unwrap_or_default();
        breathe(0).await;
        let found = on_shelf.clone().merge(in_mirror.clone());
        breathe(0).await;
        let whole = self.adopt(store, found);
        breathe(0).await;
        let may_write = self.may_write();
        if may_write && database_fault.is_none() {
            self.set_all_aside(&bad_in_mirror).await;
        } else {
            let aside = self.ask(|inner| inner.unreadable.len());
            self.tell(|truth| truth.kept_aside += aside + bad_in_mirror.len());
        }
        if may_write {
            self.level(&whole, &on_shelf, &in_mirror).await;
        }
        self.say_joined();
        self.flush();
    }

    async fn read_shelf(self) -> Holding {
        let mut found = Holding::default();
        for (place, key) in storage::keys(PREFIX).into_iter().enumerate() {
            if place % SLICE == SLICE - 1 {
                breathe(0).await;
            }
            if let Some(slot) = Slot::of(&key) {
                self.read(&mut found, &slot, &key);
            }
        }
        breathe(0).await;
        let used = usize::try_from(storage::used_units()).unwrap_or(usize::MAX);
        self.ask(|inner| inner.used = used);
        self.measure(used);
        found
    }

    /// Reads the mirror, and names the keys in it that can't be read.
    async fn read_mirror(self, on_shelf: &Holding) -> Result<(Holding, Vec<String>), IdbFault> {
        let database = self.database().await?;
        let aside = database.get_all(Place::Quarantine).await?.len();
        self.tell(|truth| truth.kept_aside = aside);
        let (mut found, mut unreadable) = (Holding::default(), Vec::new());
        for (place, (key, raw)) in database.get_all(Place::Mirror).await?.into_iter().enumerate() {
            if place % SLICE == SLICE - 1 {
                breathe(0).await;
            }
            let Some(slot) = Slot::of(&key) else { continue };
            // The same text needs no second reading.
            let known = match &slot {
                Slot::Record(id) => on_shelf.journal.share(id),
                Slot::Session | Slot::Settings => None,
            };
            if let Some(record) = known.filter(|_| storage::get_raw(&key).is_some_and(|lying| lying == raw)) {
                found.journal.absorb(record);
                continue;
            }
            match understand(&mut found, &slot, storage::to_text(&raw)) {
                Ok(()) => {}
                Err(fault) if fault.is_from_newer_app() => self.stand_back(),
                Err(_) => unreadable.push(key),
            }
        }
        Ok((found, unreadable))
    }

    /// Shows what was found; what the couple did meanwhile counts over it. Gives all that counts now.
    fn adopt(self, store: Store, found: Holding) -> Holding {
        let (session, settings) = self.ask(|inner| {
            (
                inner.session.join(&found.session),
                inner.settings.join(&found.settings),
            )
        });
        if session {
            store.session.set(read_session(&found.session));
        }
        if let Some(settings) = read_settings(&found.settings).filter(|_| settings) {
            store.settings.set(settings);
        }
        store
            .journal
            .update(|journal| *journal = std::mem::take(journal).merge(found.journal));
        let (session, settings) =
            self.ask(|inner| (inner.session.value.clone(), inner.settings.value.clone()));
        Holding {
            journal: store.journal.try_get_untracked().unwrap_or_default(),
            session,
            settings,
        }
    }

    async fn set_all_aside(self, bad_in_mirror: &[String]) {
        for key in self.ask(|inner| inner.unreadable.clone()) {
            if self.set_aside(&key).await.is_err() {
                self.tell(|truth| truth.kept_aside += 1);
            }
        }
        for key in bad_in_mirror {
            if self.set_aside_mirrored(key).await.is_err() {
                self.tell(|truth| truth.kept_aside += 1);
            }
        }
    }

    /// Gives each store what only the other had.
    async fn level(self, whole: &Holding, on_shelf: &Holding, in_mirror: &Holding) {
        for (place, slot) in whole.lacking_in(on_shelf).iter().enumerate() {
            if place % SLICE == SLICE - 1 {
                breathe(0).await;
            }
            // Through the usual way, for this run or another tab may have written there meanwhile.
            if self.ask(|inner| !inner.dirty.contains_key(&slot.key())) {
                self.write(slot, whole.only(slot));
            }
        }
        breathe(0).await;
        let lacking = whole.lacking_in(in_mirror);
        let texts: Vec<_> = lacking
            .iter()
            .filter_map(|slot| Some((slot.key(), whole.text(slot)?)))
            .collect();
        self.ask(|inner| {
            for (key, text) in texts {
                inner.dirty.entry(key).or_insert(text);
            }
        });
    }
}

impl Own {
    /// Settles which of two values counts, and says whether it is the one that was found.
    fn join(&mut self, found: &Stored) -> bool {
        let is_later = *found > self.value;
        match (is_later, self.is_ours) {
            (true, true) => self.value = found.next(self.value.body.take()),
            (true, false) => self.value.clone_from(found),
            (false, _) => {}
        }
        is_later && !self.is_ours
    }
}

/// Takes one text into what was found, after its owner understood it.
pub(super) fn understand(found: &mut Holding, slot: &Slot, text: Option<String>) -> Result<(), DecodeError> {
    let text = text.ok_or(DecodeError::NotJson)?;
    let body = match slot {
        Slot::Record(_) => None,
        Slot::Session | Slot::Settings => Stored::decode(&text)?.body,
    };
    match (slot, body) {
        (Slot::Session, Some(body)) => drop(Session::from_stored(&body).map_err(|error| match error {
            Unreadable::Newer(version) => DecodeError::FromTheFuture { version },
            Unreadable::Malformed(_) => DecodeError::WrongShape,
        })?),
        (Slot::Settings, Some(body)) => {
            drop(serde_json::from_str::<Settings>(&body).map_err(|_| DecodeError::WrongShape)?);
        }
        _ => {}
    }
    found.take(slot, &text).map(drop)
}

/// Reads the session out of a value that was understood before.
pub(super) fn read_session(stored: &Stored) -> Option<Session> {
    Session::from_stored(stored.body.as_deref()?).ok()
}

/// Reads the settings out of a value that was understood before.
pub(super) fn read_settings(stored: &Stored) -> Option<Settings> {
    serde_json::from_str(stored.body.as_deref()?).ok()
}
