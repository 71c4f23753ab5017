//! Sets up a talk in turns: within two taps one of the two is speaking.

mod extras;
mod lengths;
mod seats;

use crate::platform::{sound, wake_lock};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chips::Chips;
use crate::ui::field::TextField;
use crate::ui::icon::IconName;
use crate::ui::page::{PageHeader, Way};
use crate::ui::plan_strip::{PlanPart, PlanStrip};
use crate::ui::row::Row;
use crate::ui::tile::Tiles;
use extras::Extras;
use hearth_core::couple::Partner;
use hearth_core::exercise::turn_taker::{Options, Preset, Subject};
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::session::script::StepKind;
use leptos::prelude::*;
use lengths::LengthPicker;
use seats::WhoBegins;

const SUBJECTS: [(Subject, &str); 3] = [
    (Subject::OutsideUs, "Outside us"),
    (Subject::GoodBetweenUs, "Good, between us"),
    (Subject::HardBetweenUs, "Hard, between us"),
];

/// Gives the options a couple finds: what another exercise prepared, or the preset that fits.
fn first_options(store: Store) -> Options {
    if let Some(prepared) = store.prepared.get_untracked() {
        store.prepared.set(None);
        return prepared;
    }
    store.settings.with_untracked(|settings| {
        let preset = if settings.has_finished { Preset::Standard } else { Preset::FirstTry };
        let first = settings.began_last.map_or(Partner::First, Partner::other);
        Options::of(preset, first)
    })
}

/// Shows the set-up.
#[component]
pub fn TurnSetupPage() -> impl IntoView {
    let store = use_store();
    let options = RwSignal::new(first_options(store));
    let is_tossing = RwSignal::new(false);
    let begin = move || begin(store, options.get_untracked());
    let label = move || {
        if is_tossing.get() {
            return "Tossing a coin…".to_owned();
        }
        format!("Begin. {} speaks first", store.name(options.get().first))
    };
    view! {
        <main class="page setup">
            <PageHeader title="Talk in turns" way=Way::Close(Route::Today.href()) />
            <Presets options />
            <About options />
            <WhoBegins options is_tossing />
            <LengthPicker options />
            <Extras options />
            <div class="setup-foot">
                <Plan options />
                <Button kind=ButtonKind::Primary testid="begin" disabled=is_tossing on_press=begin>{label}</Button>
            </div>
        </main>
    }
}

/// Begins at once; sound and wake lock are asked for in the same tap and never waited for.
fn begin(store: Store, options: Options) {
    sound::unlock();
    wake_lock::request();
    store.begin(Exercise::TurnTaker(options));
}

#[component]
fn Presets(options: RwSignal<Options>) -> impl IntoView {
    let chosen = Signal::derive(move || {
        let preset = options.get().preset;
        Preset::OFFERED.iter().position(|offered| *offered == preset)
    });
    let choose = move |at: usize| {
        let Some(preset) = Preset::OFFERED.get(at).copied() else { return };
        options.update(|now| {
            let fresh = Options::of(preset, now.first);
            let lengths = if preset == Preset::OurOwn { now.lengths } else { fresh.lengths };
            let subject = if preset == Preset::HardTopic { fresh.subject } else { now.subject };
            *now = Options { preset, lengths, subject, ..now.clone() };
        });
    };
    view! {
        <Chips
            legend="How long and how often"
            is_legend_hidden=true
            options=Preset::OFFERED.map(|preset| preset.title().to_owned()).to_vec()
            chosen
            on_choose=choose
        />
    }
}

#[component]
fn About(options: RwSignal<Options>) -> impl IntoView {
    let topic = Signal::derive(move || options.get().topic);
    let chosen = Signal::derive(move || {
        let subject = options.get().subject;
        SUBJECTS.iter().position(|(known, _)| *known == subject)
    });
    let choose = move |at: usize| {
        if let Some((subject, _)) = SUBJECTS.get(at) {
            options.update(|now| now.subject = *subject);
        }
    };
    view! {
        <TextField
            label="What is it about? Leave it empty if you like"
            value=topic
            on_input=move |text| options.update(|now| now.topic = text)
            most=Options::LONGEST_TOPIC
            is_serif=true
        />
        <Tiles
            legend="What kind of thing it is"
            is_legend_hidden=true
            options=SUBJECTS.map(|(_, title)| (title.to_owned(), String::new())).to_vec()
            chosen
            on_choose=choose
        />
        <Show when=move || options.with(Options::is_hard)>
            <Row
                icon=IconName::Lightbulb
                title="Say it so it can be heard"
                meta="Find the first sentence, then talk. Two minutes"
                href=Route::Exercise(Listed::GentleStart).href()
            />
            <Row icon=IconName::Info title="About this" href=Route::Safety.href() />
        </Show>
    }
}

#[component]
fn Plan(options: RwSignal<Options>) -> impl IntoView {
    let plan = Memo::new(move |_| options.with(|options| plan_of(options)));
    let summary = move || options.with(|options| summary(options));
    let minutes = move || {
        let planned = options.with(|options| options.script().planned().about_mins());
        format!("about {planned} min")
    };
    view! {
        <p class="setup-plan">
            <span>{summary}</span>
            <strong>{minutes}</strong>
        </p>
        <PlanStrip parts=plan />
    }
}

fn plan_of(options: &Options) -> Vec<PlanPart> {
    let mut parts = Vec::new();
    let mut turn = 0;
    for step in options.script().steps() {
        let Some(who) = step.who.filter(|_| step.turn > 0) else { continue };
        if turn != 0 && turn != step.turn {
            parts.push(PlanPart::Swap);
        }
        turn = step.turn;
        parts.push(match step.kind {
            StepKind::Speak => PlanPart::Long(who),
            StepKind::Confirm => PlanPart::Dot(who),
            _ => PlanPart::Short(who),
        });
    }
    parts
}

fn summary(options: &Options) -> String {
    let turns = match options.lengths.rounds() {
        1 => "One turn each".to_owned(),
        2 => "Two turns each".to_owned(),
        more => format!("{more} turns each"),
    };
    let after = if options.lengths.reflect().is_some() { ", then said back" } else { ", only listened to" };
    turns + after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_shows_whose_turn_it_is() {
        use PlanPart::{Dot, Long, Short, Swap};
        let (first, second) = (Partner::First, Partner::Second);
        let plan = plan_of(&Options::of(Preset::FirstTry, first));
        assert_eq!(
            plan,
            [Long(first), Short(second), Dot(first), Swap, Long(second), Short(first), Dot(second)]
        );
    }
}
