//! One idea at a time: its words change, its buttons stay where they are.

use crate::platform::page;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use leptos::prelude::*;

const CARD: &str = "idea-title";

/// What the card says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Idea {
    /// What it is called.
    pub(super) title: String,
    /// The first move.
    pub(super) how: String,
    /// One line more.
    pub(super) meta: String,
}

/// Draws the card, or a line where nothing fits.
pub(super) fn idea_card(
    idea: Memo<Option<Idea>>,
    another: impl Fn() + Copy + Send + Sync + 'static,
    take: (&'static str, IconName),
    on_take: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let is_any = Memo::new(move |_| idea.with(Option::is_some));
    let part = move |pick: fn(&Idea) -> &String| {
        move || idea.with(|idea| idea.as_ref().map(|idea| pick(idea).clone()))
    };
    let (label, icon) = take;
    let nothing =
        || view! { <p class="keep-empty" role="status">"Nothing fits all of that. Let one go?"</p> };
    view! {
        <Show when=move || is_any.get() fallback=nothing>
            <div class="top-card" data-testid="idea">
                <div class="keep-idea" aria-live="polite">
                    <h2 class="keep-words" id=CARD tabindex="-1">{part(|idea| &idea.title)}</h2>
                    <p>{part(|idea| &idea.how)}</p>
                    <p class="t-small">{part(|idea| &idea.meta)}</p>
                </div>
                <div class="step-ways">
                    <Button kind=ButtonKind::Pill icon=IconName::Shuffle label="Another" on_click=move |()| another() testid="another" />
                    <Button kind=ButtonKind::Pill icon label on_click=move |()| on_take() testid="take" />
                </div>
            </div>
        </Show>
    }
    .into_any()
}

/// Goes on reading from the card, once it says something else.
pub(super) fn to_card() {
    page::focus_soon(CARD);
}
