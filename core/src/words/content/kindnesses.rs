//! Small kindnesses, and which of them fit.

use serde::Serialize;

use super::Content;
use super::tree::{pick, pick_word};
use crate::journal::entry::Need;
use crate::words::feelings::{Feeling, FeelingId, Feelings};

/// All small kindnesses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kindnesses {
    /// In the order of the file.
    pub kindnesses: Vec<Kindness>,
}

/// One small kindness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kindness {
    /// The stable name, the same in every language.
    pub id: String,
    /// What to say or do.
    pub text: String,
    /// What it touches, so that a limit can hide it.
    pub topic: String,
    /// What kind of thing it is.
    pub kind: KindnessKind,
    /// The feeling it was written for.
    pub near: FeelingId,
    /// The need it was written for.
    pub need: Need,
}

/// What kind of thing a kindness is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum KindnessKind {
    /// Something said.
    Word,
    /// Something done.
    Gesture,
    /// Something felt on the skin, if it is welcome.
    Touch,
}

impl KindnessKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Word, Self::Gesture, Self::Touch];
}

impl Kindnesses {
    /// Gives a word, a gesture and a touch that fit a feeling and a need; `turn` counts how often others were
    /// asked for.
    ///
    /// Those written for the feeling nearest on the grid come first, then those for the next one. A kind of
    /// which `is_welcome` leaves nothing is left out.
    pub fn three(
        &self,
        feelings: &Feelings,
        feeling: &Feeling,
        need: Option<Need>,
        turn: usize,
        is_welcome: impl Fn(&Kindness) -> bool,
    ) -> Vec<&Kindness> {
        let fits = |kindness: &&Kindness| need.is_none_or(|need| kindness.need == need);
        let mut fitting: Vec<&Kindness> = self.kindnesses.iter().filter(fits).collect();
        fitting.retain(|kindness| is_welcome(kindness));
        fitting.sort_by_key(|kindness| {
            let written_for = feelings.get(&kindness.near);
            written_for.map_or(i32::MAX, |near| distance(near, feeling))
        });
        let of_kind = |kind: KindnessKind| {
            let mut choice = fitting.iter().filter(|kindness| kindness.kind == kind);
            let count = choice.clone().count();
            choice.nth(turn.checked_rem(count)?).copied()
        };
        KindnessKind::ALL.into_iter().filter_map(of_kind).collect()
    }
}

fn distance(one: &Feeling, other: &Feeling) -> i32 {
    let aside = i32::from(one.pleasantness.get()) - i32::from(other.pleasantness.get());
    let above = i32::from(one.energy.get()) - i32::from(other.energy.get());
    aside * aside + above * above
}

impl Content for Kindnesses {
    const FILE: &'static str = "kindnesses.json";
}

pick!(Kindnesses { kindnesses });
pick!(Kindness {
    id,
    text,
    topic,
    kind,
    near,
    need
});
pick_word!(KindnessKind { "word" => Word, "gesture" => Gesture, "touch" => Touch });
pick_word!(Need { "heard" => Heard, "helped" => Helped, "held" => Held, "quiet" => Quiet });

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::content::read;

    fn all() -> (Kindnesses, Feelings) {
        (
            read(include_str!("../../../../assets/content/en/kindnesses.json")).unwrap(),
            read(include_str!("../../../../assets/content/en/feelings.json")).unwrap(),
        )
    }

    #[test]
    fn every_feeling_and_need_has_a_word_a_gesture_and_a_touch() {
        let (kindnesses, feelings) = all();
        for feeling in feelings.all() {
            for need in Need::ALL.map(Some).into_iter().chain([None]) {
                let three = kindnesses.three(&feelings, feeling, need, 0, |_| true);
                let kinds: Vec<_> = three.iter().map(|kindness| kindness.kind).collect();
                assert_eq!(kinds, KindnessKind::ALL, "{}", feeling.text);
                assert!(
                    three
                        .iter()
                        .all(|kindness| need.is_none_or(|need| kindness.need == need))
                );
            }
        }
    }

    #[test]
    fn the_nearest_feeling_on_the_grid_comes_first() {
        let (kindnesses, feelings) = all();
        let furious = feelings.get(&FeelingId::from("furious")).unwrap();
        let three = kindnesses.three(&feelings, furious, Some(Need::Heard), 0, |_| true);
        assert!(three.iter().all(|kindness| kindness.near.as_str() == "angry"));
    }

    #[test]
    fn another_three_are_others() {
        let (kindnesses, feelings) = all();
        let glad = feelings.get(&FeelingId::from("glad")).unwrap();
        let mut seen = Vec::new();
        for turn in 0..4 {
            for kindness in kindnesses.three(&feelings, glad, Some(Need::Quiet), turn, |_| true) {
                assert!(!seen.contains(&&kindness.id));
                seen.push(&kindness.id);
            }
        }
    }

    #[test]
    fn what_is_not_welcome_is_left_out() {
        let (kindnesses, feelings) = all();
        let sad = feelings.get(&FeelingId::from("sad")).unwrap();
        let three = kindnesses.three(&feelings, sad, None, 5, |kindness| kindness.topic != "touch");
        assert!(three.iter().all(|kindness| kindness.topic != "touch"));
        assert!(three.len() >= 2);
        assert!(kindnesses.three(&feelings, sad, None, 0, |_| false).is_empty());
    }

    #[test]
    fn the_feelings_they_are_written_for_are_on_the_grid() {
        let (kindnesses, feelings) = all();
        assert!(
            kindnesses
                .kindnesses
                .iter()
                .all(|kindness| feelings.get(&kindness.near).is_some())
        );
    }
}
