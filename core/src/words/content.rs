//! The typed form of every file under `assets/content/`.
//!
//! Each file is one type with a [`Content::FILE`] name; [`read`] turns its text into it. The lengths and the
//! manners of the words are kept by `core/tests/content.rs`, so that no page carries that weight.

mod about;
mod after_storm;
mod cards;
mod carrying;
mod check_in;
mod check_up;
mod cool_down;
mod dreams;
mod end_of_day;
mod evidence;
mod frames;
mod gentle_start;
mod good_news;
mod ground_rules;
mod hard_thing;
mod hard_to_say;
mod kindnesses;
mod know_you;
mod ladder;
mod limits;
mod mend;
mod moments;
mod outside_view;
mod phones_down;
mod practices;
mod promises;
mod questions;
mod replies;
mod safety;
mod say_it_back;
mod side_by_side;
mod small_step;
mod something_new;
mod space;
mod story_relay;
mod support;
mod thanks;
mod time_for_two;
pub(crate) mod tree;
mod turn_taker;
mod turn_talks;
mod wins;

use serde::Serialize;
use thiserror::Error;

use tree::pick;

pub use about::About;
pub use after_storm::AfterStorm;
pub use cards::DeckCard;
pub use carrying::Carrying;
pub use check_in::{CheckIn, CornerName, Question, Together};
pub use check_up::{CheckUp, ClosenessWords};
pub use cool_down::{Breathing, BreathingWords, CoolDown, Park, ReadyWords};
pub use dreams::Dreams;
pub use end_of_day::EndOfDay;
pub use evidence::{Evidence, Judgement, Strength, Study};
pub use frames::{Frame, Frames};
pub use gentle_start::{GentleStart, HintWords, SlotWords};
pub use good_news::GoodNews;
pub use ground_rules::{GroundRules, StopWords};
pub use hard_thing::HardThing;
pub use hard_to_say::{HardToSay, StarterSlot};
pub use kindnesses::{Kindness, KindnessKind, Kindnesses};
pub use know_you::KnowYou;
pub use ladder::Ladder;
pub use limits::Limits;
pub use mend::Mend;
pub use moments::Moments;
pub use outside_view::OutsideView;
pub use phones_down::{PhonesDown, TableCard};
pub use practices::{PracticeWords, Practices};
pub use promises::Promises;
pub use questions::Questions;
pub use replies::{Replies, Reply, ReplyKind, Scene};
pub use safety::{Help, Place, Safety, Signs};
pub use say_it_back::SayItBack;
pub use side_by_side::SideBySide;
pub use small_step::{SmallStep, Step};
pub use something_new::{NewIdea, SomethingNew};
pub use space::Space;
pub use story_relay::{StoryRelay, Theme};
pub use support::Support;
pub use thanks::Thanks;
pub use time_for_two::{DateIdea, TimeForTwo};
pub use tree::{Pick, Tree};
pub use turn_taker::{Confirm, Pulse, Topic, TurnTaker};
pub use turn_talks::{LongTalk, OpenFloor, TurnTalks};
pub use wins::Wins;

/// A type that is the whole of one content file.
pub trait Content: Pick {
    /// The name of the file below the folder of a language.
    const FILE: &'static str;
}

/// One thing Hearth says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The stable name, the same in every language.
    pub id: String,
    /// The words.
    pub text: String,
    /// What it touches, so that a limit can hide it; none for the frame of a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
}

/// Something to choose, with a name and a line on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The stable name, the same in every language.
    pub id: String,
    /// The words on the choice.
    pub name: String,
    /// What it is, in a line.
    pub text: String,
}

/// Why a content file can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ContentError {
    /// It is not JSON; with the name of the file.
    #[error("the content file {0} is not JSON")]
    Json(&'static str),
    /// Something is missing in it, or is not what it should be; with the name of the file.
    #[error("the content file {0} has not its shape")]
    Shape(&'static str),
}

/// Reads a content file.
///
/// # Errors
/// When the text is not JSON of that shape, or the words break a rule the type keeps.
pub fn read<T: Content>(json: &str) -> Result<T, ContentError> {
    let tree: Tree = serde_json::from_str(json).map_err(|_| ContentError::Json(T::FILE))?;
    let mut sound = true;
    let content = T::pick(tree, &mut sound);
    if sound {
        Ok(content)
    } else {
        Err(ContentError::Shape(T::FILE))
    }
}

pick!(Line { id, text, topic });
pick!(Named { id, name, text });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_content_file_is_refused_by_its_name() {
        assert_eq!(read::<About>("{}"), Err(ContentError::Shape("about.json")));
        assert_eq!(read::<About>("no"), Err(ContentError::Json("about.json")));
    }
}
