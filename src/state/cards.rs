//! What taps do to cards: answered, passed, marked; and what a deck keeps of it.

use super::Store;
use crate::platform::clock;
use hearth_core::couple::Partner;
use hearth_core::deck;
use hearth_core::exercise::Exercise;
use hearth_core::journal::entry::{Entry, IdeaKept, Line};
use hearth_core::journal::revision::RecordId;
use hearth_core::journal::{Audience, Author, Draft};
use hearth_core::session::script::StepKind;
use hearth_core::session::{Event, Outcome, Session};
use leptos::prelude::*;

impl Store {
    /// Notes what counts as seen once cards have been drawn: less than before where a deck begins anew.
    pub fn note_drawn(self, exercise: &Exercise, seen: Vec<Line<80>>) {
        if let Some(id) = deck::record_for(exercise) {
            let draft = self
                .journal
                .with_untracked(|journal| deck::begin_anew(journal, &id, seen));
            self.keep_deck(id, draft);
        }
    }

    /// Hands over; a card that both have answered by that counts as seen.
    pub fn answer_card(self) -> Outcome {
        let answered = self.current_card().filter(|(_, _, is_last)| *is_last);
        let outcome = self.act(Event::HandOver);
        if outcome == Outcome::Changed
            && let Some((id, card, _)) = answered
        {
            self.mark_card(id, &card, true);
            self.forget_written();
        }
        outcome
    }

    /// Puts another card in the place of this one, by [`Event::Pass`] or [`Event::Lighter`]; no mark is left.
    pub fn pass_card(self, event: Event) {
        let passed = self.current_card();
        if self.act(event) == Outcome::Changed
            && let Some((id, card, _)) = passed
        {
            // It may have been answered and taken back before.
            self.mark_card(id, &card, false);
            self.forget_written();
        }
    }

    /// Leaves the cards for what closes the run; a story that is being told counts as told.
    pub fn stop_cards(self) {
        let told = self.current_card().filter(|(_, _, is_last)| *is_last);
        let is_story = self
            .session
            .with_untracked(|session| session.as_ref().is_some_and(|s| s.step().kind == StepKind::Say));
        if self.act(Event::Enough) == Outcome::Changed {
            if let Some((id, card, _)) = told.filter(|_| is_story) {
                self.mark_card(id, &card, true);
            }
            self.forget_written();
        }
    }

    /// Marks a card as one to keep, or no longer.
    pub fn mark_favourite(self, list: &str, item: &str) {
        let known = self
            .journal
            .with_untracked(|journal| deck::favourites_of(journal, list, item));
        for id in &known {
            self.forget(id);
        }
        let lines = (Line::try_from(list.to_owned()), Line::try_from(item.to_owned()));
        if let ((Ok(list), Ok(item)), true) = (lines, known.is_empty()) {
            let on = clock::local(clock::now()).date;
            let entry = Entry::IdeaKept(IdeaKept { list, item, on });
            self.keep_new(Author::Both, Audience::Both, entry);
        }
    }

    /// Forgets what was written about a card.
    pub fn forget_written(self) {
        for partner in Partner::BOTH {
            self.written.of(partner).set(String::new());
        }
    }

    /// Keeps a deck where there is something to keep.
    pub fn keep_deck(self, id: RecordId, draft: Option<Draft>) {
        if let Some(draft) = draft {
            self.keep(id, draft, clock::now());
        }
    }

    /// Gives the deck and the card of the current step, and whether the card ends with it.
    fn current_card(self) -> Option<(RecordId, String, bool)> {
        let of = |session: &Session| {
            let turn = session.step().turn;
            let card = session.exercise().card(turn)?.id.clone();
            let id = deck::record_for(session.exercise())?;
            Some((id, card, session.coming().turn != turn))
        };
        self.session
            .with_untracked(|session| session.as_ref().and_then(of))
    }

    fn mark_card(self, id: RecordId, card: &str, is_seen: bool) {
        let draft = self
            .journal
            .with_untracked(|journal| deck::mark(journal, &id, card, is_seen));
        self.keep_deck(id, draft);
    }
}
