//! Mend it: six lines written alone, read aloud to the other, and kept only if their writer wishes.

mod kept;

use super::way_back::{WayBack, use_way_back};
use super::{framed, today, turn_page};
use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::holder::HolderGate;
use crate::pages::setup::why_and_how;
use crate::pages::starts::starter;
use crate::pages::words::with_words;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use hearth_core::couple::{Each, Partner};
use hearth_core::exercise::Listed;
use hearth_core::exercise::mend::{self, LINES, LONGEST_LINE};
use hearth_core::exercise::turn_taker::{Options, Preset};
use hearth_core::journal::RecordId;
use hearth_core::promises::{self, Made};
use hearth_core::words::content::Mend;
use leptos::prelude::*;

const FIELDS: [&str; LINES] = [
    "mend-regret",
    "mend-happened",
    "mend-mine",
    "mend-change",
    "mend-repair",
    "mend-ask",
];

/// Asks who holds the phone, then lets that partner prepare, read aloud and close.
#[component]
pub fn MendPage() -> impl IntoView {
    let (store, way_back) = (use_store(), use_way_back());
    // What each has written lasts as long as the page, and is drawn for its writer alone.
    let lines = Each {
        first: [(); LINES].map(|()| RwSignal::new(String::new())),
        second: [(); LINES].map(|()| RwSignal::new(String::new())),
    };
    let desk = Desk {
        store: StoredValue::new(store),
        way_back,
        lines: StoredValue::new(lines),
        about: StoredValue::new(store.mending.get_untracked()),
        part: RwSignal::new(Part::Write),
    };
    store.mending.set(None);
    let own = Callback::new(move |partner: Partner| {
        on_cleanup(move || way_back.close());
        desk.part.set(Part::Write);
        with_words(move |words: Mend| desk.draw(partner, words))
    });
    framed(Listed::Mend, Some(way_back), move || {
        let intro = move || store.holder.get().is_none().then(intro);
        view! {
            {intro}
            <HolderGate reason="What you write here is yours, until you read it aloud." children=own/>
            <AboutThis/>
        }
        .into_any()
    })
}

/// Says which promise it is about.
fn promised(made: &Made) -> AnyView {
    view! { <p class="t-words" data-testid="about-promise">"I will " {made.promise.words.as_str().to_owned()}</p> }
        .into_any()
}

fn intro() -> AnyView {
    with_words(|words: Mend| why_and_how(words.why, words.how))
}

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The six lines.
    Write,
    /// The lines, large, to be read aloud.
    Read,
    /// They were said.
    Said,
    /// What was kept earlier.
    Kept,
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Desk {
    store: StoredValue<Store>,
    way_back: WayBack,
    lines: StoredValue<Each<[RwSignal<String>; LINES]>>,
    /// The promise it is about, where one led here.
    about: StoredValue<Option<RecordId>>,
    part: RwSignal<Part>,
}

impl Desk {
    fn store(self) -> Store {
        self.store.get_value()
    }

    fn lines(self, partner: Partner) -> [RwSignal<String>; LINES] {
        self.lines.with_value(|lines| *lines.of(partner))
    }

    /// Gives the promise it is about; nothing where it is not this partner's own.
    fn about(self, partner: Partner) -> Option<Made> {
        let id = self.about.get_value()?;
        self.store()
            .journal
            .with(|journal| promises::one(journal, partner, &id))
    }

    fn show(self, part: Part) {
        self.part.set(part);
        turn_page();
    }

    fn draw(self, partner: Partner, words: Mend) -> AnyView {
        (move || match self.part.get() {
            Part::Write => self.writing(partner, words.clone()),
            Part::Read => self.reading(partner),
            Part::Said => self.said(partner, words.forgiving.clone()),
            Part::Kept => kept::kept(self, partner, &words),
        })
        .into_any()
    }

    fn writing(self, partner: Partner, words: Mend) -> AnyView {
        let lines = self.lines(partner);
        let slots = words.slots.into_iter().zip(FIELDS).zip(lines);
        let slots = slots.map(|((slot, field), written)| starter(slot, field, written, LONGEST_LINE));
        let is_empty = Memo::new(move |_| lines.iter().all(|line| line.with(|text| text.trim().is_empty())));
        let read = ["Read it to ", &untrack(|| self.store().name(partner.other()))].concat();
        let about = untrack(|| self.about(partner)).map(|made| promised(&made));
        view! {
            {about}
            <p class="t-small">"Any line may stay empty. Kept nowhere: it is gone when you leave this page."</p>
            <div class="starters">{slots.collect_view()}</div>
            <div class="own-ways">
                <Button kind=ButtonKind::Primary label=read testid="read" disabled=is_empty
                    on_click=move |()| self.show(Part::Read)/>
                {move || (!is_empty.get()).then(|| view! {
                    <Button kind=ButtonKind::Quiet label="Start over" testid="start-over" on_click=move |()| self.start_over(partner)/>
                })}
                <Button kind=ButtonKind::Quiet label="What you kept" testid="kept" on_click=move |()| self.show(Part::Kept)/>
            </div>
        }
        .into_any()
    }

    fn reading(self, partner: Partner) -> AnyView {
        let lines = self
            .lines(partner)
            .map(|line| line.get_untracked().trim().to_owned());
        let line = |text: String| (!text.is_empty()).then(|| view! { <p>{text}</p> });
        let name = untrack(|| self.store().name(partner.other()));
        view! {
            <h2 class="t-h">{["Read it to ", &name].concat()}</h2>
            <p class="t-small">"Slowly, looking up between the lines. Then let them take their time."</p>
            <div class="letter mend-read" data-testid="to-read">{lines.into_iter().map(line).collect_view()}</div>
            <div class="own-ways">
                <Button kind=ButtonKind::Primary label="I’ve said it" testid="said" on_click=move |()| self.show(Part::Said)/>
                <Button kind=ButtonKind::Plain icon=IconName::ArrowLeft label="Back to the lines" testid="back"
                    on_click=move |()| self.show(Part::Write)/>
            </div>
        }
        .into_any()
    }

    fn said(self, partner: Partner, forgiving: String) -> AnyView {
        let is_kept = RwSignal::new(false);
        let keep = move |()| self.keep(partner, is_kept);
        let keep_button = move || {
            if is_kept.get() {
                view! { <p class="t-small" data-testid="kept-own">"Kept, for your eyes alone."</p> }
                    .into_any()
            } else {
                view! { <Button label="Keep it, for my eyes alone" testid="keep-own" on_click=keep/> }
                    .into_any()
            }
        };
        view! {
            <h2 class="t-h">"It is said"</h2>
            <p class="t-lead">{forgiving}</p>
            <div class="own-ways">
                <Button kind=ButtonKind::Primary icon=IconName::MessagesSquare label="Talk about it in turns"
                    testid="to-turns" on_click=move |()| self.into_turns(partner)/>
                {keep_button}
                <Button kind=ButtonKind::Quiet label="That’s all" testid="thats-all"
                    on_click=move |()| self.store().go(Route::Today)/>
            </div>
        }
        .into_any()
    }

    fn keep(self, partner: Partner, is_kept: RwSignal<bool>) {
        let lines = self.lines(partner).map(|line| line.get_untracked());
        let store = self.store();
        let about = untrack(|| self.about(partner));
        let promise = about.as_ref().map(|made| &made.id);
        let Some(draft) = mend::to_keep(partner, promise, &lines, today()) else {
            return;
        };
        let Some(id) = store.keep_new(draft.author, draft.audience, draft.entry) else {
            return;
        };
        is_kept.set(true);
        self.way_back.offer("Kept, for you alone.", move || {
            store.forget(&id);
            is_kept.try_set(false);
        });
    }

    fn start_over(self, partner: Partner) {
        let lines = self.lines(partner);
        let before = lines.map(|line| line.get_untracked());
        for line in lines {
            line.set(String::new());
        }
        turn_page();
        self.way_back.offer("The lines are empty again.", move || {
            for (line, text) in lines.into_iter().zip(before.clone()) {
                line.set(text);
            }
        });
    }

    /// Sets up a talk; what it is about is theirs to write, so that nothing private goes along.
    fn into_turns(self, partner: Partner) {
        let store = self.store();
        store.prepared.set(Some(Options::of(Preset::HardTopic, partner)));
        store.go(Route::Exercise(Listed::TurnTaker));
    }
}
