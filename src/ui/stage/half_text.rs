//! The words of one half.

use leptos::prelude::*;

use crate::ui::icon::{Icon, IconName};

/// A role of more characters is as broad as the narrowest disc.
const BROAD_ROLE: usize = 13;
/// A role of more characters takes two lines.
const LONG_ROLE: usize = 16;
/// A time of more characters is broader than the discs of a wide screen.
const BROAD_TIME: usize = 4;
/// A beginning of more characters takes two lines or three.
pub const LONG_STEM: usize = 20;

/// Gives how large a half's clock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ClockSize {
    /// No clock.
    #[default]
    None,
    /// The clock of the screen.
    Large,
    /// Its copy for the other.
    Small,
}

/// Draws a role, what is said, and the time.
#[component]
pub fn HalfText(
    /// The role's icon.
    #[prop(into)]
    icon: Option<IconName>,
    /// The role: "Noor speaks"; empty where there is none.
    role: String,
    /// The beginning of a sentence: "What I heard is…".
    stem: String,
    /// What is said.
    line: String,
    /// What is said where there is little room.
    short: String,
    /// The word of the breath, where they breathe.
    #[prop(optional, into)]
    breath: Signal<Option<&'static str>>,
    /// What the clock shows, and its whole seconds.
    #[prop(into)]
    clock: Signal<(String, i64)>,
    /// How large the clock is.
    #[prop(optional)]
    size: ClockSize,
    /// Whether this is the clock of the screen; the other is its copy.
    #[prop(optional)]
    is_main: bool,
    /// Answers, between the role and the clock.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let answers = children.map(|children| view! { <div class="half-answers">{children()}</div> });
    let length = role.chars().count();
    let (is_broad, is_long) = (length > BROAD_ROLE, length > LONG_ROLE);
    let has_long_stem = stem.chars().count() > LONG_STEM;
    let time = (size != ClockSize::None).then(|| time(clock, is_main));
    let size = if size == ClockSize::Large {
        "large"
    } else {
        "small"
    };
    view! {
        <div class="half-text" data-clock=size data-broad=is_broad data-long=is_long data-stem=has_long_stem>
            <div class="half-role">
                {icon.map(|name| view! { <Icon name/> })}
                {(!role.is_empty()).then(|| view! { <p class="half-name">{role}</p> })}
            </div>
            {answers}
            {time}
            <div class="half-said">
                {move || breath.get().map(|word| view! { <p class="half-breath">{word}</p> })}
                {(!stem.is_empty()).then(|| view! { <p class="half-stem">{stem}</p> })}
                <p class="half-line">{line}</p>
                <p class="half-short">{short}</p>
            </div>
        </div>
    }
    .into_any()
}

/// Draws the clock; only one of the two is read out and found by its name.
fn time(clock: Signal<(String, i64)>, is_main: bool) -> AnyView {
    view! {
        <p
            class="half-clock"
            data-broad=move || clock.with(|(text, _)| text.len() > BROAD_TIME)
            role=is_main.then_some("timer")
            aria-hidden=(!is_main).then_some("true")
            data-testid=if is_main { "clock" } else { "clock-copy" }
            data-seconds=move || clock.with(|(_, seconds)| seconds.to_string())
        >
            {move || clock.with(|(text, _)| text.clone())}
        </p>
    }
    .into_any()
}
