//! What each answered alone: sealed on the device until both have answered, then opened together.
//!
//! One round at a time, of one local day; a round of an earlier day waits until it is opened or put away.
//! Its key can't be exported and goes with the texts as soon as they were opened.

use super::Store;
use crate::platform::crypto::{self, SealKey, SealedText};
use crate::platform::idb::{Idb, Store as Place};
use crate::platform::{clock, tabs, visibility};
use hearth_core::couple::{Each, Partner};
use hearth_core::time::LocalDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Told to other tabs when something was sealed, opened or put away; nothing ever lies under it.
const NEWS: &str = "hearth.sealed";
const KEY: &str = "key";
const DAY: &str = "on";
const AWAY: &str = "away";

/// Which of the two have answered, and for which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    /// The day that was asked about.
    pub on: LocalDate,
    /// Who has answered.
    pub who: Each<bool>,
}

/// An answer that was begun and not sealed yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Begun {
    /// The chosen feelings, by their places in the list.
    pub chosen: Vec<usize>,
    /// What went with them.
    pub because: String,
    /// What is needed, by its place in the list.
    pub need: Option<usize>,
}

/// A handle to what is sealed; copied freely. No text is ever in a signal.
#[derive(Clone, Copy)]
pub struct Sealed {
    /// The round that waits, once the stores were read; none where nobody has answered.
    pub round: RwSignal<Option<Round>>,
    /// The last day on which they put the question away.
    pub away: RwSignal<Option<LocalDate>>,
    // What each has begun, for when the phone was covered meanwhile; shown to nobody else, and gone with the page.
    begun: StoredValue<Each<Begun>>,
    // Answers that this device can't seal; they are gone with the page.
    loose: StoredValue<Each<Option<String>>>,
}

/// What of a round lies in the database.
#[derive(Default)]
struct Kept {
    key: Option<SealKey>,
    on: Option<LocalDate>,
    away: Option<LocalDate>,
    texts: Each<Option<SealedText>>,
}

impl Sealed {
    /// Makes a handle to nothing.
    pub fn none() -> Self {
        Self {
            round: RwSignal::new(None),
            away: RwSignal::new(None),
            begun: StoredValue::new(Each::default()),
            loose: StoredValue::new(Each::default()),
        }
    }

    /// Gives what a partner has begun to answer; asked for only while they hold the phone.
    pub fn begun(self, partner: Partner) -> Begun {
        self.begun
            .try_update_value(|begun| std::mem::take(begun.of_mut(partner)))
            .unwrap_or_default()
    }

    /// Puts aside what a partner has begun, until they hold the phone again.
    pub fn put_aside(self, partner: Partner, answer: Begun) {
        self.begun
            .try_update_value(|begun| *begun.of_mut(partner) = answer);
    }

    /// Forgets what was begun.
    pub fn forget_begun(self) {
        self.begun.set_value(Each::default());
    }

    /// Forgets what this page knows of it.
    pub(super) fn forget(self) {
        self.loose.set_value(Each::default());
        self.forget_begun();
        self.show(None);
    }

    fn show(self, round: Option<Round>) {
        if self.round.try_get_untracked() != Some(round) {
            self.round.try_set(round);
        }
    }
}

impl Store {
    /// Seals what a partner answered; where the device can't, keeps it for as long as the page is open.
    pub async fn seal(self, partner: Partner, text: String) {
        let today = clock::local(clock::now()).date;
        let mut round = self.sealed.round.get_untracked().unwrap_or(Round {
            on: today,
            who: Each::default(),
        });
        if self.seal_on_disk(partner, &text, round.on).await.is_none() {
            self.sealed
                .loose
                .update_value(|loose| *loose.of_mut(partner) = Some(text));
            self.notice.set(Some(
                "This phone can’t keep a sealed answer. It lasts while Hearth stays open.".to_owned(),
            ));
        }
        *round.who.of_mut(partner) = true;
        self.sealed.show(Some(round));
        tabs::announce(NEWS);
    }

    /// Gives what each answered, as far as it can be opened.
    ///
    /// Whoever calls this keeps or shows it, and then calls [`Store::drop_sealed`] at once.
    pub async fn open_sealed(self) -> Each<Option<String>> {
        let mut opened = self.sealed.loose.get_value();
        let kept = self.kept_sealed().await.unwrap_or_default();
        let (Some(key), Some(on)) = (kept.key, kept.on) else {
            return opened;
        };
        for partner in Partner::BOTH {
            let Some(sealed) = kept.texts.of(partner) else {
                continue;
            };
            if let Ok(text) = key.open(sealed, &purpose(partner, on)).await {
                opened.of_mut(partner).get_or_insert(text);
            }
        }
        opened
    }

    /// Drops the key and every sealed answer, opened or put away.
    pub async fn drop_sealed(self) {
        self.sealed.forget();
        if let Some(database) = self.sealing_place().await {
            // What can't be deleted now is found again, and put away again, at the next start.
            let _ = database.clear(Place::Sealed).await;
        }
        tabs::announce(NEWS);
    }

    /// Drops what was answered, opened or not; today's question then rests until tomorrow.
    pub async fn put_away(self) {
        let today = clock::local(clock::now()).date;
        let is_todays = self
            .sealed
            .round
            .get_untracked()
            .is_none_or(|round| round.on == today);
        self.drop_sealed().await;
        if !is_todays {
            return;
        }
        self.sealed.away.set(Some(today));
        if let Some(database) = self.sealing_place().await {
            let day = today.to_string().into();
            // Where it can't be written it holds for as long as the page is open.
            let _ = database.put_values(Place::Sealed, &[(AWAY, &day)]).await;
        }
    }

    /// Reads who has answered.
    pub async fn look_for_sealed(self) {
        let kept = self.kept_sealed().await.unwrap_or_default();
        let loose = self.sealed.loose.try_get_value().unwrap_or_default();
        let mut who = Each::default();
        for partner in Partner::BOTH {
            let is_kept = kept.key.is_some() && kept.texts.of(partner).is_some();
            *who.of_mut(partner) = is_kept || loose.of(partner).is_some();
        }
        if kept.away.is_some() {
            self.sealed.away.try_set(kept.away);
        }
        let known = self.sealed.round.try_get_untracked().flatten();
        let on = kept.on.or(known.map(|round| round.on));
        let round = on.map(|on| Round { on, who });
        self.sealed
            .show(round.filter(|round| round.who.first || round.who.second));
    }

    /// Keeps up with other tabs.
    pub(super) fn follow_sealed(self) {
        let look = move || spawn_local(self.look_for_sealed());
        let others = tabs::subscribe(move |change| {
            if change == tabs::Change::Key(NEWS.to_owned()) {
                look();
            }
        });
        let moments = visibility::subscribe(move |change| {
            if change == visibility::Change::Shown {
                look();
            }
        });
        StoredValue::new_local((others, moments));
    }

    async fn seal_on_disk(self, partner: Partner, text: &str, on: LocalDate) -> Option<()> {
        let database = self.sealing_place().await?;
        let kept = read(&database).await?;
        let key = match kept.key.filter(|_| kept.on == Some(on)) {
            Some(key) => key,
            None => crypto::new_key().await.ok()?,
        };
        let sealed = key.seal(text, &purpose(partner, on)).await.ok()?;
        let day = on.to_string().into();
        let values = [(KEY, key.kept()), (DAY, &day), (partner.slug(), sealed.kept())];
        database.put_values(Place::Sealed, &values).await.ok()
    }

    async fn kept_sealed(self) -> Option<Kept> {
        read(&self.sealing_place().await?).await
    }

    /// Gives the database, unless everything was deleted or a newer Hearth wrote here.
    async fn sealing_place(self) -> Option<Idb> {
        if self.shelf.may_write() {
            self.shelf.database().await.ok()
        } else {
            None
        }
    }
}

/// Names what a text is for: whose, of which day. Put elsewhere, it can't be opened.
fn purpose(partner: Partner, on: LocalDate) -> String {
    [partner.slug(), " ", &on.to_string()].concat()
}

async fn read(database: &Idb) -> Option<Kept> {
    let mut kept = Kept::default();
    for (name, value) in database.get_values(Place::Sealed).await.ok()? {
        match name.as_str() {
            KEY => kept.key = SealKey::from_kept(&value),
            DAY => kept.on = value.as_string().and_then(|day| day.parse().ok()),
            AWAY => kept.away = value.as_string().and_then(|day| day.parse().ok()),
            _ => {
                let whose = Partner::BOTH.into_iter().find(|partner| partner.slug() == name);
                if let Some(partner) = whose {
                    *kept.texts.of_mut(partner) = SealedText::from_kept(&value);
                }
            }
        }
    }
    Some(kept)
}
