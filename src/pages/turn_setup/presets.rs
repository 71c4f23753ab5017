//! The named lengths: those that are shipped, and those the two saved.

use crate::pages::words::with_words;
use crate::state::use_store;
use crate::ui::chip::Chips;
use hearth_core::exercise::turn_taker::{Options, Preset};
use hearth_core::journal::RecordId;
use hearth_core::journal::entry::Preset as Saved;
use hearth_core::presets;
use hearth_core::words::content::TurnTalks;
use leptos::prelude::*;

/// What the two saved, by its record.
pub(super) type Known = Memo<Vec<(RecordId, Saved)>>;

/// Follows what the two saved.
pub(super) fn use_saved() -> Known {
    let store = use_store();
    Memo::new(move |_| {
        store.journal.with(|journal| {
            let saved = presets::saved(journal).into_iter();
            saved.map(|(id, preset)| (id.clone(), preset.clone())).collect()
        })
    })
}

/// Says which of the saved ones a talk is set up with: the one that was picked, if more than one would do.
pub(super) fn put_one(
    saved: &[(RecordId, Saved)],
    options: &Options,
    picked: Option<&RecordId>,
) -> Option<usize> {
    let fits = |(_, preset): &(RecordId, Saved)| presets::is_put(preset, options);
    let is_picked = |known: &(RecordId, Saved)| Some(&known.0) == picked && fits(known);
    saved
        .iter()
        .position(is_picked)
        .or_else(|| saved.iter().position(fits))
}

/// Lets one be chosen; those the two saved come last.
#[component]
pub(super) fn Presets(
    options: RwSignal<Options>,
    saved: Known,
    picked: RwSignal<Option<RecordId>>,
) -> AnyView {
    let names = Signal::derive(move || {
        let shipped = Preset::OFFERED.map(|preset| preset.title().to_owned());
        let own = saved.with(|saved| {
            saved
                .iter()
                .map(|(_, preset)| preset.name.as_str().to_owned())
                .collect()
        });
        [shipped.to_vec(), own].concat()
    });
    let chosen = Signal::derive(move || {
        options.with(|options| {
            let own = saved.with(|saved| picked.with(|picked| put_one(saved, options, picked.as_ref())));
            own.map(|at| at + Preset::OFFERED.len()).or_else(|| {
                Preset::OFFERED
                    .iter()
                    .position(|offered| *offered == options.preset)
            })
        })
    });
    let choose = move |at: usize| match Preset::OFFERED.get(at) {
        Some(preset) => options.update(|now| choose(now, *preset)),
        None => saved.with_untracked(|saved| {
            if let Some((id, preset)) = at.checked_sub(Preset::OFFERED.len()).and_then(|at| saved.get(at)) {
                picked.set(Some(id.clone()));
                options.update(|now| presets::put(preset, now));
            }
        }),
    };
    let preset = Memo::new(move |_| options.with(|options| options.preset));
    view! {
        <div class="stack">
            <Chips group="preset" legend="How long and how often" unseen_legend=true options=names chosen on_choose=choose/>
            {move || matches!(preset.get(), Preset::LongTalk | Preset::OpenFloor).then(|| about(preset.get()))}
        </div>
    }
    .into_any()
}

fn choose(now: &mut Options, preset: Preset) {
    let fresh = Options::of(preset, now.first);
    // "Our own" begins with what is there; an open floor has no lengths to begin with.
    if preset != Preset::OurOwn || now.is_open() {
        now.lengths = fresh.lengths;
    }
    if preset == Preset::HardTopic {
        now.subject = fresh.subject;
    }
    now.preset = preset;
}

/// Says what the longer talks are.
fn about(preset: Preset) -> AnyView {
    with_words(move |words: TurnTalks| {
        let text = if preset == Preset::LongTalk {
            words.long_talk.text
        } else {
            words.open_floor.text
        };
        view! { <p class="t-small" data-testid="about-preset">{text}</p> }.into_any()
    })
}
