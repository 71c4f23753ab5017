//! What is known about each exercise, how strong it is, and what it did not show.

use crate::pages::quick_exit::QuickExit;
use crate::platform::content;
use crate::route::Route;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use crate::ui::page::{Page, TitleTone};
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
        <Page
            title=|| "What is known"
            tone=TitleTone::Display
            back=view! { <IconLink href=Route::Today.href() icon=IconName::ArrowLeft label="Back to Today" /> }.into_any()
            actions=view! { <QuickExit /> }.into_any()
        >
            <div class="evidence">{move || notes.with(shown)}</div>
        </Page>
    }
}

fn shown(notes: &Notes) -> AnyView {
    match notes {
        Notes::Coming => ().into_any(),
        Notes::Here(evidence) => told(evidence),
        Notes::Missing => view! {
            <p class="t-lead">"The notes are not on this phone yet. Open this page once while online."</p>
        }
        .into_any(),
    }
}

fn told(evidence: &Evidence) -> AnyView {
    view! {
        <p class="t-lead">{evidence.intro.clone()}</p>
        {SECTIONS.map(|(title, keys)| section(evidence, title, keys)).collect_view()}
    }
    .into_any()
}

fn section(evidence: &Evidence, title: &'static str, keys: &[&str]) -> AnyView {
    let studies = evidence.studies.iter().filter(|study| is_about(study, keys));
    let own = evidence
        .judgement
        .iter()
        .filter(|own| keys.contains(&own.exercise.as_str()));
    view! {
        <section>
            <h2 class="t-h">{title}</h2>
            {own.map(|own| view! { <p>{own.text.clone()}</p> }).collect_view()}
            <ul class="rows">{studies.map(entry).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn is_about(study: &Study, keys: &[&str]) -> bool {
    study
        .exercises
        .iter()
        .any(|exercise| keys.contains(&exercise.as_str()))
}

fn entry(study: &Study) -> AnyView {
    view! {
        <li class="evidence-study">
            <p class="evidence-strength label">{study.strength.label()}</p>
            <p>{study.found.clone()}</p>
            <p class="evidence-limits">{study.limits.clone()}</p>
            <p class="t-micro">{study.reference.clone()}</p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence() -> Evidence {
        words::read(include_str!("../../assets/content/en/evidence.json")).unwrap()
    }

    #[test]
    fn every_study_and_every_judgement_has_its_section() {
        let evidence = evidence();
        for study in &evidence.studies {
            assert!(
                SECTIONS.iter().any(|(_, keys)| is_about(study, keys)),
                "{}",
                study.id
            );
        }
        for own in &evidence.judgement {
            assert!(
                SECTIONS
                    .iter()
                    .any(|(_, keys)| keys.contains(&own.exercise.as_str())),
                "{}",
                own.id
            );
        }
    }
}
