//! Sets up a story relay, and shows what was kept of earlier ones.

mod editor;

use crate::pages::card_setups::{begin_drawn, empty_line, seed};
use crate::pages::kept_list::{KeptLine, KeptList};
use crate::pages::own_time::way_back::{WayBack, use_way_back};
use crate::pages::setup::{setup_above, use_beginning, why_and_how};
use crate::pages::words::with_words;
use crate::platform::clock;
use crate::state::{Store, use_store};
use editor::Editor;
use hearth_core::deck::{self, Candidate};
use hearth_core::exercise::story_relay::Options;
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::journal::entry::Story;
use hearth_core::journal::{Author, Journal, RecordId};
use hearth_core::stories;
use hearth_core::words::content::StoryRelay;
use leptos::prelude::*;

/// Shows the set-up.
#[component]
pub fn StorySetupPage() -> AnyView {
    let store = use_store();
    let beginning = use_beginning();
    let way_back = use_way_back();
    let themes = StoredValue::new(Vec::<Candidate>::new());
    let is_empty = RwSignal::new(false);
    let body = view! {
        {with_words(move |words: StoryRelay| {
            themes.set_value(words.themes.iter().map(Candidate::from).collect());
            why_and_how(words.why, words.how)
        })}
        {empty_line(is_empty)}
    };
    let begin = move || {
        let drawn = deck::record_of(deck::STORIES).map(|id| {
            let journal = store.journal.get_untracked();
            themes.with_value(|themes| deck::draw(themes, &journal, &id, seed()))
        });
        let drawn = drawn.unwrap_or_default();
        let options = Options::of(beginning.first.get_untracked(), drawn.hand);
        begin_drawn(store, Exercise::StoryRelay(options), drawn.seen, is_empty);
    };
    let label = move || {
        [
            "Draw a theme. ",
            &store.name(beginning.first.get()),
            " tells first",
        ]
        .concat()
    };
    let page = setup_above(
        Listed::StoryRelay,
        Some(beginning),
        body.into_any(),
        kept(store, way_back),
        label,
        begin,
    );
    view! {
        {page}
        {way_back.draw()}
    }
    .into_any()
}

fn kept(store: Store, way_back: WayBack) -> AnyView {
    let editing = RwSignal::new(None::<RecordId>);
    let lines = Memo::new(move |_| {
        store.journal.with(|journal| {
            let kept = stories::kept(journal).into_iter();
            kept.map(|(id, told)| line(store, journal, id, told))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <KeptList heading="Stories you kept" lines deleted="The story is deleted." way_back
            on_edit=move |id| editing.set(Some(id))/>
        <Editor editing way_back/>
    }
    .into_any()
}

fn line(store: Store, journal: &Journal, id: &RecordId, told: &Story) -> KeptLine {
    let teller = match journal.get(id).map(|record| record.current().author) {
        Some(Author::One(partner)) => [&store.name(partner), ", "].concat(),
        _ => String::new(),
    };
    KeptLine {
        id: id.clone(),
        title: told.title.as_str().to_owned(),
        words: told
            .words
            .as_ref()
            .map(|words| words.as_str().to_owned())
            .unwrap_or_default(),
        meta: [teller, clock::date_text(told.on)].concat(),
    }
}
