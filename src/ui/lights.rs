//! Two lights in one room: the picture that carries Hearth.

use hearth_core::couple::Partner;
use leptos::prelude::*;

use super::disc::{Disc, DiscState};

/// Gives how near the two lights are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Meeting {
    /// Side by side, not touching.
    Apart,
    /// Overlapping a little.
    #[default]
    Resting,
    /// Overlapping much.
    Together,
}

impl Meeting {
    /// Gives the name used in markup.
    const fn slug(self) -> &'static str {
        match self {
            Self::Apart => "apart",
            Self::Resting => "resting",
            Self::Together => "together",
        }
    }
}

/// Draws the two lights; what they mean is said in words beside or in them.
#[component]
pub fn Lights(
    /// How near they are.
    #[prop(optional)]
    meeting: Meeting,
    /// The state of the first light.
    #[prop(optional, into)]
    first: Signal<DiscState>,
    /// The state of the second light.
    #[prop(optional, into)]
    second: Signal<DiscState>,
    /// Words in the first light.
    #[prop(optional, into)]
    first_words: Option<AnyView>,
    /// Words in the second light.
    #[prop(optional, into)]
    second_words: Option<AnyView>,
    /// Whether it is a small mark beside a line of text.
    #[prop(optional)]
    small: bool,
) -> AnyView {
    let has_words = first_words.is_some() || second_words.is_some();
    let both = move || first.get() == DiscState::Filled && second.get() == DiscState::Filled;
    let words = |who: Partner, words: Option<AnyView>| {
        words.map(|words| view! { <div class="lights-words" data-seat=who.slug()>{words}</div> })
    };
    view! {
        <div class="lights-room" data-small=small>
            <div class="lights" data-meeting=meeting.slug() data-worded=has_words>
                <Disc who=Partner::First state=first/>
                <Disc who=Partner::Second state=second/>
                <span class="lights-lens" data-shown=both></span>
                {words(Partner::First, first_words)}
                {words(Partner::Second, second_words)}
            </div>
        </div>
    }
    .into_any()
}
