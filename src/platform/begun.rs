//! Words that are being written, in the browser's `sessionStorage`: they survive a reload, and as a rule end with
//! the tab; a browser that opens a closed tab again gives them back.
#![expect(clippy::disallowed_methods, reason = "the shelf is a property of the window")]

use web_sys::Storage;

/// Something for both that may be begun and left in the middle, as when a phone closes a page behind the camera.
///
/// What is one's own alone, or to be sealed, is none of them: it lives in memory until its writer keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// A moment.
    Moment,
    /// A win.
    Win,
    /// Something new.
    NewThing,
    /// A hard thing.
    HardThing,
}

impl Begun {
    const ALL: [Self; 4] = [Self::Moment, Self::Win, Self::NewThing, Self::HardThing];

    const fn key(self) -> &'static str {
        match self {
            Self::Moment => "hearth.begun.moment",
            Self::Win => "hearth.begun.win",
            Self::NewThing => "hearth.begun.new-thing",
            Self::HardThing => "hearth.begun.hard-thing",
        }
    }
}

/// Gives the words that were begun; none where there are none, or no shelf.
pub fn get(what: Begun) -> String {
    let words = shelf().and_then(|shelf| shelf.get_item(what.key()).ok()?);
    words.unwrap_or_default()
}

/// Keeps words as far as the browser lets it; empty ones are forgotten.
pub fn set(what: Begun, words: &str) {
    // What is not kept here is still on the screen.
    let _ = shelf().map(|shelf| {
        if words.is_empty() {
            shelf.remove_item(what.key())
        } else {
            shelf.set_item(what.key(), words)
        }
    });
}

/// Forgets all that was begun.
pub fn forget() {
    for what in Begun::ALL {
        set(what, "");
    }
}

fn shelf() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
