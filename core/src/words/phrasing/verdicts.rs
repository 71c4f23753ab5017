//! "You are …" with a verdict on the whole person.

use super::sentence::{Sentence, listed};
use super::{Find, Wording};

/// Words that judge whoever they are said of.
const TRAITS: &str = "abusive aggressive arrogant awful bitter bossy callous careless cheap childish clingy \
    clueless cold-hearted condescending conceited controlling cowardly critical cruel deceitful defensive \
    demanding dishonest disloyal dismissive disrespectful domineering dramatic dull egocentric egoistic \
    egotistical evil exhausting fake faithless fickle foolish frigid greedy grumpy heartless hopeless hostile \
    hypocritical hysterical idiotic ignorant immature impatient impossible impulsive incapable incompetent \
    inconsiderate indifferent infuriating ineffectual insane insecure insensitive insincere insufferable \
    insulting intolerable intolerant irrational irresponsible jealous judgemental judgmental lazy manipulative \
    materialistic melodramatic merciless messy miserly moody naive narcissistic narrow-minded nasty neglectful \
    negative needy neurotic obnoxious obsessive overbearing oversensitive paranoid passive-aggressive pathetic \
    patronising patronizing pedantic petty petulant pig-headed pigheaded possessive prejudiced reckless \
    ridiculous rigid rude ruthless sarcastic self-absorbed self-centered self-centred self-important \
    self-obsessed self-righteous selfish self-serving shallow short-tempered shameless silly slobbish \
    sloppy smug sneaky snobbish spineless spiteful spoiled spoilt stingy stubborn stupid sulky superficial \
    tactless temperamental thick thoughtless tight-fisted touchy toxic treacherous two-faced unbearable \
    uncaring unfair unfeeling ungrateful unhelpful unkind unloving unreasonable unreliable unromantic \
    unsupportive untrustworthy unforgiving uptight useless predictable vain vicious vindictive vile vulgar whiny wicked worthless";
/// Words that judge only with "so" before or "to me" behind; otherwise a state, a place or the weather.
const HARSH_IN_PLACE: &str = "absent angry annoying bad boring cold crazy difficult distant dumb hard harsh \
    horrible lousy loud mad mean sensitive slow strange terrible tight weak weird wrong disorganised \
    disorganized forgetful unpredictable unbelievable";
/// Words whose lack is a verdict: "you are not fair".
const VIRTUES: &str = "caring considerate decent fair faithful generous honest kind loving loyal mature nice \
    normal reasonable reliable responsible supportive sincere thoughtful trustworthy";
const BEING: &str = "are were was is be been being r seem seemed sound sounded act acted acting behave become \
    became get got getting turn turned becoming";
const BEFORE_BEING: &str = "can could will would might may must do did have had both always never constantly \
    often sometimes honestly simply really";
const FILLERS: &str = "so just really very too such a an the most more and being acting still again quite rather \
    pretty that this kind of bit little sort all even always never often sometimes far way becoming getting";
const STRENGTHENED: &str = "so too such really very just incredibly terribly extremely completely always";
const PEOPLE: &str = "person man woman husband wife partner girlfriend boyfriend human guy";
const KIN: &str = "father mother dad mum mom parents brother sister family ex";
const PHRASES: [&str; 12] = [
    "full of yourself",
    "passive aggressive",
    "high maintenance",
    "hard work",
    "out of control",
    "out of your mind",
    "impossible to",
    "too proud",
    "the problem",
    "the worst",
    "no better",
    "all talk",
];
/// No verdict stands further from its "you are" than this many words.
const REACH: usize = 6;
/// Whom one is cold or mean to.
const MET: &str = "me us my our him her them people everyone everybody others the your his";

/// Finds a verdict on the person, beginning at a "you".
pub(super) fn find(sentence: &Sentence, at: usize) -> Option<Find> {
    let ends = match sentence.at(at) {
        "you" | "u" => after_you(sentence, at),
        // "Your so rude": the spelling of a hurry.
        "your" if sentence.is(at + 1, "so too just such") => judged(sentence, at + 1),
        _ => None,
    };
    match ends {
        Some(last) => Some(Find {
            wording: Wording::YouAre,
            first: at,
            last,
        }),
        None => judged_before(sentence, at),
    }
}

/// Reads on from "you" over "can be", "have become" to the verdict, if there is one.
fn after_you(sentence: &Sentence, at: usize) -> Option<usize> {
    let mut place = at + 1;
    while !sentence.fresh(place) && sentence.is(place, BEFORE_BEING) {
        place += 1;
    }
    let asked = matches!(sentence.before(at, 1), "are" | "were") && sentence.is(at + 1, STRENGTHENED);
    let start = place;
    while !sentence.fresh(place) && sentence.is(place, BEING) {
        place += 1;
    }
    (asked || place > start)
        .then(|| judged(sentence, place))
        .flatten()
}

/// Finds the place of the verdict, reading from just after "you are".
fn judged(sentence: &Sentence, from: usize) -> Option<usize> {
    let mut negated = false;
    let mut place = from;
    let mut hopped = false;
    while place < from + REACH && !sentence.fresh(place) {
        if let Some(length) = phrase(sentence, place) {
            return (!negated).then_some(place + length - 1);
        }
        if sentence.is(place, TRAITS) || sentence.is(place, HARSH_IN_PLACE) && harsh_here(sentence, place) {
            return (!negated).then(|| whole(sentence, place));
        }
        if negated && sentence.is(place, VIRTUES) {
            return Some(whole(sentence, place));
        }
        if sentence.is(place, "not") {
            negated = true;
        } else if !sentence.is(place, FILLERS) && !sentence.at(place).ends_with("ly") {
            // One unknown word may stand before the verdict: "wrong and petty".
            if hopped || !sentence.is(place + 1, "and") {
                return None;
            }
            hopped = true;
        }
        place += 1;
    }
    None
}

/// "Like your father" and other verdicts of several words.
fn phrase(sentence: &Sentence, place: usize) -> Option<usize> {
    if sentence.phrase(place, "like your").is_some() && sentence.is(place + 2, KIN) {
        return Some(3);
    }
    sentence.any_phrase(place, &PHRASES)
}

/// "Bad" alone may be a state; "so bad", "bad at sums", "mean to me", "a bad person" are verdicts.
fn harsh_here(sentence: &Sentence, place: usize) -> bool {
    let strong = listed(sentence.before(place, 1), STRENGTHENED) && !sentence.is(place, "angry mad slow");
    strong || sentence.is(place + 1, PEOPLE) || !sentence.fresh(place + 1) && aimed(sentence, place)
}

/// "Cold to my sister", "difficult with us", "bad at listening".
fn aimed(sentence: &Sentence, place: usize) -> bool {
    match sentence.at(place + 1) {
        "to" => sentence.is(place + 2, MET) && !sentence.is(place, "sensitive strange"),
        "with" => !sentence.is(place, "angry mad boring sensitive slow"),
        "at" => sentence.is(place, "bad terrible lousy horrible"),
        _ => false,
    }
}

/// Takes the person in: "a negative person" is one verdict.
fn whole(sentence: &Sentence, place: usize) -> usize {
    if !sentence.fresh(place + 1) && sentence.is(place + 1, PEOPLE) {
        place + 1
    } else {
        place
    }
}

/// "How selfish you are", "as moody as you are": the verdict comes first.
fn judged_before(sentence: &Sentence, at: usize) -> Option<Find> {
    if sentence.at(at) != "you" || !sentence.is(at + 1, "are were") {
        return None;
    }
    let back = if sentence.before(at, 1) == "as" { 2 } else { 1 };
    let trait_at = at.checked_sub(back)?;
    let led = matches!(
        sentence.before(trait_at, 1),
        "how" | "as" | "so" | "however" | "too"
    );
    (led && sentence.is(trait_at, TRAITS)).then_some(Find {
        wording: Wording::YouAre,
        first: trait_at,
        last: at + 1,
    })
}
