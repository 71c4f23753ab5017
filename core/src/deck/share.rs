//! An own deck as a file, to give to others; it holds the name and the cards, and nothing of the couple.

use crate::journal::entry::Line;
use crate::words::content::Tree;

use super::MOST_CARDS;

/// The most bytes of a file that is read.
pub const LARGEST: usize = 256 * 1024;
/// The key that names the kind of file, and holds its version.
const MARK: &str = "hearth-deck";
const VERSION: i64 = 1;

/// A deck out of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// What it is called.
    pub name: Line<40>,
    /// The words of its cards.
    pub cards: Vec<Line<105>>,
}

/// Says why a file is no deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// It is larger than [`LARGEST`].
    #[error("the file is too large")]
    TooLarge,
    /// It is something else.
    #[error("not a deck")]
    NotADeck,
    /// It was written by a newer Hearth.
    #[error("written by a newer version")]
    Newer,
    /// Its name is empty, too long or no plain line.
    #[error("no plain name")]
    Name,
    /// There is no card in it.
    #[error("no cards")]
    NoCards,
    /// There are more cards in it than a deck may have.
    #[error("too many cards")]
    TooManyCards,
    /// A card is empty, too long or no plain line.
    #[error("a card that is no plain line")]
    Card,
}

impl ShareError {
    /// Says in plain words what is wrong.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::TooLarge => "That file is too large for a deck of cards. Nothing was changed.",
            Self::NotADeck => "That file isn’t a deck of cards from Hearth. Nothing was changed.",
            Self::Newer => "That deck is from a newer Hearth. Update this one, then open it again.",
            Self::Name => {
                "The name of that deck is missing, too long or not plain text. Nothing was changed."
            }
            Self::NoCards => "There is no card in that deck. Nothing was changed.",
            Self::TooManyCards => "That deck has more than 120 cards. Nothing was changed.",
            Self::Card => {
                "A card in that deck is empty, longer than 105 characters or not one plain line. Nothing was changed."
            }
        }
    }
}

/// Writes a deck as JSON.
pub fn to_json<'a>(name: &str, cards: impl Iterator<Item = &'a str>) -> String {
    let cards: Vec<String> = cards.map(quoted).collect();
    let (mark, name) = (quoted(MARK), quoted(name));
    let version = VERSION.to_string();
    [
        "{\n  ",
        &mark,
        ": ",
        &version,
        ",\n  \"name\": ",
        &name,
        ",\n  \"cards\": [\n    ",
        &cards.join(",\n    "),
        "\n  ]\n}\n",
    ]
    .concat()
}

/// Gives a name for the file, of plain letters.
pub fn file_name(name: &str) -> String {
    let mut plain = String::from("hearth-cards");
    for word in name.split(|letter: char| !letter.is_ascii_alphanumeric()) {
        if !word.is_empty() {
            plain.push('-');
            plain.push_str(&word.to_ascii_lowercase());
        }
    }
    plain.push_str(".json");
    plain
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Reads a deck; the same words twice are one card.
///
/// # Errors
/// [`ShareError`] says what is wrong; nothing is taken from a file that is wrong anywhere.
pub fn from_json(bytes: &[u8]) -> Result<Shared, ShareError> {
    if bytes.len() > LARGEST {
        return Err(ShareError::TooLarge);
    }
    let mut tree: Tree = serde_json::from_slice(bytes).map_err(|_| ShareError::NotADeck)?;
    match tree.take(MARK) {
        Tree::Number(VERSION) => {}
        Tree::Number(newer) if newer > VERSION => return Err(ShareError::Newer),
        _ => return Err(ShareError::NotADeck),
    }
    let name = plain(tree.take("name")).ok_or(ShareError::Name)?;
    let Tree::List(entries) = tree.take("cards") else {
        return Err(ShareError::NoCards);
    };
    let mut cards: Vec<Line<105>> = Vec::new();
    for entry in entries {
        let card = plain(entry).ok_or(ShareError::Card)?;
        if !cards.contains(&card) {
            cards.push(card);
        }
    }
    match cards.len() {
        0 => Err(ShareError::NoCards),
        1..=MOST_CARDS => Ok(Shared { name, cards }),
        _ => Err(ShareError::TooManyCards),
    }
}

/// Takes one line of plain text; marks that turn the direction of writing would hide what it says.
fn plain<const MOST: usize>(tree: Tree) -> Option<Line<MOST>> {
    let Tree::Text(text) = tree else { return None };
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(turns) {
        return None;
    }
    Line::try_from(text.trim().to_owned()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Shared, ShareError> {
        from_json(text.as_bytes())
    }

    #[test]
    fn a_deck_comes_back_as_it_was_given() {
        let cards = ["What would you keep?", "“Quotes”, \"these\" and a \\"];
        let file = to_json("Sunday walks", cards.into_iter());
        let shared = read(&file).unwrap();
        assert_eq!(shared.name.as_str(), "Sunday walks");
        let texts: Vec<&str> = shared.cards.iter().map(Line::as_str).collect();
        assert_eq!(texts, cards);
    }

    #[test]
    fn a_file_has_a_plain_name() {
        assert_eq!(file_name("Sunday / Walks"), "hearth-cards-sunday-walks.json");
        assert_eq!(file_name("…"), "hearth-cards.json");
    }

    #[test]
    fn markup_stays_words() {
        let file = to_json("<b>x</b>", ["<script>alert(1)</script>"].into_iter());
        assert_eq!(
            read(&file).unwrap().cards[0].as_str(),
            "<script>alert(1)</script>"
        );
    }

    #[test]
    fn the_same_words_twice_are_one_card() {
        let shared = read(r#"{"hearth-deck":1,"name":"n","cards":["a"," a ","b"]}"#).unwrap();
        assert_eq!(shared.cards.len(), 2);
    }

    #[test]
    fn every_wrong_file_has_a_plain_sentence() {
        let long = "x".repeat(106);
        let many: Vec<String> = (0..=MOST_CARDS).map(|at| format!("\"card {at}\"")).collect();
        let of = |cards: &str| format!(r#"{{"hearth-deck":1,"name":"n","cards":{cards}}}"#);
        let wrong = [
            ("no".to_owned(), ShareError::NotADeck),
            ("[]".to_owned(), ShareError::NotADeck),
            ("{}".to_owned(), ShareError::NotADeck),
            (r#"{"hearth-deck":"1"}"#.to_owned(), ShareError::NotADeck),
            (r#"{"hearth-deck":0}"#.to_owned(), ShareError::NotADeck),
            (r#"{"hearth-deck":1.5}"#.to_owned(), ShareError::NotADeck),
            (r#"{"hearth-deck":2}"#.to_owned(), ShareError::Newer),
            (r#"{"hearth-deck":1,"cards":["a"]}"#.to_owned(), ShareError::Name),
            (r#"{"hearth-deck":1,"name":"n"}"#.to_owned(), ShareError::NoCards),
            (of("[]"), ShareError::NoCards),
            (of("[\"\"]"), ShareError::Card),
            (of("[7]"), ShareError::Card),
            (of("[\"two\\nlines\"]"), ShareError::Card),
            (of("[\"\u{202e}backwards\"]"), ShareError::Card),
            (of(&format!("[\"{long}\"]")), ShareError::Card),
            (of(&format!("[{}]", many.join(","))), ShareError::TooManyCards),
            (" ".repeat(LARGEST + 1), ShareError::TooLarge),
        ];
        for (text, error) in wrong {
            assert_eq!(
                read(&text),
                Err(error),
                "{}",
                text.chars().take(60).collect::<String>()
            );
            assert!(error.sentence().ends_with('.') && error.sentence().len() < 120);
        }
        assert_eq!(from_json(b"\xff\xfe"), Err(ShareError::NotADeck));
    }
}
