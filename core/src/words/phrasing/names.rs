//! Names for the other: "liar", "drama queen", "such a baby".

use super::sentence::{Sentence, listed};
use super::{Find, Slot, Wording};

/// Words that are names wherever they stand.
const NAMES: &str = "airhead arse arsehole ass asshole bastard bitch brat cheapskate coward crybaby cretin deadbeat \
    dick dickhead dimwit dumbass freeloader git gold-digger halfwit hypocrite idiot imbecile jerk killjoy knob \
    know-it-all liar loser lowlife man-child manchild moron narcissist nitwit numpty pighead prick psycho \
    psychopath scumbag slacker slob slut snob sociopath spoilsport tosser twat tyrant wanker whore wimp wuss \
    pushover scrounger skinflint show-off layabout weirdo creep moaner whinger sod muppet plonker swine nutjob";
const PAIRS: [&str; 19] = [
    "drama queen",
    "control freak",
    "know it all",
    "mummy's boy",
    "gold digger",
    "cry baby",
    "selfish pig",
    "lazy pig",
    "lazy cow",
    "stupid cow",
    "ice queen",
    "cold fish",
    "wet blanket",
    "couch potato",
    "nut case",
    "piece of work",
    "waste of space",
    "drama llama",
    "neat freak",
];
/// Words that are names only when they are aimed: "such a baby", "you pig".
const AIMED: &str = "baby beast boss bully cheat child clown cow diva doormat dictator fool freak hermit jailer king \
    lunatic maniac martyr monster nag nightmare nutter pain parasite pig pill princess queen rat robot shrew snake \
    teenager toddler victim witch zombie slave-driver stranger-danger madman leech fusspot sulk tease";
/// Adjectives that, before a name, are aimed already.
const SCORNFUL: &str = "selfish lazy stupid big spoiled spoilt bloody fat silly little pathetic dumb crazy mad \
    miserable ungrateful old useless terrible whiny stubborn rude cold heartless damn total complete real right \
    bad horrible awful lousy mean";
/// Whoever somebody is, and so may be called bad at.
const ROLES: &str =
    "mother father mum mom dad husband wife parent partner son daughter lover friend listener cook";
const FAILING: &str = "terrible bad horrible awful lousy useless pathetic hopeless rotten";
const SELVES: &str = "i me myself am";

/// Finds a name for the other, beginning at a place.
pub(super) fn find(sentence: &Sentence, at: usize, slot: Slot) -> Option<Find> {
    let (first, last) = name(sentence, at)?;
    let spoken_of = reported(sentence, first) || about_oneself(sentence, first, slot);
    (!spoken_of).then_some(Find {
        wording: Wording::Name,
        first,
        last,
    })
}

/// Gives the first and last word of the name that stands at a place.
fn name(sentence: &Sentence, at: usize) -> Option<(usize, usize)> {
    if let Some(length) = sentence.any_phrase(at, &PAIRS) {
        return Some((at, at + length - 1));
    }
    if sentence.is(at, "mummy mother mama") && sentence.is(at + 1, "is") && sentence.is(at + 2, "boy") {
        return Some((at, at + 2));
    }
    let first = if !sentence.fresh(at) && listed(sentence.before(at, 1), SCORNFUL) {
        at - 1
    } else {
        at
    };
    if sentence.is(at, NAMES) {
        return Some((first, at));
    }
    if sentence.is(at, ROLES) && listed(sentence.before(at, 1), FAILING) && led_by_you(sentence, at) {
        return Some((at - 1, at));
    }
    if sentence.is(at, AIMED) && aimed(sentence, first, at) {
        return Some((first, at));
    }
    hailed(sentence, at).then_some((at, at))
}

/// "You are a …", "such a …", "like a …", "you …" before a word that is harmless elsewhere.
fn aimed(sentence: &Sentence, first: usize, at: usize) -> bool {
    let before = sentence.before(first, 1);
    if before == "you" && !sentence.fresh(first) {
        return true;
    }
    if !matches!(before, "a" | "an" | "the") {
        return false;
    }
    let two_before = sentence.before(first, 2);
    let likened = two_before == "like" && acted(sentence, first);
    let married = matches!(two_before, "married" | "such" | "with") && two_before != "with";
    married || likened || led_by_you(sentence, first) || sentence.phrase(at + 1, "like you").is_some()
}

/// "Acted like a …", "behaved like a …", "being a …".
fn acted(sentence: &Sentence, first: usize) -> bool {
    (3..=4).any(|back| {
        listed(
            sentence.before(first, back),
            "act acted acting behave behaved behaving are were being sulked sat shouted",
        )
    })
}

/// "You are a", "you were being a", "you turned into a".
fn led_by_you(sentence: &Sentence, place: usize) -> bool {
    let lead = "are were was be being is a an the such so just really always never into turned become became acting \
                terrible bad horrible awful lousy useless pathetic hopeless rotten nothing but not";
    (1..=7)
        .take_while(|back| {
            listed(sentence.before(place, *back), lead) || sentence.before(place, *back) == "you"
        })
        .any(|back| sentence.before(place, back) == "you" && back > 1)
        || sentence.before(place, 1) == "a" && listed(sentence.before(place, 2), "being be")
}

/// "Hey stupid", "you stupid": an adjective used as a name.
fn hailed(sentence: &Sentence, at: usize) -> bool {
    sentence.is(at, "stupid dummy") && matches!(sentence.before(at, 1), "hey" | "oi" | "you")
}

/// A name that somebody tells of, not one that is given: "I called you an idiot".
fn reported(sentence: &Sentence, first: usize) -> bool {
    (1..=3).any(|back| {
        listed(
            sentence.before(first, back),
            "call called calls calling named word",
        ) && !sentence.fresh(first + 1 - back)
    })
}

/// A name for oneself is no blow at the other: "I felt like an idiot".
fn about_oneself(sentence: &Sentence, first: usize, slot: Slot) -> bool {
    let article = matches!(sentence.before(first, 1), "a" | "an" | "the" | "such");
    let likened = article && (2..=3).any(|back| matches!(sentence.before(first, back), "like" | "as"));
    if slot == Slot::Feeling && likened {
        return true;
    }
    let selves = (2..=4).any(|back| listed(sentence.before(first, back), SELVES));
    article && selves && !(1..=4).any(|back| matches!(sentence.before(first, back), "you" | "married"))
}
