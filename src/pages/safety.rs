//! Is this right for us? To one person alone: what may be wrong, and whom to talk to. Stores nothing.

use crate::pages::quick_exit::QuickExit;
use crate::platform::clock;
use crate::route::Route;
use crate::state::use_store;
use crate::ui::icon::{Icon, IconName};
use hearth_core::words::content::{self, Place, Safety};
use leptos::prelude::*;

/// Compiled in, so that this page is there even where nothing can be fetched.
const WORDS: &str = include_str!("../../assets/content/en/safety.json");

/// The page behind "About this" and "Is this right for us?".
#[component]
pub fn SafetyPage() -> impl IntoView {
    let store = use_store();
    // Back to what runs, for the page may have been opened from there.
    let back = if untrack(|| store.has_session()) { Route::Session } else { Route::Today };
    view! {
        <main class="safety page">
            <header class="page-bar">
                <a class="icon-button" href=back.href() aria-label="Back">
                    <Icon name=IconName::ArrowLeft />
                </a>
                <QuickExit with_words=true />
            </header>
            {match content::read::<Safety>(WORDS) {
                Ok(words) => told(words).into_any(),
                Err(_) => view! { <h1 tabindex="-1">"In danger now: 112, 911 or 999"</h1> }.into_any(),
            }}
        </main>
    }
}

fn told(words: Safety) -> impl IntoView {
    let mut lines = words.lines.into_iter().map(|line| line.text);
    let lead = lines.next();
    view! {
        <h1 tabindex="-1">{words.title}</h1>
        <p class="lead">{lead}</p>
        {lines.map(|line| view! { <p>{line}</p> }).collect_view()}
        <section class="safety-signs" aria-labelledby="safety-signs">
            <h2 id="safety-signs">{words.signs.lead}</h2>
            <ul>{words.signs.lines.into_iter().map(|line| view! { <li>{line.text}</li> }).collect_view()}</ul>
        </section>
        <p class="safety-danger">{words.danger}</p>
        <section aria-labelledby="safety-help">
            <h2 id="safety-help">{words.help.lead}</h2>
            <ul class="safety-places">{words.help.places.into_iter().map(place).collect_view()}</ul>
        </section>
        <section class="safety-traces" aria-label="What stays on this phone">
            {words.traces.into_iter().map(|line| view! { <p>{line.text}</p> }).collect_view()}
            <p>"On a keyboard, Shift three times within five seconds leaves too."</p>
        </section>
    }
}

fn place(place: Place) -> impl IntoView {
    let is_number = place.contact.starts_with("tel:");
    let source = ["Source: ", &place.source, ", looked at in ", &month(&place.checked)].concat();
    view! {
        <li class="safety-place">
            <a
                href=place.contact
                target=(!is_number).then_some("_blank")
                rel="noreferrer noopener"
                referrerpolicy="no-referrer"
            >
                <span class="safety-name">{place.name}</span>
                <span class="safety-shown">{place.shown}</span>
                <Icon name=if is_number { IconName::Phone } else { IconName::ExternalLink } />
            </a>
            <p>{place.works}</p>
            <p class="safety-source">{source}</p>
        </li>
    }
}

/// Writes "2026-11" as "November 2026"; anything else stays as it is.
fn month(text: &str) -> String {
    let day = [text, "-01"].concat().parse().map(clock::date_text);
    match day.as_deref().map(|day| day.split_once(' ')) {
        Ok(Some((_, month))) => month.to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_always_there() {
        let words = content::read::<Safety>(WORDS).unwrap();
        for number in ["112", "911", "999"] {
            assert!(words.help.places.iter().any(|place| place.shown == number));
        }
    }

    #[test]
    fn every_place_outside_is_reached_over_a_closed_line() {
        for place in content::read::<Safety>(WORDS).unwrap().help.places {
            assert!(place.contact.starts_with("https://") || place.contact.starts_with("tel:"));
        }
    }

    #[test]
    fn a_month_is_written_out() {
        assert_eq!(month("2026-11"), "November 2026");
        assert_eq!(month("lately"), "lately");
    }
}
