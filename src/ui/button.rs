//! Buttons, and links that look like them.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::icon::{Icon, IconName};
use super::said;

/// Gives a button's weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one filled button of a screen.
    Primary,
    /// The one filled button of a cover, taller and in the serif.
    Giant,
    /// An outlined button.
    #[default]
    Outline,
    /// A small outlined button on paper, as on the turn stage.
    Pill,
    /// Words alone, in the colour of the two together.
    Quiet,
    /// Words alone, in secondary ink.
    Plain,
    /// Something that deletes.
    Danger,
}

impl ButtonKind {
    /// Gives the name used in markup.
    const fn slug(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Giant => "giant",
            Self::Outline => "outline",
            Self::Pill => "pill",
            Self::Quiet => "quiet",
            Self::Plain => "plain",
            Self::Danger => "danger",
        }
    }
}

/// Lays an icon and words side by side.
fn inside(label: TextProp, icon: Option<IconName>, onward: Option<IconName>) -> AnyView {
    view! {
        {icon.map(|name| view! { <Icon name/> })}
        <span class="button-words">{said(label)}</span>
        {onward.map(|name| view! { <Icon name/> })}
    }
    .into_any()
}

/// Passes presses on, but for those on a button that is at work.
pub(crate) fn press<Event>(busy: Signal<bool>, on_click: Callback<()>) -> impl Fn(Event) {
    move |_| {
        if !busy.get_untracked() {
            on_click.run(());
        }
    }
}

/// Draws three dots while a button is at work.
pub(crate) fn dots(busy: Signal<bool>) -> AnyView {
    (move || {
        busy.get()
            .then(|| view! { <span class="button-dots" aria-hidden="true">"···"</span> })
    })
    .into_any()
}

/// Draws a button that does something here.
#[component]
pub fn Button(
    /// What happens, and to whom.
    #[prop(into)]
    label: TextProp,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// An icon after the words.
    #[prop(optional, into)]
    onward: Option<IconName>,
    /// Whether it can't be used now; say why beside it.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it is at work; it then keeps its width and does nothing.
    #[prop(optional, into)]
    busy: Signal<bool>,
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
            class="button"
            data-kind=kind.slug()
            data-testid=testid
            prop:disabled=disabled
            aria-busy=move || busy.get().then_some("true")
            on:click=press(busy, on_click)
        >
            {inside(label, icon, onward)}
            {dots(busy)}
        </button>
    }
    .into_any()
}

/// Draws a link that looks like a button.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// What is there.
    #[prop(into)]
    label: TextProp,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// An icon after the words.
    #[prop(optional, into)]
    onward: Option<IconName>,
) -> AnyView {
    view! {
        <a class="button" data-kind=kind.slug() href=href>
            {inside(label, icon, onward)}
        </a>
    }
    .into_any()
}
