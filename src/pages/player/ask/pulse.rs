//! A pulse counted by tapping along for fifteen seconds; it answers in a plain word and is not kept.

use crate::platform::{clock, ticker};
use hearth_core::time::{Instant, Span};
use leptos::prelude::*;

/// How long the taps are counted.
const COUNTED: Span = Span::from_secs(15);
const COUNTED_MS: i32 = 15_000;
/// Fewer taps than this in that time were not a pulse.
const FEWEST: usize = 6;
/// Below this, most bodies are calm; very fit ones below the other.
const CALM: u64 = 100;
const CALM_WHEN_FIT: u64 = 80;

/// What has been counted so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Count {
    #[default]
    Idle,
    Tapping(Vec<Instant>),
    Done(Option<u64>),
}

/// Counts a pulse, if they like.
#[component]
pub(super) fn Pulse() -> impl IntoView {
    let count = RwSignal::new(Count::default());
    let is_fit = RwSignal::new(false);
    let ending = StoredValue::new_local(None::<ticker::Delay>);
    let end = move || {
        // The screen may have been covered meanwhile; then nothing is left to count.
        count.try_update(|count| {
            if let Count::Tapping(taps) = count {
                *count = Count::Done(per_minute(taps));
            }
        });
    };
    let tap = move |_| {
        let now = clock::now();
        count.update(|count| match count {
            Count::Tapping(taps) => taps.push(now),
            Count::Idle | Count::Done(_) => {
                *count = Count::Tapping(vec![now]);
                ending.set_value(ticker::after(COUNTED_MS, end));
            }
        });
    };
    view! {
        <details class="pulse">
            <summary>"Count your pulse, if you like"</summary>
            <p class="pause-note">"Two fingers on the neck or wrist. Tap with every beat for 15 seconds."</p>
            <button type="button" class="pulse-tap" data-testid="pulse-tap" on:click=tap>
                {move || match count.get() {
                    Count::Idle => "Tap with every beat".to_owned(),
                    Count::Tapping(taps) => taps.len().to_string(),
                    Count::Done(_) => "Count again".to_owned(),
                }}
            </button>
            <label class="pause-tick">
                <input type="checkbox" on:change=move |_| is_fit.update(|fit| *fit = !*fit) />
                "I train a lot; my heart is slow"
            </label>
            <p class="pulse-said" role="status">
                {move || count.with(|count| match count {
                    Count::Done(beats) => said(*beats, is_fit.get()),
                    Count::Idle | Count::Tapping(_) => "",
                })}
            </p>
        </details>
    }
}

/// Gives beats a minute from the times between the taps, where there were enough of them.
fn per_minute(taps: &[Instant]) -> Option<u64> {
    let (first, last) = (taps.first()?, taps.last()?);
    let counted: Vec<_> = taps.iter().filter(|tap| tap.since(*first) <= COUNTED).collect();
    let length = last.since(*first).millis();
    let beats = u64::try_from(counted.len().checked_sub(1)?).ok()?;
    (counted.len() >= FEWEST && length > 0).then(|| (beats * 60_000 + length / 2) / length)
}

const fn said(beats: Option<u64>, is_fit: bool) -> &'static str {
    match beats {
        None => "Too few taps to tell. Try again, or leave it.",
        Some(beats) if beats < CALM_WHEN_FIT || (beats < CALM && !is_fit) => "A calm pulse.",
        Some(_) => "Still quick. More quiet may help.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taps(count: i64, every: i64) -> Vec<Instant> {
        (0..count).map(|at| Instant::from_millis(at * every)).collect()
    }

    #[test]
    fn beats_a_minute_come_from_the_time_between_taps() {
        assert_eq!(per_minute(&taps(16, 1000)), Some(60));
        assert_eq!(per_minute(&taps(25, 600)), Some(100));
    }

    #[test]
    fn a_few_taps_are_no_pulse() {
        assert_eq!(per_minute(&taps(5, 1000)), None);
        assert_eq!(per_minute(&[]), None);
        assert_eq!(per_minute(&taps(9, 0)), None);
    }

    #[test]
    fn the_line_between_calm_and_quick_is_lower_for_the_very_fit() {
        assert_eq!(said(Some(99), false), "A calm pulse.");
        assert_eq!(said(Some(100), false), "Still quick. More quiet may help.");
        assert_eq!(said(Some(79), true), "A calm pulse.");
        assert_eq!(said(Some(80), true), "Still quick. More quiet may help.");
    }
}
