//! A sentence as its words, with contractions taken apart.

use std::ops::Range;

/// The words of a text, lower case, each with the place it came from.
#[derive(Debug)]
pub(super) struct Sentence {
    words: Vec<Word>,
}

#[derive(Debug)]
struct Word {
    text: String,
    bytes: Range<usize>,
    /// A stop, comma or dash stands before it, or nothing at all.
    fresh: bool,
    /// It is the second half of a contraction.
    joined: bool,
}

/// Contractions people write without the apostrophe, with the length of their second half in bytes.
const BARE: [(&str, usize); 12] = [
    ("youre", 2),
    ("dont", 2),
    ("didnt", 2),
    ("doesnt", 2),
    ("wont", 2),
    ("cant", 2),
    ("havent", 2),
    ("isnt", 2),
    ("arent", 2),
    ("wasnt", 2),
    ("youve", 2),
    ("im", 1),
];

impl Sentence {
    /// Takes a text apart; any text will do.
    pub(super) fn read(text: &str) -> Self {
        let mut sentence = Self { words: Vec::new() };
        let mut fresh = true;
        let mut rest = 0;
        while let Some(tail) = text.get(rest..) {
            let Some(first) = tail.chars().next() else { break };
            let length: usize = tail
                .chars()
                .take_while(|letter| part_of_word(*letter))
                .map(char::len_utf8)
                .sum();
            if length == 0 {
                fresh |= !first.is_whitespace() && !matches!(first, '"' | '“' | '”' | '‘' | '\'' | '’');
                rest += first.len_utf8();
            } else {
                sentence.add(text, rest..rest + length, fresh);
                fresh = false;
                rest += length;
            }
        }
        sentence
    }

    /// Counts the words.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Gives the word at a place, or nothing ("") past the end.
    pub(super) fn at(&self, place: usize) -> &str {
        self.words.get(place).map_or("", |word| &word.text)
    }

    /// Gives the word `back` places earlier, or nothing ("") before the start.
    pub(super) fn before(&self, place: usize, back: usize) -> &str {
        place.checked_sub(back).map_or("", |earlier| self.at(earlier))
    }

    /// Tells whether the word at a place is one of a list parted by spaces.
    pub(super) fn is(&self, place: usize, list: &str) -> bool {
        listed(self.at(place), list)
    }

    /// Tells whether the word at a place begins the text or follows a stop.
    pub(super) fn fresh(&self, place: usize) -> bool {
        self.words.get(place).is_none_or(|word| word.fresh)
    }

    /// Tells how many words of a phrase stand from a place on: all of them, or none.
    pub(super) fn phrase(&self, place: usize, phrase: &str) -> Option<usize> {
        let mut length = 0;
        for word in phrase.split(' ') {
            if self.at(place + length) != word {
                return None;
            }
            length += 1;
        }
        Some(length)
    }

    /// Tells how many words of the first phrase that fits stand from a place on.
    pub(super) fn any_phrase(&self, place: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().find_map(|phrase| self.phrase(place, phrase))
    }

    /// Gives the bytes from one word to another, never cutting a contraction in half.
    pub(super) fn bytes(&self, mut first: usize, mut last: usize) -> Range<usize> {
        while first > 0 && self.words.get(first).is_some_and(|word| word.joined) {
            first -= 1;
        }
        while self.words.get(last + 1).is_some_and(|word| word.joined) {
            last += 1;
        }
        match (self.words.get(first), self.words.get(last)) {
            (Some(from), Some(to)) => from.bytes.start..to.bytes.end,
            _ => 0..0,
        }
    }

    fn add(&mut self, text: &str, bytes: Range<usize>, fresh: bool) {
        let raw = text.get(bytes.clone()).unwrap_or_default();
        let open = raw.trim_start_matches(['\'', '’', '-']);
        let start = bytes.end - open.len();
        let word = open.trim_end_matches(['\'', '’', '-']);
        let bytes = start..start + word.len();
        if word.is_empty() {
            return;
        }
        let cut = second_half(word).unwrap_or(word.len());
        let (head, tail) = word.split_at_checked(cut).unwrap_or((word, ""));
        let middle = bytes.start + head.len();
        if !head.is_empty() {
            self.push(head.to_ascii_lowercase(), bytes.start..middle, fresh, false);
        }
        if !tail.is_empty() {
            self.push(spelled_out(tail), middle..bytes.end, false, true);
        }
    }

    fn push(&mut self, text: String, bytes: Range<usize>, fresh: bool, joined: bool) {
        self.words.push(Word {
            text,
            bytes,
            fresh,
            joined,
        });
    }
}

/// Tells whether a word is one of a list parted by spaces.
pub(super) fn listed(word: &str, list: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|entry| entry == word)
}

/// Letters, digits, and what stands inside words; all that is not ASCII counts as a letter but for marks.
fn part_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, '\'' | '’' | '-')
        || !letter.is_ascii()
            && !letter.is_whitespace()
            && !matches!(letter, '“' | '”' | '‘' | '–' | '—' | '…')
}

/// Finds where the second half of a contraction begins, in bytes.
fn second_half(word: &str) -> Option<usize> {
    let lower = word.to_ascii_lowercase();
    if let Some((_, tail)) = BARE.iter().find(|(bare, _)| *bare == lower) {
        return lower.len().checked_sub(*tail);
    }
    let mark = lower.rfind(['\'', '’'])?;
    let (head, tail) = lower.split_at_checked(mark)?;
    match tail.trim_start_matches(['\'', '’']) {
        "t" if head.ends_with('n') => mark.checked_sub(1),
        "re" | "ve" | "ll" | "d" | "m" | "s" => Some(mark),
        _ => None,
    }
}

/// Gives the word that the second half of a contraction stands for.
fn spelled_out(tail: &str) -> String {
    let bare = tail.to_ascii_lowercase().replace(['\'', '’'], "");
    match bare.as_str() {
        "nt" => "not",
        "re" => "are",
        "ve" => "have",
        "ll" => "will",
        "d" => "would",
        "m" => "am",
        "s" => "is",
        other => other,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        Sentence::read(text)
            .words
            .into_iter()
            .map(|word| word.text)
            .collect()
    }

    #[test]
    fn contractions_come_apart_with_or_without_their_apostrophe() {
        assert_eq!(
            words("You’re late, don't. Youre"),
            ["you", "are", "late", "do", "not", "you", "are"]
        );
    }

    #[test]
    fn hyphens_stay_inside_and_quotes_fall_away() {
        assert_eq!(words("a \"know-it-all\" 'Jo'"), ["a", "know-it-all", "jo"]);
    }

    #[test]
    fn a_stop_makes_the_next_word_fresh() {
        let sentence = Sentence::read("tired, and sad");
        assert!(sentence.fresh(0) && sentence.fresh(1) && !sentence.fresh(2));
    }
}
