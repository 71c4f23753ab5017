//! Is this right for us? To one person alone: what may be wrong, and whom to talk to. Stores nothing.

use crate::pages::quick_exit::QuickExit;
use crate::platform::clock;
use crate::route::Route;
use crate::state::use_store;
use crate::ui::icon::{Icon, IconName};
use crate::ui::icon_button::IconLink;
use crate::ui::page::{Page, TitleTone};
use hearth_core::words::content::{self, Line, Place, Safety};
use leptos::prelude::*;

/// Compiled in, so that this page is there even where nothing can be fetched.
const WORDS: &str = include_str!("../../assets/content/en/safety.json");

/// The page behind "About this" and "Is this right for us?".
#[component]
pub fn SafetyPage() -> impl IntoView {
    let store = use_store();
    // Back to what runs, for the page may have been opened from there.
    let back = if untrack(|| store.has_session()) {
        Route::Session
    } else {
        Route::Today
    };
    let words = content::read::<Safety>(WORDS).ok();
    let title = words
        .as_ref()
        .map_or_else(String::new, |words| words.title.clone());
    view! {
        <Page
            title=move || title.clone()
            tone=TitleTone::Display
            back=view! { <IconLink href=back.href() icon=IconName::ArrowLeft label="Back" /> }.into_any()
            actions=view! { <QuickExit with_words=true /> }.into_any()
        >
            <div class="safety">{words.map(told)}</div>
        </Page>
    }
}

fn told(words: Safety) -> AnyView {
    let mut lines = words.lines.into_iter();
    let lead = lines.next().map(|line| line.text);
    view! {
        <p class="t-lead">{lead}</p>
        {lines.map(paragraph).collect_view()}
        <section class="panel" aria-labelledby="safety-signs">
            <h2 class="t-h3" id="safety-signs">{words.signs.lead}</h2>
            <ul class="safety-signs rows">
                {words.signs.lines.into_iter().map(|line| view! { <li>{line.text}</li> }).collect_view()}
            </ul>
        </section>
        <p><strong>{words.danger}</strong></p>
        <section aria-labelledby="safety-help">
            <h2 class="t-h3" id="safety-help">{words.help.lead}</h2>
            <ul class="rows">{words.help.places.into_iter().map(place).collect_view()}</ul>
        </section>
        <div class="safety-traces t-small">
            {words.traces.into_iter().map(paragraph).collect_view()}
            <p>"On a keyboard, Shift three times within five seconds leaves quickly too."</p>
        </div>
    }
    .into_any()
}

fn paragraph(line: Line) -> AnyView {
    view! { <p>{line.text}</p> }.into_any()
}

/// Draws one place to turn to; opened beside the app, and without saying where one came from.
fn place(place: Place) -> AnyView {
    let is_number = place.contact.starts_with("tel:");
    let source = ["Seen at ", &place.source, ", ", &month(&place.checked)].concat();
    view! {
        <li class="safety-place">
            <a
                class="row"
                href=place.contact
                target=(!is_number).then_some("_blank")
                rel="noreferrer noopener"
                referrerpolicy="no-referrer"
            >
                <span class="row-words">
                    <span class="row-title safety-name">{place.name}</span>
                    <span class="row-meta">{place.shown}</span>
                </span>
                {(!is_number).then(|| view! { <Icon name=IconName::ExternalLink /> })}
            </a>
            <p class="t-small">{place.works}</p>
            <p class="t-micro safety-source">{source}</p>
        </li>
    }
    .into_any()
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
