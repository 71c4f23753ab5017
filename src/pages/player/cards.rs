//! What is played with cards: the card itself, an answer and a guess, and whether both are ready.

pub(super) mod head;
mod know;
mod question;
mod ready;

use hearth_core::couple::Partner;
use hearth_core::session::script::Step;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// One of the screens; a change of it builds a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// A card that both answer aloud.
    Question,
    /// A card about one of the two.
    Know,
    /// An answer or a guess, written alone.
    Write(Partner),
    /// Answer and guess side by side, and the story.
    Open,
    /// Going on, if both are ready.
    ReadyOffer,
    /// Ready? Asked of one alone.
    Ready(Partner),
    /// Two yeses.
    BothYes,
    /// Anything else.
    NotNow,
}

/// Gives the screen of a step, where it is one of these.
pub fn face_of(step: &Step) -> Option<Face> {
    let who = step.who.unwrap_or(Partner::First);
    Some(match step.prompt {
        Prompt::LadderCard | Prompt::QuestionCard => Face::Question,
        Prompt::KnowCard => Face::Know,
        Prompt::KnowAnswer | Prompt::KnowGuess => Face::Write(who),
        Prompt::KnowReveal | Prompt::KnowStory => Face::Open,
        Prompt::ReadyOffer => Face::ReadyOffer,
        Prompt::BothReady => Face::Ready(who),
        Prompt::BothYes => Face::BothYes,
        Prompt::NotNow => Face::NotNow,
        _ => return None,
    })
}

/// Draws a screen.
pub fn shown(face: Face, snapshot: Memo<Snapshot>) -> AnyView {
    match face {
        Face::Question => question::question(snapshot),
        Face::Know => know::card(snapshot),
        Face::Write(partner) => know::write(partner),
        Face::Open => know::open(snapshot),
        Face::ReadyOffer => ready::offer(snapshot),
        Face::Ready(partner) => ready::ask(partner),
        Face::BothYes => ready::both_yes(),
        Face::NotNow => ready::not_now(),
    }
}
