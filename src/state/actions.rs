//! What a tap does: verbs on the store.

use super::Store;
use crate::platform::{clock, random};
use crate::route::Route;
use hearth_core::couple::Each;
use hearth_core::exercise::Exercise;
use hearth_core::exercise::turn_taker::Preset;
use hearth_core::journal::entry::Entry;
use hearth_core::session::{Event, Outcome, Session};
use hearth_core::settings::Settings;
use leptos::prelude::*;

impl Store {
    /// Changes the settings and keeps them.
    pub fn set(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(|settings| {
            change(settings);
            settings.counter += 1;
        });
        self.settings.with_untracked(|settings| self.shelf.save_settings(settings));
    }

    /// Begins an exercise, in place of whatever ran before, and goes to it.
    pub fn begin(self, exercise: Exercise) {
        let now = clock::now();
        if let Exercise::TurnTaker(options) = &exercise
            && options.preset != Preset::TryOut
        {
            let first = options.first;
            self.set(|settings| settings.began_last = Some(first));
        }
        self.pulse.set(Each::default());
        self.now.set(now);
        self.session.set(Some(Session::begin(exercise, now)));
        self.save_session();
        self.go(Route::Session);
    }

    /// Lets something happen in the session, at this instant.
    pub fn act(self, event: Event) -> Outcome {
        self.act_at(event, clock::now())
    }

    /// Lets something happen in the session; saves where it changed something.
    pub(super) fn act_at(self, event: Event, now: hearth_core::time::Instant) -> Outcome {
        let mut outcome = Outcome::Unchanged;
        let was_done = self.session.with_untracked(|s| s.as_ref().is_none_or(Session::is_done));
        self.session.maybe_update(|session| {
            if let Some(session) = session {
                outcome = session.apply(event, now);
            }
            outcome == Outcome::Changed
        });
        if outcome == Outcome::Changed {
            self.now.set(now);
            self.save_session();
            if !was_done {
                self.keep_if_done();
            }
        }
        outcome
    }

    /// Keeps a line about a talk that came to its end; of a conflict nothing, unless both say so.
    fn keep_if_done(self) {
        let Some(session) = self.session.get_untracked().filter(Session::is_finished) else { return };
        if session.exercise().is_kept() {
            self.set(|settings| settings.has_finished = true);
            if !session.exercise().is_conflict() {
                self.keep_practice(None);
            }
        }
    }

    /// Keeps date, length and preset of the session that has ended, and the topic where asked to.
    pub fn keep_practice(self, topic: Option<String>) {
        let Some(session) = self.session.get_untracked() else { return };
        let now = clock::now();
        let preset = match session.exercise() {
            Exercise::TurnTaker(options) => Some(options.preset.slug().to_owned()),
            Exercise::CoolDown(_) => None,
        };
        let entry = Entry::practice_done(
            session.exercise().listed().slug(),
            clock::local(session.began()).date,
            session.began(),
            session.spent(now),
            preset,
            topic,
        );
        self.keep(entry, &format!("done-{}", session.began().millis()));
    }

    /// Forgets the session; what it kept stays kept.
    pub fn close_session(self) {
        self.session.set(None);
        self.pulse.set(Each::default());
        self.save_session();
    }

    /// Writes the session where it survives a reload or a kill.
    pub fn save_session(self) {
        self.session.with_untracked(|session| {
            self.shelf.save_session(session.as_ref().map(Session::to_stored));
        });
    }

    /// Says who begins by chance.
    pub fn toss(self) -> hearth_core::couple::Partner {
        if random::coin() { hearth_core::couple::Partner::First } else { hearth_core::couple::Partner::Second }
    }
}
