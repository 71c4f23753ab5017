//! Five words for a body, from calm to very tense; they stand for 10 to 0.

use crate::ui::body_scale::BodyScale;
use leptos::prelude::*;

/// How a body is, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    /// 9 to 10.
    Calm,
    /// 7 to 8.
    MostlyCalm,
    /// 5 to 6.
    HalfSettled,
    /// 3 to 4.
    Tense,
    /// 0 to 2.
    VeryTense,
}

impl Body {
    const ALL: [Self; 5] = [
        Self::Calm,
        Self::MostlyCalm,
        Self::HalfSettled,
        Self::Tense,
        Self::VeryTense,
    ];

    /// Says whether it is 7 or more, which suggests being ready and never decides it.
    pub(super) const fn suggests_ready(self) -> bool {
        matches!(self, Self::Calm | Self::MostlyCalm)
    }

    /// Says what such a body is like, and that the answer stays open.
    pub(super) const fn advice(self) -> &'static str {
        match self {
            Self::Calm => "Slow and steady. It is yours to say.",
            Self::MostlyCalm => "Loose hands, can listen. It is yours to say.",
            Self::HalfSettled => "Breathing, a bit stiff. More quiet may help.",
            Self::Tense => "Thoughts still quick. More quiet may help.",
            Self::VeryTense => "Heart loud, jaw tight. More quiet may help.",
        }
    }

    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Calm => ("Calm", "9 to 10"),
            Self::MostlyCalm => ("Mostly calm", "7 to 8"),
            Self::HalfSettled => ("Half settled", "5 to 6"),
            Self::Tense => ("Tense", "3 to 4"),
            Self::VeryTense => ("Very tense", "0 to 2"),
        }
    }
}

/// Lets the one who holds the phone choose a word.
#[component]
pub(super) fn BodyCheck(body: RwSignal<Option<Body>>) -> impl IntoView {
    let chosen = Signal::derive(move || {
        body.get()
            .and_then(|it| Body::ALL.iter().position(|known| *known == it))
    });
    view! {
        <BodyScale
            legend="Your body, from calm to very tense"
            options=Body::ALL.map(Body::words)
            chosen
            on_choose=move |at: usize| body.set(Body::ALL.get(at).copied())
        />
        <p class="pause-note ask-advice" role="status">{move || body.get().map(Body::advice)}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_and_more_suggests_being_ready() {
        let ready: Vec<_> = Body::ALL
            .into_iter()
            .filter(|body| body.suggests_ready())
            .collect();
        assert_eq!(ready, [Body::Calm, Body::MostlyCalm]);
    }
}
