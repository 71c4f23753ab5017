//! How near it felt, as a line for each of the two: solid with full marks, dotted with hollow ones.

use hearth_core::couple::{Each, Partner};
use leptos::prelude::*;

const WIDE: usize = 320;
const HIGH: usize = 132;
/// Room around the marks.
const EDGE: usize = 12;

/// Draws the days from left to right, the nearest on top; for the eyes only, the words stand in a table.
#[component]
pub fn NearLine(
    /// What may be seen of each day, the earliest first.
    days: Vec<Each<Option<u8>>>,
) -> AnyView {
    let last = days.len().saturating_sub(1);
    let lines = Partner::BOTH.map(|who| {
        let points: Vec<(usize, usize)> = days
            .iter()
            .enumerate()
            .filter_map(|(at, day)| {
                let x = EDGE + (WIDE - 2 * EDGE) * at / last.max(1);
                let overlap = usize::from((*day.of(who))?.min(100));
                Some((x, HIGH - EDGE - (HIGH - 2 * EDGE) * overlap / 100))
            })
            .collect();
        let path = points
            .iter()
            .map(|(x, y)| [&x.to_string(), ",", &y.to_string()].concat())
            .collect::<Vec<_>>()
            .join(" ");
        let mark =
            |(x, y): (usize, usize)| view! { <circle cx=x.to_string() cy=y.to_string() r="5"></circle> };
        view! {
            <g class="near-line-one" data-seat=who.slug()>
                <polyline points=path></polyline>
                {points.into_iter().map(mark).collect_view()}
            </g>
        }
    });
    let rules = [EDGE, HIGH / 2, HIGH - EDGE].map(|y| {
        view! { <line class="near-line-rule" x1="0" x2=WIDE.to_string() y1=y.to_string() y2=y.to_string()></line> }
    });
    let frame = ["0 0 ", &WIDE.to_string(), " ", &HIGH.to_string()].concat();
    view! { <svg class="near-line" viewBox=frame aria-hidden="true">{rules} {lines}</svg> }.into_any()
}
