//! The calendar file that brings two people back; it names an hour and nothing else unless asked to.

use crate::platform::{clock, files, random};
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use hearth_core::calendar::cool_down_event;
use hearth_core::time::Instant;
use leptos::prelude::*;

/// What a calendar file is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CalendarFile {
    /// When they meet again.
    pub(crate) until: Instant,
    /// Where; only written if asked for.
    pub(crate) place: String,
    /// One warm line; only written if asked for.
    pub(crate) line: String,
}

/// What of place and line goes into the file; nothing, unless they say so.
#[derive(Clone, Copy)]
pub(crate) struct CalendarParts {
    place: RwSignal<bool>,
    line: RwSignal<bool>,
}

impl CalendarParts {
    /// Begins with the hour alone.
    pub(crate) fn none() -> Self {
        Self {
            place: RwSignal::new(false),
            line: RwSignal::new(false),
        }
    }
}

/// Offers the file as a download, and says what has become of it.
#[component]
pub(crate) fn AddButton(
    #[prop(into)] file: Callback<(), CalendarFile>,
    parts: CalendarParts,
    #[prop(optional)] is_quiet: bool,
) -> impl IntoView {
    let store = use_store();
    let add = move || {
        let file = file.run(());
        let hours = store.settings.with_untracked(|settings| settings.hours);
        let shown = clock::clock_text(file.until, hours);
        let place = Some(file.place).filter(|place| parts.place.get_untracked() && !place.is_empty());
        let mut event = cool_down_event(random::id(), clock::now(), file.until, &shown, place);
        event.note = Some(file.line).filter(|line| parts.line.get_untracked() && !line.is_empty());
        let saved = files::save_text("back.ics", "text/calendar", &event.to_ics());
        store.notice.set(Some(match saved {
            Ok(()) => "Saved as a file. Open it to add it to your calendar.".to_owned(),
            Err(_) => "This browser saves no files. Note the time, or set an alarm.".to_owned(),
        }));
    };
    let (kind, label) = if is_quiet {
        (ButtonKind::Plain, "To calendar")
    } else {
        (ButtonKind::Outline, "Add")
    };
    view! {
        <Button
            kind
            icon=IconName::CalendarPlus
            label
            on_click=add
            testid="calendar"
            attr:aria-label=if is_quiet { "To calendar" } else { "Add to your calendar" }
        />
    }
}

/// Says what is in the file, and lets the place and the line be added.
#[component]
pub(crate) fn FileParts(parts: CalendarParts, #[prop(into)] title: Signal<String>) -> impl IntoView {
    let tick = |label: &'static str, on: RwSignal<bool>| {
        view! {
            <label class="pause-tick">
                <input type="checkbox" prop:checked=on on:change=move |_| on.update(|on| *on = !*on) />
                {label}
            </label>
        }
    };
    view! {
        <details class="pause-details">
            <summary>"What the file says"</summary>
            <p>"“Back at " {title} "”, and nothing else, so that a shared calendar tells nobody why."</p>
            {tick("Add the place", parts.place)}
            {tick("Add the warm line", parts.line)}
        </details>
    }
}
