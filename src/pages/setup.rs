//! The frame in which an exercise is set up: why, how, who begins, and one button.

use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::quick_exit::QuickExit;
use crate::pages::who_begins::WhoBegins;
use crate::platform::{sound, wake_lock};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use crate::ui::page::Page;
use hearth_core::couple::Partner;
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::settings::Settings;
use leptos::prelude::*;

/// Who begins, as it is being chosen.
#[derive(Clone, Copy)]
pub struct Beginning {
    /// Who begins.
    pub first: RwSignal<Partner>,
    /// Whether a coin is in the air; nothing begins before it lands.
    pub is_tossing: RwSignal<bool>,
}

/// Offers the one who did not begin last.
pub fn use_beginning() -> Beginning {
    Beginning {
        first: RwSignal::new(use_store().settings.with_untracked(next_first)),
        is_tossing: RwSignal::new(false),
    }
}

/// Gives whose turn it is to begin, for those who alternate.
pub fn next_first(settings: &Settings) -> Partner {
    settings.began_last.map_or(Partner::First, Partner::other)
}

/// Begins at once; sound and wake lock are asked for in the same tap and never waited for.
pub fn begin(store: Store, exercise: Exercise) {
    sound::unlock();
    wake_lock::request();
    store.begin(exercise);
}

/// Draws the page of a set-up.
///
/// `beginning` is there where one of the two begins; `label` says what the button does.
pub fn setup(
    listed: Listed,
    beginning: Option<Beginning>,
    body: AnyView,
    label: impl Fn() -> String + Send + Sync + 'static,
    on_begin: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let is_tossing = Signal::derive(move || beginning.is_some_and(|beginning| beginning.is_tossing.get()));
    let label = move || {
        if is_tossing.get() {
            "Tossing a coin…".to_owned()
        } else {
            label()
        }
    };
    // Cards are drawn from what both stores hold: what they have met does not come again.
    let store = use_store();
    let is_waiting =
        Signal::derive(move || is_tossing.get() || store.shelf.truth.with(|truth| !truth.is_joined));
    let foot = view! {
        <Button kind=ButtonKind::Primary label disabled=is_waiting on_click=move |()| on_begin() testid="begin"/>
    }
    .into_any();
    let close = view! {
        <QuickExit/>
        <IconLink href=Route::Today.href() icon=IconName::X label="Close"/>
    }
    .into_any();
    let about = listed.is_conflict().then(|| view! { <AboutThis/> });
    let seats = beginning.map(|Beginning { first, is_tossing }| view! { <WhoBegins first is_tossing/> });
    view! {
        <Page title=move || listed.title() actions=close foot=foot>
            {body}
            {seats}
            {about}
        </Page>
    }
    .into_any()
}

/// Draws why one might do it, and how, in three lines.
pub fn why_and_how(why: String, how: [String; 3]) -> AnyView {
    let lines = how
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! {
        <p class="t-lead">{why}</p>
        <ol class="how">{lines}</ol>
    }
    .into_any()
}
