//! Say it so it can be heard: what a camera would have seen, a feeling, a need, one small request.

pub use crate::words::phrasing::Slot;

/// A sentence in the making; never stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// What a camera would have seen.
    pub camera: String,
    /// A feeling.
    pub feeling: String,
    /// What is needed.
    pub need: String,
    /// One small request.
    pub request: String,
}

/// A piece of the sentence as it is read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words of the frame.
    Frame(&'static str),
    /// The partner's own words.
    Own(Slot, String),
}

impl Draft {
    /// The most characters of a slot.
    pub const LONGEST: usize = 160;

    /// Borrows the words of a slot.
    pub fn of(&self, slot: Slot) -> &str {
        match slot {
            Slot::Camera => &self.camera,
            Slot::Feeling => &self.feeling,
            Slot::Need => &self.need,
            Slot::Request => &self.request,
        }
    }

    /// Borrows the words of a slot to change them.
    pub const fn of_mut(&mut self, slot: Slot) -> &mut String {
        match slot {
            Slot::Camera => &mut self.camera,
            Slot::Feeling => &mut self.feeling,
            Slot::Need => &mut self.need,
            Slot::Request => &mut self.request,
        }
    }

    /// Says whether there is enough to read aloud: something seen and something felt.
    pub fn can_be_read(&self) -> bool {
        !self.camera.trim().is_empty() && !self.feeling.trim().is_empty()
    }

    /// Gives the sentence in pieces; a slot left empty leaves its frame out.
    pub fn pieces(&self) -> Vec<Piece> {
        let frames = [
            ("When ", ""),
            (", I feel ", ""),
            (", because I need ", ""),
            (". Would you ", "?"),
        ];
        let mut pieces = Vec::new();
        let mut ending = ".";
        for (slot, (before, after)) in Slot::ALL.into_iter().zip(frames) {
            let own = self
                .of(slot)
                .trim()
                .trim_end_matches(['.', ',', '?', '!'])
                .to_owned();
            if own.is_empty() {
                continue;
            }
            pieces.push(Piece::Frame(before));
            pieces.push(Piece::Own(slot, own));
            if !after.is_empty() {
                ending = after;
            }
        }
        if !pieces.is_empty() {
            pieces.push(Piece::Frame(ending));
        }
        pieces
    }

    /// Gives the whole sentence.
    pub fn sentence(&self) -> String {
        let text = |piece: Piece| match piece {
            Piece::Frame(frame) => frame.to_owned(),
            Piece::Own(_, own) => own,
        };
        self.pieces().into_iter().map(text).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_put_together_from_what_there_is() {
        let mut draft = Draft {
            camera: "the door closed.".into(),
            feeling: "hurt".into(),
            ..Draft::default()
        };
        assert_eq!(draft.sentence(), "When the door closed, I feel hurt.");
        draft.need = "to finish a thought".into();
        draft.request = "wait until I stop?".into();
        assert_eq!(
            draft.sentence(),
            "When the door closed, I feel hurt, because I need to finish a thought. Would you wait until I stop?"
        );
    }

    #[test]
    fn an_empty_draft_says_nothing() {
        assert_eq!(Draft::default().sentence(), "");
        assert!(!Draft::default().can_be_read());
    }
}
