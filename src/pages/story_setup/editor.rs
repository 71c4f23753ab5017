//! The sheet in which a kept story gets another title or line.

use crate::pages::own_time::way_back::WayBack;
use crate::platform::page;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Field, FieldShape};
use crate::ui::sheet::Sheet;
use hearth_core::journal::entry::Entry;
use hearth_core::journal::{Draft, RecordId};
use hearth_core::stories::{LONGEST_TITLE, LONGEST_WORDS, story};
use leptos::prelude::*;

/// Draws the sheet while a story is being changed.
#[component]
pub(super) fn Editor(editing: RwSignal<Option<RecordId>>, way_back: WayBack) -> AnyView {
    let is_open = Signal::derive(move || editing.with(Option::is_some));
    view! {
        <Sheet title="Other words" open=is_open on_close=move |()| editing.set(None)>
            {writing(editing, way_back)}
        </Sheet>
    }
    .into_any()
}

fn writing(editing: RwSignal<Option<RecordId>>, way_back: WayBack) -> Option<AnyView> {
    let store = use_store();
    let id = editing.get_untracked()?;
    let before = store.draft_of(&id)?;
    let Entry::Story(old) = before.entry.clone() else {
        return None;
    };
    let title = RwSignal::new(old.title.as_str().to_owned());
    let words = RwSignal::new(
        old.words
            .as_ref()
            .map(|words| words.as_str().to_owned())
            .unwrap_or_default(),
    );
    let keep = move |()| {
        let told = story(
            &title.get_untracked(),
            &words.get_untracked(),
            old.theme.clone(),
            old.on,
        );
        if let Some(told) = told {
            let draft = Draft {
                entry: Entry::Story(told),
                ..before.clone()
            };
            way_back.offer("Changed.", store.keep_with_undo(&id, draft));
        }
        editing.set(None);
        page::focus_heading_soon();
    };
    Some(
        view! {
            <Field id="story-title" label="A title" value=title on_input=move |text| title.set(text)
                most=LONGEST_TITLE words=true/>
            <Field id="story-words" label="A line of it, if you like" value=words on_input=move |text| words.set(text)
                shape=FieldShape::Tall most=LONGEST_WORDS words=true/>
            <Button kind=ButtonKind::Primary label="Keep it" testid="keep-story" on_click=keep
                disabled=Signal::derive(move || title.with(|title| title.trim().is_empty()))/>
        }
        .into_any(),
    )
}
