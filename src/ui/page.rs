//! The shell of a page: its head, its body and what stays at its foot.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::said;

/// Gives the size of a page's title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TitleTone {
    /// 30 px: the title of a screen.
    #[default]
    Title,
    /// 38 px: a greeting, a question.
    Display,
    /// One small line, where a drawing speaks.
    Quiet,
}

impl TitleTone {
    /// Gives the name used in markup.
    const fn slug(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Display => "display",
            Self::Quiet => "quiet",
        }
    }
}

/// Draws one page: a title that can take the focus, its actions, its body and its foot.
#[component]
pub fn Page(
    /// The title; the page's only `h1`.
    #[prop(into)]
    title: ViewFn,
    /// Its size.
    #[prop(optional)]
    tone: TitleTone,
    /// A small line above the title.
    #[prop(optional, into)]
    kicker: Option<TextProp>,
    /// One line under the title.
    #[prop(optional, into)]
    lead: Option<TextProp>,
    /// The way back, at the head's start.
    #[prop(optional, into)]
    back: Option<AnyView>,
    /// Round buttons at the head's end.
    #[prop(optional, into)]
    actions: Option<AnyView>,
    /// What stays at the foot.
    #[prop(optional, into)]
    foot: Option<AnyView>,
    /// The body.
    children: Children,
) -> AnyView {
    view! {
        <main class="page">
            <header class="page-head">
                {back.map(|back| view! { <div class="page-back">{back}</div> })}
                <div class="page-titles">
                    {kicker.map(|words| view! { <p class="page-kicker">{said(words)}</p> })}
                    <h1 class="page-title" data-tone=tone.slug() tabindex="-1">{title.run()}</h1>
                </div>
                {lead.map(|words| view! { <p class="page-lead">{said(words)}</p> })}
                {actions.map(|actions| view! { <div class="page-actions">{actions}</div> })}
            </header>
            <div class="page-body">{children()}</div>
            {foot.map(|foot| view! { <div class="page-foot">{foot}</div> })}
        </main>
    }
    .into_any()
}
