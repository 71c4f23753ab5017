//! Which reply lands: scenes with four replies for one alone, without a score.

mod scene;

use super::{framed, lights, turn_page};
use crate::pages::words::with_words;
use crate::platform::{clock, random};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::lights::Meeting;
use hearth_core::exercise::Listed;
use hearth_core::exercise::replies::{next_scene, shuffled};
use hearth_core::limits;
use hearth_core::time::Instant;
use hearth_core::words::content::Replies;
use leptos::prelude::*;

/// After so many scenes, stopping is offered as an equal choice.
const A_RUN: usize = 5;
/// From so many scenes on, the date and the length are kept.
const KEPT_FROM: usize = 3;

/// Shows one scene after another, for as long as somebody likes.
#[component]
pub fn RepliesPage() -> impl IntoView {
    framed(Listed::Replies, None, || {
        with_words(|words: Replies| Drill::begin(words).draw())
    })
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Drill {
    store: StoredValue<Store>,
    words: StoredValue<Replies>,
    began: StoredValue<Instant>,
    /// The place of the scene; nothing where there is none to show.
    at: RwSignal<Option<usize>>,
    /// Which reply stands first, second, third and fourth.
    order: StoredValue<[usize; 4]>,
    /// How many scenes were looked through to the end.
    through: StoredValue<usize>,
    /// The reply that was chosen, by its place among the four as shown.
    chosen: RwSignal<Option<usize>>,
    /// Whether all four notes are shown.
    is_open: RwSignal<bool>,
    is_over: RwSignal<bool>,
}

impl Drill {
    fn begin(words: Replies) -> Self {
        let drill = Self {
            store: StoredValue::new(use_store()),
            words: StoredValue::new(words),
            began: StoredValue::new(clock::now()),
            at: RwSignal::new(None),
            order: StoredValue::new([0, 1, 2, 3]),
            through: StoredValue::new(0),
            chosen: RwSignal::new(None),
            is_open: RwSignal::new(false),
            is_over: RwSignal::new(false),
        };
        drill.next();
        // Closing the page ends it as well as saying so.
        on_cleanup(move || drill.keep());
        drill
    }

    /// Goes on to a scene that was not seen lately, out of what is open to both.
    fn next(self) {
        let draw = || random::below(u32::MAX);
        let store = self.store.get_value();
        let may_come: Vec<usize> = store.journal.with_untracked(|journal| {
            self.words.with_value(|words| {
                let scenes = words.scenes.iter().enumerate();
                let open = scenes.filter(|(_, scene)| limits::is_open(journal, &scene.topic));
                open.map(|(at, _)| at).collect()
            })
        });
        let next = store
            .scenes_seen
            .with_untracked(|seen| next_scene(&may_come, seen, draw()));
        if let Some(at) = next {
            store.scenes_seen.update(|seen| {
                seen.retain(|old| *old != at);
                seen.push(at);
            });
        }
        self.order.set_value(shuffled([draw(), draw(), draw()]));
        self.chosen.set(None);
        self.is_open.set(false);
        self.at.set(next);
    }

    /// Shows all four notes: the scene is looked through.
    fn open(self) {
        self.through.update_value(|through| *through += 1);
        self.is_open.set(true);
    }

    /// Keeps date and length once, where there were scenes enough to speak of.
    fn keep(self) {
        let is_enough = self
            .through
            .try_get_value()
            .is_some_and(|through| through >= KEPT_FROM);
        let at_work = self.store.try_get_value().zip(self.began.try_get_value());
        if let Some((store, began)) = at_work.filter(|_| is_enough) {
            store.keep_done(Listed::Replies, began);
            self.through.set_value(0);
        }
    }

    fn draw(self) -> AnyView {
        (move || {
            if self.is_over.get() {
                return self.over();
            }
            match self.at.get() {
                Some(at) => self.scene(at),
                None => view! { <p class="t-lead">"There is no scene for today."</p> }.into_any(),
            }
        })
        .into_any()
    }

    fn scene(self, at: usize) -> AnyView {
        let Some(scene) = self.words.with_value(|words| words.scenes.get(at).cloned()) else {
            return ().into_any();
        };
        let is_first = self.through.get_value() == 0;
        let why = is_first.then(|| self.words.with_value(|words| words.why.clone()));
        view! {
            {why.map(|why| view! { <p class="t-small">{why}</p> })}
            {scene::scene(self, scene)}
            {move || self.is_open.get().then(|| self.onward())}
        }
        .into_any()
    }

    /// The ways on: another scene, or enough; after a run of five the two weigh the same.
    fn onward(self) -> AnyView {
        let is_run = self.through.get_value().is_multiple_of(A_RUN);
        let (next_kind, enough_kind) = if is_run {
            (ButtonKind::Outline, ButtonKind::Outline)
        } else {
            (ButtonKind::Primary, ButtonKind::Quiet)
        };
        let next = move |()| {
            self.next();
            turn_page();
        };
        let enough = move |()| {
            self.is_over.set(true);
            turn_page();
        };
        view! {
            <div class="own-ways">
                <Button kind=next_kind label="Next scene" on_click=next testid="next-scene" />
                <Button kind=enough_kind label="That’s enough for today" on_click=enough testid="enough" />
            </div>
        }
        .into_any()
    }

    fn over(self) -> AnyView {
        let is_kept = self.through.get_value() >= KEPT_FROM;
        self.keep();
        let said = if is_kept {
            "Kept: the date and the length. Never what you chose."
        } else {
            "Nothing of it is kept."
        };
        let again = move |()| {
            self.began.set_value(clock::now());
            self.through.set_value(0);
            self.next();
            self.is_over.set(false);
            turn_page();
        };
        view! {
            {lights(Meeting::Resting)}
            <div class="own-said">
                <p class="t-lead">"Every reply meant well. One of them stayed a moment longer."</p>
                <p role="status">{said}</p>
            </div>
            <div class="own-ways">
                <ButtonLink kind=ButtonKind::Primary href=Route::Today.href() label="Back to today" />
                <Button kind=ButtonKind::Quiet label="A few more" on_click=again testid="more-scenes" />
            </div>
        }
        .into_any()
    }
}
