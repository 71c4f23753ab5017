//! What is said where something that was kept has come to its end.

use crate::pages::own_time::lights;
use crate::route::Route;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::IconName;
use crate::ui::lights::Meeting;
use hearth_core::exercise::Listed;
use leptos::prelude::*;

/// Says a word and perhaps one more, offers to keep a moment where it is one, and leads back to the list.
pub(crate) fn closing(
    words: &'static str,
    more: Option<&'static str>,
    is_moment: bool,
    on_back: impl Fn(()) + Send + Sync + 'static,
) -> AnyView {
    let moment = is_moment.then(to_moments);
    view! {
        {lights(Meeting::Together)}
        <div class="own-said">
            <p class="t-lead">{words}</p>
            {more.map(|more| view! { <p>{more}</p> })}
        </div>
        <div class="own-ways">
            {moment}
            <Button kind=ButtonKind::Quiet label="Back to the list" on_click=on_back testid="back" />
        </div>
    }
    .into_any()
}

/// Leads on to keeping a moment of what was.
pub(super) fn to_moments() -> AnyView {
    let href = Route::Exercise(Listed::Moments).href();
    view! { <ButtonLink href icon=IconName::Bookmark label="Keep a moment of it" /> }.into_any()
}
