//! Beginnings of sentences, a fresh one each turn, once the words are here.

use crate::platform::content::fetch_json;
use crate::state::use_store;
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::words::content::{
    self, AfterStorm, CheckUp, HardToSay, Line, SayItBack, Support, Thanks, TurnTaker,
};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Beginnings for a step, and the turn from which they take the place of the step's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginnings {
    prompt: Prompt,
    from_turn: u8,
    lines: Vec<Line>,
}

/// Beginnings by what they are for.
pub type Stems = RwSignal<Vec<Beginnings>>;

/// Fetches the beginnings of the exercise that runs; until then each step has one of its own.
pub fn use_stems() -> Stems {
    let store = use_store();
    let stems = RwSignal::new(Vec::new());
    let listed = store
        .session
        .with_untracked(|session| session.as_ref().map(|session| session.exercise().listed()));
    let Some(listed) = listed else { return stems };
    spawn_local(async move {
        if let Ok(text) = fetch_json(listed.slug()).await {
            // The page may have been left meanwhile; then nobody needs them.
            let _ = stems.try_set(read(listed, &text));
        }
    });
    stems
}

fn read(listed: Listed, text: &str) -> Vec<Beginnings> {
    let from = |from_turn| {
        move |(prompt, lines)| Beginnings {
            prompt,
            from_turn,
            lines,
        }
    };
    match listed {
        // The first time, saying it back always begins the same.
        Listed::TurnTaker => content::read::<TurnTaker>(text).map(|words| {
            [
                (Prompt::Reflect, words.stems),
                (Prompt::Question, words.questions),
            ]
            .map(from(2))
            .to_vec()
        }),
        Listed::SayItBack => content::read::<SayItBack>(text).map(|words| {
            [
                (Prompt::Reflect, words.reflect),
                (Prompt::MakeSense, words.sense),
                (Prompt::GuessFeeling, words.guess),
            ]
            .map(from(0))
            .to_vec()
        }),
        Listed::Support => content::read::<Support>(text)
            .map(|words| [(Prompt::WhatHelped, words.helped)].map(from(0)).to_vec()),
        Listed::Thanks => content::read::<Thanks>(text)
            .map(|words| [(Prompt::Appreciate, words.stems)].map(from(0)).to_vec()),
        Listed::AfterStorm => content::read::<AfterStorm>(text).map(|words| {
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
        Listed::HardToSay => content::read::<HardToSay>(text)
            .map(|words| [(Prompt::HardThanks, words.thanks)].map(from(0)).to_vec()),
        Listed::CheckUp => content::read::<CheckUp>(text).map(|words| {
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

/// Gives the beginning for a step, another one for each who says it; none where the step's own is used.
pub fn stem_for(stems: &[Beginnings], snapshot: &Snapshot, seed: usize) -> Option<String> {
    let found = stems
        .iter()
        .find(|known| known.prompt == snapshot.prompt && snapshot.turn >= known.from_turn)?;
    let step = usize::from(snapshot.turn) + snapshot.who.map_or(0, |who| usize::from(who == Partner::Second));
    let at = seed.wrapping_add(step).checked_rem(found.lines.len())?;
    Some(found.lines.get(at)?.text.clone())
}
