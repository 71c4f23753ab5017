//! What a tap does: verbs on the store.

use super::Store;
use crate::platform::{clock, persisted, random};
use crate::route::Route;
use hearth_core::couple::Each;
use hearth_core::exercise::turn_taker::Preset;
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::journal::Draft;
use hearth_core::journal::entry::{Entry, Line, PracticeDone};
use hearth_core::journal::record::{Audience, Author};
use hearth_core::journal::revision::RecordId;
use hearth_core::session::{Event, Outcome, Session};
use hearth_core::settings::Settings;
use hearth_core::time::Instant;
use leptos::prelude::*;

impl Store {
    /// Changes the settings and keeps them.
    pub fn set(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(|settings| {
            change(settings);
            settings.counter += 1;
        });
        self.settings
            .with_untracked(|settings| self.shelf.save_settings(settings));
    }

    /// Begins an exercise, in place of whatever ran before, and goes to it.
    pub fn begin(self, exercise: Exercise) {
        let now = clock::now();
        let is_tried = matches!(&exercise, Exercise::TurnTaker(options) if options.preset == Preset::TryOut);
        if let Some(first) = exercise.first().filter(|_| !is_tried) {
            self.set(|settings| settings.began_last = Some(first));
        }
        if self.settings.with_untracked(|settings| settings.discreet) {
            self.set(|settings| settings.discreet = false);
        }
        self.pulse.set(Each::default());
        self.forget_written();
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
    pub(super) fn act_at(self, event: Event, now: Instant) -> Outcome {
        let mut outcome = Outcome::Unchanged;
        let was_done = self
            .session
            .with_untracked(|s| s.as_ref().is_none_or(Session::is_done));
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
        let Some(session) = self.session.get_untracked().filter(Session::is_finished) else {
            return;
        };
        if session.exercise().is_kept() {
            self.set(|settings| settings.has_finished = true);
            if !session.exercise().is_conflict() {
                self.keep_practice(None);
            }
        }
    }

    /// Keeps date, length and preset of the session that has ended, and the topic where asked to.
    pub fn keep_practice(self, topic: Option<String>) {
        let Some(session) = self.session.get_untracked() else {
            return;
        };
        let preset = match session.exercise() {
            Exercise::TurnTaker(options) => Some(options.preset.slug()),
            _ => None,
        };
        let now = clock::now();
        let Some(done) = practice_done(&session, preset, topic, now) else {
            return;
        };
        let id = format!("done-{}", session.began().millis().unsigned_abs());
        let Ok(id) = RecordId::try_from(id) else { return };
        let draft = Draft {
            author: Author::Both,
            audience: Audience::Both,
            entry: Entry::PracticeDone(done),
        };
        self.keep(id, draft, now);
    }

    /// Keeps a record under a name, as a new one or as the next revision of the one that is there.
    pub fn keep(self, id: RecordId, draft: Draft, now: Instant) {
        if self
            .journal
            .with_untracked(hearth_core::journal::Journal::is_empty)
        {
            // Now there is something to lose: the browser is asked not to clear it by itself.
            leptos::task::spawn_local(async {
                persisted::persist().await;
            });
        }
        let writer = self.shelf.writer();
        self.journal.update(|journal| {
            let kept = if journal.get(&id).is_some() {
                journal.edit(&id, draft, writer, now)
            } else {
                journal.add(id, draft, writer, now)
            };
            if let Ok(record) = kept {
                self.shelf.save_record(record);
            }
        });
    }

    /// Keeps something new, under a name of its own.
    pub fn keep_new(self, author: Author, audience: Audience, entry: Entry) -> Option<RecordId> {
        let id = RecordId::try_from(random::id()).ok()?;
        let draft = Draft {
            author,
            audience,
            entry,
        };
        self.keep(id.clone(), draft, clock::now());
        Some(id)
    }

    /// Deletes a record; the deletion is kept, so that no copy brings it back.
    pub fn forget(self, id: &RecordId) {
        let writer = self.shelf.writer();
        self.journal.update(|journal| {
            if let Ok(record) = journal.delete(id, &writer, clock::now()) {
                self.shelf.save_record(record);
            }
        });
    }

    /// Keeps date and length of something that was done on a page of its own, and names the record.
    pub fn keep_done(self, listed: Listed, began: Instant) -> Option<RecordId> {
        let now = clock::now();
        let done = PracticeDone {
            exercise: Line::try_from(listed.slug().to_owned()).ok()?,
            on: clock::local(began).date,
            at: now,
            length: now.since(began),
            preset: None,
            topic: None,
        };
        self.keep_new(Author::Both, Audience::Both, Entry::PracticeDone(done))
    }

    /// Forgets the session; what it kept stays kept.
    pub fn close_session(self) {
        self.session.set(None);
        self.pulse.set(Each::default());
        self.forget_written();
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
        if random::coin() {
            hearth_core::couple::Partner::First
        } else {
            hearth_core::couple::Partner::Second
        }
    }
}

fn practice_done(
    session: &Session,
    preset: Option<&str>,
    topic: Option<String>,
    now: Instant,
) -> Option<PracticeDone> {
    Some(PracticeDone {
        exercise: Line::try_from(session.exercise().listed().slug().to_owned()).ok()?,
        on: clock::local(session.began()).date,
        at: now,
        length: session.spent(now),
        preset: preset.and_then(|preset| Line::try_from(preset.to_owned()).ok()),
        topic: topic.and_then(|topic| Line::try_from(topic).ok()),
    })
}
