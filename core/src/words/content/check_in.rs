//! The words of the daily check-in.

use serde::Serialize;

use super::tree::{pick, pick_word};
use super::{Content, Line, Named};
use crate::words::feelings::{Corner, Feeling};

/// The words of the daily check-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckIn {
    /// Why one might do it, in two sentences.
    pub why: String,
    /// How, in three lines.
    pub how: [String; 3],
    /// Beginnings of the line on what went with a feeling.
    pub because: Vec<Line>,
    /// What may be needed; each is named as [`crate::journal::entry::Need`] is.
    pub needs: Vec<Named>,
    /// What the two have in common, said where their lights meet; one for each corner.
    pub together: Vec<Together>,
    /// Questions to ask the other one.
    pub questions: Vec<Question>,
}

/// What is said where both are in one corner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Together {
    /// The stable name, the same in every language.
    pub id: String,
    /// The words, at most 20 characters.
    pub text: String,
    /// Where both are.
    pub corner: CornerName,
}

/// A question to offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The stable name, the same in every language.
    pub id: String,
    /// The words.
    pub text: String,
    /// What it touches, so that a limit can hide it.
    pub topic: String,
    /// The corner of the feelings it fits; any, where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corner: Option<CornerName>,
}

/// A corner of the field of feelings, as files name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CornerName {
    /// Unpleasant, with much energy.
    UnpleasantHigh,
    /// Pleasant, with much energy.
    PleasantHigh,
    /// Unpleasant, with little energy.
    UnpleasantLow,
    /// Pleasant, with little energy.
    PleasantLow,
}

impl From<Corner> for CornerName {
    fn from(corner: Corner) -> Self {
        match (corner.pleasant, corner.lively) {
            (false, true) => Self::UnpleasantHigh,
            (true, true) => Self::PleasantHigh,
            (false, false) => Self::UnpleasantLow,
            (true, false) => Self::PleasantLow,
        }
    }
}

impl CheckIn {
    /// Gives the questions that fit a corner, those made for it first; a question without one fits any.
    pub fn questions_for(&self, corner: Option<Corner>) -> Vec<&Question> {
        let corner = corner.map(CornerName::from);
        let made_for = |question: &&Question| question.corner.is_some() && question.corner == corner;
        let for_any = |question: &&Question| question.corner.is_none();
        let made = self.questions.iter().filter(made_for);
        made.chain(self.questions.iter().filter(for_any)).collect()
    }

    /// Gives what two answers have in common, or nothing: the same feeling first, else the same corner.
    ///
    /// Of two feelings in different corners nothing is said, however close their words sound.
    pub fn together(&self, first: &[&Feeling], second: &[&Feeling]) -> Option<String> {
        let shared = first
            .iter()
            .find(|mine| second.iter().any(|theirs| theirs.id == mine.id));
        if let Some(shared) = shared {
            return Some(["both ", &shared.text].concat());
        }
        let corner = corner_of(first)?;
        if corner_of(second) != Some(corner) {
            return None;
        }
        let corner = CornerName::from(corner);
        let words = self.together.iter().find(|words| words.corner == corner);
        words.map(|words| words.text.clone())
    }
}

/// Gives the corner that all feelings of an answer lie in.
fn corner_of(feelings: &[&Feeling]) -> Option<Corner> {
    let corner = feelings.first()?.corner();
    feelings
        .iter()
        .all(|feeling| feeling.corner() == corner)
        .then_some(corner)
}

impl Content for CheckIn {
    const FILE: &'static str = "check-in.json";
}

pick!(CheckIn {
    why,
    how,
    because,
    needs,
    together,
    questions
});
pick!(Together { id, text, corner });
pick!(Question {
    id,
    text,
    topic,
    corner
});
pick_word!(CornerName {
    "unpleasant-high" => UnpleasantHigh,
    "pleasant-high" => PleasantHigh,
    "unpleasant-low" => UnpleasantLow,
    "pleasant-low" => PleasantLow
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::content::read;
    use crate::words::feelings::{FeelingId, Feelings};

    fn words() -> CheckIn {
        read(include_str!("../../../../assets/content/en/check-in.json")).unwrap()
    }

    fn feelings() -> Feelings {
        read(include_str!("../../../../assets/content/en/feelings.json")).unwrap()
    }

    fn together(first: &[&str], second: &[&str]) -> Option<String> {
        let feelings = feelings();
        let found = |names: &[&str]| -> Vec<Feeling> {
            let known = names.iter().map(|name| feelings.get(&FeelingId::from(*name)));
            known.map(|feeling| feeling.unwrap().clone()).collect()
        };
        let (first, second) = (found(first), found(second));
        words().together(
            &first.iter().collect::<Vec<_>>(),
            &second.iter().collect::<Vec<_>>(),
        )
    }

    #[test]
    fn the_same_feeling_is_said_of_both() {
        assert_eq!(
            together(&["glad", "tired"], &["tired"]).as_deref(),
            Some("both tired")
        );
    }

    #[test]
    fn the_same_corner_is_said_in_words_of_its_own() {
        assert_eq!(
            together(&["sad"], &["tired"]).as_deref(),
            Some("both a little heavy")
        );
        assert!(together(&["calm"], &["safe"]).is_some());
    }

    #[test]
    fn where_nothing_is_shared_nothing_is_said() {
        assert_eq!(together(&["restless"], &["glad"]), None);
        assert_eq!(together(&["sad", "glad"], &["tired"]), None);
        assert_eq!(together(&[], &["tired"]), None);
        assert_eq!(together(&[], &[]), None);
    }

    #[test]
    fn questions_made_for_a_corner_come_first() {
        let words = words();
        for corner in Corner::ALL {
            let offered = words.questions_for(Some(corner));
            let made = offered
                .iter()
                .take_while(|question| question.corner.is_some())
                .count();
            assert!(made >= 3 && offered.len() > made);
            assert!(
                offered
                    .iter()
                    .all(|question| question.corner.is_none_or(|known| known == corner.into()))
            );
        }
        assert!(
            words
                .questions_for(None)
                .iter()
                .all(|question| question.corner.is_none())
        );
    }

    #[test]
    fn every_need_has_its_words() {
        use crate::journal::entry::Need;
        let words = words();
        let names: Vec<_> = words.needs.iter().map(|need| need.id.as_str()).collect();
        assert_eq!(names, Need::ALL.map(Need::slug));
    }
}
