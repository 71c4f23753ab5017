//! One scene: what somebody says, and four replies; first the note of the one that was chosen, then all.

use super::Drill;
use crate::ui::button::Button;
use crate::ui::icon::{Icon, IconName, IconSize};
use hearth_core::words::content::{Reply, ReplyKind, Scene};
use leptos::prelude::*;

/// Gives the plain name of a kind, with what it means well by.
const fn plain(kind: ReplyKind) -> &'static str {
    match kind {
        ReplyKind::Validates => "Stays with it: the one that lands",
        ReplyKind::Fixes => "Fixes it, to be of use",
        ReplyKind::Minimises => "Makes it small, to comfort",
        ReplyKind::Judges => "Judges it, out of care",
    }
}

/// Draws a scene.
pub(super) fn scene(drill: Drill, scene: Scene) -> AnyView {
    let order = drill.order.get_value();
    let replies: Vec<Reply> = order
        .into_iter()
        .filter_map(|place| scene.replies.get(place).cloned())
        .collect();
    let shown = move || {
        let is_open = drill.is_open.get();
        let replies = replies.clone().into_iter().enumerate();
        replies
            .map(|(at, reply)| {
                if is_open {
                    told(drill, at, reply)
                } else {
                    offered(drill, at, reply)
                }
            })
            .collect_view()
    };
    let has_chosen = move || drill.chosen.get().is_some() && !drill.is_open.get();
    view! {
        <section class="scene" aria-labelledby="scene">
            <h2 class="label" id="scene">"Somebody dear says"</h2>
            <p class="scene-words" data-testid="scene">{scene.text}</p>
            <p class="label">"What would you want to hear?"</p>
            <ul class="replies" data-testid="replies">{shown}</ul>
            <Show when=has_chosen>
                <div class="own-ways">
                    <Button label="Look at all four" on_click=move |()| drill.open() testid="all-four" />
                </div>
            </Show>
        </section>
    }
    .into_any()
}

/// A reply to choose; the one that was chosen shows its note.
fn offered(drill: Drill, at: usize, reply: Reply) -> AnyView {
    let is_chosen = move || drill.chosen.get() == Some(at);
    let note = reply.note;
    view! {
        <li class="reply" data-chosen=move || is_chosen().then_some("")>
            <button
                type="button"
                class="reply-words"
                data-testid="reply"
                aria-pressed=move || if is_chosen() { "true" } else { "false" }
                on:click=move |_| drill.chosen.set(Some(at))
            >
                <span>{reply.text}</span>
                <Icon name=IconName::Check size=IconSize::Small/>
            </button>
            <div aria-live="polite">
                {move || is_chosen().then(|| view! { <p class="reply-note" data-testid="note">{note.clone()}</p> })}
            </div>
        </li>
    }
    .into_any()
}

/// A reply with its note, the plain name of its kind, and whether it was the one chosen.
fn told(drill: Drill, at: usize, reply: Reply) -> AnyView {
    let is_chosen = drill.chosen.get_untracked() == Some(at);
    view! {
        <li class="reply" data-chosen=is_chosen.then_some("")>
            <p class="reply-words">
                <span>{reply.text}</span>
                {is_chosen.then(|| view! { <span class="unseen">"Your choice"</span> })}
                <Icon name=IconName::Check size=IconSize::Small/>
            </p>
            <p class="reply-kind">{plain(reply.kind)}</p>
            <p class="reply-note" data-testid="note">{reply.note}</p>
        </li>
    }
    .into_any()
}
