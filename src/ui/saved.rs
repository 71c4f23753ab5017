//! Says whether what was written is kept.

use leptos::prelude::*;

use super::icon::{Icon, IconName, IconSize};

/// Draws one quiet line that tells the truth about the last save.
#[component]
pub fn Saved(
    /// The line; nothing while there is nothing to say.
    #[prop(into)]
    words: Signal<Option<&'static str>>,
    /// Whether it is on the disk.
    #[prop(into)]
    is_kept: Signal<bool>,
) -> AnyView {
    view! {
        <p class="saved" role="status" data-testid=move || is_kept.get().then_some("saved")>
            {move || is_kept.get().then(|| view! { <Icon name=IconName::Check size=IconSize::Small/> })}
            {words}
        </p>
    }
    .into_any()
}
