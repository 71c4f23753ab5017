//! What the listener sees while the other asks to finish.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::ui::icon::{Icon, IconName, IconSize};
use crate::ui::said;

/// Draws the card that stands on a half for a moment.
#[component]
pub fn HoldCard(
    /// What is asked.
    #[prop(into)]
    text: TextProp,
) -> AnyView {
    view! {
        <div class="hold-card" role="status">
            <Icon name=IconName::Hand size=IconSize::Large/>
            <p>{said(text)}</p>
        </div>
    }
    .into_any()
}
