//! What each exercise leans on.

use serde::Serialize;

use super::tree::{pick, pick_word};
use super::{Content, Line};

/// The words of the evidence page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// What the page is.
    pub intro: String,
    /// The studies, and one rule of thumb.
    pub studies: Vec<Study>,
    /// What is told beside the exercises, each with its key and its title.
    pub others: Vec<Line>,
    /// What is our own judgement, exercise by exercise.
    pub judgement: Vec<Judgement>,
}

/// One study and what it did not show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Study {
    /// The key in the list of references.
    pub id: String,
    /// The slugs of the exercises that lean on it, or the keys of what is told beside them.
    pub exercises: Vec<String>,
    /// Who, when, where.
    pub reference: String,
    /// What was found.
    pub found: String,
    /// What was not shown.
    pub limits: String,
    /// How much it carries.
    pub strength: Strength,
}

/// How much a finding carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Found in several trials.
    SeveralTrials,
    /// Found in one trial.
    OneTrial,
    /// Found in a laboratory.
    Lab,
    /// Things that go together, whatever the cause.
    Correlational,
    /// A look over what others found.
    Review,
    /// What practitioners hold.
    RuleOfThumb,
    /// What we think.
    OurJudgement,
}

impl Strength {
    /// Gives the label that is shown.
    pub const fn label(self) -> &'static str {
        match self {
            Self::SeveralTrials => "several trials",
            Self::OneTrial => "one trial",
            Self::Lab => "lab",
            Self::Correlational => "correlational",
            Self::Review => "review",
            Self::RuleOfThumb => "rule of thumb",
            Self::OurJudgement => "our judgement",
        }
    }
}

/// What is our own judgement in an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// The stable name.
    pub id: String,
    /// The slug of the exercise.
    pub exercise: String,
    /// What is said of it.
    pub text: String,
}

impl Evidence {
    /// Gives what an exercise, or something told beside them, leans on.
    pub fn of<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Study> {
        self.studies
            .iter()
            .filter(move |study| study.exercises.iter().any(|slug| slug == key))
    }

    /// Gives what of an exercise is our own judgement.
    pub fn own(&self, exercise: &str) -> Option<&Judgement> {
        self.judgement.iter().find(|own| own.exercise == exercise)
    }
}

impl Content for Evidence {
    const FILE: &'static str = "evidence.json";
}

pick!(Evidence {
    intro,
    studies,
    others,
    judgement
});
pick!(Study {
    id,
    exercises,
    reference,
    found,
    limits,
    strength
});
pick!(Judgement { id, exercise, text });
pick_word!(Strength {
    "several-trials" => SeveralTrials,
    "one-trial" => OneTrial,
    "lab" => Lab,
    "correlational" => Correlational,
    "review" => Review,
    "rule-of-thumb" => RuleOfThumb,
    "our-judgement" => OurJudgement,
});
