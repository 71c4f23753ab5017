//! The words of a blank, cut where some of them are worth a second look.

/// A stretch of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// The words.
    pub(super) text: String,
    /// Whether they are worth a second look.
    pub(super) is_flagged: bool,
}

/// Cuts a text at the flagged stretches, given as starts and lengths in bytes.
pub(super) fn segments(text: &str, flagged: impl IntoIterator<Item = (usize, usize)>) -> Vec<Segment> {
    let mut cut = Vec::new();
    let mut from = 0;
    let mut push = |words: Option<&str>, is_flagged| {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            cut.push(Segment {
                text: words.to_owned(),
                is_flagged,
            });
        }
    };
    for (start, length) in flagged {
        if start >= from {
            push(text.get(from..start), false);
            push(text.get(start..start + length), true);
            from = start + length;
        }
    }
    push(text.get(from..), false);
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, flagged: &[(usize, usize)]) -> String {
        let mark = |segment: Segment| {
            if segment.is_flagged {
                format!("[{}]", segment.text)
            } else {
                segment.text
            }
        };
        segments(text, flagged.iter().copied())
            .into_iter()
            .map(mark)
            .collect()
    }

    #[test]
    fn flagged_words_are_cut_out_in_order() {
        assert_eq!(shown("you never call", &[(4, 5)]), "you [never] call");
        assert_eq!(shown("never, never", &[(0, 5), (7, 5)]), "[never], [never]");
        assert_eq!(shown("plain", &[]), "plain");
    }

    #[test]
    fn overlapping_stretches_are_flagged_once() {
        assert_eq!(shown("you never call", &[(0, 9), (4, 5)]), "[you never] call");
    }
}
