//! What each exercise leans on.

use serde::Serialize;

use super::Content;
use super::tree::{pick, pick_word};

/// The words of the evidence page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// What the page is.
    pub intro: String,
    /// The studies, and one rule of thumb.
    pub studies: Vec<Study>,
    /// What is our own judgement, exercise by exercise.
    pub judgement: Vec<Judgement>,
}

/// One study and what it did not show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Study {
    /// The key in the list of references.
    pub id: String,
    /// The slugs of the exercises that lean on it.
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
    /// Gives what an exercise leans on.
    pub fn of<'a>(&'a self, exercise: &'a str) -> impl Iterator<Item = &'a Study> {
        self.studies
            .iter()
            .filter(move |study| study.exercises.iter().any(|slug| slug == exercise))
    }
}

impl Content for Evidence {
    const FILE: &'static str = "evidence.json";
}

pick!(Evidence {
    intro,
    studies,
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
    "rule-of-thumb" => RuleOfThumb,
    "our-judgement" => OurJudgement,
});
