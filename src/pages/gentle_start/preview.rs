//! The letter, large, to be read aloud; then straight into turns.

use super::desk::Desk;
use crate::pages::cool_setup::frame::{AboutThis, PauseHeader};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::exercise::gentle_start::{Draft, Piece};
use hearth_core::exercise::turn_taker::{Options, Preset};
use leptos::prelude::*;

/// Shows the sentence to read.
#[component]
pub(super) fn Preview(desk: Desk) -> impl IntoView {
    let store = use_store();
    let is_named = store
        .settings
        .with_untracked(|settings| settings.couple.is_named());
    let writer = desk.writer.get_untracked();
    let title = if is_named {
        ["Read it to ", &untrack(|| store.name(writer.other()))].concat()
    } else {
        "Read it aloud".to_owned()
    };
    let piece = |piece: Piece| match piece {
        Piece::Frame(words) => words.into_any(),
        Piece::Own(slot, words) => {
            view! { <span class="letter-own" data-slot=slot.slug()>{words}</span> }.into_any()
        }
    };
    view! {
        <PauseHeader><h1 tabindex="-1" class="t-title">{title}</h1></PauseHeader>
        <p class="t-small">"Once, slowly. Then it is their turn to take it in."</p>
        <p class="letter letter-read" data-testid="sentence">
            {move || desk.draft.get().pieces().into_iter().map(piece).collect_view()}
        </p>
        <div class="gentle-foot">
            <Button
                kind=ButtonKind::Primary
                label="Straight into turns"
                on_click=move || into_turns(store, &desk.draft.get_untracked(), writer)
                testid="to-turns"
            />
            <Button kind=ButtonKind::Quiet label="Back to the letter" on_click=move || desk.reading.set(false) />
            <p class="pause-note">"Not kept. It is gone when you close Hearth."</p>
            <AboutThis />
        </div>
    }
}

/// Sets up a talk on a hard topic, with the writer first and what the camera saw as its topic.
fn into_turns(store: Store, draft: &Draft, writer: Partner) {
    let mut options = Options::of(Preset::HardTopic, writer);
    options.topic = draft.camera.trim().chars().take(Options::LONGEST_TOPIC).collect();
    store.prepared.set(Some(options));
    store.go(Route::Exercise(Listed::TurnTaker));
}
