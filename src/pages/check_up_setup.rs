//! Sets up the weekly check-up: how long, and what it is made of.

use crate::pages::setup::{self, setup, use_beginning, why_and_how};
use crate::pages::words::with_words;
use crate::route::Route;
use crate::state::use_store;
use crate::ui::icon::IconName;
use crate::ui::row::RowLink;
use crate::ui::seat::BothMark;
use crate::ui::tile::{TileFace, TileKind, Tiles};
use hearth_core::exercise::check_up::{LENGTHS, Options, PARTS};
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::words::content::CheckUp;
use leptos::prelude::*;

/// What each part is called.
pub const NAMES: [&str; PARTS as usize] = [
    "What each was glad of",
    "What went well",
    "The days ahead",
    "One thing, in turns",
    "One wish each",
    "How near it felt",
];

/// Shows the set-up.
#[component]
pub fn CheckUpSetupPage() -> AnyView {
    let store = use_store();
    let beginning = use_beginning();
    let chosen = RwSignal::new(Some(1_usize));
    let options = Memo::new(move |_| {
        let minutes = chosen.get().and_then(|at| LENGTHS.get(at)).copied();
        Options {
            first: beginning.first.get(),
            minutes: minutes.unwrap_or(30),
        }
    });
    let faces = LENGTHS.map(|minutes| TileFace::Figure {
        big: minutes.to_string(),
        small: "min".to_owned(),
    });
    let body = view! {
        {with_words(|words: CheckUp| why_and_how(words.why, words.how))}
        <Tiles
            group="minutes"
            kind=TileKind::Times
            legend="How long"
            note="any part can be left out"
            options=Signal::stored(faces.to_vec())
            chosen=chosen
            on_choose=move |at| chosen.set(Some(at))
        />
        <section class="stack" aria-label="What it is made of">
            {move || parts(&options.get(), None)}
        </section>
        <div class="rows">
            <RowLink
                href=Route::Lines.href()
                title="How near it felt, over time"
                meta="Each sees their own"
                icon=IconName::EyeOff
            />
        </div>
    };
    let label = move || ["Begin. ", &store.name(beginning.first.get()), " thanks first"].concat();
    let begin = move || setup::begin(store, Exercise::CheckUp(options.get_untracked()));
    setup(Listed::CheckUp, Some(beginning), body.into_any(), label, begin)
}

/// Lists the parts with their minutes; while it runs, with the place it has come to.
pub fn parts(options: &Options, now: Option<u8>) -> AnyView {
    let part = |(name, part): (&'static str, u8)| {
        let minutes = options.part_mins(part);
        let place = now.map(|now| part.cmp(&now));
        let meta = match place {
            Some(std::cmp::Ordering::Less) => String::new(),
            Some(std::cmp::Ordering::Equal) => "now".to_owned(),
            _ if minutes == 0 => "each alone".to_owned(),
            _ => [&minutes.to_string(), " min"].concat(),
        };
        let state = match place {
            Some(std::cmp::Ordering::Less) => "past",
            Some(std::cmp::Ordering::Equal) => "now",
            _ => "next",
        };
        // Where nothing runs yet, numbers would be a second list of steps.
        let mark = place.map(|place| {
            let mark = match place {
                std::cmp::Ordering::Equal => view! { <BothMark /> }.into_any(),
                _ => part.to_string().into_any(),
            };
            view! { <span class="week-mark" aria-hidden="true">{mark}</span> }
        });
        view! {
            <li class="week-part" data-state=state aria-current=(state == "now").then_some("step")>
                {mark}
                <span class="week-name">{name}</span>
                <span class="week-meta">{meta}</span>
            </li>
        }
    };
    let lines = NAMES.into_iter().zip(1..).map(part).collect_view();
    view! { <ol class="week-parts" data-plain=now.is_none() data-testid="parts">{lines}</ol> }.into_any()
}
