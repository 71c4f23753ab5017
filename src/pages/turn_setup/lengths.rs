//! How long a turn is; a change makes it "Our own", unless the preset leaves the choice.

use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{Icon, IconName};
use crate::ui::sheet::Sheet;
use crate::ui::slider::Slider;
use crate::ui::switch::Switch;
use crate::ui::tile::{TileFace, TileKind, Tiles};
use hearth_core::exercise::turn_taker::{Lengths, Options, Preset};
use hearth_core::session::snapshot::clock_text;
use hearth_core::time::Span;
use leptos::prelude::*;

const OFFERED: [(u64, &str); 4] = [(90, "1:30"), (120, "2"), (180, "3"), (600, "10")];

/// Gives what is offered beside a preset, in seconds.
fn offered(preset: Preset) -> Vec<(u64, String)> {
    let minutes = preset.minutes();
    if minutes.is_empty() {
        OFFERED.map(|(secs, text)| (secs, text.to_owned())).to_vec()
    } else {
        minutes.iter().map(|mins| (mins * 60, mins.to_string())).collect()
    }
}

/// Offers a few lengths and a sheet for everything else; an open floor has none.
#[component]
pub fn LengthPicker(options: RwSignal<Options>) -> AnyView {
    let is_floor = Memo::new(move |_| options.with(Options::is_open));
    (move || {
        if is_floor.get() {
            view! { <SaidBack options/> }.into_any()
        } else {
            view! { <Timed options/> }.into_any()
        }
    })
    .into_any()
}

/// Lets an open floor be said back, or only listened to.
#[component]
fn SaidBack(options: RwSignal<Options>) -> AnyView {
    let says_back = Signal::derive(move || options.with(|options| options.lengths.reflect().is_some()));
    let turn = move |on: bool| {
        change(options, |l| {
            Lengths::new(
                l.speak(),
                on.then_some(Span::from_mins(1)),
                l.confirm(),
                l.rounds(),
            )
        });
    };
    view! {
        <div class="rows">
            <Switch label="Say it back" meta="Before the floor goes over" on=says_back on_turn=turn/>
        </div>
    }
    .into_any()
}

#[component]
fn Timed(options: RwSignal<Options>) -> AnyView {
    let is_open = RwSignal::new(false);
    let known = Memo::new(move |_| offered(options.with(|options| options.preset)));
    let place = move || {
        let speak = options.with(|options| options.lengths.speak());
        known.with(|known| known.iter().position(|(secs, _)| Span::from_secs(*secs) == speak))
    };
    let choose = move |at: usize| {
        if let Some((secs, _)) = known.with_untracked(|known| known.get(at).cloned()) {
            change(options, |l| {
                Lengths::new(Span::from_secs(secs), l.reflect(), l.confirm(), l.rounds())
            });
        }
    };
    let face = |(_, text): &(u64, String)| TileFace::Figure {
        big: text.clone(),
        small: "min".to_owned(),
    };
    let faces = Signal::derive(move || known.with(|known| known.iter().map(face).collect::<Vec<_>>()));
    view! {
        <div class="setup-lengths">
            <Tiles
                group="length"
                kind=TileKind::Times
                legend="Length of a turn"
                options=faces
                chosen=Signal::derive(place)
                on_choose=choose
            />
            <button
                type="button"
                class="tile setup-own"
                aria-label="Other lengths and rounds"
                aria-haspopup="dialog"
                data-on=move || if place().is_none() { "true" } else { "false" }
                on:click=move |_| is_open.set(true)
            >
                <Icon name=IconName::SlidersHorizontal/>
            </button>
        </div>
        <Rounds options/>
        <Sheet title="Our own" open=is_open on_close=move |()| is_open.set(false)>
            <OwnLengths options/>
            <Button kind=ButtonKind::Primary label="Done" on_click=move |()| is_open.set(false)/>
        </Sheet>
    }
    .into_any()
}

/// Lets them choose how often each speaks, where the preset leaves it to them.
#[component]
fn Rounds(options: RwSignal<Options>) -> AnyView {
    let known = Memo::new(move |_| options.with(|options| options.preset.rounds()));
    let faces = Signal::derive(move || {
        let face = |rounds: &u8| TileFace::Figure {
            big: rounds.to_string(),
            small: "turns".to_owned(),
        };
        known.get().iter().map(face).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let rounds = options.with(|options| options.lengths.rounds());
        known.get().iter().position(|offered| *offered == rounds)
    });
    let choose = move |at: usize| {
        if let Some(rounds) = known.get_untracked().get(at) {
            change(options, |l| {
                Lengths::new(l.speak(), l.reflect(), l.confirm(), *rounds)
            });
        }
    };
    let is_theirs = Memo::new(move |_| !known.get().is_empty());
    let tiles = move || {
        view! { <Tiles group="rounds" kind=TileKind::Times legend="How often, each" options=faces chosen on_choose=choose/> }
    };
    (move || is_theirs.get().then(tiles)).into_any()
}

fn change(options: RwSignal<Options>, edit: impl FnOnce(Lengths) -> Lengths) {
    options.update(|now| {
        let lengths = edit(now.lengths);
        if lengths != now.lengths {
            now.set_lengths(lengths);
        }
    });
}

fn clock(secs: u64) -> String {
    clock_text(secs)
}

fn count(turns: u64) -> String {
    turns.to_string()
}

#[component]
fn OwnLengths(options: RwSignal<Options>) -> impl IntoView {
    let lengths = Memo::new(move |_| options.get().lengths);
    let speak = move |to: u64| {
        change(options, |l| {
            Lengths::new(Span::from_secs(to), l.reflect(), l.confirm(), l.rounds())
        });
    };
    let reflect = move |to: Option<Span>| {
        change(options, |l| Lengths::new(l.speak(), to, l.confirm(), l.rounds()));
    };
    let rounds = move |to: u64| {
        let rounds = u8::try_from(to).unwrap_or(1);
        change(options, |l| {
            Lengths::new(l.speak(), l.reflect(), l.confirm(), rounds)
        });
    };
    let says_back = Signal::derive(move || lengths.get().reflect().is_some());
    let back_secs = Signal::derive(move || lengths.get().reflect().map_or(60, Span::secs_floor));
    view! {
        <Slider id="own-speak" label="One turn" value=Signal::derive(move || lengths.get().speak().secs_floor())
            range=(30, 1800, 30) text=clock on_change=speak/>
        <Slider id="own-rounds" label="Turns each" value=Signal::derive(move || u64::from(lengths.get().rounds()))
            range=(1, u64::from(Lengths::MOST_ROUNDS), 1) text=count on_change=rounds/>
        <div class="rows">
            <Switch label="Say it back" on=says_back
                on_turn=move |on: bool| reflect(on.then_some(Span::from_mins(1)))/>
            <Show when=move || says_back.get()>
                <Slider id="own-reflect" label="Saying it back" value=back_secs range=(15, 600, 15) text=clock
                    on_change=move |to| reflect(Some(Span::from_secs(to)))/>
                <Switch label="One open question after it" on=Signal::derive(move || options.get().question)
                    on_turn=move |on| options.update(|now| now.question = on)/>
            </Show>
            <Switch label="End a turn at zero" meta="Otherwise it counts on, and waits"
                on=Signal::derive(move || options.get().cut_off)
                on_turn=move |on| options.update(|now| now.cut_off = on)/>
        </div>
    }
}
