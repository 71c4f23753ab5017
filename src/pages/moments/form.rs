//! The form of a moment: words, a day, whose, perhaps a photo, perhaps sealed until a day.

mod photo_part;

use super::{AUTHORS, Album, Part, photo_of};
use crate::pages::own_time::today;
use crate::pages::starts::way_to_begin;
use crate::platform::clock;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use crate::ui::switch::Switch;
use hearth_core::album;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::Moment;
use hearth_core::journal::{Author, Draft, Entry, RecordId};
use hearth_core::time::{Instant, LocalDate};
use leptos::prelude::*;
use leptos::task::spawn_local;
use photo_part::{Choice, photo_part};

/// What a seal is, plainly.
pub(super) const CURTAIN: &str = "This is a curtain, not a lock: a backup file holds the words, and whoever knows how can read them before.";
const FIELD: &str = "moment-words";

/// What is being written.
#[derive(Clone, Copy)]
struct Form {
    album: Album,
    /// What is changed, as it was; nothing for a new one.
    before: StoredValue<Option<(RecordId, Draft)>>,
    began: Instant,
    words: RwSignal<String>,
    on: RwSignal<String>,
    /// The place in [`AUTHORS`].
    author: RwSignal<usize>,
    photo: RwSignal<Choice, LocalStorage>,
    is_sealed: RwSignal<bool>,
    until: RwSignal<String>,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<&'static str>>,
}

pub(super) fn form(album: Album, id: Option<RecordId>) -> AnyView {
    let before = id.and_then(|id| {
        let draft = album.store().draft_of(&id)?;
        Some((id, draft))
    });
    let moment = before.as_ref().and_then(|(_, draft)| moment_of(draft)).cloned();
    let author = before.as_ref().map_or(Author::Both, |(_, draft)| draft.author);
    let photo = moment.as_ref().and_then(photo_of);
    let form = Form {
        album,
        began: clock::now(),
        words: RwSignal::new(
            moment
                .as_ref()
                .map_or_else(|| album.begun.get_untracked(), |it| it.words.as_str().to_owned()),
        ),
        on: RwSignal::new(moment.as_ref().map_or_else(today, |it| it.on).to_string()),
        author: RwSignal::new(AUTHORS.iter().position(|known| *known == author).unwrap_or(2)),
        photo: RwSignal::new_local(photo.map_or(Choice::Nothing, Choice::Kept)),
        is_sealed: RwSignal::new(false),
        until: RwSignal::new(String::new()),
        busy: RwSignal::new(false),
        fault: RwSignal::new(None),
        before: StoredValue::new(before),
    };
    form.draw()
}

fn moment_of(draft: &Draft) -> Option<&Moment> {
    match &draft.entry {
        Entry::Moment(moment) => Some(moment),
        _ => None,
    }
}

impl Form {
    fn draw(self) -> AnyView {
        let is_new = self.before.with_value(Option::is_none);
        let names = AUTHORS.map(|author| match author {
            Author::Both => "Both of you".to_owned(),
            Author::One(_) => self.album.whose(author),
        });
        let future = Memo::new(move |_| {
            self.day()
                .is_none()
                .then(|| "A day that has been, please.".to_owned())
        });
        let is_empty = Memo::new(move |_| self.words.with(|words| words.trim().is_empty()));
        let off = Signal::derive(move || is_empty.get() || self.day().is_none() || self.has_no_seal_day());
        if is_new {
            // Going back by chance loses no words; but what is to be sealed is nobody's to come upon.
            Effect::new(move || {
                let is_sealed = self.is_sealed.get();
                let words = if is_sealed {
                    String::new()
                } else {
                    self.words.get()
                };
                self.album.begun.set(words);
            });
        }
        let leave = move |()| {
            self.end();
            self.album.show(Part::Timeline);
        };
        view! {
            <h2 class="t-h">{if is_new { "A moment" } else { "Change this moment" }}</h2>
            <section class="stack" aria-label="The words">
                <Field
                    id=FIELD
                    label="What was it?"
                    value=self.words
                    on_input=move |text| self.words.set(text)
                    shape=FieldShape::Tall
                    words=true
                    most=album::LONGEST
                />
                {is_new.then(|| self.beginning())}
            </section>
            {photo_part(self)}
            <Field
                id="moment-day"
                label="The day"
                value=self.on
                on_input=move |text| self.on.set(text)
                shape=FieldShape::Date
                error=future
            />
            <Chips
                group="moment-author"
                legend="Whose words are these?"
                options=Signal::stored(names.to_vec())
                chosen=Signal::derive(move || Some(self.author.get()))
                on_choose=move |at| self.author.set(at)
                wrap=true
            />
            {is_new.then(|| self.seal())}
            <p role="alert" class="field-error">{move || self.fault.get()}</p>
            <div class="own-ways">
                <Button
                    kind=ButtonKind::Primary
                    label="Keep it"
                    disabled=off
                    busy=self.busy
                    on_click=move |()| self.keep()
                    testid="keep"
                />
                <Button kind=ButtonKind::Quiet label="Leave it" on_click=leave testid="leave" />
            </div>
        }
        .into_any()
    }

    /// Forgets what was begun, once it is kept or left.
    fn end(self) {
        if self.before.with_value(Option::is_none) {
            self.words.set(String::new());
            self.album.begun.set(String::new());
        }
    }

    /// Gives the day it is of; nothing where that is no day or still to come.
    fn day(self) -> Option<LocalDate> {
        let day = self.on.with(|on| on.parse().ok())?;
        (day <= today()).then_some(day)
    }

    /// Gives the day it opens; nothing where that is no day or not to come.
    fn seal_day(self) -> Option<LocalDate> {
        let day = self.until.with(|until| until.parse().ok())?;
        (day > today()).then_some(day)
    }

    fn has_no_seal_day(self) -> bool {
        self.is_sealed.get() && self.seal_day().is_none()
    }

    fn beginning(self) -> AnyView {
        let starts = self
            .album
            .words
            .with_value(|words| words.starts.iter().map(|line| line.text.clone()).collect());
        way_to_begin(starts, self.words, FIELD, "A way to begin")
    }

    /// Lets a note rest until a day.
    fn seal(self) -> AnyView {
        let about = self.album.words.with_value(|words| {
            words
                .sealed
                .get(1)
                .map(|line| line.text.clone())
                .unwrap_or_default()
        });
        let error = Memo::new(move |_| {
            let is_wrong = self.until.with(|until| !until.is_empty()) && self.seal_day().is_none();
            is_wrong.then(|| "A day that is still to come, please.".to_owned())
        });
        view! {
            <section class="stack" aria-label="Sealed until a day">
                <div class="rows">
                    <Switch
                        label="Seal it until a day"
                        meta=about
                        icon=IconName::Lock
                        on=self.is_sealed
                        on_turn=move |on| self.is_sealed.set(on)
                    />
                </div>
                <Show when=move || self.is_sealed.get()>
                    <Field
                        id="seal-day"
                        label="Open it on"
                        value=self.until
                        on_input=move |text| self.until.set(text)
                        shape=FieldShape::Date
                        error
                    />
                    <p class="t-small">{CURTAIN}</p>
                </Show>
            </section>
        }
        .into_any()
    }

    /// Keeps the photo first and then the words that name it, so that neither is lost.
    fn keep(self) {
        self.fault.set(None);
        self.busy.set(true);
        spawn_local(async move {
            let store = self.album.store();
            let photo = match self.photo.get_untracked() {
                Choice::Nothing => None,
                Choice::Kept(name) => Some(name),
                Choice::New(photo) => {
                    let Ok(name) = store.keep_photo(&photo).await else {
                        self.busy.try_set(false);
                        let said = "This phone has no place for the photo. Your words are still here: take the photo off to keep them.";
                        self.fault.try_set(Some(said));
                        return;
                    };
                    Some(name)
                }
            };
            // Whoever left the page meanwhile left the form; the photo is found again and dropped.
            let _ = self.keep_words(photo);
        });
    }

    fn keep_words(self, photo: Option<String>) -> Option<()> {
        if self.busy.try_set(false).is_some() {
            return None;
        }
        let store = self.album.store();
        let before = self.before.get_value();
        let old = before.as_ref().and_then(|(_, draft)| moment_of(draft));
        let on = untrack(|| self.day())?;
        let moment = self
            .words
            .with_untracked(|words| album::moment(words, on, photo.clone(), old))?;
        let author = AUTHORS.get(self.author.get_untracked()).copied()?;
        for name in [photo, old.and_then(photo_of)].into_iter().flatten() {
            store.drop_photo_later(name);
        }
        if let Some((id, draft)) = before {
            let next = Draft {
                author,
                audience: draft.audience,
                entry: Entry::Moment(moment),
            };
            self.album
                .way_back
                .offer("Changed.", store.keep_with_undo(&id, next));
        } else {
            let until = untrack(|| self.is_sealed.get().then(|| self.seal_day()).flatten());
            let next = album::draft(moment, author, until);
            let kept = store.keep_new(next.author, next.audience, next.entry)?;
            let done = store.keep_done(Listed::Moments, self.began);
            let said = if until.is_some() {
                "Kept, and sealed."
            } else {
                "Kept."
            };
            self.album.way_back.offer(said, move || {
                store.forget(&kept);
                if let Some(done) = &done {
                    store.forget(done);
                }
            });
        }
        self.end();
        self.album.show(Part::Timeline);
        Some(())
    }
}
