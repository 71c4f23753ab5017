//! Something hard to say: prepared alone, and looked at again by whoever prepared it, behind the cover.

use crate::pages::cool_setup::frame::{AboutThis, PauseHeader};
use crate::pages::holder::use_holder;
use crate::pages::quick_exit::QuickExit;
use crate::pages::starts::starter;
use crate::pages::words::with_words;
use crate::platform::page;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::hand_over::HandOver;
use crate::ui::icon::{Icon, IconName};
use hearth_core::couple::Partner;
use hearth_core::exercise::hard_to_say::{LONGEST_LINE, joined, lines};
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Answer, Event};
use hearth_core::words::content::HardToSay;
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

const FIELDS: [&str; 4] = ["hard-true", "hard-hard", "hard-fear", "hard-ask"];

/// Lets one partner prepare in four lines; they live in memory only, and no longer than the run.
pub fn prepare(partner: Partner) -> AnyView {
    let store = use_store();
    let touched = use_holder();
    let written = untrack(|| lines(&store.written.of(partner).get())).map(RwSignal::new);
    Effect::new(move || {
        let text = joined(&written.each_ref().map(RwSignal::get));
        if store.written.of(partner).with_untracked(|before| *before != text) {
            store.written.of(partner).set(text);
        }
    });
    let body = with_words(move |words: HardToSay| {
        let slots = words.slots.into_iter().zip(FIELDS).zip(written);
        let slots = slots.map(|((slot, field), written)| starter(slot, field, written, LONGEST_LINE));
        view! {
            <div class="starters">{slots.collect_view()}</div>
            <p class="pause-note" data-testid="safety-line">{words.safety}</p>
        }
        .into_any()
    });
    view! {
        <div class="page hard" on:pointerdown=move |_| touched() on:keydown=move |_| touched()>
            <PauseHeader><p class="pause-line">"Only you, " {move || store.name(partner)}</p></PauseHeader>
            <h1 tabindex="-1" class="t-title">{Prompt::HardPrepare.lines().line}</h1>
            <p class="t-small">"Any of it may stay empty. Kept nowhere: it is gone with the end, and when Hearth is closed."</p>
            {body}
            <div class="ask-answers">
                <Button kind=ButtonKind::Primary label="Prepared" testid="prepared"
                    on_click=move |()| { store.act(Event::Answered(partner, Answer::Given)); }/>
                <AboutThis/>
            </div>
        </div>
    }
    .into_any()
}

/// The sheet of lines, as it is found to be read from its beginning.
const LINES: &str = "lines-over";

/// Goes on reading from the sheet, once it is drawn.
fn focus_lines() {
    page::focus_soon(LINES);
}

/// Whether the prepared lines lie over the stage.
#[derive(Clone, Copy)]
pub struct LinesOpen(RwSignal<bool>);

/// Prepares the way to the lines, for a stage to draw them over.
pub fn provide_lines() {
    provide_context(LinesOpen(RwSignal::new(false)));
}

/// Leads the speaker back to what they prepared, where they did.
pub fn way_to_lines(partner: Partner, snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let open = use_context::<LinesOpen>();
    let may = Memo::new(move |_| {
        let is_theirs = snapshot.with(|now| now.prompt == Prompt::HardSay && now.who == Some(partner));
        is_theirs && store.written.of(partner).with(|text| !text.is_empty())
    });
    let way = move || {
        let show = move |()| {
            if let Some(LinesOpen(open)) = open {
                open.set(true);
            }
        };
        view! {
            <button
                type="button"
                class="icon-button"
                data-look="bead"
                data-testid="my-lines"
                aria-label="My lines"
                on:click=move |_| show(())
            >
                <Icon name=IconName::FileText/>
            </button>
        }
    };
    (move || may.get().then(way)).into_any()
}

/// Draws the lines over the stage, behind the cover, until they are put away.
pub fn lines_over(snapshot: Memo<Snapshot>) -> AnyView {
    let Some(LinesOpen(open)) = use_context::<LinesOpen>() else {
        return ().into_any();
    };
    let speaker = Memo::new(move |_| {
        let now = snapshot.with(|now| (now.prompt, now.who));
        if now.0 == Prompt::HardSay { now.1 } else { None }
    });
    let store = use_store();
    Effect::new(move |before: Option<Option<Partner>>| {
        let speaker = speaker.get();
        // Whoever speaks next finds no lines open.
        if before.is_some_and(|before| before != speaker) && open.get_untracked() {
            put_away(store, open);
        }
        speaker
    });
    (move || {
        let partner = speaker.get().filter(|_| open.get())?;
        Some(over(store, partner, open))
    })
    .into_any()
}

fn put_away(store: Store, open: RwSignal<bool>) {
    open.set(false);
    store.forget_holder();
}

fn over(store: Store, partner: Partner, open: RwSignal<bool>) -> AnyView {
    let touched = use_holder();
    let close = move || {
        put_away(store, open);
        // Once the dialog is gone: until then it holds the focus.
        page::focus_heading_soon();
    };
    let take = move || {
        store.holder.set(Some(partner));
        focus_lines();
    };
    let inside = move || {
        if store.holder.get() == Some(partner) {
            own_lines(store, partner, Callback::new(move |()| close()))
        } else {
            let name = untrack(|| store.name(partner));
            view! {
                <div class="cover-bar"><QuickExit/></div>
                <HandOver partner name line="Your lines, for your eyes alone." on_take=move |()| take()/>
                <Button kind=ButtonKind::Plain label="Back to the talk" testid="lines-back" on_click=move |()| close()/>
            }
            .into_any()
        }
    };
    // The platform keeps the focus in it, and the talk beneath out of reach.
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            // It fails only outside a document, and then there is nothing to show it in.
            let _ = dialog.show_modal();
            focus_lines();
        }
    });
    let cancel = move |event: leptos::ev::Event| {
        event.prevent_default();
        close();
    };
    view! {
        <dialog class="lines-over" id=LINES tabindex="-1" aria-label="Your lines" node_ref=dialog on:cancel=cancel on:close=move |_| put_away(store, open)
            on:pointerdown=move |_| touched() on:keydown=move |_| touched()>
            <div class="page hard">{inside}</div>
        </dialog>
    }
    .into_any()
}

fn own_lines(store: Store, partner: Partner, close: Callback<()>) -> AnyView {
    let text = store.written.of(partner).get_untracked();
    let line = |line: String| (!line.trim().is_empty()).then(|| view! { <p class="t-words">{line}</p> });
    view! {
        <div class="ready-bar"><p class="pause-line">"Only you, " {untrack(|| store.name(partner))}</p> <QuickExit/></div>
        <h1 class="t-title" tabindex="-1">"What you prepared"</h1>
        <div class="starters" data-testid="own-words">{lines(&text).into_iter().map(line).collect_view()}</div>
        <div class="ask-answers">
            <Button kind=ButtonKind::Primary label="Put away" testid="put-away" on_click=close/>
        </div>
    }
    .into_any()
}
