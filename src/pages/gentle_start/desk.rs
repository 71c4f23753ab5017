//! What lies on the desk while a letter is written: the draft, the open blank, the words kept on purpose.

use crate::pages::gentle_start::words::{Words, use_words};
use crate::state::Store;
use hearth_core::couple::Partner;
use hearth_core::exercise::gentle_start::Draft;
use hearth_core::words::phrasing::{self, Hint, Slot, Wording};
use leptos::prelude::*;

/// Small handles to everything on the desk; copied freely.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// The letter; lives in memory only.
    pub(super) draft: RwSignal<Draft>,
    /// The blank that is written in, and what is selected there.
    pub(super) open: RwSignal<Option<Aim>>,
    /// Who writes.
    pub(super) writer: RwSignal<Partner>,
    /// Whether it is being read aloud.
    pub(super) reading: RwSignal<bool>,
    /// What was cleared away last, to be taken back.
    pub(super) cleared: RwSignal<Option<Draft>>,
    /// The texts of hints and the feeling words.
    pub(super) words: Words,
    /// Words the writer looked at twice and wants to keep.
    kept: RwSignal<Vec<Note>>,
}

/// A blank, with the words in it that should be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aim {
    /// Which blank.
    pub(super) slot: Slot,
    /// From where to where, in UTF-16 units as fields count.
    pub(super) selected: Option<(u32, u32)>,
}

/// A hint with the words it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Note {
    /// Which blank.
    pub(super) slot: Slot,
    /// Which text is shown with it.
    pub(super) wording: Wording,
    /// The words as they were written.
    pub(super) words: String,
    /// Where they stand, in bytes.
    pub(super) start: usize,
}

impl Desk {
    /// Lays the desk, with the letter as it was left.
    pub(super) fn new(store: Store) -> Self {
        Self {
            draft: store.draft,
            open: RwSignal::new(None),
            writer: RwSignal::new(Partner::First),
            reading: RwSignal::new(false),
            cleared: RwSignal::new(None),
            words: use_words(),
            kept: RwSignal::new(Vec::new()),
        }
    }

    /// Says whether nothing has been written.
    pub(super) fn is_empty(self) -> bool {
        self.draft.with(|draft| *draft == Draft::default())
    }

    /// Opens a blank to write in.
    pub(super) fn open(self, slot: Slot) {
        self.open.set(Some(Aim { slot, selected: None }));
    }

    /// Writes into a blank.
    pub(super) fn write(self, slot: Slot, text: &str) {
        self.draft
            .update(|draft| *draft.of_mut(slot) = text.chars().take(Draft::LONGEST).collect());
        self.cleared.set(None);
    }

    /// Finds the words of a blank worth a second look, without those that were kept on purpose.
    pub(super) fn notes(self, slot: Slot) -> Vec<Note> {
        let found = self.draft.with(|draft| notes_of(draft.of(slot), slot));
        self.kept.with(|kept| {
            found
                .into_iter()
                .filter(|note| !kept.iter().any(|it| it.is_same_as(note)))
                .collect()
        })
    }

    /// Lets words stand as they are.
    pub(super) fn keep(self, note: Note) {
        self.kept.update(|kept| kept.push(note));
    }

    /// Puts the cursor where the question of a hint is answered.
    pub(super) fn answer(self, note: &Note) {
        let is_verdict = matches!(note.wording, Wording::YouAre | Wording::Name);
        let aim = if is_verdict && note.slot != Slot::Camera {
            Aim {
                slot: Slot::Camera,
                selected: None,
            }
        } else {
            Aim {
                slot: note.slot,
                selected: Some(self.span_of(note.slot, note.start, note.start + note.words.len())),
            }
        };
        self.open.set(Some(aim));
    }

    /// Puts fixed words in the place of others, and selects their blank.
    pub(super) fn swap(self, note: &Note, with: &str) {
        let range = note.start..note.start + note.words.len();
        let mut text = self.draft.with_untracked(|draft| draft.of(note.slot).to_owned());
        if text.get(range.clone()) != Some(note.words.as_str()) {
            return;
        }
        text.replace_range(range, with);
        self.write(note.slot, &text);
        let blank = with.find('…').unwrap_or(with.len());
        let start = note.start + blank;
        let end = start
            + with
                .get(blank..)
                .map_or(0, |rest| rest.chars().next().map_or(0, char::len_utf8));
        self.open.set(Some(Aim {
            slot: note.slot,
            selected: Some(self.span_of(note.slot, start, end)),
        }));
    }

    fn span_of(self, slot: Slot, start: usize, end: usize) -> (u32, u32) {
        self.draft.with_untracked(|draft| {
            let text = draft.of(slot);
            (utf16_at(text, start), utf16_at(text, end))
        })
    }

    /// Clears the letter.
    pub(super) fn start_over(self) {
        self.cleared.set(Some(self.draft.get_untracked()));
        self.draft.set(Draft::default());
        self.open.set(None);
        self.kept.set(Vec::new());
    }

    /// Takes the clearing back.
    pub(super) fn take_back(self) {
        if let Some(draft) = self.cleared.get_untracked() {
            self.draft.set(draft);
            self.cleared.set(None);
        }
    }

    /// Shows the letter large, to be read aloud.
    pub(super) fn read_aloud(self) {
        self.open.set(None);
        self.reading.set(true);
    }
}

impl Note {
    /// Says whether it is the same words in the same blank, wherever they stand by now.
    fn is_same_as(&self, other: &Self) -> bool {
        (self.slot, self.wording) == (other.slot, other.wording)
            && self.words.eq_ignore_ascii_case(&other.words)
    }
}

fn notes_of(text: &str, slot: Slot) -> Vec<Note> {
    let note = |hint: Hint| {
        Some(Note {
            slot,
            wording: hint.wording,
            words: text.get(hint.range.clone())?.to_owned(),
            start: hint.range.start,
        })
    };
    phrasing::hints(text, slot).into_iter().filter_map(note).collect()
}

fn utf16_at(text: &str, byte: usize) -> u32 {
    let units = text.get(..byte).unwrap_or(text).encode_utf16().count();
    u32::try_from(units).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_quotes_the_words_it_is_about() {
        let notes = notes_of("dinner is cold and you never call", Slot::Camera);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].words, "never");
        assert_eq!(notes[0].wording, Wording::Never);
    }

    #[test]
    fn words_kept_on_purpose_are_known_again_when_they_move() {
        let here = notes_of("you never call", Slot::Camera).remove(0);
        let there = notes_of("at nine you Never call", Slot::Camera).remove(0);
        assert!(here.is_same_as(&there));
    }

    #[test]
    fn a_selection_is_counted_as_fields_count() {
        assert_eq!(utf16_at("é🌊x", "é🌊".len()), 3);
    }
}
