//! Opening a backup file: what is in it is said first, it is taken in as a whole, and can be taken out again.

use crate::platform::{clock, files};
use crate::state::restore::Before;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::row::RowButton;
use crate::ui::sheet::Sheet;
use hearth_core::journal::backup::{self, Backup, BackupError};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far opening a file has come.
#[derive(Clone)]
enum Opening {
    Closed,
    Refused(&'static str),
    Asking(Backup),
    Taken(Before, String),
}

/// The line that opens a file, and the sheet that asks.
#[component]
pub fn OpenBackup() -> impl IntoView {
    let opening = RwSignal::new(Opening::Closed);
    let is_open = Signal::derive(move || opening.with(|now| !matches!(now, Opening::Closed)));
    let pick = move |()| {
        spawn_local(async move {
            if let Some(now) = picked().await {
                // The page may be gone by now.
                let _ = opening.try_set(now);
            }
        });
    };
    view! {
        <RowButton
            title="Open a backup file"
            meta="Says what is in it before anything changes"
            icon=IconName::Upload
            on_click=pick
            testid="open-backup"
        />
        <Sheet title="A backup file" open=is_open on_close=move |()| opening.set(Opening::Closed)>
            {move || view! { <Asked opening /> }}
        </Sheet>
    }
}

/// Lets the couple choose a file and reads it; nothing where they chose none.
async fn picked() -> Option<Opening> {
    let cap = u32::try_from(backup::LARGEST).unwrap_or(u32::MAX);
    let read = match files::pick(".json,application/json", cap).await {
        Ok(None) => return None,
        Ok(Some(file)) => read(&file.bytes),
        Err(files::FileFault::TooLarge) => Err(BackupError::TooLarge.sentence()),
        Err(_) => Err("This file can’t be read here. Nothing was changed."),
    };
    Some(read.map_or_else(Opening::Refused, Opening::Asking))
}

fn read(bytes: &[u8]) -> Result<Backup, &'static str> {
    let text = std::str::from_utf8(bytes).map_err(|_| BackupError::NotABackup.sentence())?;
    backup::from_json(text).map_err(|error| error.sentence())
}

#[component]
fn Asked(opening: RwSignal<Opening>) -> impl IntoView {
    let store = use_store();
    let close = move |()| opening.set(Opening::Closed);
    let take = move |()| {
        if let Opening::Asking(backup) = opening.get_untracked() {
            let said = [
                &things(count(&backup)),
                " and its names and settings are here now.",
            ]
            .concat();
            opening.set(Opening::Taken(store.take_in(backup), said));
        }
    };
    let undo = move |()| {
        if let Opening::Taken(before, _) = opening.get_untracked() {
            store.take_out(before);
        }
        opening.set(Opening::Closed);
    };
    move || match opening.get() {
        Opening::Closed => ().into_any(),
        Opening::Refused(sentence) => view! {
            <p role="alert">{sentence}</p>
            <Button label="Close" on_click=close />
        }
        .into_any(),
        Opening::Asking(backup) => view! {
            <p>{preview(&backup)}</p>
            <p class="t-small">"It is joined with what is here. Nothing of yours is thrown away."</p>
            <Button label="Take it in" kind=ButtonKind::Primary on_click=take testid="take-in" />
            <Button label="Leave it" kind=ButtonKind::Quiet on_click=close />
        }
        .into_any(),
        Opening::Taken(_, said) => view! {
            <p role="status">{said}</p>
            <Button label="Good" kind=ButtonKind::Primary on_click=close />
            <Button label="Undo" kind=ButtonKind::Quiet on_click=undo testid="take-out" />
        }
        .into_any(),
    }
}

/// Counts what is kept in a backup, the deletions left out.
fn count(backup: &Backup) -> usize {
    backup.journal.newest_first().len()
}

fn things(count: usize) -> String {
    match count {
        0 => "Nothing kept".to_owned(),
        1 => "One thing kept".to_owned(),
        more => [&more.to_string(), " things kept"].concat(),
    }
}

fn preview(backup: &Backup) -> String {
    let made = clock::date_text(clock::local(backup.made).date);
    let couple = &backup.settings.couple.names;
    let whose = match (couple.first.get(), couple.second.get()) {
        (Some(first), Some(second)) => [", of ", first, " and ", second].concat(),
        (Some(name), None) | (None, Some(name)) => [", of ", name].concat(),
        (None, None) => String::new(),
    };
    [
        &things(count(backup)),
        ", with names and settings",
        &whose,
        ". Made on ",
        &made,
        ".",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_core::journal::Journal;
    use hearth_core::settings::Settings;
    use hearth_core::time::Instant;

    #[test]
    fn what_is_no_backup_is_refused_in_a_sentence() {
        assert!(read(b"\xff\xfe").unwrap_err().contains("not a Hearth backup"));
        assert!(read(b"[]").unwrap_err().contains("Nothing was changed"));
    }

    #[test]
    fn a_backup_is_counted_before_anything_changes() {
        let file = backup::to_json(&Journal::default(), &Settings::default(), Instant::from_millis(0));
        assert_eq!(count(&read(file.as_bytes()).unwrap()), 0);
        assert_eq!(things(1), "One thing kept");
        assert_eq!(things(12), "12 things kept");
    }
}
