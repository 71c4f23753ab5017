//! One calm thing to do: talk in turns; and a gentle beginning for what is hard to say.

use crate::route::Route;
use crate::state::use_store;
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::icon::IconName;
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use leptos::prelude::*;

/// The two lights at rest, and the way into a talk.
#[component]
pub fn Invitation() -> impl IntoView {
    let store = use_store();
    let names = Memo::new(move |_| {
        store.settings.with(|settings| {
            let name = |partner| settings.couple.names.of(partner).get().map(str::to_owned);
            Partner::BOTH.map(name)
        })
    });
    view! {
        <div class="today-lights">
            <svg class="today-circles" viewBox="0 0 368 242" aria-hidden="true">
                <circle class="today-first" cx="114" cy="121" r="112" />
                <circle class="today-second" cx="254" cy="121" r="112" />
            </svg>
            {move || names.get().map(|name| name.map(|name| view! { <p class="today-name">{name}</p> })).collect_view()}
        </div>
        <p class="today-lead t-lead">"One speaks, the other listens."</p>
        <div class="today-ways outdent">
            <ButtonLink
                href=Route::Exercise(Listed::TurnTaker).href()
                label="Begin a talk"
                kind=ButtonKind::Primary
                onward=IconName::ArrowRight
                attr:data-testid="begin-talk"
            />
            <ButtonLink
                href=Route::Exercise(Listed::GentleStart).href()
                label=Listed::GentleStart.title()
                kind=ButtonKind::Quiet
            />
        </div>
    }
}
