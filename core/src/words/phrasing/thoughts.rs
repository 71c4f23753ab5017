//! Thoughts and verdicts that come dressed as feelings: "I feel that you …", "I feel ignored".

use super::sentence::{Sentence, listed};
use super::{Find, Slot, Wording};

/// Words that say what somebody did rather than what is felt. Words that may speak of danger are left out.
const BY_YOU: &str = "abandoned accused attacked belittled betrayed blamed boxed-in cheated cornered \
    criticised criticized deceived discarded discounted dismissed disregarded disrespected excluded \
    forgotten ignored insulted interrogated invalidated invisible judged lectured manipulated misjudged \
    misunderstood mocked neglected outnumbered overlooked overruled patronised patronized pressured \
    pressurised provoked rejected replaced ridiculed sidelined stonewalled tricked unappreciated unheard \
    unimportant unloved unnoticed unseen unsupported unwanted unwelcome used wronged devalued scolded \
    snubbed nagged disbelieved";
const BY_YOU_PHRASES: [&str; 19] = [
    "taken for granted",
    "let down",
    "put down",
    "left out",
    "left behind",
    "shut out",
    "pushed aside",
    "pushed away",
    "walked all over",
    "walked over",
    "cast aside",
    "brushed off",
    "brushed aside",
    "talked down to",
    "talked over",
    "taken advantage of",
    "not heard",
    "not seen",
    "second best",
];
/// Before "by you": what somebody may well feel.
const WARMED: &str = "moved touched loved warmed held comforted impressed surprised inspired cheered encouraged \
    supported soothed seen understood cherished charmed";
const FEEL: &str = "feel feels felt feeling";
/// What may stand between "I feel" and the word itself.
const BETWEEN: &str = "so really very a bit little quite rather always never constantly still just totally \
    completely often again pretty being am and or but too utterly deeply kind of sort somewhat small not also \
    more even most hurt sad angry tired lonely as like i";
const LIKE: [&str; 5] = ["as though", "as if", "like", "that", "as"];
/// Whom the thought is about, when it is not about oneself.
const OTHERS: &str = "you your we nobody everyone everybody they he she";
const OTHERS_OR_IT: &str =
    "you your we nobody everyone everybody they he she it this things everything nothing";

/// Finds a thought or a verdict that stands where a feeling would, beginning at a place.
pub(super) fn find(sentence: &Sentence, at: usize, slot: Slot) -> Option<Find> {
    thought(sentence, at, slot)
        .or_else(|| by_you(sentence, at))
        .or_else(|| verdict(sentence, at, slot))
}

/// "I feel that you …", and the same in the slot that begins with "I feel".
fn thought(sentence: &Sentence, at: usize, slot: Slot) -> Option<Find> {
    let spoken = sentence.is(at, FEEL) && own(sentence, at);
    let begins = slot == Slot::Feeling && (sentence.fresh(at) || listed(sentence.before(at, 1), "and but"));
    let from = if spoken {
        at + 1
    } else if begins {
        at
    } else {
        return None;
    };
    let after = from + sentence.any_phrase(from, &LIKE).unwrap_or(0);
    let bare = after == from;
    // "Hurt, you said" goes on after its feeling; only the first word of all stands right after "I feel".
    let bare_fits = !bare || spoken || at == 0;
    // "Like it's too much" is an image; "like it doesn't matter to you" is a thought about somebody.
    let reaches_you = (after..sentence.len()).any(|place| sentence.is(place, "you your"));
    let about = if sentence.at(from) == "that" || reaches_you {
        OTHERS_OR_IT
    } else {
        OTHERS
    };
    let other = if bare {
        sentence.is(after, "you")
    } else {
        sentence.is(after, about)
    };
    (bare_fits && (other || !bare && done_to_me(sentence, after))).then_some(Find {
        wording: Wording::Thought,
        first: at,
        last: after,
    })
}

/// The one who feels is the one who speaks: not "you feel that", not the wish "to feel that we".
fn own(sentence: &Sentence, at: usize) -> bool {
    (1..=3).any(|back| sentence.before(at, back) == "i") && sentence.before(at, 1) != "to"
}

/// "I am being …", "I don't matter", "I never matter" after "that" or "like".
fn done_to_me(sentence: &Sentence, place: usize) -> bool {
    if sentence.at(place) != "i" {
        return false;
    }
    let being = (sentence.is(place + 1, "am was")) && sentence.is(place + 2, "being");
    let matter = (2..=4).any(|on| sentence.is(place + on, "matter count exist"));
    being || matter
}

/// "Hurt by you", "judged by your family": something done, not something felt.
fn by_you(sentence: &Sentence, at: usize) -> Option<Find> {
    let by = sentence.at(at + 1) == "by" && sentence.is(at + 2, "you");
    let done = sentence.is(at, BY_YOU) || sentence.is(at, "hurt insulted treated");
    (by && done && !sentence.is(at, WARMED)).then_some(Find {
        wording: Wording::ByYou,
        first: at,
        last: at + 2,
    })
}

/// "Ignored" where a feeling word would stand.
fn verdict(sentence: &Sentence, at: usize, slot: Slot) -> Option<Find> {
    let length = match sentence.any_phrase(at, &BY_YOU_PHRASES) {
        Some(length) => length,
        None if sentence.is(at, BY_YOU) => 1,
        None => return None,
    };
    let worn_out = sentence.at(at) == "used" && sentence.is(at + 1, "up to");
    (!worn_out && felt(sentence, at, slot)).then_some(Find {
        wording: Wording::ByYou,
        first: at,
        last: at + length - 1,
    })
}

/// Tells whether a word is what "I feel" is about: led to by "feel", or by nothing but small words.
fn felt(sentence: &Sentence, at: usize, slot: Slot) -> bool {
    let mut place = at;
    loop {
        if slot == Slot::Feeling && sentence.fresh(place) {
            return true;
        }
        let Some(earlier) = place.checked_sub(1) else {
            return false;
        };
        if sentence.is(earlier, FEEL) {
            return !matches!(sentence.before(earlier, 1), "you" | "they" | "he" | "she");
        }
        let small = sentence.is(earlier, BETWEEN)
            || sentence.is(earlier, BY_YOU)
            || sentence.at(earlier).ends_with("ly");
        if !small {
            return false;
        }
        place = earlier;
    }
}
