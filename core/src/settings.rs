//! What a couple chose about the app itself; every field has a default, so old settings always open.

use crate::couple::Couple;
use serde::{Deserialize, Serialize};

/// Everything that is set in Us.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch the couple sees")]
pub struct Settings {
    /// Counts writes, so that of two copies the later one is known.
    pub counter: u64,
    /// The couple's names.
    pub couple: Couple,
    /// Paper, evening, or as the device says.
    pub theme: Theme,
    /// The size of text.
    pub text: TextSize,
    /// How hours are written.
    pub hours: Hours,
    /// Digits beside the ring, or the ring alone.
    pub digits: bool,
    /// Tones.
    pub sound: bool,
    /// Loudness of tones, from 0 to 100.
    pub volume: u8,
    /// Movement on the screen.
    pub motion: Motion,
    /// A pulse where the phone can.
    pub haptics: bool,
    /// How the two-sided screen lies.
    pub layout: Layout,
    /// The quick exit on every screen, not only where conflict or safety is spoken of.
    pub quick_exit_everywhere: bool,
    /// Set by the quick exit: nothing of a running session is shown until asked for in Us.
    pub discreet: bool,
    /// Whoever began last, for those who alternate.
    pub began_last: Option<crate::couple::Partner>,
    /// Whether an exercise was ever finished, so that First try gives way to Standard.
    pub has_finished: bool,
    /// Whether the offer to install was put away.
    pub install_dismissed: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            counter: 0,
            couple: Couple::default(),
            theme: Theme::default(),
            text: TextSize::default(),
            hours: Hours::default(),
            digits: true,
            sound: true,
            volume: 60,
            motion: Motion::default(),
            haptics: true,
            layout: Layout::default(),
            quick_exit_everywhere: false,
            discreet: false,
            began_last: None,
            has_finished: false,
            install_dismissed: false,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Paper, always.
    Paper,
    /// Evening, always.
    Evening,
    /// Paper by day, evening from 19:00 to 7:00.
    FromSeven,
}

/// The size of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    /// As the device says.
    #[default]
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Larger,
}

/// How hours are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hours {
    /// 21:05.
    #[default]
    TwentyFour,
    /// 9:05 pm.
    Twelve,
}

/// How much moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Motion {
    /// As the device says.
    #[default]
    System,
    /// Nothing grows or travels.
    Reduced,
}

/// How the two-sided screen lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// On the table between the two; the far half is turned.
    #[default]
    FaceToFace,
    /// In one hand; all upright.
    Held,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_any_age_open() {
        let settings: Settings = serde_json::from_str(r#"{"volume": 20, "gone": 1}"#).unwrap();
        assert_eq!(settings.volume, 20);
        assert!(settings.sound);
    }
}
