//! The list of everything that can be done.

use crate::practice::Practice;

/// An entry of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Listed {
    /// Talk in turns.
    TurnTaker,
    /// Take a pause.
    CoolDown,
    /// Say it so it can be heard.
    GentleStart,
    /// How the day is, from each.
    CheckIn,
    /// A precise word for what is felt.
    FeelingFinder,
    /// Summing up, with the sense and the feeling of it.
    SayItBack,
    /// Scenes with four replies, for one alone.
    Replies,
    /// Heard, hugged or helped, as the asker picks.
    Support,
    /// Three small kindnesses that fit.
    Kindness,
    /// Cards in three levels.
    Ladder,
    /// Five lines both agree to, and a stop word.
    GroundRules,
    /// Thanks from each to the other.
    Thanks,
    /// Decks of questions.
    Questions,
    /// A guess, the answer, the story.
    KnowYou,
    /// Time with the phone face down.
    PhonesDown,
    /// Each asked alone; only two yeses go on.
    BothReady,
    /// One small step a week.
    SmallStep,
    /// Which topics are open, each alone.
    Limits,
    /// Quiet until a time.
    Space,
    /// Good news, asked to life.
    GoodNews,
    /// The day outside, in turns.
    EndOfDay,
    /// Needs, options, one small experiment.
    SideBySide,
    /// Looking back on a quarrel.
    AfterStorm,
    /// Seven minutes of writing, for one.
    OutsideView,
    /// One theme, a story each.
    StoryRelay,
    /// Prepared alone, said slowly.
    HardToSay,
    /// A calm look at the week.
    CheckUp,
    /// Small good things, put into a jar.
    Wins,
    /// What each dreams of, and a next step.
    Dreams,
    /// A challenge, and how to stand beside it.
    Carrying,
    /// Ideas for time together, and dates.
    TimeForTwo,
    /// Ideas by novelty, effort and cost.
    SomethingNew,
    /// A dreaded thing, shared out.
    HardThing,
    /// Six lines after a promise that was missed.
    Mend,
    /// Words and photos of what was.
    Moments,
    /// What each will do, by when.
    Promises,
}

/// What the catalogue says of an entry.
struct Facts {
    slug: &'static str,
    title: &'static str,
    practice: Practice,
    also: Option<Practice>,
    minutes: u8,
    blurb: &'static str,
}

impl Listed {
    /// Everything that can be done, in the order of the practices.
    pub const ALL: [Self; 36] = [
        Self::TurnTaker,
        Self::CoolDown,
        Self::GentleStart,
        Self::CheckIn,
        Self::FeelingFinder,
        Self::SayItBack,
        Self::Replies,
        Self::Support,
        Self::Kindness,
        Self::Ladder,
        Self::GroundRules,
        Self::Thanks,
        Self::Questions,
        Self::KnowYou,
        Self::PhonesDown,
        Self::BothReady,
        Self::SmallStep,
        Self::Limits,
        Self::Space,
        Self::GoodNews,
        Self::EndOfDay,
        Self::SideBySide,
        Self::AfterStorm,
        Self::OutsideView,
        Self::StoryRelay,
        Self::HardToSay,
        Self::CheckUp,
        Self::Wins,
        Self::Dreams,
        Self::Carrying,
        Self::TimeForTwo,
        Self::SomethingNew,
        Self::HardThing,
        Self::Mend,
        Self::Moments,
        Self::Promises,
    ];

    #[expect(clippy::too_many_lines, reason = "a table, one entry an exercise")]
    const fn facts(self) -> Facts {
        use Practice::{
            Conflict, Empathy, Listening, Moments, OpenCommunication, Patience, QualityTime, Support, Trust,
            Vulnerability,
        };
        let (slug, title, practice, also, minutes, blurb) = match self {
            Self::TurnTaker => (
                "turn-taker",
                "Talk in turns",
                Listening,
                Some(Support),
                6,
                "One speaks, one listens",
            ),
            Self::CoolDown => (
                "cool-down",
                "Take a pause",
                Conflict,
                Some(Patience),
                20,
                "A break with a time to come back",
            ),
            Self::GentleStart => (
                "gentle-start",
                "Say it so it can be heard",
                Conflict,
                Some(OpenCommunication),
                3,
                "A hard thing, softly begun",
            ),
            Self::CheckIn => (
                "check-in",
                "Daily check-in",
                OpenCommunication,
                Some(Empathy),
                4,
                "Each alone, then opened together",
            ),
            Self::FeelingFinder => (
                "feeling-finder",
                "Feeling finder",
                OpenCommunication,
                None,
                2,
                "From a rough word to the right one",
            ),
            Self::SayItBack => (
                "say-it-back",
                "Say it back with heart",
                Empathy,
                Some(Listening),
                9,
                "Sum up, make sense, guess a feeling",
            ),
            Self::Replies => (
                "replies",
                "Which reply lands?",
                Empathy,
                Some(Listening),
                5,
                "One scene, four answers, for one",
            ),
            Self::Support => (
                "support",
                "How should I be here?",
                Empathy,
                Some(Support),
                10,
                "Hear, hug or help: whoever asks picks",
            ),
            Self::Kindness => (
                "kindness",
                "One small kindness",
                Empathy,
                Some(Support),
                2,
                "A word, a gesture or a touch",
            ),
            Self::Ladder => (
                "ladder",
                "Deeper ladder",
                Vulnerability,
                None,
                25,
                "Three levels, as deep as both want",
            ),
            Self::GroundRules => (
                "ground-rules",
                "Our ground rules",
                Vulnerability,
                Some(Trust),
                3,
                "Five short lines and a stop word",
            ),
            Self::Thanks => (
                "thanks",
                "A minute of thanks",
                Support,
                Some(Trust),
                1,
                "One thing each, half a minute",
            ),
            Self::Questions => (
                "questions",
                "Questions",
                QualityTime,
                Some(Moments),
                10,
                "Four decks, and your own",
            ),
            Self::KnowYou => (
                "know-you",
                "How well do I know you",
                QualityTime,
                Some(Moments),
                10,
                "Guess, look, tell the story",
            ),
            Self::PhonesDown => (
                "phones-down",
                "Phones down",
                QualityTime,
                Some(Moments),
                45,
                "Face down until one chime",
            ),
            Self::BothReady => (
                "both-ready",
                "Both ready",
                Patience,
                Some(Vulnerability),
                1,
                "Only two yeses go on",
            ),
            Self::SmallStep => (
                "small-step",
                "One small step",
                Patience,
                Some(Trust),
                3,
                "One a week, as small as you like",
            ),
            Self::Limits => (
                "limits",
                "Pace & limits",
                Patience,
                Some(Vulnerability),
                4,
                "Open, later or not, each alone",
            ),
            Self::Space => (
                "space",
                "Some space",
                Patience,
                None,
                1,
                "Quiet until a time, said kindly",
            ),
            Self::GoodNews => (
                "good-news",
                "Good news",
                Support,
                Some(OpenCommunication),
                7,
                "Told, asked to life, celebrated",
            ),
            Self::EndOfDay => (
                "end-of-day",
                "End-of-day talk",
                Support,
                Some(Listening),
                20,
                "The day outside, no advice unasked",
            ),
            Self::SideBySide => (
                "side-by-side",
                "Side by side",
                Conflict,
                Some(Support),
                20,
                "Needs, options, one experiment",
            ),
            Self::AfterStorm => (
                "after-storm",
                "After the storm",
                Conflict,
                Some(Trust),
                26,
                "Looking back, once both are calm",
            ),
            Self::OutsideView => (
                "outside-view",
                "Outside view",
                Conflict,
                None,
                7,
                "Seven minutes of writing, for one",
            ),
            Self::StoryRelay => (
                "story-relay",
                "Story relay",
                Moments,
                Some(Vulnerability),
                8,
                "One theme, a story each",
            ),
            Self::HardToSay => (
                "hard-to-say",
                "Something hard to say",
                Trust,
                Some(Vulnerability),
                15,
                "Prepared alone, said slowly",
            ),
            Self::CheckUp => (
                "check-up",
                "Weekly check-up",
                Trust,
                Some(OpenCommunication),
                30,
                "Thanks, plans, one thing, wishes",
            ),
            Self::Wins => (
                "wins",
                "Wins jar",
                Support,
                Some(Moments),
                1,
                "Small good things, drawn on grey days",
            ),
            Self::Dreams => (
                "dreams",
                "Dreams",
                Support,
                None,
                5,
                "A dream each, and its next small step",
            ),
            Self::Carrying => (
                "carrying",
                "What I’m carrying",
                Support,
                Some(Trust),
                5,
                "A weight, and how to be beside me",
            ),
            Self::TimeForTwo => (
                "time-for-two",
                "Time for two",
                QualityTime,
                Some(Moments),
                3,
                "Ideas by time and energy, and a date",
            ),
            Self::SomethingNew => (
                "something-new",
                "Something new",
                Moments,
                Some(QualityTime),
                5,
                "As new as you both like it",
            ),
            Self::HardThing => (
                "hard-thing",
                "A hard thing, together",
                Moments,
                Some(Support),
                10,
                "Chosen, shared out, looked back on",
            ),
            Self::Mend => (
                "mend",
                "Mend it",
                Trust,
                Some(Conflict),
                5,
                "Own it, repair it, ask for nothing",
            ),
            Self::Moments => (
                "moments",
                "Moments",
                Moments,
                None,
                2,
                "Words, photos, this day in other years",
            ),
            Self::Promises => (
                "promises",
                "My promises",
                Trust,
                None,
                2,
                "I will, by a day; marked by me alone",
            ),
        };
        Facts {
            slug,
            title,
            practice,
            also,
            minutes,
            blurb,
        }
    }

    /// Gives the stable name used in addresses and records.
    pub const fn slug(self) -> &'static str {
        self.facts().slug
    }

    /// Finds an entry by its stable name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|listed| listed.slug() == slug)
    }

    /// Gives what it is called.
    pub const fn title(self) -> &'static str {
        self.facts().title
    }

    /// Gives the practice it belongs to.
    pub const fn practice(self) -> Practice {
        self.facts().practice
    }

    /// Gives another practice it is good for, where there is one.
    pub const fn also(self) -> Option<Practice> {
        self.facts().also
    }

    /// Says whether it is shown in a practice.
    pub fn is_in(self, practice: Practice) -> bool {
        self.practice() == practice || self.also() == Some(practice)
    }

    /// Gives roughly how long it takes, in minutes, as it is offered first.
    pub const fn about_mins(self) -> u8 {
        self.facts().minutes
    }

    /// Gives one line about it, of at most 40 characters.
    pub const fn blurb(self) -> &'static str {
        self.facts().blurb
    }

    /// Says whether it is about a quarrel, so that the safety rules hold on its screens.
    pub const fn is_conflict(self) -> bool {
        matches!(
            self,
            Self::CoolDown
                | Self::GentleStart
                | Self::SideBySide
                | Self::AfterStorm
                | Self::OutsideView
                | Self::HardToSay
                | Self::Mend
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_practice_has_something_to_do() {
        for practice in Practice::ALL {
            assert!(
                Listed::ALL.into_iter().any(|listed| listed.is_in(practice)),
                "{practice:?}"
            );
        }
    }

    #[test]
    fn every_entry_is_found_by_its_name_and_fits_a_row() {
        for listed in Listed::ALL {
            assert_eq!(Listed::from_slug(listed.slug()), Some(listed));
            assert!(listed.blurb().chars().count() <= 40, "{}", listed.blurb());
            assert_ne!(listed.also(), Some(listed.practice()));
        }
    }
}
