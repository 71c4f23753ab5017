//! The ten practices as drawings: each is a sentence about two circles.

use hearth_core::practice::Practice;
use leptos::prelude::*;

/// Gives the size of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GlyphSize {
    /// Beside a line of text or in a disc.
    #[default]
    Small,
    /// Beside the title of a page.
    Large,
}

/// Gives the strokes in a 48 by 48 box: the solid circle, the other one, and what is between them.
const fn strokes(practice: Practice) -> [&'static str; 3] {
    match practice {
        Practice::OpenCommunication => [
            "M7 24a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            "M19 24a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            "M24 14.8a11 11 0 0 1 0 18.4a11 11 0 0 1 0-18.4z",
        ],
        Practice::Empathy => [
            "M17 29a7 7 0 1 0 14 0a7 7 0 1 0-14 0z",
            "M9 24a15 15 0 1 0 30 0a15 15 0 1 0-30 0z",
            "",
        ],
        Practice::Vulnerability => [
            "M30 24a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
            "M33.5 35.5A15 15 0 1 1 33.5 12.5",
            "",
        ],
        Practice::Support => [
            "M15 17a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
            "M8 25a16 16 0 0 0 32 0",
            "",
        ],
        Practice::QualityTime => [
            "M8 24a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
            "M26 24a7 7 0 1 0 14 0a7 7 0 1 0-14 0z",
            "M5 35H43",
        ],
        Practice::Patience => [
            "M3 24a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
            "M27 24a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
            "M16.4 24a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0zm6 0a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0z",
        ],
        Practice::Listening => [
            "M6 24a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
            "M26 15.5a11 11 0 0 1 0 17M32 10.5a18 18 0 0 1 0 27M38 6a25 25 0 0 1 0 36",
            "",
        ],
        Practice::Conflict => [
            "M4 24a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
            "M27 24a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
            "M24 9V39",
        ],
        Practice::Moments => [
            "M5 24a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
            "M22 24a10 10 0 1 0 20 0a10 10 0 1 0-20 0z",
            "M18 16a10 10 0 1 1 0 16",
        ],
        Practice::Trust => [
            "M15 32a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
            "M16 15a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
            "M10 42H38",
        ],
    }
}

/// Draws a practice for the eyes only; its name stands beside it.
#[component]
pub fn Glyph(
    /// Which practice.
    practice: Practice,
    /// How large.
    #[prop(optional)]
    size: GlyphSize,
) -> AnyView {
    let [solid, open, between] = strokes(practice);
    view! {
        <svg
            class="glyph"
            viewBox="0 0 48 48"
            data-of=practice.slug()
            data-large=size == GlyphSize::Large
            aria-hidden="true"
        >
            <path class="glyph-open" d=open></path>
            <path class="glyph-solid" d=solid></path>
            <path class="glyph-between" d=between></path>
        </svg>
    }
    .into_any()
}
