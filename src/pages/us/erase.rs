//! Deleting everything: a word to type, a copy offered first, and a second question.

use super::kept::save_backup;
use crate::platform::location;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::row::RowButton;
use crate::ui::sheet::Sheet;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is typed before anything is deleted.
const WORD: &str = "delete";

/// How far deleting has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Typing,
    Asking,
    Deleting,
    Held,
}

/// The line that opens the sheet.
#[component]
pub fn Erase() -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <RowButton
            title="Delete everything on this phone"
            icon=IconName::Trash2
            danger=true
            on_click=move |()| is_open.set(true)
            testid="erase"
        />
        <Sheet title="Delete everything?" open=is_open on_close=move |()| is_open.set(false)>
            <Steps is_open />
        </Sheet>
    }
}

#[component]
fn Steps(is_open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let stage = RwSignal::new(Stage::Typing);
    let stay = move |()| is_open.set(false);
    move || match stage.get() {
        Stage::Typing => typing(store, stage),
        Stage::Asking => view! {
            <p>"This can’t be undone, here or anywhere else."</p>
            <Button
                label="Yes, delete it all"
                kind=ButtonKind::Danger
                on_click=move |()| erase(store, stage)
                testid="erase-confirm"
            />
            <Button label="Keep everything" kind=ButtonKind::Quiet on_click=stay />
        }
        .into_any(),
        Stage::Deleting => view! { <p role="status">"Deleting…"</p> }.into_any(),
        Stage::Held => view! {
            <p role="alert">
                "The browser held on to a part of it. Close other windows of Hearth, then delete once more."
            </p>
            <Button label="Delete once more" kind=ButtonKind::Danger on_click=move |()| erase(store, stage) />
        }
        .into_any(),
    }
}

fn typing(store: Store, stage: RwSignal<Stage>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let is_other = Signal::derive(move || !typed.with(|typed| is_word(typed)));
    view! {
        <p>"Names, settings, what runs and all that is kept goes, photos too. There is no other copy."</p>
        <Button
            label="Save a backup file first"
            icon=IconName::Download
            busy
            on_click=move |()| save_backup(store, busy)
        />
        <Field
            id="erase-word"
            label="To go on, type the word delete"
            value=typed
            on_input=move |text| typed.set(text)
        />
        <Button
            label="Delete everything"
            kind=ButtonKind::Danger
            disabled=is_other
            on_click=move |()| stage.set(Stage::Asking)
            testid="erase-next"
        />
    }
    .into_any()
}

fn is_word(typed: &str) -> bool {
    typed.trim().eq_ignore_ascii_case(WORD)
}

/// Deletes everything, and opens the page anew as on the first day.
fn erase(store: Store, stage: RwSignal<Stage>) {
    stage.set(Stage::Deleting);
    spawn_local(async move {
        if store.erase().await.is_ok() {
            location::rewrite(&Route::Today.href());
            location::reload();
        } else {
            // The sheet may be closed by now.
            let _ = stage.try_set(Stage::Held);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_opens_the_way() {
        assert!(is_word(" Delete "));
        assert!(!is_word("delet") && !is_word("") && !is_word("delete all"));
    }
}
