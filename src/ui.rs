//! Components that know no state: they are given words, signals and callbacks, and draw.
//!
//! Each has its look in the style sheet of the same name under `style/ui/`.

pub mod banner;
pub mod body_scale;
pub mod both_say;
pub mod button;
pub mod card;
pub mod chip;
pub mod clock_cover;
pub mod depth;
pub mod disc;
pub mod dock;
pub mod feeling_field;
pub mod field;
pub mod glyph;
pub mod hand_over;
pub mod honeycomb;
pub mod icon;
pub mod icon_button;
pub mod lights;
pub mod near;
pub mod pacer;
pub mod page;
pub mod plan_strip;
pub mod resume_card;
pub mod ring;
pub mod row;
pub mod seat;
pub mod seat_picker;
pub mod segments;
pub mod sheet;
pub mod slider;
pub mod stage;
pub mod switch;
pub mod tabs;
pub mod tile;
pub mod toast;

use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// Shows words that may change.
pub(crate) fn said(words: TextProp) -> AnyView {
    (move || words.get()).into_any()
}

/// Writes a share from 0 to 1 as whole thousandths, as the style sheets count.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and 1000"
)]
pub(crate) fn per_mille(share: f64) -> String {
    ((share * 1000.0).clamp(0.0, 1000.0) as u16).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_written_in_whole_thousandths() {
        assert_eq!(per_mille(0.5), "500");
        assert_eq!(per_mille(-1.0), "0");
        assert_eq!(per_mille(7.0), "1000");
        assert_eq!(per_mille(f64::NAN), "0");
    }
}
