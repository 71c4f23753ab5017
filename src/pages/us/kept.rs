//! What is kept, whether that works, and all of it as a file.

use super::backup::OpenBackup;
use crate::platform::{clock, files, persisted};
use crate::route::Route;
use crate::state::persist::{Fill, StorageTruth};
use crate::state::{Store, use_store};
use crate::ui::icon::IconName;
use crate::ui::row::{RowButton, RowLink};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The truth about storage, and files out and in.
#[component]
pub fn Kept() -> impl IntoView {
    let store = use_store();
    let truth = store.shelf.truth;
    let busy = RwSignal::new(false);
    let promise = promise();
    // What is not kept at all can't be cleared.
    let promised = Memo::new(move |_| {
        promise
            .get()
            .filter(|_| !truth.with(StorageTruth::is_memory_only))
    });
    let aside = Memo::new(move |_| truth.with(|truth| truth.kept_aside));
    view! {
        <section class="stack" aria-labelledby="us-kept">
            <h2 class="t-h" id="us-kept">"What is kept"</h2>
            <p data-testid="storage-truth">{move || truth.with(said)}</p>
            {move || promised.get().map(|said| view! { <p class="t-small" data-testid="storage-promise">{said}</p> })}
            <div class="rows">
                <RowLink href=Route::Lines.href() title="Lines over time" meta="Each sees their own" icon=IconName::EyeOff />
                <RowButton
                    title="Save a backup file"
                    meta="Holds what each of you kept for yourselves, too, but no photos: save those one by one in Moments"
                    icon=IconName::Download
                    busy
                    on_click=move |()| save_backup(store, busy)
                    testid="save-backup"
                />
                <RowButton
                    title="Save as plain text"
                    meta="To read or to print"
                    icon=IconName::FileText
                    busy
                    on_click=move |()| save_text(store, busy)
                    testid="save-text"
                />
                <OpenBackup />
                {move || (aside.get() > 0).then(|| view! {
                    <RowButton
                        title="Save what could not be read"
                        meta="It lies aside, just as it was found"
                        icon=IconName::Download
                        on_click=move |()| save_raw(store)
                    />
                })}
            </div>
        </section>
    }
}

/// Says in one or two sentences where things are kept.
pub fn said(truth: &StorageTruth) -> &'static str {
    if truth.is_newer {
        "A newer Hearth wrote here, so this one changes nothing. Reload the page to go on."
    } else if truth.is_memory_only() {
        "This browser keeps nothing. Hearth works, but all of it is gone once you close it."
    } else if truth.fill == Fill::Full {
        "There is no more room on this phone. Save a backup file, then clear space."
    } else if truth.fill == Fill::Near {
        "The room on this phone is getting small. A backup file would be wise."
    } else if truth.shelf.is_some() || truth.database.is_some() {
        "Kept on this phone and nowhere else, with one lock less than usual. Save a backup now and then."
    } else {
        "Kept on this phone and nowhere else. No account. Nobody reads along."
    }
}

/// Asks whether the browser promised to keep what is kept here; says nothing where it can't be asked.
fn promise() -> RwSignal<Option<&'static str>> {
    let said = RwSignal::new(None);
    spawn_local(async move {
        let promised = persisted::is_persisted().await.map(|is_promised| {
            if is_promised {
                "The browser has promised not to clear it by itself."
            } else {
                "Short of room, the browser may clear it by itself. A backup file is safe from that."
            }
        });
        // The page may be gone by now.
        said.try_set(promised);
    });
    said
}

/// Offers all that is kept as a file that Hearth can open again; busy until it is written.
pub fn save_backup(store: Store, busy: RwSignal<bool>) {
    busy.set(true);
    spawn_local(async move {
        save(store, "json", "application/json", &store.backup_text().await);
        // The page may be gone by now.
        busy.try_set(false);
    });
}

fn save_text(store: Store, busy: RwSignal<bool>) {
    busy.set(true);
    spawn_local(async move {
        save(
            store,
            "txt",
            "text/plain;charset=utf-8",
            &store.readable_text().await,
        );
        busy.try_set(false);
    });
}

fn save_raw(store: Store) {
    spawn_local(async move {
        let text = store.raw_text().await;
        save(store, "unread.json", "application/json", &text);
    });
}

fn save(store: Store, ending: &str, kind: &str, text: &str) {
    let name = [
        "hearth-",
        &clock::local(clock::now()).date.to_string(),
        ".",
        ending,
    ]
    .concat();
    if files::save_text(&name, kind, text).is_err() {
        store
            .notice
            .set(Some("This browser can’t save files. Try another one.".to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::idb::IdbFault;
    use crate::platform::storage::StorageFault;

    #[test]
    fn what_is_worst_is_said_first() {
        let memory = StorageTruth {
            shelf: Some(StorageFault::Blocked),
            database: Some(IdbFault::Missing),
            ..StorageTruth::default()
        };
        assert!(said(&memory).contains("gone once you close it"));
        assert!(
            said(&StorageTruth {
                is_newer: true,
                ..memory
            })
            .contains("newer")
        );
        assert!(said(&StorageTruth::default()).starts_with("Kept on this phone"));
    }
}
