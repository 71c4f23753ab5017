//! "Always", "never" and their kin.

use super::sentence::Sentence;
use super::{Find, Slot, Wording};

/// After "always": what is meant as warmth.
const WARM: &str = "love loved like liked want wanted admire admired enjoy enjoyed welcome remember treasure \
                    hope hoped wondered loving there";
/// After "I have never": a fact about oneself.
const OWN_FACT: &str = "been seen met heard tried had learned learnt told said been eaten owned lived";
const ADVERBS: &str = "constantly perpetually continually endlessly eternally nonstop non-stop";
const PHRASES: [&str; 13] = [
    "every single time",
    "every bloody time",
    "every damn time",
    "each and every time",
    "every time",
    "every single",
    "every bloody",
    "every damn",
    "each time",
    "without exception",
    "without fail",
    "day in day out",
    "24 7",
];
const NOT_ONCE: [&str; 6] = [
    "not even once",
    "not once",
    "not a single time",
    "not one single time",
    "not ever",
    "not one time",
];
const NEGATIONS: &str = "not nobody nothing no-one noone none no without nowhere";

/// Finds a word that leaves no exception, beginning at a place.
pub(super) fn find(sentence: &Sentence, at: usize, slot: Slot) -> Option<Find> {
    let found = |wording, length: usize| {
        Some(Find {
            wording,
            first: at,
            last: at + length - 1,
        })
    };
    match sentence.at(at) {
        "never" if own_fact(sentence, at) || sentence.is(at + 1, "mind") => None,
        "never" => found(Wording::Never, 1),
        "always" if sentence.is(at + 1, WARM) => None,
        // "Would you always ring twice?" asks for something; it accuses nobody.
        "always" if slot == Slot::Request && at == 0 => None,
        "always" => found(Wording::Always, 1),
        "forever" => forever(sentence, at)
            .then_some(1)
            .and_then(|length| found(Wording::EveryTime, length)),
        "all" => all_the_time(sentence, at, slot).and_then(|length| found(Wording::EveryTime, length)),
        "not" => sentence
            .any_phrase(at, &NOT_ONCE)
            .and_then(|length| found(Wording::Never, length)),
        "ever" => negation_before(sentence, at).map(|first| Find {
            wording: Wording::Never,
            first,
            last: at,
        }),
        _ if sentence.is(at, ADVERBS) => found(Wording::EveryTime, 1),
        // So does "Would you ring every time?".
        _ if slot == Slot::Request => None,
        _ => sentence
            .any_phrase(at, &PHRASES)
            .and_then(|length| found(Wording::EveryTime, length)),
    }
}

/// "I have never been there", "I never learned it" are facts, and nobody's fault.
fn own_fact(sentence: &Sentence, at: usize) -> bool {
    let back = if matches!(sentence.before(at, 1), "have" | "had") {
        2
    } else {
        1
    };
    matches!(sentence.before(at, back), "i" | "we") && sentence.is(at + 1, OWN_FACT)
}

/// "Forever correcting me", "forever late"; not "together forever".
fn forever(sentence: &Sentence, at: usize) -> bool {
    let next = sentence.at(at + 1);
    !sentence.fresh(at + 1)
        && (next.ends_with("ing") || matches!(next, "late" | "busy" | "put" | "on" | "at"))
}

/// "All the time" as a habit; not "all the time I was waiting", nor how often one worries oneself.
fn all_the_time(sentence: &Sentence, at: usize, slot: Slot) -> Option<usize> {
    let length = sentence.phrase(at, "all the time")?;
    let measured = !sentence.fresh(at + length) && sentence.is(at + length, "i we that you in it");
    let own = slot == Slot::Feeling && !(0..at).any(|place| sentence.is(place, "you your"));
    let spent = matches!(sentence.before(at, 1), "spend" | "spent" | "stayed" | "took");
    (!measured && !own && !spent).then_some(length)
}

/// Finds the "not" or "nobody" that turns an "ever" into a "never".
fn negation_before(sentence: &Sentence, at: usize) -> Option<usize> {
    (1..=4)
        .take_while(|back| !sentence.fresh((at + 1).saturating_sub(*back)))
        .find_map(|back| {
            let place = at.checked_sub(back)?;
            sentence.is(place, NEGATIONS).then_some(place)
        })
}
