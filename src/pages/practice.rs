//! One practice: why, how, and what there is to do.

mod words;

use crate::pages::frame::PLACES;
use crate::pages::quick_exit::QuickExit;
use crate::platform::clock;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::dock::{Dock, DockPlace};
use crate::ui::glyph::{Glyph, GlyphSize};
use crate::ui::icon::{Icon, IconName};
use crate::ui::icon_button::IconLink;
use crate::ui::page::{Page, TitleTone};
use crate::ui::row::RowLink;
use crate::ui::seat::BothMark;
use hearth_core::exercise::Listed;
use hearth_core::insight;
use hearth_core::insight::recency::Recency;
use hearth_core::practice::Practice;
use leptos::prelude::*;

/// Writes words and how long an exercise takes: "listening · 6 min", which breaks after the dot at most.
pub fn with_minutes(words: &str, listed: Listed) -> String {
    [words, " ·\u{a0}", &listed.about_mins().to_string(), "\u{a0}min"].concat()
}

/// Builds the page of a practice.
pub fn page_of(practice: Practice) -> AnyView {
    let store = use_store();
    let back =
        view! { <IconLink href=PLACES.practices icon=IconName::ArrowLeft label="Back to the practices" /> };
    let actions = view! {
        <QuickExit />
        <Dock place=DockPlace::Head talk=PLACES.talk pause=PLACES.pause />
    };
    view! {
        <Page
            title=move || title(practice)
            tone=TitleTone::Display
            kicker=practice.ordinal()
            back=back.into_any()
            actions=actions.into_any()
        >
            <div class="practice" data-testid="practice">
                {words::of(practice)}
                {exercises(practice)}
                {(practice == Practice::Conflict).then(about_this)}
                {move || last_time(store, practice)}
            </div>
        </Page>
    }
    .into_any()
}

fn title(practice: Practice) -> AnyView {
    view! {
        <span class="practice-name">{practice.name()}</span>
        <Glyph practice size=GlyphSize::Large />
    }
    .into_any()
}

/// Draws what can be done, the first of it large.
fn exercises(practice: Practice) -> AnyView {
    let mut shown = practice.exercises();
    let first = shown.next().map(|listed| {
        view! {
            <a class="practice-first" href=Route::Exercise(listed).href() data-testid="exercise">
                <span class="practice-first-words">
                    <span class="practice-first-title">{listed.title()}</span>
                    <span class="t-small">{with_minutes(listed.blurb(), listed)}</span>
                </span>
                <Icon name=IconName::Play />
            </a>
        }
    });
    let others = shown.map(other).collect_view();
    view! {
        <nav class="practice-exercises" aria-label="What you can do">
            <div class="outdent">{first}</div>
            <div class="rows">{others}</div>
        </nav>
    }
    .into_any()
}

fn other(listed: Listed) -> AnyView {
    view! {
        <RowLink
            href=Route::Exercise(listed).href()
            title=listed.title()
            meta=with_minutes(listed.blurb(), listed)
            mark=view! { <Glyph practice=listed.practice() /> }.into_any()
        />
    }
    .into_any()
}

fn about_this() -> AnyView {
    view! {
        <div class="rows">
            <RowLink href=Route::Safety.href() title="About this" icon=IconName::Info />
        </div>
    }
    .into_any()
}

/// Draws what was kept in words the last time, where both kept some.
fn last_time(store: Store, practice: Practice) -> Option<AnyView> {
    let today = clock::local(clock::now()).date;
    store.journal.with(|journal| {
        let (on, words) = insight::last_words(journal, practice)?;
        let when = match Recency::of(Some(on), today) {
            Recency::Resting => "Last time".to_owned(),
            recency => ["Last time, ", &recency.words()].concat(),
        };
        let quoted = ["“", words, "”"].concat();
        Some(
            view! {
                <aside class="practice-last" data-testid="last-time" aria-label="Last time">
                    <div class="practice-last-words">
                        <p class="label">{when}</p>
                        <p class="t-words">{quoted}</p>
                    </div>
                    <BothMark />
                </aside>
            }
            .into_any(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_said_after_the_words() {
        let listed = Listed::TurnTaker;
        let minutes = listed.about_mins();
        assert_eq!(
            with_minutes("listening", listed),
            format!("listening ·\u{a0}{minutes}\u{a0}min")
        );
    }
}
