//! The ruled lines of a list.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::button::{dots, press};
use super::icon::{Icon, IconName};
use super::said;

/// Draws an icon where there is one.
pub(crate) fn icon_of(name: Option<IconName>) -> Option<AnyView> {
    name.map(|name| view! { <Icon name/> }.into_any())
}

/// Lays a line out: a mark, a title over one line of meta, and what stands at the end.
pub(crate) fn inside(
    mark: Option<AnyView>,
    title: TextProp,
    meta: Option<TextProp>,
    end: Option<AnyView>,
) -> AnyView {
    view! {
        {mark.map(|mark| view! { <span class="row-mark">{mark}</span> })}
        <span class="row-words">
            <span class="row-title">{said(title)}</span>
            {meta.map(|meta| view! { <span class="row-meta">{said(meta)}</span> })}
        </span>
        {end.map(|end| view! { <span class="row-end" aria-hidden="true">{end}</span> })}
    }
    .into_any()
}

/// Draws a line that leads somewhere.
#[component]
pub fn RowLink(
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// What is there.
    #[prop(into)]
    title: TextProp,
    /// One line more about it.
    #[prop(optional, into)]
    meta: Option<TextProp>,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// A drawing before the words, instead of an icon.
    #[prop(optional, into)]
    mark: Option<AnyView>,
    /// Whether the title is in the serif.
    #[prop(optional)]
    serif: bool,
    /// Whether it leads out of the app, and opens beside it without a trace.
    #[prop(optional)]
    outward: bool,
) -> AnyView {
    let end = icon_of(Some(if outward {
        IconName::ExternalLink
    } else {
        IconName::ChevronRight
    }));
    view! {
        <a
            class="row"
            data-serif=serif
            href=href
            target=outward.then_some("_blank")
            rel=outward.then_some("noopener noreferrer")
        >
            {inside(mark.or_else(|| icon_of(icon)), title, meta, end)}
        </a>
    }
    .into_any()
}

/// Draws a line that does something here.
#[component]
pub fn RowButton(
    /// What happens.
    #[prop(into)]
    title: TextProp,
    /// One line more about it.
    #[prop(optional, into)]
    meta: Option<TextProp>,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// A drawing before the words, instead of an icon.
    #[prop(optional, into)]
    mark: Option<AnyView>,
    /// Whether it deletes.
    #[prop(optional)]
    danger: bool,
    /// Whether it opens something further, shown by a chevron.
    #[prop(optional)]
    opens: bool,
    /// Whether it is at work; it then does nothing.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// The name tests find it by.
    #[prop(optional, into)]
    testid: Option<&'static str>,
    /// Hears of a press.
    #[prop(into)]
    on_click: Callback<()>,
) -> AnyView {
    let end = icon_of(opens.then_some(IconName::ChevronRight));
    view! {
        <button
            type="button"
            class="row"
            data-danger=danger
            data-testid=testid
            aria-busy=move || busy.get().then_some("true")
            on:click=press(busy, on_click)
        >
            {inside(mark.or_else(|| icon_of(icon)), title, meta, end)}
            {dots(busy)}
        </button>
    }
    .into_any()
}
