//! "How should I be here?": whoever asks picks one of three.

use crate::pages::words::with_words;
use crate::platform::sound::Tone;
use crate::state::{Store, runner, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::row::RowButton;
use hearth_core::couple::Partner;
use hearth_core::exercise::support::Way;
use hearth_core::session::{Event, Outcome};
use hearth_core::words::content::{Named, Support};
use leptos::prelude::*;

/// Lets the asker pick; the other reads along.
#[component]
pub fn HowToBe(asker: Partner) -> AnyView {
    let store = use_store();
    let other = store.name(asker.other());
    view! {
        <section class="closing">
            <p class="t-small">{store.name(asker)} " asks, " {other.clone()} " reads along"</p>
            <h1 tabindex="-1">"How should " {other} " be here?"</h1>
            <div class="rows">
                {with_words(move |words: Support| words.ways.into_iter().filter_map(|way| row(store, way)).collect_view().into_any())}
            </div>
            <p class="t-small">"Four minutes. Only the one who asked may switch."</p>
            <div class="closing-actions">
                <Button kind=ButtonKind::Quiet label="End it" testid="end" on_click=move |()| { store.act(Event::End); }/>
            </div>
        </section>
    }
    .into_any()
}

fn row(store: Store, words: Named) -> Option<AnyView> {
    let way = Way::ALL.into_iter().find(|way| way.slug() == words.id)?;
    let pick = move |()| switch(store, way);
    Some(view! { <RowButton icon=icon_of(way) title=words.name meta=words.text on_click=pick/> }.into_any())
}

/// Picks a way, or switches to it.
pub fn switch(store: Store, way: Way) {
    if store.act(Event::Way(way)) == Outcome::Changed {
        runner::play(store, Some(Tone::Swap));
    }
}

/// Gives the picture of a way.
pub const fn icon_of(way: Way) -> IconName {
    match way {
        Way::Hear => IconName::Ear,
        Way::Hug => IconName::HandHeart,
        Way::Help => IconName::Lightbulb,
    }
}
