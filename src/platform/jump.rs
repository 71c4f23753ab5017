//! Notices that somebody changed the clock of the device while Hearth was on the screen.

use super::clock;
use super::visibility;

/// The least difference, in milliseconds, that is called a changed clock.
const LEAST: f64 = 1000.0;

/// Compares the wall clock with the clock that no one can set, from look to look.
///
/// The second clock may stop while a device sleeps, so only a stretch that was visible at both its
/// ends counts; after any other the wall clock is believed. A computer that sleeps with the page in
/// front looks like a clock set on: the two can't be told apart.
#[derive(Debug, Clone, Copy)]
pub struct JumpWatch {
    last: Look,
}

/// What both clocks said at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The wall clock, in milliseconds since 1970.
    pub wall: f64,
    /// The clock that no one can set, in milliseconds since the page began.
    pub steady: f64,
    /// Whether the page was on the screen.
    pub visible: bool,
}

impl JumpWatch {
    /// Begins to watch from what the clocks say now.
    pub fn begin() -> Self {
        Self::from(read())
    }

    /// Looks again, and gives the signed milliseconds by which the wall clock was moved.
    pub fn look(&mut self) -> Option<i64> {
        self.compare(read())
    }

    /// Compares a look with the one before, and gives the signed milliseconds of a changed clock.
    #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds are meant")]
    pub fn compare(&mut self, next: Look) -> Option<i64> {
        let before = std::mem::replace(&mut self.last, next);
        let moved = (next.wall - before.wall) - (next.steady - before.steady);
        let counts = before.visible && next.visible && moved.abs() > LEAST;
        counts.then_some(moved as i64)
    }

    /// Forgets what came before, as after a stretch in which the page was hidden.
    pub fn restart(&mut self) {
        self.last = read();
    }
}

impl From<Look> for JumpWatch {
    fn from(last: Look) -> Self {
        Self { last }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a browser's dates lie well within 2^53"
)]
fn read() -> Look {
    Look {
        wall: clock::now().millis() as f64,
        steady: clock::monotonic_millis(),
        visible: visibility::is_visible(),
    }
}
