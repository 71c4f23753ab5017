//! The sheet in which an experiment gets other words or another day, or is looked at again.

use super::day::{DayPicker, add_to_calendar};
use crate::pages::own_time::way_back::WayBack;
use crate::platform::clock;
use crate::platform::page;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use crate::ui::sheet::Sheet;
use crate::ui::switch::Switch;
use hearth_core::agreements::{LONGEST_EXPERIMENT, experiment};
use hearth_core::journal::entry::{Agreement, Entry, Line};
use hearth_core::journal::{Draft, RecordId};
use leptos::prelude::*;

/// Draws the sheet while an experiment is being changed.
#[component]
pub(super) fn Editor(editing: RwSignal<Option<RecordId>>, way_back: WayBack) -> AnyView {
    let is_open = Signal::derive(move || editing.with(Option::is_some));
    view! {
        <Sheet title="What you are trying" open=is_open on_close=move |()| editing.set(None)>
            {writing(editing, way_back)}
        </Sheet>
    }
    .into_any()
}

fn writing(editing: RwSignal<Option<RecordId>>, way_back: WayBack) -> Option<AnyView> {
    let store = use_store();
    let id = editing.get_untracked()?;
    let before = store.draft_of(&id)?;
    let Entry::Agreement(old) = before.entry.clone() else {
        return None;
    };
    let words = RwSignal::new(
        old.words
            .as_ref()
            .map(Line::as_str)
            .unwrap_or_default()
            .to_owned(),
    );
    let again = RwSignal::new(old.again);
    let is_closed = RwSignal::new(old.closed.is_some());
    let is_wanting =
        Memo::new(move |_| again.with(Option::is_none) || words.with(|text| text.trim().is_empty()));
    let (day, on, was_closed) = (old.again, old.on, old.closed);
    let keep = move |()| {
        let today = clock::local(clock::now()).date;
        let changed = again
            .get_untracked()
            .and_then(|day| experiment(&words.get_untracked(), on, day));
        if let Some(changed) = changed {
            let closed = is_closed.get_untracked().then(|| was_closed.unwrap_or(today));
            let draft = Draft {
                entry: Entry::Agreement(Agreement { closed, ..changed }),
                ..before.clone()
            };
            way_back.offer("Changed.", store.keep_with_undo(&id, draft));
        }
        editing.set(None);
        page::focus_heading_soon();
    };
    let to_calendar = move |()| {
        if let Some(day) = again.get_untracked() {
            add_to_calendar(store, day);
        }
    };
    Some(
        view! {
            <Field id="experiment-words" label="What you try" value=words on_input=move |text| words.set(text)
                shape=FieldShape::Tall most=LONGEST_EXPERIMENT words=true/>
            <DayPicker legend="Look again in" set=day on_choose=move |day| again.set(day)/>
            <div class="rows">
                <Switch label="We have looked again" on=is_closed on_turn=move |on| is_closed.set(on)/>
            </div>
            <Button kind=ButtonKind::Pill icon=IconName::CalendarPlus label="Add to your calendar" testid="calendar"
                disabled=is_wanting on_click=to_calendar/>
            <Button kind=ButtonKind::Primary label="Keep it" testid="keep-experiment" disabled=is_wanting on_click=keep/>
        }
        .into_any(),
    )
}
