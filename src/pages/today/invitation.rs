//! One calm thing to do: talk in turns; and a gentle beginning for what is hard to say.

use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::disc::DiscState;
use crate::ui::icon::IconName;
use crate::ui::lights::{Lights, Meeting};
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use leptos::prelude::*;

/// The two lights at rest, and the way into a talk.
#[component]
pub fn Invitation() -> impl IntoView {
    let store = use_store();
    let names = move || Partner::BOTH.map(|partner| named(store, partner));
    view! {
        <div class="today-lights">{move || lights(names())}</div>
        <p class="today-lead t-lead">"One speaks, the other listens."</p>
        <div class="today-ways outdent">
            <ButtonLink
                href=Route::Exercise(Listed::TurnTaker).href()
                label="Begin a talk"
                kind=ButtonKind::Primary
                onward=IconName::ArrowRight
            />
            <ButtonLink
                href=Route::Exercise(Listed::GentleStart).href()
                label=Listed::GentleStart.title()
                kind=ButtonKind::Quiet
            />
        </div>
    }
}

/// Gives a partner's name, where one was given.
fn named(store: Store, partner: Partner) -> Option<String> {
    store
        .settings
        .with(|settings| settings.couple.names.of(partner).get().map(str::to_owned))
}

/// Draws both lights dotted, for neither has spoken yet, with the names in them.
fn lights(names: [Option<String>; 2]) -> AnyView {
    let not_yet = Signal::stored(DiscState::Dotted);
    if names.iter().all(Option::is_none) {
        return view! { <Lights meeting=Meeting::Resting first=not_yet second=not_yet /> }.into_any();
    }
    let [first_words, second_words] = names.map(|name| view! { <p class="today-name">{name}</p> }.into_any());
    view! { <Lights meeting=Meeting::Resting first=not_yet second=not_yet first_words second_words /> }
        .into_any()
}
