//! Beginnings of sentences, a fresh one each turn, once the words are here.

use crate::platform::content::fetch_json;
use crate::state::{Store, use_store};
use hearth_core::couple::Partner;
use hearth_core::exercise::Exercise;
use hearth_core::exercise::turn_taker::Preset;
use hearth_core::limits;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::words::content::{
    self, AfterStorm, CheckUp, EndOfDay, GoodNews, HardToSay, Line, SayItBack, SideBySide, Support, Thanks,
    TurnTaker, TurnTalks,
};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The most characters of a celebration that is suggested on half a screen.
const SHORT: usize = 40;

/// Beginnings for a step, and the turn from which they take the place of the step's own.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Beginnings {
    prompt: Prompt,
    from_turn: u8,
    lines: Vec<Line>,
}

/// The beginnings of what runs, and how often another one was asked for in this step.
#[derive(Clone, Copy)]
pub struct Stems {
    known: RwSignal<Vec<Beginnings>>,
    /// How often another one was asked for.
    pub turned: RwSignal<usize>,
}

impl Stems {
    /// Says whether there are others to ask for in a step.
    pub fn has_more(self, prompt: Prompt) -> bool {
        self.known.with(|known| {
            known
                .iter()
                .any(|known| known.prompt == prompt && known.lines.len() > 1)
        })
    }
}

/// Fetches the beginnings of the exercise that runs; until then each step has one of its own.
pub fn use_stems() -> Stems {
    let store = use_store();
    let stems = Stems {
        known: RwSignal::new(Vec::new()),
        turned: RwSignal::new(0),
    };
    let file = store
        .session
        .with_untracked(|session| session.as_ref().map(|session| file_of(session.exercise())));
    let Some(file) = file else { return stems };
    spawn_local(async move {
        if let Ok(text) = fetch_json(file).await {
            // The page may have been left meanwhile; then nobody needs them.
            let _ = stems.known.try_set(read(store, file, &text));
        }
    });
    stems
}

fn file_of(exercise: &Exercise) -> &'static str {
    match exercise {
        Exercise::TurnTaker(options) if options.preset == Preset::LongTalk => "turn-talks",
        other => other.listed().slug(),
    }
}

fn read(store: Store, file: &str, text: &str) -> Vec<Beginnings> {
    let from = |from_turn| {
        move |(prompt, lines)| Beginnings {
            prompt,
            from_turn,
            lines,
        }
    };
    match file {
        // The first time, saying it back always begins the same.
        "turn-taker" => content::read::<TurnTaker>(text).map(|words| {
            [
                (Prompt::Reflect, words.stems),
                (Prompt::Question, words.questions),
            ]
            .map(from(2))
            .to_vec()
        }),
        "turn-talks" => content::read::<TurnTalks>(text).map(|words| {
            let mut close = words.long_talk.close;
            // One of them stands there anyway.
            close.retain(|line| line.text != Prompt::LongClose.lines().line);
            vec![from(0)((Prompt::LongClose, close))]
        }),
        "end-of-day" => content::read::<EndOfDay>(text)
            .map(|words| [(Prompt::DayOutside, words.outside)].map(from(0)).to_vec()),
        "good-news" => content::read::<GoodNews>(text).map(|words| {
            let mut small = words.celebrations;
            small.retain(|line| line.text.chars().count() <= SHORT);
            [
                (Prompt::GoodAsk, open_to_both(store, words.cues)),
                (Prompt::Celebrate, open_to_both(store, small)),
            ]
            .map(from(0))
            .to_vec()
        }),
        "side-by-side" => content::read::<SideBySide>(text).map(|words| {
            [
                (Prompt::Position, words.position),
                (Prompt::NeedUnder, words.need.into_iter().map(asked).collect()),
            ]
            .map(from(0))
            .to_vec()
        }),
        "say-it-back" => content::read::<SayItBack>(text).map(|words| {
            [
                (Prompt::Reflect, words.reflect),
                (Prompt::MakeSense, words.sense),
                (Prompt::GuessFeeling, words.guess),
            ]
            .map(from(0))
            .to_vec()
        }),
        "support" => content::read::<Support>(text)
            .map(|words| [(Prompt::WhatHelped, words.helped)].map(from(0)).to_vec()),
        "thanks" => content::read::<Thanks>(text)
            .map(|words| [(Prompt::Appreciate, words.stems)].map(from(0)).to_vec()),
        "after-storm" => content::read::<AfterStorm>(text).map(|words| {
            [
                (Prompt::StormFelt, words.felt),
                (Prompt::StormView, words.view),
                (Prompt::StormUnderstand, words.understand),
                (Prompt::StormTouched, words.touched),
                (Prompt::StormPart, words.part),
                (Prompt::StormChange, words.change),
                (Prompt::Reaffirm, words.reaffirm),
            ]
            .map(from(0))
            .to_vec()
        }),
        "hard-to-say" => content::read::<HardToSay>(text)
            .map(|words| [(Prompt::HardThanks, words.thanks)].map(from(0)).to_vec()),
        "check-up" => content::read::<CheckUp>(text).map(|words| {
            [
                (Prompt::WeekThanks, words.thanks),
                (Prompt::WeekRely, words.rely),
                (Prompt::WeekWell, words.well),
                (Prompt::WeekPlans, words.plans),
                (Prompt::WeekWish, words.wish),
            ]
            .map(from(0))
            .to_vec()
        }),
        _ => return Vec::new(),
    }
    .unwrap_or_default()
}

/// Leaves out what a limit of either hides; nothing tells which, or whose.
fn open_to_both(store: Store, mut lines: Vec<Line>) -> Vec<Line> {
    store.journal.with_untracked(|journal| {
        lines.retain(|line| {
            line.topic
                .as_ref()
                .is_none_or(|topic| limits::is_open(journal, topic))
        });
    });
    lines
}

/// Offers a need as a question: nobody is told what theirs is.
fn asked(mut need: Line) -> Line {
    need.text = ["Perhaps ", &need.text, "?"].concat();
    need
}

/// Says whether a step begins with words of its own, and has others only for whoever asks.
const fn is_on_asking(prompt: Prompt) -> bool {
    matches!(prompt, Prompt::Celebrate | Prompt::NeedUnder)
}

/// Gives the beginning for a step, another one for each who says it; none where the step's own is used.
pub fn stem_for(stems: Stems, snapshot: &Snapshot, seed: usize) -> Option<String> {
    if snapshot.prompt == Prompt::StoryTell {
        return snapshot.card.lines().next().map(str::to_owned);
    }
    let turned = stems.turned.get();
    if turned == 0 && is_on_asking(snapshot.prompt) {
        return None;
    }
    stems.known.with(|known| {
        let found = known
            .iter()
            .find(|known| known.prompt == snapshot.prompt && snapshot.turn >= known.from_turn)?;
        let step =
            usize::from(snapshot.turn) + snapshot.who.map_or(0, |who| usize::from(who == Partner::Second));
        let at = seed
            .wrapping_add(step)
            .wrapping_add(turned)
            .checked_rem(found.lines.len())?;
        Some(found.lines.get(at)?.text.clone())
    })
}
