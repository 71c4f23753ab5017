//! What is known about each exercise, how strong it is, and what it did not show.

use crate::pages::quick_exit::QuickExit;
use crate::platform::content;
use crate::route::Route;
use crate::ui::icon::{Icon, IconName};
use hearth_core::exercise::Listed;
use hearth_core::words::content::{self as words, Evidence, Study};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The sections of the page: a title, and the keys of the exercises told about there.
const SECTIONS: [(&str, &[&str]); 4] = [
    (Listed::TurnTaker.title(), &["turn-taker"]),
    (Listed::CoolDown.title(), &["cool-down", "pause"]),
    ("Breathing in a pause", &["breathing"]),
    (Listed::GentleStart.title(), &["gentle-start"]),
];

/// Where the notes are.
#[derive(Clone, PartialEq)]
enum Notes {
    Coming,
    Here(Evidence),
    Missing,
}

/// The page that says what is known, and what isn't.
#[component]
pub fn EvidencePage() -> impl IntoView {
    let notes = RwSignal::new(Notes::Coming);
    spawn_local(async move {
        let found = content::fetch_json("evidence").await.ok();
        let read = found.and_then(|text| words::read(&text).ok());
        // The page may be gone by now.
        let _ = notes.try_set(read.map_or(Notes::Missing, Notes::Here));
    });
    view! {
        <main class="evidence page">
            <header class="page-bar">
                <a class="icon-button" href=Route::Today.href() aria-label="Back to Today">
                    <Icon name=IconName::ArrowLeft />
                </a>
                <QuickExit />
            </header>
            <h1 tabindex="-1">"What is known"</h1>
            {move || match notes.get() {
                Notes::Coming => ().into_any(),
                Notes::Here(evidence) => told(&evidence).into_any(),
                Notes::Missing => {
                    view! { <p class="lead">"The notes aren't on this phone yet. Open this page once while online."</p> }
                        .into_any()
                }
            }}
        </main>
    }
}

fn told(evidence: &Evidence) -> impl IntoView {
    view! {
        <p class="lead">{evidence.intro.clone()}</p>
        {SECTIONS.map(|(title, keys)| section(evidence, title, keys)).collect_view()}
    }
}

fn section(evidence: &Evidence, title: &'static str, keys: &[&str]) -> impl IntoView {
    let studies = evidence.studies.iter().filter(|study| is_about(study, keys));
    let own = evidence.judgement.iter().filter(|own| keys.contains(&own.exercise.as_str()));
    view! {
        <section class="evidence-section">
            <h2>{title}</h2>
            {own.map(|own| view! { <p>{own.text.clone()}</p> }).collect_view()}
            <ul>{studies.map(|study| shown(study)).collect_view()}</ul>
        </section>
    }
}

fn is_about(study: &Study, keys: &[&str]) -> bool {
    study.exercises.iter().any(|exercise| keys.contains(&exercise.as_str()))
}

fn shown(study: &Study) -> impl IntoView {
    view! {
        <li class="evidence-study">
            <p class="evidence-strength">{study.strength.label()}</p>
            <p>{study.found.clone()}</p>
            <p class="evidence-limits">{study.limits.clone()}</p>
            <p class="evidence-reference">{study.reference.clone()}</p>
        </li>
    }
}
