//! One store: a signal for each thing the app knows.

pub mod actions;
pub mod cards;
pub mod check_in;
pub mod closeness;
pub mod holder;
pub mod navigation;
pub mod persist;
pub mod photos;
pub mod put_back;
pub mod restore;
pub mod runner;
pub mod sealed;

use hearth_core::couple::{Each, Partner};
use hearth_core::exercise::gentle_start::Draft;
use hearth_core::exercise::turn_taker::Options;
use hearth_core::journal::{Journal, RecordId};
use hearth_core::session::Session;
use hearth_core::settings::Settings;
use hearth_core::time::Instant;
use leptos::prelude::*;

use crate::platform::install::Offer;
use crate::route::Route;
use persist::Shelf;
use sealed::Sealed;

/// Small handles to everything the app knows; copied freely.
#[derive(Clone, Copy)]
pub struct Store {
    /// What the couple set.
    pub settings: RwSignal<Settings>,
    /// What is running.
    pub session: RwSignal<Option<Session>>,
    /// What is kept.
    pub journal: RwSignal<Journal>,
    /// Where it is kept, and whether that works.
    pub shelf: Shelf,
    /// The page that is shown.
    pub route: RwSignal<Route>,
    /// The last look at the clock; while a session runs, five times a second.
    pub now: RwSignal<Instant>,
    /// A sentence in the making; lives in memory only.
    pub draft: RwSignal<Draft>,
    /// A talk set up by another exercise, for the set-up to begin with.
    pub prepared: RwSignal<Option<Options>>,
    /// The promise that mending was asked for; lives in memory only.
    pub mending: RwSignal<Option<RecordId>>,
    /// What each answered after a talk; lives in memory only.
    pub pulse: RwSignal<Each<Option<PulseAnswers>>>,
    /// Who says they hold the phone; forgotten on hiding, after two minutes without a touch, on leaving the page.
    pub holder: RwSignal<Option<Partner>>,
    /// The scenes of "Which reply lands?" that came up since Hearth was opened, the last one last.
    pub scenes_seen: RwSignal<Vec<usize>>,
    /// What each wrote about a card; lives in memory only, and no longer than the card.
    pub written: Each<RwSignal<String>>,
    /// What was answered alone and is not opened yet.
    pub sealed: Sealed,
    /// Whether the plain clock hides everything.
    pub is_covered: RwSignal<bool>,
    /// A short word at the foot of the screen.
    pub notice: RwSignal<Option<String>>,
    /// Whether a new version of the app is there and waits.
    pub has_update: RwSignal<bool>,
    /// How the app can be installed here.
    pub offer: RwSignal<Offer>,
}

/// Three sentences answered in words, and whether this partner would show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PulseAnswers {
    /// From "not really" (0) to "fully" (4): understood, accepted, cared for.
    pub levels: [Option<u8>; 3],
    /// Shown only if both would.
    pub show: bool,
}

/// Gives the store.
///
/// # Panics
/// Never in the app: the store is provided before any page is built.
pub fn use_store() -> Store {
    use_context::<Store>().unwrap_or_else(Store::blank)
}

impl Store {
    /// Makes a store with nothing in it that keeps nothing.
    pub fn blank() -> Self {
        Self {
            settings: RwSignal::new(Settings::default()),
            session: RwSignal::new(None),
            journal: RwSignal::new(Journal::default()),
            shelf: Shelf::in_memory(),
            route: RwSignal::new(Route::Today),
            now: RwSignal::new(crate::platform::clock::now()),
            draft: RwSignal::new(Draft::default()),
            prepared: RwSignal::new(None),
            mending: RwSignal::new(None),
            pulse: RwSignal::new(Each::default()),
            holder: RwSignal::new(None),
            scenes_seen: RwSignal::new(Vec::new()),
            written: Each {
                first: RwSignal::new(String::new()),
                second: RwSignal::new(String::new()),
            },
            sealed: Sealed::none(),
            is_covered: RwSignal::new(false),
            notice: RwSignal::new(None),
            has_update: RwSignal::new(false),
            offer: RwSignal::new(crate::platform::install::offer()),
        }
    }

    /// Gives what to call a partner, following the settings.
    pub fn name(self, partner: Partner) -> String {
        self.settings
            .with(|settings| settings.couple.call(partner).to_owned())
    }

    /// Says whether what runs is about a quarrel.
    pub fn is_conflict(self) -> bool {
        self.session
            .with(|session| session.as_ref().is_some_and(|s| s.exercise().is_conflict()))
    }

    /// Says whether a session may be shown: it runs, and nobody left quickly.
    pub fn has_session(self) -> bool {
        self.session.with(Option::is_some) && !self.settings.with(|settings| settings.discreet)
    }
}
