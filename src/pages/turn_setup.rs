//! Sets up a talk in turns: within two taps one of the two is speaking.

mod extras;
mod lengths;
mod plan;
mod presets;
mod saved;

use crate::pages::own_time::way_back::use_way_back;
use crate::pages::setup;
use crate::pages::who_begins::WhoBegins;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use crate::ui::page::Page;
use crate::ui::row::RowLink;
use crate::ui::tile::{TileFace, Tiles};
use extras::Extras;
use hearth_core::exercise::turn_taker::{Options, Preset, Subject};
use hearth_core::exercise::{Exercise, Listed};
use lengths::LengthPicker;
use leptos::prelude::*;
use plan::Plan;
use presets::{Presets, use_saved};
use saved::SavedLengths;

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
        let preset = if settings.has_finished {
            Preset::Standard
        } else {
            Preset::FirstTry
        };
        Options::of(preset, setup::next_first(settings))
    })
}

/// Shows the set-up.
#[component]
pub fn TurnSetupPage() -> impl IntoView {
    let store = use_store();
    let options = RwSignal::new(first_options(store));
    let is_tossing = RwSignal::new(false);
    let (saved, picked) = (use_saved(), RwSignal::new(None));
    let way_back = use_way_back();
    let first = RwSignal::new(options.with_untracked(|options| options.first));
    Effect::new(move || {
        let first = first.get();
        options.update(|now| now.first = first);
    });
    let label = move || {
        if is_tossing.get() {
            return "Tossing a coin…".to_owned();
        }
        ["Begin. ", &store.name(options.get().first), " speaks first"].concat()
    };
    let foot = view! {
        <Plan options/>
        <Button
            kind=ButtonKind::Primary
            label=label
            disabled=is_tossing
            on_click=move |()| begin(store, options.get_untracked())
            testid="begin"
        />
    }
    .into_any();
    let close = view! { <IconLink href=Route::Today.href() icon=IconName::X label="Close"/> }.into_any();
    view! {
        <Page title=|| "Talk in turns" actions=close foot=foot>
            <Presets options saved picked/>
            <About options/>
            <WhoBegins first is_tossing/>
            <LengthPicker options/>
            <SavedLengths options saved picked way_back/>
            <Extras options/>
        </Page>
        {way_back.draw()}
    }
}

fn begin(store: Store, options: Options) {
    setup::begin(store, Exercise::TurnTaker(options));
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
    let is_hard = Memo::new(move |_| options.with(Options::is_hard));
    view! {
        <div class="stack">
            <Field
                id="topic"
                label="What is it about? Leave it empty if you like"
                value=topic
                on_input=move |text| options.update(|now| now.topic = text)
                most=Options::LONGEST_TOPIC
                words=true
            />
            <Tiles
                group="subject"
                legend="What kind of thing it is"
                unseen_legend=true
                options=Signal::stored(SUBJECTS.map(|(_, title)| TileFace::Words(title.to_owned())).to_vec())
                chosen=chosen
                on_choose=choose
            />
            <Show when=move || is_hard.get()>
                <div class="rows">
                    <RowLink
                        icon=IconName::Lightbulb
                        title="Say it so it can be heard"
                        meta="Find the first sentence, then talk. Two minutes"
                        href=Route::Exercise(Listed::GentleStart).href()
                    />
                    <RowLink icon=IconName::Info title="About this" href=Route::Safety.href()/>
                </div>
            </Show>
        </div>
    }
}
