//! Small marks for the seats: solid, lined, both.

use hearth_core::couple::Partner;
use leptos::prelude::*;

/// Draws a seat's mark; a name stands beside it.
#[component]
pub fn Seat(
    /// Whose seat.
    partner: Partner,
) -> AnyView {
    match partner {
        Partner::First => view! {
            <svg class="seat" viewBox="0 0 20 20" aria-hidden="true"><circle class="seat-solid" cx="10" cy="10" r="9"></circle></svg>
        }
        .into_any(),
        Partner::Second => view! {
            <svg class="seat" viewBox="0 0 20 20" aria-hidden="true">
                <path class="seat-lines" d="M1.6 9.1 9.1 1.6M3.2 14.8 14.8 3.2M9.5 18.5l9-9"></path>
                <circle class="seat-ring" cx="10" cy="10" r="8.2"></circle>
            </svg>
        }
        .into_any(),
    }
}

/// Draws the mark of both: the app's own.
#[component]
pub fn BothMark() -> AnyView {
    view! {
        <svg class="seat" data-both viewBox="0 0 30 20" aria-hidden="true">
            <circle class="seat-solid" cx="10" cy="10" r="9"></circle>
            <path class="seat-lines" d="M13.2 14.8 24.8 3.2M19.5 18.5l9-9"></path>
            <circle class="seat-ring" cx="20" cy="10" r="8.2"></circle>
            <path class="seat-lens" d="M15 2.5a9 9 0 0 1 0 15 9 9 0 0 1 0-15z"></path>
        </svg>
    }
    .into_any()
}
