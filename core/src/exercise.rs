//! The catalogue: what a couple can do, and how its options unfold into a script.

pub mod after_storm;
pub mod both_ready;
pub mod check_in;
pub mod check_up;
pub mod cool_down;
pub mod gentle_start;
pub mod good_news;
pub mod hand;
pub mod hard_to_say;
pub mod know_you;
pub mod ladder;
mod listed;
pub mod mend;
pub mod outside_view;
pub mod phones_down;
pub mod questions;
pub mod replies;
pub mod say_it_back;
pub mod side_by_side;
pub mod space;
pub mod story_relay;
pub mod support;
pub mod thanks;
pub mod turn_taker;

use crate::couple::Partner;
use crate::session::breath::Pattern;
use crate::session::script::Script;
use crate::time::Instant;
use hand::{Card, Hand};
pub use listed::Listed;
use serde::{Deserialize, Serialize};

/// A running exercise with its options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exercise {
    /// Talk in turns.
    TurnTaker(turn_taker::Options),
    /// Take a pause.
    CoolDown(cool_down::Plan),
    /// Daily check-in.
    CheckIn(check_in::Round),
    /// Say it back with heart.
    SayItBack(say_it_back::Options),
    /// How should I be here?
    Support(support::Options),
    /// Deeper ladder.
    Ladder(ladder::Options),
    /// Questions.
    Questions(questions::Options),
    /// How well do I know you.
    KnowYou(know_you::Options),
    /// Phones down.
    PhonesDown(phones_down::Options),
    /// Some space.
    Space(space::Options),
    /// A minute of thanks.
    Thanks(thanks::Options),
    /// Both ready.
    BothReady(both_ready::Options),
    /// Good news.
    GoodNews(good_news::Options),
    /// Story relay.
    StoryRelay(story_relay::Options),
    /// Side by side.
    SideBySide(side_by_side::Options),
    /// After the storm.
    AfterStorm(after_storm::Options),
    /// Something hard to say.
    HardToSay(hard_to_say::Options),
    /// Weekly check-up.
    CheckUp(check_up::Options),
    /// Outside view.
    OutsideView(outside_view::Options),
}

impl Exercise {
    /// Gives its entry in the catalogue.
    pub const fn listed(&self) -> Listed {
        match self {
            Self::TurnTaker(turn_taker::Options {
                preset: turn_taker::Preset::EndOfDay,
                ..
            }) => Listed::EndOfDay,
            Self::TurnTaker(_) => Listed::TurnTaker,
            Self::CoolDown(_) => Listed::CoolDown,
            Self::CheckIn(_) => Listed::CheckIn,
            Self::SayItBack(_) => Listed::SayItBack,
            Self::Support(_) => Listed::Support,
            Self::Ladder(_) => Listed::Ladder,
            Self::Questions(_) => Listed::Questions,
            Self::KnowYou(_) => Listed::KnowYou,
            Self::PhonesDown(_) => Listed::PhonesDown,
            Self::Space(_) => Listed::Space,
            Self::Thanks(_) => Listed::Thanks,
            Self::BothReady(_) => Listed::BothReady,
            Self::GoodNews(_) => Listed::GoodNews,
            Self::StoryRelay(_) => Listed::StoryRelay,
            Self::SideBySide(_) => Listed::SideBySide,
            Self::AfterStorm(_) => Listed::AfterStorm,
            Self::HardToSay(_) => Listed::HardToSay,
            Self::CheckUp(_) => Listed::CheckUp,
            Self::OutsideView(_) => Listed::OutsideView,
        }
    }

    /// Unfolds the options into a script that begins at `now`.
    pub fn script(&self, now: Instant) -> Script {
        match self {
            Self::TurnTaker(options) => options.script(),
            Self::CoolDown(plan) => plan.script(now),
            Self::CheckIn(round) => round.script(),
            Self::SayItBack(options) => options.script(),
            Self::Support(options) => options.script(),
            Self::Ladder(options) => options.script(),
            Self::Questions(options) => options.script(),
            Self::KnowYou(options) => options.script(),
            Self::PhonesDown(options) => options.script(),
            Self::Space(options) => options.script(),
            Self::Thanks(options) => options.script(),
            Self::BothReady(_) => both_ready::script(),
            Self::GoodNews(options) => options.script(),
            Self::StoryRelay(options) => options.script(),
            Self::SideBySide(options) => options.script(),
            Self::AfterStorm(options) => options.script(),
            Self::HardToSay(options) => options.script(),
            Self::CheckUp(options) => options.script(),
            Self::OutsideView(options) => options.script(),
        }
    }

    /// Gives who begins, where one of the two does.
    pub const fn first(&self) -> Option<Partner> {
        match self {
            Self::TurnTaker(options) => Some(options.first),
            Self::SayItBack(options) => Some(options.first),
            Self::Support(options) => Some(options.first),
            Self::Ladder(options) => Some(options.first),
            Self::Questions(options) => Some(options.first),
            Self::KnowYou(options) => Some(options.first),
            Self::Thanks(options) => Some(options.first),
            Self::GoodNews(options) => Some(options.first),
            Self::StoryRelay(options) => Some(options.first),
            Self::SideBySide(options) => Some(options.first),
            Self::AfterStorm(options) => Some(options.first),
            Self::HardToSay(options) => Some(options.first),
            Self::CheckUp(options) => Some(options.first),
            Self::CoolDown(_)
            | Self::CheckIn(_)
            | Self::PhonesDown(_)
            | Self::Space(_)
            | Self::BothReady(_)
            | Self::OutsideView(_) => None,
        }
    }

    /// Says whether it is about a quarrel, so that the safety rules hold on its screens.
    pub fn is_conflict(&self) -> bool {
        match self {
            Self::TurnTaker(options) => options.is_hard(),
            other => other.listed().is_conflict(),
        }
    }

    /// Says whether a finished run leaves a line in the journal.
    pub fn is_kept(&self) -> bool {
        match self {
            Self::TurnTaker(options) => options.preset != turn_taker::Preset::TryOut,
            // Asking for quiet, and asking whether the other is ready, are nobody's business afterwards.
            Self::CoolDown(_) | Self::Space(_) | Self::BothReady(_) => false,
            _ => true,
        }
    }

    /// Says whether it is a cool-down.
    pub const fn is_cool_down(&self) -> bool {
        matches!(self, Self::CoolDown(_))
    }

    /// Gives how its breath goes.
    pub const fn pattern(&self) -> Pattern {
        match self {
            Self::CoolDown(plan) => plan.pattern,
            _ => Pattern::Short,
        }
    }

    /// Gives the time the two agreed on.
    pub const fn agreed(&self) -> Option<Instant> {
        match self {
            Self::CoolDown(plan) => Some(plan.until),
            Self::PhonesDown(options) => Some(options.until),
            Self::Space(options) => Some(options.until),
            _ => None,
        }
    }

    /// Gives the instant half-way at which a sound was asked for.
    pub fn half_way(&self) -> Option<Instant> {
        match self {
            Self::PhonesDown(options) => options.half_way(),
            _ => None,
        }
    }

    /// Borrows the card of a turn.
    pub fn card(&self, turn: u8) -> Option<&Card> {
        self.hand()?.at(turn)
    }

    /// Borrows the cards that are in play.
    pub const fn hand(&self) -> Option<&Hand> {
        match self {
            Self::CheckIn(round) => Some(&round.hand),
            Self::Ladder(options) => Some(&options.hand),
            Self::Questions(options) => Some(&options.hand),
            Self::KnowYou(options) => Some(&options.hand),
            Self::StoryRelay(options) => Some(&options.hand),
            _ => None,
        }
    }

    /// Puts another card in the place of a turn's; says whether there was one.
    pub(crate) fn pass(&mut self, turn: u8, is_lighter: bool) -> bool {
        match self {
            Self::Ladder(options) => options.pass(turn, is_lighter),
            other => other.hand_mut().is_some_and(|hand| hand.pass(turn, is_lighter)),
        }
    }

    pub(crate) const fn hand_mut(&mut self) -> Option<&mut Hand> {
        match self {
            Self::CheckIn(round) => Some(&mut round.hand),
            Self::Ladder(options) => Some(&mut options.hand),
            Self::Questions(options) => Some(&mut options.hand),
            Self::KnowYou(options) => Some(&mut options.hand),
            Self::StoryRelay(options) => Some(&mut options.hand),
            _ => None,
        }
    }

    pub(crate) const fn ideas_mut(&mut self) -> Option<&mut side_by_side::Options> {
        match self {
            Self::SideBySide(options) => Some(options),
            _ => None,
        }
    }

    /// Forgets what was only for the run itself: nothing of a conflict stays with what has ended.
    pub(crate) fn forget_ideas(&mut self) {
        if let Self::SideBySide(options) = self {
            options.ideas.clear();
        }
    }

    pub(crate) const fn agree_on(&mut self, until: Instant) {
        match self {
            Self::CoolDown(plan) => plan.until = until,
            Self::PhonesDown(options) => options.until = until,
            Self::Space(options) => options.until = until,
            _ => {}
        }
    }

    pub(crate) fn change_plan(&mut self, change: cool_down::Change) -> bool {
        match self {
            Self::CoolDown(plan) => plan.change(change),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests;
