//! What the player says in each step. Short, and read at arm's length: at most twelve words.

use serde::{Deserialize, Serialize};

/// A key into the words of the player; a script can only use keys that exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prompt {
    /// A breath before the talk.
    Settle,
    /// A turn.
    Speak,
    /// One more minute of a turn.
    SpeakMore,
    /// Saying it back.
    Reflect,
    /// Saying it back once more.
    ReflectAgain,
    /// Was that it?
    Confirm,
    /// Telling it again in one sentence.
    Retell,
    /// One open question.
    Question,
    /// A breath at a swap.
    SwapBreath,
    /// Looking for a way, if both ask.
    SolveOffer,
    /// Looking for a way.
    Solve,
    /// One appreciation.
    Appreciate,
    /// Three quiet sentences, if they like.
    PulseOffer,
    /// Three quiet sentences.
    Pulse,
    /// What both chose to show.
    PulseReveal,
    /// The phone changes hands.
    Cover,
    /// Paced breathing.
    Breathe,
    /// Waiting for the agreed time.
    Wait,
    /// Waiting a little longer.
    WaitLonger,
    /// Is the body calm?
    Ready,
    /// Both are back.
    Return,
    /// Telling something from outside the two.
    Tell,
    /// Why it makes sense.
    MakeSense,
    /// A guess at a feeling or two.
    GuessFeeling,
    /// Was that it, with the feeling?
    ConfirmGuess,
    /// How should the other be here?
    HowToBe,
    /// Only listening.
    SupportHear,
    /// Being near.
    SupportHug,
    /// Thinking along.
    SupportHelp,
    /// What helped.
    WhatHelped,
    /// Going on, if both are ready.
    ReadyOffer,
    /// Ready?
    BothReady,
    /// Both are ready.
    BothYes,
    /// Not this time.
    NotNow,
    /// A card of the ladder.
    LadderCard,
    /// What each was glad to hear.
    Glad,
    /// A card of a deck.
    QuestionCard,
    /// A card about one of the two.
    KnowCard,
    /// The answer.
    KnowAnswer,
    /// The guess.
    KnowGuess,
    /// Answer and guess.
    KnowReveal,
    /// The story behind the answer.
    KnowStory,
    /// The phone lies face down.
    PhonesDown,
    /// One needs quiet.
    Quiet,
    /// How is it in you?
    CheckInAsk,
    /// Both are in.
    CheckInOpen,
    /// Both, side by side.
    CheckInReveal,
    /// One offered question.
    CheckInOffer,
    /// Saying more.
    CheckInMore,
    /// What now.
    CheckInClose,
    /// Good news.
    GoodTell,
    /// Asking it to life.
    GoodAsk,
    /// Planning a small celebration.
    Celebrate,
    /// A theme for both.
    StoryTheme,
    /// A story.
    StoryTell,
    /// What was good to hear.
    StoryLoved,
    /// The day outside, only listened to.
    DayOutside,
    /// The quiet end of a long talk.
    LongClose,
    /// What one would like.
    Position,
    /// What is under it.
    NeedUnder,
    /// Saying the need back.
    ReflectNeed,
    /// Options from both.
    Ideas,
    /// One small experiment.
    Experiment,
    /// What was felt.
    StormFelt,
    /// How it looked from there.
    StormView,
    /// The part that can be understood.
    StormUnderstand,
    /// What it touched.
    StormTouched,
    /// One’s own part.
    StormPart,
    /// One change.
    StormChange,
    /// Heard? Understood?
    StormHeard,
    /// What is not in doubt.
    Reaffirm,
    /// Preparing alone.
    HardPrepare,
    /// The hard thing.
    HardSay,
    /// Thanks before anything else.
    HardThanks,
    /// Thanks for something of the week.
    WeekThanks,
    /// Something that could be relied on.
    WeekRely,
    /// What went well.
    WeekWell,
    /// Plans.
    WeekPlans,
    /// One wish.
    WeekWish,
    /// What comes next in the week’s look.
    WeekPart,
    /// How near it felt, alone.
    Closeness,
    /// How near it felt, where both show it.
    ClosenessShown,
    /// Writing as a kind onlooker.
    OutsideWrite,
    /// The end.
    Done,
}

/// What the two halves say in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lines {
    /// What the one whose move it is does: "Noor *speaks*".
    pub role: &'static str,
    /// What the other does: "Sam *listens*".
    pub other_role: &'static str,
    /// A stem to begin with, set larger; may be empty.
    pub stem: &'static str,
    /// The line of the one whose move it is.
    pub line: &'static str,
    /// The same on small screens.
    pub short: &'static str,
    /// The other's line.
    pub other: &'static str,
}

impl Prompt {
    /// Every key.
    pub const ALL: [Self; 84] = [
        Self::Settle,
        Self::Speak,
        Self::SpeakMore,
        Self::Reflect,
        Self::ReflectAgain,
        Self::Confirm,
        Self::Retell,
        Self::Question,
        Self::SwapBreath,
        Self::SolveOffer,
        Self::Solve,
        Self::Appreciate,
        Self::PulseOffer,
        Self::Pulse,
        Self::PulseReveal,
        Self::Cover,
        Self::Breathe,
        Self::Wait,
        Self::WaitLonger,
        Self::Ready,
        Self::Return,
        Self::Tell,
        Self::MakeSense,
        Self::GuessFeeling,
        Self::ConfirmGuess,
        Self::HowToBe,
        Self::SupportHear,
        Self::SupportHug,
        Self::SupportHelp,
        Self::WhatHelped,
        Self::ReadyOffer,
        Self::BothReady,
        Self::BothYes,
        Self::NotNow,
        Self::LadderCard,
        Self::Glad,
        Self::QuestionCard,
        Self::KnowCard,
        Self::KnowAnswer,
        Self::KnowGuess,
        Self::KnowReveal,
        Self::KnowStory,
        Self::PhonesDown,
        Self::Quiet,
        Self::CheckInAsk,
        Self::CheckInOpen,
        Self::CheckInReveal,
        Self::CheckInOffer,
        Self::CheckInMore,
        Self::CheckInClose,
        Self::GoodTell,
        Self::GoodAsk,
        Self::Celebrate,
        Self::StoryTheme,
        Self::StoryTell,
        Self::StoryLoved,
        Self::DayOutside,
        Self::LongClose,
        Self::Position,
        Self::NeedUnder,
        Self::ReflectNeed,
        Self::Ideas,
        Self::Experiment,
        Self::StormFelt,
        Self::StormView,
        Self::StormUnderstand,
        Self::StormTouched,
        Self::StormPart,
        Self::StormChange,
        Self::StormHeard,
        Self::Reaffirm,
        Self::HardPrepare,
        Self::HardSay,
        Self::HardThanks,
        Self::WeekThanks,
        Self::WeekRely,
        Self::WeekWell,
        Self::WeekPlans,
        Self::WeekWish,
        Self::WeekPart,
        Self::Closeness,
        Self::ClosenessShown,
        Self::OutsideWrite,
        Self::Done,
    ];

    /// Gives the words.
    #[expect(clippy::too_many_lines, reason = "a table, one entry a prompt")]
    pub const fn lines(self) -> Lines {
        const LISTENS: &str = "listens";
        const QUIET: &str = "Nothing to fix. Nothing to answer yet.";
        const SAID_IT: &str = "Touch here when you have said it";
        const SAID_IT_SHORT: &str = "Said it? Touch here";
        const TOUCH: &str = "Touch when done";
        let [role, other_role, stem, line, short, other] = match self {
            Self::Settle => [
                "",
                "",
                "",
                "One slow breath, before anyone speaks.",
                "One slow breath.",
                "",
            ],
            Self::Speak => ["speaks", LISTENS, "", SAID_IT, SAID_IT_SHORT, QUIET],
            Self::SpeakMore => [
                "says more",
                LISTENS,
                "",
                "One more minute. Touch when done",
                "More? Touch when done",
                QUIET,
            ],
            Self::Reflect => {
                let other = "Is this what you meant?";
                ["says it back", LISTENS, "What I heard is…", TOUCH, TOUCH, other]
            }
            Self::ReflectAgain => {
                let other = "What was missing comes again.";
                ["says it back", LISTENS, "And also…", TOUCH, TOUCH, other]
            }
            Self::Confirm => ["answers", "waits", "", "", "", "You will hear if that was right."],
            Self::Retell => {
                let other = "One sentence. Let it stand.";
                ["tells it again", LISTENS, "In one sentence…", TOUCH, TOUCH, other]
            }
            Self::Question => {
                let other = "Answer as much as you like.";
                [
                    "asks",
                    "answers",
                    "What was it like when…",
                    "One open question",
                    TOUCH,
                    other,
                ]
            }
            Self::SwapBreath => [
                "",
                "",
                "",
                "One breath, then the other speaks.",
                "One breath.",
                "",
            ],
            Self::SolveOffer => ["", "", "", "Look for a way, together? Only if both ask.", "", ""],
            Self::Solve => [
                "",
                "",
                "",
                "Ideas from both. Choose one small thing.",
                "Ideas from both.",
                "",
            ],
            Self::Appreciate => {
                let other = "Take it in. A thank you is enough.";
                ["thanks", LISTENS, "I was glad when you…", TOUCH, TOUCH, other]
            }
            Self::PulseOffer => ["", "", "", "Three quiet sentences, each alone?", "", ""],
            Self::Pulse => ["", "", "", "How was this talk for you?", "", ""],
            Self::PulseReveal => ["", "", "", "What you both chose to show.", "", ""],
            Self::Cover => ["", "", "", "Only for the one who holds the phone.", "", ""],
            Self::Breathe => ["", "", "", "Follow along, or skip it.", "", ""],
            Self::Wait => ["", "", "", "Until then, something for hands and senses.", "", ""],
            Self::WaitLonger => ["", "", "", "A little longer.", "", ""],
            Self::Ready => ["", "", "", "How is your body now?", "", ""],
            Self::Return => ["", "", "", "You are both here.", "", ""],
            Self::Tell => ["tells", LISTENS, "", SAID_IT, SAID_IT_SHORT, QUIET],
            Self::MakeSense => [
                "makes sense",
                LISTENS,
                "It makes sense, because…",
                TOUCH,
                TOUCH,
                "You needn’t agree with all of it.",
            ],
            Self::GuessFeeling => [
                "guesses",
                LISTENS,
                "I imagine you felt…",
                "One feeling, or two. Touch when done",
                TOUCH,
                "Only a guess. You will say.",
            ],
            Self::ConfirmGuess => ["answers", "waits", "", "", "", "You will hear how near that was."],
            Self::HowToBe => [
                "asks",
                "waits",
                "",
                "How should I be here?",
                "",
                "They will say how.",
            ],
            Self::SupportHear => {
                let other = "Stay with it to the end. Ideas can wait.";
                ["speaks", "hears", "", SAID_IT, SAID_IT_SHORT, other]
            }
            Self::SupportHug => [
                "speaks",
                "is near",
                "",
                SAID_IT,
                SAID_IT_SHORT,
                "Ask how near. Then be there, and breathe.",
            ],
            Self::SupportHelp => [
                "speaks",
                "thinks along",
                "",
                SAID_IT,
                SAID_IT_SHORT,
                "Ask what has been tried. One idea at a time.",
            ],
            Self::WhatHelped => [
                "looks back",
                LISTENS,
                "What helped was…",
                TOUCH,
                TOUCH,
                "Take it in. It is worth knowing.",
            ],
            Self::ReadyOffer => ["", "", "", "Only two yeses go on.", "", ""],
            Self::BothReady => ["", "", "", "Are you ready, now?", "", ""],
            Self::BothYes => ["", "", "", "You are both ready.", "", ""],
            Self::NotNow => ["", "", "", "Not this time. Nothing is lost.", "", ""],
            Self::LadderCard => [
                "answers",
                LISTENS,
                "",
                TOUCH,
                TOUCH,
                "Thank them, or ask one gentle question.",
            ],
            Self::Glad => [
                "was glad",
                LISTENS,
                "I was glad to hear…",
                TOUCH,
                TOUCH,
                "Take it in. A thank you is enough.",
            ],
            Self::QuestionCard => ["answers first", "answers then", "", "", "", ""],
            Self::KnowCard => ["writes", "guesses", "", "", "", ""],
            Self::KnowAnswer => ["", "", "", "What is true for you?", "", ""],
            Self::KnowGuess => ["", "", "", "What would they say?", "", ""],
            Self::KnowReveal => ["", "", "", "Answer and guess.", "", ""],
            Self::KnowStory => [
                "tells the story",
                LISTENS,
                "It is so because…",
                TOUCH,
                TOUCH,
                "One more question is welcome.",
            ],
            Self::PhonesDown => ["", "", "", "Face down. One chime at the end.", "", ""],
            Self::Quiet => ["needs quiet", "leaves it quiet", "", "Quiet, for now.", "", ""],
            Self::CheckInAsk => ["", "", "", "How is it in you, right now?", "", ""],
            Self::CheckInOpen => ["", "", "", "Both are in.", "", ""],
            Self::CheckInReveal => ["", "", "", "Side by side.", "", ""],
            Self::CheckInOffer => ["asks", "answers", "", "Ask this, or another.", "", ""],
            Self::CheckInMore => ["says more", LISTENS, "", SAID_IT, SAID_IT_SHORT, QUIET],
            Self::CheckInClose => ["", "", "", "What now?", "", ""],
            Self::GoodTell => [
                "tells",
                LISTENS,
                "",
                SAID_IT,
                SAID_IT_SHORT,
                "Let it land. The questions come next.",
            ],
            Self::GoodAsk => [
                "asks",
                "answers",
                "What did your face do?",
                TOUCH,
                TOUCH,
                "Tell as much as you like.",
            ],
            Self::Celebrate => [
                "celebrates",
                "joins in",
                "Tonight, we could…",
                TOUCH,
                TOUCH,
                "Something small, and soon.",
            ],
            Self::StoryTheme => ["tells first", "tells then", "", "", "", ""],
            Self::StoryTell => [
                "tells",
                LISTENS,
                "",
                TOUCH,
                TOUCH,
                "Be there with them, in that place.",
            ],
            Self::StoryLoved => [
                "answers",
                LISTENS,
                "What I loved hearing was…",
                TOUCH,
                TOUCH,
                "Take it in.",
            ],
            Self::DayOutside => [
                "speaks",
                LISTENS,
                "",
                TOUCH,
                TOUCH,
                "No advice yet. They’ll say when ideas are welcome.",
            ],
            Self::LongClose => [
                "",
                "",
                "",
                "Two minutes, and silence is fine.",
                "Silence is fine.",
                "",
            ],
            Self::Position => ["speaks", LISTENS, "What I would like is…", TOUCH, TOUCH, QUIET],
            Self::NeedUnder => [
                "says why",
                LISTENS,
                "What matters under it is…",
                TOUCH,
                TOUCH,
                "Listen for the need, not the plan.",
            ],
            Self::ReflectNeed => [
                "says it back",
                LISTENS,
                "What matters to you is…",
                TOUCH,
                TOUCH,
                "Is this what you meant?",
            ],
            Self::Ideas => [
                "",
                "",
                "",
                "Ideas from both. Nothing is judged yet.",
                "Ideas from both.",
                "",
            ],
            Self::Experiment => ["", "", "", "Which one shall we try?", "", ""],
            Self::StormFelt => [
                "speaks",
                LISTENS,
                "I felt…",
                "Feelings only. Leave out what anyone did.",
                TOUCH,
                QUIET,
            ],
            Self::StormView => [
                "speaks",
                LISTENS,
                "How it looked from my chair…",
                TOUCH,
                TOUCH,
                "Two views can both be true.",
            ],
            Self::StormUnderstand => [
                "answers",
                LISTENS,
                "The part I can understand is…",
                TOUCH,
                TOUCH,
                "Let it count, even if it is small.",
            ],
            Self::StormTouched => [
                "speaks",
                LISTENS,
                "What older thing did this touch?",
                TOUCH,
                TOUCH,
                "Nothing to fix. It is older than tonight.",
            ],
            Self::StormPart => [
                "speaks",
                LISTENS,
                "One thing I added was…",
                "No because you. Touch when done",
                TOUCH,
                "Take it as it is meant.",
            ],
            Self::StormChange => [
                "speaks",
                LISTENS,
                "Next time, I will…",
                TOUCH,
                TOUCH,
                "One is enough.",
            ],
            Self::StormHeard => [
                "answers",
                LISTENS,
                "Do I feel heard? Understood?",
                TOUCH,
                TOUCH,
                "Any answer is fine, and worth knowing.",
            ],
            Self::Reaffirm => [
                "",
                "",
                "",
                "What I don’t want you to doubt tonight…",
                "What is not in doubt.",
                "",
            ],
            Self::HardPrepare => ["", "", "", "Prepare it, alone.", "", ""],
            Self::HardSay => [
                "says it",
                LISTENS,
                "The true thing is…",
                SAID_IT_SHORT,
                SAID_IT_SHORT,
                "First a thank you. Then anything else.",
            ],
            Self::HardThanks => [
                "thanks",
                LISTENS,
                "Thank you for telling me.",
                "Only that, for now. Touch when done",
                TOUCH,
                "You have said it.",
            ],
            Self::WeekThanks => [
                "thanks",
                LISTENS,
                "Something you did that helped…",
                TOUCH,
                TOUCH,
                "Take it in. A thank you is enough.",
            ],
            Self::WeekRely => [
                "thanks",
                LISTENS,
                "One thing I could rely on…",
                TOUCH,
                TOUCH,
                "Small things count.",
            ],
            Self::WeekWell => [
                "",
                "",
                "",
                "What went better than we’d feared?",
                "What went well?",
                "",
            ],
            Self::WeekPlans => [
                "",
                "",
                "",
                "The days ahead: who, when, and time for two.",
                "The days ahead.",
                "",
            ],
            Self::WeekWish => [
                "wishes",
                LISTENS,
                "One wish for one evening…",
                TOUCH,
                TOUCH,
                "Yes, no or later are all fine.",
            ],
            Self::WeekPart => ["", "", "", "What comes next.", "", ""],
            Self::Closeness => ["", "", "", "How near did it feel this week?", "", ""],
            Self::ClosenessShown => ["", "", "", "How near it felt.", "", ""],
            Self::OutsideWrite => ["", "", "", "As somebody who wishes you both well.", "", ""],
            Self::Done => ["", "", "", "That was it.", "", ""],
        };
        Lines {
            role,
            other_role,
            stem,
            line,
            short,
            other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_can_be_read_across_a_table() {
        for prompt in Prompt::ALL {
            let lines = prompt.lines();
            for text in [lines.stem, lines.line, lines.short, lines.other] {
                assert!(text.split_whitespace().count() <= 12, "{text}");
                assert!(text.chars().count() <= 60, "{text}");
            }
        }
    }

    #[test]
    fn whoever_moves_is_told_what_they_do() {
        for prompt in [
            Prompt::Speak,
            Prompt::Reflect,
            Prompt::Confirm,
            Prompt::Question,
            Prompt::Appreciate,
        ] {
            assert!(!prompt.lines().role.is_empty());
            assert!(!prompt.lines().other_role.is_empty());
        }
    }
}
