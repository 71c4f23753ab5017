//! The words Hearth does not use.

/// The whole list of banned words and phrases.
const BANNED: [&str; 33] = [
    "on the same page",
    "quality time",
    "love language",
    "love languages",
    "communicate better",
    "open up",
    "spark",
    "soulmate",
    "journey",
    "safe space",
    "hold space",
    "be present",
    "be vulnerable",
    "boundaries",
    "boundary",
    "triggered",
    "toxic",
    "reconnect",
    "how does that make you feel",
    "i hear you",
    "just",
    "simply",
    "should",
    "deepest",
    "happiest",
    "worst",
    "favourite",
    "proven",
    "studies show",
    "research suggests",
    "calm down",
    "streak",
    "score",
];

/// Spellings from across the ocean.
const AMERICAN: [&str; 30] = [
    "color",
    "colors",
    "favor",
    "favorite",
    "honor",
    "humor",
    "labor",
    "neighbor",
    "neighbors",
    "behavior",
    "center",
    "theater",
    "gray",
    "realize",
    "recognize",
    "apologize",
    "organize",
    "criticize",
    "canceled",
    "traveled",
    "traveler",
    "judgment",
    "pajamas",
    "cozy",
    "mom",
    "math",
    "mold",
    "plow",
    "skeptical",
    "vacation",
];

/// What takes a body, a gender or a way of living for granted.
const PRESUMES: [&str; 29] = [
    "he",
    "she",
    "him",
    "her",
    "his",
    "hers",
    "husband",
    "wife",
    "boyfriend",
    "girlfriend",
    "kids",
    "children",
    "mother",
    "father",
    "wine",
    "beer",
    "champagne",
    "church",
    "pray",
    "god",
    "walk",
    "walks",
    "see",
    "run",
    "jog",
    "cheers",
    "wedding",
    "christmas",
    "office",
];

/// Names of illnesses.
const DIAGNOSES: [&str; 12] = [
    "depressed",
    "anxious",
    "traumatised",
    "manic",
    "bipolar",
    "paranoid",
    "neurotic",
    "hysterical",
    "burnt out",
    "dissociated",
    "obsessive",
    "suicidal",
];

/// Finds a banned word in a text.
pub(crate) fn banned(text: &str) -> Option<&'static str> {
    first_in(text, &BANNED)
}

/// Finds an American spelling in a text.
pub(crate) fn american(text: &str) -> Option<&'static str> {
    first_in(text, &AMERICAN)
}

/// Finds a word that presumes too much in a text.
pub(crate) fn presumes(text: &str) -> Option<&'static str> {
    first_in(text, &PRESUMES)
}

/// Tells whether a feeling word is an illness.
pub(crate) fn diagnosis(word: &str) -> bool {
    first_in(word, &DIAGNOSES).is_some()
}

fn first_in(text: &str, list: &'static [&'static str]) -> Option<&'static str> {
    let words: String = text
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let words = format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "));
    list.iter()
        .find(|entry| words.contains(&format!(" {entry} ")))
        .copied()
}

#[test]
fn a_banned_word_is_found_alone_but_not_inside_another() {
    assert_eq!(banned("You should rest."), Some("should"));
    assert_eq!(banned("On the SAME page?"), Some("on the same page"));
    assert_eq!(banned("Adjust the shoulder."), None);
}
