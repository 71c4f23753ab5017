//! Where the two meet again, as it reads in a sentence.

/// Offered places: what the chip says, and how it reads after "then" or "meet".
pub(crate) const PLACES: [(&str, &str); 3] = [
    ("Kitchen table", "at the kitchen table"),
    ("Sofa", "on the sofa"),
    ("A walk", "on a walk"),
];

/// Words a place may begin with and need nothing before them.
const READY: [&str; 26] = [
    "at",
    "on",
    "in",
    "by",
    "under",
    "near",
    "outside",
    "inside",
    "upstairs",
    "downstairs",
    "behind",
    "beside",
    "before",
    "after",
    "next",
    "over",
    "here",
    "there",
    "where",
    "with",
    "from",
    "along",
    "around",
    "below",
    "above",
    "between",
];

/// Gives a place of their own as it reads in a sentence: "the attic" becomes "at the attic".
pub(crate) fn placed(text: &str) -> String {
    let text = text.trim();
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    if text.is_empty() || READY.contains(&first.as_str()) {
        text.to_owned()
    } else {
        ["at ", text].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_of_their_own_reads_as_a_sentence() {
        assert_eq!(placed(" the attic "), "at the attic");
        assert_eq!(placed("On the balcony"), "On the balcony");
        assert_eq!(placed("  "), "");
    }

    #[test]
    fn the_offered_places_need_no_help() {
        for (_, phrase) in PLACES {
            assert_eq!(placed(phrase), phrase);
        }
    }
}
