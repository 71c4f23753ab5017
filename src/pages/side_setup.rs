//! Sets up side by side, and shows what the two are trying.

pub(crate) mod day;
mod editor;

use crate::pages::kept_list::{KeptLine, KeptList};
use crate::pages::own_time::way_back::{WayBack, use_way_back};
use crate::pages::setup::{self, setup_above, use_beginning, why_and_how};
use crate::pages::words::with_words;
use crate::platform::clock;
use crate::state::{Store, use_store};
use day::day_text;
use editor::Editor;
use hearth_core::agreements;
use hearth_core::exercise::side_by_side::Options;
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::journal::RecordId;
use hearth_core::journal::entry::{Agreement, Line};
use hearth_core::words::content::SideBySide;
use leptos::prelude::*;

/// Shows the set-up.
#[component]
pub fn SideSetupPage() -> AnyView {
    let store = use_store();
    let beginning = use_beginning();
    let way_back = use_way_back();
    let body = with_words(|words: SideBySide| {
        view! {
            {why_and_how(words.why, words.how)}
            <p class="t-small">
                "First each says, alone, whether they are ready. Nothing is kept unless you both say so at the end."
            </p>
        }
        .into_any()
    });
    let begin = move || {
        let options = Options::of(beginning.first.get_untracked());
        setup::begin(store, Exercise::SideBySide(options));
    };
    let label = move || ["Begin. ", &store.name(beginning.first.get()), " speaks first"].concat();
    let page = setup_above(
        Listed::SideBySide,
        Some(beginning),
        body,
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
            let kept = agreements::experiments(journal).into_iter();
            kept.map(|(id, agreed)| line(id, agreed)).collect::<Vec<_>>()
        })
    });
    view! {
        <KeptList heading="What you are trying" lines deleted="The experiment is deleted." way_back
            on_edit=move |id| editing.set(Some(id))/>
        <Editor editing way_back/>
    }
    .into_any()
}

fn line(id: &RecordId, agreed: &Agreement) -> KeptLine {
    let today = clock::local(clock::now()).date;
    let meta = match (agreed.closed, agreed.again) {
        (Some(day), _) => ["Looked at again on ", &day_text(day)].concat(),
        (None, Some(day)) if day <= today => "A day to look again".to_owned(),
        (None, Some(day)) => ["Look again on ", &day_text(day)].concat(),
        (None, None) => clock::date_text(agreed.on),
    };
    KeptLine {
        id: id.clone(),
        title: agreed
            .words
            .as_ref()
            .map(Line::as_str)
            .unwrap_or_default()
            .to_owned(),
        words: String::new(),
        meta,
    }
}
