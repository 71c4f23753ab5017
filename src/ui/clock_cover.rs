//! A plain clock that hides everything.

use leptos::prelude::*;

/// Draws the time and the day; nothing of Hearth is seen.
#[component]
pub fn ClockCover(
    /// The time of day.
    #[prop(into)]
    time: Signal<String>,
    /// The day.
    #[prop(into)]
    day: Signal<String>,
    /// Hears that its centre is touched, or its key is down.
    #[prop(into)]
    on_press: Callback<()>,
    /// Hears that it is let go.
    #[prop(into)]
    on_release: Callback<()>,
) -> AnyView {
    // Taking the clock away is a letting go, too, which is heard after its owner has gone.
    let release = move || {
        on_release.try_run(());
    };
    let is_key = |event: &leptos::ev::KeyboardEvent| matches!(event.key().as_str(), "Enter" | " ");
    view! {
        <main class="clock-cover">
            <h1 class="unseen" tabindex="-1">"Clock"</h1>
            <button
                type="button"
                class="clock-cover-face"
                data-testid="clock-cover"
                on:pointerdown=move |_| on_press.run(())
                on:pointerup=move |_| release()
                on:pointerleave=move |_| release()
                on:pointercancel=move |_| release()
                on:keydown=move |event| {
                    if is_key(&event) && !event.repeat() {
                        on_press.run(());
                    }
                }
                on:keyup=move |_| release()
                on:blur=move |_| release()
                on:contextmenu=move |event| event.prevent_default()
            >
                <span class="clock-cover-time">{time}</span>
                <span class="clock-cover-day">{day}</span>
            </button>
        </main>
    }
    .into_any()
}
