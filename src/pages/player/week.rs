//! The weekly check-up between its parts: what comes next, and at the end how near it felt.

use super::cards::head::head;
use crate::pages::check_up_setup::{self, NAMES};
use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::holder::use_holder;
use crate::pages::words::with_words;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::lights::{Lights, Meeting};
use crate::ui::near::Near;
use crate::ui::seat::Seat;
use crate::ui::slider::Slider;
use crate::ui::switch::Switch;
use hearth_core::couple::{Each, Partner};
use hearth_core::exercise::Exercise;
use hearth_core::exercise::check_up::Options;
use hearth_core::near::{PLACES, is_alike, overlap_of, place_name, place_of};
use hearth_core::session::Event;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::words::content::{CheckUp, ClosenessWords};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// The part that is talked about in turns, and may turn out hard.
const IN_TURNS: u8 = 4;

/// Draws a step of it; `who` is the one whose move it is.
pub fn screen(prompt: Prompt, who: Partner, snapshot: Memo<Snapshot>) -> AnyView {
    match prompt {
        Prompt::WeekPart => between(snapshot),
        Prompt::Closeness => ask(who),
        _ => shown(),
    }
}

fn options(store: Store) -> Option<Options> {
    store
        .session
        .with_untracked(|session| match session.as_ref()?.exercise() {
            Exercise::CheckUp(options) => Some(options.clone()),
            _ => None,
        })
}

/// Shows where the evening has come to, and asks what next.
fn between(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let part = Memo::new(move |_| snapshot.with(|snapshot| snapshot.turn));
    let title = move || {
        NAMES
            .get(usize::from(part.get()).saturating_sub(1))
            .copied()
            .unwrap_or_default()
    };
    let list = move || options(store).map(|options| check_up_setup::parts(&options, Some(part.get())));
    let about = move || (part.get() == IN_TURNS).then(|| view! { <AboutThis/> });
    view! {
        <div class="page cards week" data-testid="week-part">
            {head(snapshot, ().into_any())}
            <div class="week-body">
                <h1 class="t-title" tabindex="-1">{title}</h1>
                {list}
                {about}
            </div>
            <div class="cards-actions">
                <Button kind=ButtonKind::Primary label="Carry on" testid="carry-on"
                    on_click=move |()| { store.act(Event::HandOver); }/>
                <Button kind=ButtonKind::Quiet label="Leave this part out" testid="leave-out"
                    on_click=move |()| { store.act(Event::Enough); }/>
            </div>
        </div>
    }
    .into_any()
}

/// Asks one partner, behind the cover; "not today" leads on just the same.
fn ask(partner: Partner) -> AnyView {
    let store = use_store();
    let touched = use_holder();
    let place = RwSignal::new(PLACES / 2);
    let show = RwSignal::new(false);
    let set = move |()| {
        let overlap = overlap_of(place.get_untracked());
        store.set_closeness(partner, Some((overlap, show.get_untracked())));
    };
    let other = store.name(partner.other());
    let label = ["Show ", &other, ", if ", &other, " would show me"].concat();
    let body = with_words(move |words: CheckUp| circles(words.closeness, place));
    view! {
        <section class="closing week-near" data-testid="closeness"
            on:pointerdown=move |_| touched() on:keydown=move |_| touched()>
            <p class="t-small">"Only you, " {store.name(partner)}</p>
            {body}
            <Switch label=label on=show on_turn=move |on| show.set(on)/>
            <p class="t-small">"If only one would show it, that one may guess. Hearth won’t say."</p>
            <div class="closing-actions">
                <Button kind=ButtonKind::Primary label="Keep it so" testid="set" on_click=set/>
                <Button label="Not today" testid="not-today" on_click=move |()| store.set_closeness(partner, None)/>
            </div>
        </section>
    }
    .into_any()
}

fn circles(words: ClosenessWords, place: RwSignal<u8>) -> AnyView {
    let overlap = Signal::derive(move || overlap_of(place.get()));
    let least_most = (0, u64::from(PLACES - 1), 1);
    let say = |at: u64| u8::try_from(at).map_or("", place_name).to_owned();
    let choose = move |at: u64| place.set(u8::try_from(at).unwrap_or_default());
    view! {
        <h1 class="t-title" tabindex="-1">{words.ask}</h1>
        <Near overlap/>
        <div>
            <Slider
                id="near"
                label="The two circles"
                value=Signal::derive(move || u64::from(place.get()))
                range=least_most
                text=say
                on_change=choose
            />
            <p class="week-ends" aria-hidden="true"><span>{words.far}</span><span>{words.near}</span></p>
        </div>
    }
    .into_any()
}

/// Shows what both would show; anything less looks the same.
fn shown() -> AnyView {
    let store = use_store();
    let body = match untrack(|| store.shown_closeness()) {
        Each {
            first: Some(first),
            second: Some(second),
        } => with_words(move |words: CheckUp| side_by_side(words.closeness, first, second)),
        _ => view! {
            <Lights meeting=Meeting::Resting/>
            <h1 tabindex="-1">"How near it felt stays with each of you"</h1>
            <p class="t-lead">"Whatever was set is for whoever set it."</p>
        }
        .into_any(),
    };
    view! {
        <section class="closing" data-centred data-testid="closeness-shown">
            {body}
            <div class="closing-actions">
                <Button kind=ButtonKind::Primary label="Go on" testid="go-on"
                    on_click=move |()| { store.act(Event::HandOver); }/>
            </div>
        </section>
    }
    .into_any()
}

fn side_by_side(words: ClosenessWords, first: u8, second: u8) -> AnyView {
    let store = use_store();
    let line = if is_alike(first, second) {
        words.alike
    } else {
        words.different
    };
    let one = |(partner, overlap): (Partner, u8)| {
        view! {
            <li class="week-one" data-seat=partner.slug()>
                <Near overlap=Signal::stored(overlap) small=true/>
                <p><Seat partner/> {untrack(|| store.name(partner))} ": " {place_name(place_of(overlap))}</p>
            </li>
        }
    };
    let each = Partner::BOTH
        .into_iter()
        .zip([first, second])
        .map(one)
        .collect_view();
    view! {
        <h1 tabindex="-1">{line}</h1>
        <ul class="week-both">{each}</ul>
    }
    .into_any()
}
