//! A kept photo, given an address only while it is on the screen.

use crate::platform::photos;
use crate::state::use_store;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Draws a photo; says so where it is not on this phone.
#[component]
pub(super) fn Picture(
    /// Its name beside the journal.
    name: String,
    /// What it is, for ears; empty where words beside it say it.
    #[prop(into)]
    alt: String,
) -> AnyView {
    let store = use_store();
    let found = RwSignal::new(None::<Option<String>>);
    spawn_local(async move {
        let photo = store.photo(&name).await;
        let address = photo.and_then(|photo| photo.address());
        // The page may be gone by now.
        if let Some(Some(Some(unused))) = found.try_set(Some(address)) {
            photos::let_go(&unused);
        }
    });
    on_cleanup(move || {
        if let Some(Some(Some(shown))) = found.try_get_untracked() {
            photos::let_go(&shown);
        }
    });
    (move || match found.get() {
        None => view! { <span class="picture" data-state="coming"></span> }.into_any(),
        Some(Some(address)) => {
            view! { <img class="picture" src=address alt=alt.clone() decoding="async" data-testid="photo" /> }
                .into_any()
        }
        Some(None) => {
            view! { <span class="picture" data-state="missing">"The photo is not on this phone."</span> }
                .into_any()
        }
    })
    .into_any()
}
