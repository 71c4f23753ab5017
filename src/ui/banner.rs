//! A quiet line in the page: where words are kept, a newer version, a browser inside another app.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::icon::{Icon, IconName};
use super::said;

/// Draws a line of plain truth with at most one thing to do about it.
#[component]
pub fn Banner(
    /// What is so.
    #[prop(into)]
    text: TextProp,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// One thing to do about it.
    #[prop(optional, into)]
    action: Option<AnyView>,
) -> AnyView {
    view! {
        <div class="banner" role="note">
            {icon.map(|name| view! { <Icon name/> })}
            <p class="banner-words">{said(text)}</p>
            {action}
        </div>
    }
    .into_any()
}
