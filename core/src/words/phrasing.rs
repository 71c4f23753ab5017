//! Which words of a hard sentence may land otherwise than meant.
//!
//! The hints ask, they never block: a false alarm at a tender moment hurts more than a missed one. So every
//! rule names words and the place they stand in, and leaves alone what it does not know. Words that may
//! speak of danger ("unsafe", "threatened", "afraid of you") are never questioned.

mod absolutes;
mod names;
mod sentence;
mod thoughts;
mod verdicts;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use sentence::Sentence;

/// The four ways of speaking that a listener tends to defend against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// "Always", "never" and their kin, which invite a search for the exception.
    AlwaysNever,
    /// "You are …" with a verdict on the whole person.
    YouAre,
    /// "I feel" before a thought or a verdict: "that you …", "ignored".
    PseudoFeeling,
    /// A name for the other: "liar", "drama queen".
    NameCalling,
}

impl Trigger {
    /// All four, in the order the hints are offered.
    pub const ALL: [Self; 4] = [
        Self::AlwaysNever,
        Self::YouAre,
        Self::PseudoFeeling,
        Self::NameCalling,
    ];
}

/// The four blanks of the frame "When … I feel … because … Would you …?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slot {
    /// What a camera would have seen.
    Camera,
    /// One or more feeling words; read as if "I feel" stood before them.
    Feeling,
    /// What matters here, said as a wish for something.
    Need,
    /// One small thing to ask for; read as if "Would you" stood before it.
    Request,
}

impl Slot {
    /// All four, in the order they are filled.
    pub const ALL: [Self; 4] = [Self::Camera, Self::Feeling, Self::Need, Self::Request];

    /// Gives the stable name.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Camera => "camera",
            Self::Feeling => "feeling",
            Self::Need => "need",
            Self::Request => "request",
        }
    }
}

/// Which text a hint is shown with; the texts themselves are in `gentle-start.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// For the word "always".
    Always,
    /// For the word "never".
    Never,
    /// For "every time", "constantly", "not once" and the like.
    EveryTime,
    /// For a verdict after "you are".
    YouAre,
    /// For a thought after "I feel": "that you …", "like you …".
    Thought,
    /// For a word that says what somebody did: "ignored", "judged".
    ByYou,
    /// For a name.
    Name,
}

impl Wording {
    /// All seven.
    pub const ALL: [Self; 7] = [
        Self::Always,
        Self::Never,
        Self::EveryTime,
        Self::YouAre,
        Self::Thought,
        Self::ByYou,
        Self::Name,
    ];

    /// Gives the trigger this text belongs to.
    pub const fn trigger(self) -> Trigger {
        match self {
            Self::Always | Self::Never | Self::EveryTime => Trigger::AlwaysNever,
            Self::YouAre => Trigger::YouAre,
            Self::Thought | Self::ByYou => Trigger::PseudoFeeling,
            Self::Name => Trigger::NameCalling,
        }
    }
}

/// Some words of a sentence that may land otherwise than meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What kind of words they are.
    pub trigger: Trigger,
    /// Which text to show with them.
    pub wording: Wording,
    /// Where they stand, in bytes of the text, always on character boundaries.
    pub range: Range<usize>,
}

/// Finds the words of `text` worth a second look, in reading order; most texts have none.
///
/// `text` is what was written into `slot` alone, without the words of the frame around it.
pub fn hints(text: &str, slot: Slot) -> Vec<Hint> {
    let sentence = Sentence::read(text);
    let mut found: Vec<Hint> = Vec::new();
    for at in 0..sentence.len() {
        let finds = [
            names::find(&sentence, at, slot),
            absolutes::find(&sentence, at, slot),
            verdicts::find(&sentence, at),
            thoughts::find(&sentence, at, slot),
        ];
        for find in finds.into_iter().flatten() {
            let hint = Hint {
                trigger: find.wording.trigger(),
                wording: find.wording,
                range: sentence.bytes(find.first, find.last),
            };
            if !hint.range.is_empty() && !found.iter().any(|other| clashes(other, &hint)) {
                let later =
                    |other: &Hint| (other.range.start, other.trigger) > (hint.range.start, hint.trigger);
                let place = found.iter().position(later).unwrap_or(found.len());
                found.insert(place, hint);
            }
        }
    }
    drop_verdicts_on_names(&mut found);
    found
}

/// Some words found by a rule, by the places of the first and the last.
#[derive(Debug, Clone, Copy)]
struct Find {
    wording: Wording,
    first: usize,
    last: usize,
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Tells whether two hints would say the same of the same words.
fn clashes(a: &Hint, b: &Hint) -> bool {
    a.trigger == b.trigger && overlaps(&a.range, &b.range)
}

/// Lets a name speak alone where "you are a …" leads up to it: one question is enough.
fn drop_verdicts_on_names(found: &mut Vec<Hint>) {
    let names: Vec<Range<usize>> = found
        .iter()
        .filter(|hint| hint.trigger == Trigger::NameCalling)
        .map(|hint| hint.range.clone())
        .collect();
    found.retain(|hint| {
        hint.trigger != Trigger::YouAre || !names.iter().any(|name| overlaps(name, &hint.range))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_or_plain_sentence_has_no_hints() {
        for slot in Slot::ALL {
            assert!(hints("", slot).is_empty());
            assert!(hints("the door closed while I was talking", slot).is_empty());
        }
    }

    #[test]
    fn the_range_quotes_the_words_as_they_were_written() {
        let text = "Dinner is cold – you NEVER call";
        let found = hints(text, Slot::Camera);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].wording, Wording::Never);
        assert_eq!(&text[found[0].range.clone()], "NEVER");
    }

    #[test]
    fn a_contraction_is_quoted_whole() {
        let text = "you don’t ever ask";
        let found = hints(text, Slot::Camera);
        assert_eq!(&text[found[0].range.clone()], "don’t ever");
    }

    #[test]
    fn a_name_after_you_are_is_one_question() {
        let found = hints("you are such a selfish pig", Slot::Camera);
        assert_eq!(
            found.iter().map(|hint| hint.trigger).collect::<Vec<_>>(),
            [Trigger::NameCalling]
        );
    }

    #[test]
    fn words_that_may_speak_of_danger_are_never_questioned() {
        for text in [
            "unsafe",
            "threatened",
            "afraid of you",
            "scared of you",
            "intimidated",
            "trapped",
            "controlled",
            "punished",
            "silenced",
            "pushed around",
            "bullied",
            "abused",
        ] {
            assert!(hints(text, Slot::Feeling).is_empty(), "{text}");
        }
    }

    #[test]
    fn every_trigger_has_a_wording() {
        for trigger in Trigger::ALL {
            assert!(Wording::ALL.iter().any(|wording| wording.trigger() == trigger));
        }
    }
}
