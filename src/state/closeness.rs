//! How near it felt: set alone, kept for whoever set it, and for both only where both would show it.

use super::{PulseAnswers, Store};
use crate::platform::clock;
use hearth_core::closeness;
use hearth_core::couple::{Each, Partner};
use hearth_core::journal::{Audience, Entry, RecordId};
use hearth_core::session::{Answer, Event};
use leptos::prelude::*;

impl Store {
    /// Takes what one partner set, with whether they would show it; nothing for "not today".
    pub fn set_closeness(self, partner: Partner, set: Option<(u8, bool)>) {
        let show = set.is_some_and(|(_, show)| show);
        self.pulse.update(|pulse| {
            *pulse.of_mut(partner) = Some(PulseAnswers {
                levels: [None; 3],
                show,
            });
        });
        let now = clock::now();
        let on = clock::local(now).date;
        if let Some(id) = self.closeness_id(partner) {
            let is_kept = self.journal.with_untracked(|journal| journal.get(&id).is_some());
            match set {
                Some((overlap, _)) => self.keep(id, closeness::draft(partner, overlap, on, false), now),
                None if is_kept => self.forget(&id),
                None => {}
            }
        }
        let both = self.pulse.with_untracked(|pulse| {
            Partner::BOTH.map(|who| pulse.of(who).is_some_and(|answer| answer.show)) == [true, true]
        });
        if both {
            self.show_closeness();
        }
        self.act(Event::Answered(partner, Answer::Given));
    }

    /// Gives what each set in this run, as far as both may see it.
    pub fn shown_closeness(self) -> Each<Option<u8>> {
        let mut shown = Each::default();
        for partner in Partner::BOTH {
            let draft = self.closeness_id(partner).and_then(|id| self.draft_of(&id));
            if let Some(draft) = draft.filter(|draft| draft.audience == Audience::Both)
                && let Entry::Closeness(set) = draft.entry
            {
                *shown.of_mut(partner) = Some(set.overlap);
            }
        }
        shown
    }

    fn show_closeness(self) {
        for id in Partner::BOTH.into_iter().filter_map(|who| self.closeness_id(who)) {
            if let Some(mut draft) = self.draft_of(&id) {
                draft.audience = Audience::Both;
                self.keep(id, draft, clock::now());
            }
        }
    }

    fn closeness_id(self, partner: Partner) -> Option<RecordId> {
        let began = self
            .session
            .with_untracked(|session| session.as_ref().map(hearth_core::session::Session::began))?;
        closeness::record_of(partner, began)
    }
}
