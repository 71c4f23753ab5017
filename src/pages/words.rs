//! The words of a page, fetched when it is opened.

use crate::platform::content::fetch_json;
use crate::ui::button::Button;
use hearth_core::words::content::{self, Content};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far the words have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fetched {
    Coming,
    Here,
    Missing,
}

/// Builds a part of a page out of a file of words, once it is here; says so where it can't be had.
pub fn with_words<T: Content + 'static>(build: impl Fn(T) -> AnyView + 'static) -> AnyView {
    let read = move |text: &str| content::read::<T>(text).ok().map(&build);
    fetched(T::FILE, Box::new(read))
}

/// Builds a view out of the text of a file, where the text is sound.
type Build = Box<dyn Fn(&str) -> Option<AnyView>>;

fn fetched(file: &'static str, build: Build) -> AnyView {
    let state = RwSignal::new(Fetched::Coming);
    let text = StoredValue::new(String::new());
    let build = StoredValue::new_local(build);
    fetch(file, state, text);
    let again = move |()| {
        state.set(Fetched::Coming);
        fetch(file, state, text);
    };
    (move || match state.get() {
        Fetched::Coming => view! { <p class="t-small" aria-live="polite">"One moment…"</p> }.into_any(),
        Fetched::Here => text
            .with_value(|text| build.with_value(|build| build(text)))
            .unwrap_or_else(|| missing(again)),
        Fetched::Missing => missing(again),
    })
    .into_any()
}

fn fetch(file: &'static str, state: RwSignal<Fetched>, text: StoredValue<String>) {
    spawn_local(async move {
        let name = file.trim_end_matches(".json");
        let next = match fetch_json(name).await {
            Ok(fresh) => {
                text.try_update_value(|text| *text = fresh);
                Fetched::Here
            }
            Err(_) => Fetched::Missing,
        };
        // The page may have been left meanwhile; then nobody needs them.
        let _ = state.try_set(next);
    });
}

fn missing(again: impl Fn(()) + Copy + Send + Sync + 'static) -> AnyView {
    view! {
        <div class="stack" role="alert">
            <p>"The words of this page could not be fetched. Once Hearth has been opened with a connection, they are always here."</p>
            <Button label="Try again" on_click=again/>
        </div>
    }
    .into_any()
}
