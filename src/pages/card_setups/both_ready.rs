//! Sets up the question whether both are ready.

use super::framed;
use crate::pages::setup;
use crate::state::use_store;
use crate::ui::field::Field;
use hearth_core::exercise::both_ready::{LONGEST_WHAT, Options};
use hearth_core::exercise::{Exercise, Listed};
use leptos::prelude::*;

/// Shows the set-up.
#[component]
pub fn BothReadySetupPage() -> AnyView {
    let store = use_store();
    let what = RwSignal::new(String::new());
    let body = view! {
        {framed(Listed::BothReady)}
        <Field
            id="ready-what"
            label="Ready for what? Leave it empty if you like"
            value=what
            on_input=move |text| what.set(text)
            most=LONGEST_WHAT
            words=true
        />
        <p class="t-small">"Nothing of it is kept."</p>
    };
    let begin = move || {
        let what = what.get_untracked().trim().to_owned();
        setup::begin(store, Exercise::BothReady(Options { what }));
    };
    setup::setup(
        Listed::BothReady,
        None,
        body.into_any(),
        || "Ask us both".to_owned(),
        begin,
    )
}
