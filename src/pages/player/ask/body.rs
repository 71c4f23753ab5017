//! Five words for a body, from very tense to calm, with the numbers beside them.

use leptos::prelude::*;

/// How a body is, in words; stands for 0 to 10.
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

    /// Gives a word of advice; either answer stays open.
    pub(super) const fn advice(self) -> &'static str {
        if self.suggests_ready() {
            "That is calm enough for most talks. It is yours to say."
        } else {
            "A little more quiet may help. It is yours to say."
        }
    }

    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Calm => ("Calm", "slow and steady", "9 to 10"),
            Self::MostlyCalm => ("Mostly calm", "loose hands, can listen", "7 to 8"),
            Self::HalfSettled => ("Half settled", "breathing, a bit stiff", "5 to 6"),
            Self::Tense => ("Tense", "thoughts still quick", "3 to 4"),
            Self::VeryTense => ("Very tense", "heart loud, jaw tight", "0 to 2"),
        }
    }

    /// Gives how many rings the drawing has.
    const fn rings(self) -> u32 {
        match self {
            Self::Calm => 0,
            Self::MostlyCalm => 1,
            Self::HalfSettled => 2,
            Self::Tense => 3,
            Self::VeryTense => 4,
        }
    }
}

/// Lets the one who holds the phone choose a word.
#[component]
pub(super) fn BodyCheck(body: RwSignal<Option<Body>>) -> impl IntoView {
    view! {
        <fieldset class="body-check">
            <legend class="unseen">"Your body, from calm to very tense"</legend>
            {Body::ALL.map(|it| view! { <BodyRow it body /> }).collect_view()}
        </fieldset>
    }
}

#[component]
fn BodyRow(it: Body, body: RwSignal<Option<Body>>) -> impl IntoView {
    let (word, sense, number) = it.words();
    let rings = (1..=it.rings()).map(|ring| view! { <circle class="body-ring" cx="24" cy="24" r=8 + 4 * ring /> });
    view! {
        <label class="body-row">
            <input
                class="unseen"
                type="radio"
                name="body"
                prop:checked=move || body.get() == Some(it)
                on:change=move |_| body.set(Some(it))
            />
            <svg class="body-mark" viewBox="0 0 48 48" aria-hidden="true">
                <circle class="body-dot" cx="24" cy="24" r="8" />
                {rings.collect_view()}
            </svg>
            <span class="body-words">
                <span class="body-word">{word}</span>
                <span class="body-sense">{sense}</span>
            </span>
            <span class="body-number">{number}</span>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_and_more_suggests_being_ready() {
        let ready: Vec<_> = Body::ALL.into_iter().filter(|body| body.suggests_ready()).collect();
        assert_eq!(ready, [Body::Calm, Body::MostlyCalm]);
    }
}
