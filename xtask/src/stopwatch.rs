//! How long things took.

use std::fmt;
use std::time::Instant;

/// Measures from its making on.
#[derive(Debug)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts to measure.
    #[expect(
        clippy::disallowed_methods,
        reason = "a build tool times itself; nothing of the app does"
    )]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }
}

impl fmt::Display for Stopwatch {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.elapsed().as_secs_f32();
        if seconds < 60.0 {
            write!(out, "{seconds:.1} s")
        } else {
            let whole = self.0.elapsed().as_secs();
            write!(out, "{} min {:02} s", whole / 60, whole % 60)
        }
    }
}
