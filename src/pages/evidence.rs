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

/// Every exercise in the order of the catalogue, then what is told beside them.
fn told(evidence: &Evidence) -> AnyView {
    let exercises = Listed::ALL.map(|listed| section(evidence, listed.slug(), listed.title()));
    let others = evidence
        .others
        .iter()
        .map(|other| section(evidence, &other.id, &other.text));
    view! {
        <p class="t-lead">{evidence.intro.clone()}</p>
        {exercises.collect_view()}
        {others.collect_view()}
    }
    .into_any()
}

fn section(evidence: &Evidence, key: &str, title: &str) -> AnyView {
    let own = evidence.own(key).map(|own| own.text.clone());
    let studies: Vec<AnyView> = evidence.of(key).map(entry).collect();
    let list = (!studies.is_empty()).then(|| view! { <ul class="rows">{studies}</ul> });
    view! {
        <section>
            <h2 class="t-h">{title.to_owned()}</h2>
            {own.map(|text| view! { <p>{text}</p> })}
            {list}
        </section>
    }
    .into_any()
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
