//! Another beginning, for the one whose move it is: the next question, a small celebration, a need.

use crate::pages::player::stems::Stems;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{Icon, IconName};
use hearth_core::couple::Partner;
use hearth_core::session::Hold;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// Gives what the control says in a step; none where a step has no other beginnings.
const fn label_of(prompt: Prompt) -> Option<&'static str> {
    match prompt {
        Prompt::GoodAsk => Some("Another question"),
        Prompt::Celebrate => Some("An idea"),
        Prompt::NeedUnder => Some("Which need?"),
        _ => None,
    }
}

/// Begins afresh with every step.
pub(super) fn forget_with_the_step(snapshot: Memo<Snapshot>, stems: Stems) {
    let step = Memo::new(move |_| snapshot.with(|now| (now.prompt, now.turn)));
    Effect::new(move || {
        // Read, not only followed: a memo that nobody reads follows nothing itself.
        step.with(|_| stems.turned.set(0));
    });
}

/// Draws the control at the edge of the one whose move it is.
pub(super) fn another(partner: Partner, snapshot: Memo<Snapshot>, stems: Stems) -> AnyView {
    let label = Memo::new(move |_| {
        let (prompt, is_theirs) =
            snapshot.with(|now| (now.prompt, now.who == Some(partner) && now.hold == Hold::Running));
        label_of(prompt).filter(|_| is_theirs && stems.has_more(prompt))
    });
    // Beside "Let me finish" there is room for a bead alone.
    let is_beside = Memo::new(move |_| snapshot.with(|now| now.may.finish == Some(partner)));
    let turn = move |()| stems.turned.update(|turned| *turned += 1);
    (move || {
        let label = label.get()?;
        Some(if is_beside.get() {
            view! {
                <button type="button" class="icon-button" data-look="bead" data-testid="another" aria-label=label
                    on:click=move |_| turn(())>
                    <Icon name=IconName::Shuffle/>
                </button>
            }
            .into_any()
        } else {
            view! { <Button kind=ButtonKind::Pill icon=IconName::Shuffle label testid="another" on_click=turn/> }
                .into_any()
        })
    })
    .into_any()
}
