//! Round buttons with an icon alone.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::icon::{Icon, IconName};

/// Gives the look of a round button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IconButtonLook {
    /// The icon alone, 48 px.
    #[default]
    Bare,
    /// An outlined 48 px disc on a tip of the lens.
    Bead,
    /// A 64 px ring in the lens.
    Lens,
}

impl IconButtonLook {
    /// Gives the name used in markup.
    const fn slug(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::Bead => "bead",
            Self::Lens => "lens",
        }
    }
}

/// Draws a round button with an icon and a name for those who can't see it.
#[component]
pub fn IconButton(
    /// Which icon.
    #[prop(into)]
    icon: Signal<IconName>,
    /// What it does.
    #[prop(into)]
    label: TextProp,
    /// How it looks.
    #[prop(optional)]
    look: IconButtonLook,
    /// The name tests find it by.
    #[prop(optional, into)]
    testid: Option<&'static str>,
    /// Hears of a press.
    #[prop(into)]
    on_click: Callback<()>,
) -> AnyView {
    view! {
        <button
            type="button"
            class="icon-button"
            data-look=look.slug()
            data-testid=testid
            aria-label=label
            on:click=move |_| on_click.run(())
        >
            {move || view! { <Icon name=icon.get()/> }}
        </button>
    }
    .into_any()
}

/// Draws a round link with an icon and a name for those who can't see it.
#[component]
pub fn IconLink(
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// Which icon.
    icon: IconName,
    /// What is there.
    #[prop(into)]
    label: TextProp,
) -> AnyView {
    view! {
        <a class="icon-button" data-look="bare" href=href aria-label=label>
            <Icon name=icon/>
        </a>
    }
    .into_any()
}
