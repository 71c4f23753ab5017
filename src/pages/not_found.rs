//! An address that leads nowhere.

use crate::route::Route;
use leptos::prelude::*;

/// Says that nothing is here, and shows the way home.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <main class="not-found page">
            <h1 tabindex="-1">"Nothing is kept at this address"</h1>
            <p class="lead">"It may be from another version of Hearth. Nothing of yours is lost."</p>
            <a class="button" data-variant="primary" href=Route::Today.href()>
                "Go to Today"
            </a>
        </main>
    }
}
