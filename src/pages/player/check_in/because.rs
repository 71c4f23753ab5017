//! The words that were found, what went with them, and what is needed; all but the words may stay empty.

use super::ask::Answering;
use crate::platform::{page, random};
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use hearth_core::exercise::check_in::{answer, answer::MOST_FEELINGS};
use hearth_core::journal::entry::{CheckIn, Line, Need};
use hearth_core::session::{Answer, Event};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The most characters of the line on what went with it.
const LONGEST: usize = 140;

/// Asks for the rest, and seals it.
#[component]
pub(super) fn Because(answering: Answering) -> AnyView {
    let store = use_store();
    let is_sealing = RwSignal::new(false);
    let beginning = answering.words.with_value(|words| {
        let count = u32::try_from(words.because.len()).unwrap_or_default();
        let at = usize::try_from(random::below(count)).unwrap_or_default();
        words
            .because
            .get(at)
            .map(|line| line.text.clone())
            .unwrap_or_default()
    });
    Effect::new(|_| {
        page::focus_heading();
    });
    let seal = move |()| {
        is_sealing.set(true);
        seal(store, answering);
    };
    view! {
        <h1 class="check-title" tabindex="-1">"Anything with it?"</h1>
        <Found answering />
        <Field
            id="because"
            label="What it is about, if you like"
            value=answering.because
            on_input=move |text| answering.because.set(text)
            example=beginning
            most=LONGEST
            words=true
        />
        <Needs answering />
        <div class="page-foot check-foot">
            <Button
                kind=ButtonKind::Primary
                icon=IconName::Lock
                label="Seal it"
                busy=is_sealing
                testid="seal"
                on_click=seal
            />
            <p class="check-note">"It opens when both are in, and not before."</p>
        </div>
    }
    .into_any()
}

/// The words so far: each can be taken back, and there may be three.
#[component]
fn Found(answering: Answering) -> AnyView {
    let word = move |at: usize| {
        let text = answering.text(at);
        let name = ["Take back “", &text, "”"].concat();
        let take_back = move |_| {
            answering
                .chosen
                .update(|chosen| chosen.retain(|known| *known != at));
            if answering.chosen.with_untracked(Vec::is_empty) {
                answering.is_finding.set(true);
            }
        };
        view! {
            <li class="check-word" data-seat=answering.partner.slug()>
                <span>{text}</span>
                <button type="button" class="check-word-x" aria-label=name on:click=take_back>
                    <crate::ui::icon::Icon name=IconName::X size=crate::ui::icon::IconSize::Small />
                </button>
            </li>
        }
    };
    let has_room = move || answering.chosen.with(|chosen| chosen.len() < MOST_FEELINGS);
    view! {
        <ul class="check-words" aria-label="Your words" data-testid="chosen-words">
            {move || answering.chosen.get().into_iter().map(word).collect_view()}
        </ul>
        {move || has_room().then(|| view! {
            <Button
                kind=ButtonKind::Quiet
                icon=IconName::Plus
                label="Another word as well"
                testid="another-word"
                on_click=move || answering.is_finding.set(true)
            />
        })}
    }
    .into_any()
}

/// Asks what is needed; nothing is an answer.
#[component]
fn Needs(answering: Answering) -> AnyView {
    let names = answering.words.with_value(|words| {
        let mut names: Vec<String> = words.needs.iter().map(|need| need.name.clone()).collect();
        names.push("Nothing just now".to_owned());
        names
    });
    let text = move || {
        let at = answering.need.get()?;
        answering
            .words
            .with_value(|words| words.needs.get(at).map(|need| need.text.clone()))
    };
    view! {
        <Chips
            group="need"
            legend="What I need, if anything"
            options=Signal::stored(names)
            chosen=answering.need
            on_choose=move |at: usize| answering.need.set(Some(at))
            wrap=true
        />
        <p class="check-note check-need" role="status">{text}</p>
    }
    .into_any()
}

/// Seals the answer and lets the session go on; nothing of it is left on the screen.
fn seal(store: Store, answering: Answering) {
    let Some(on) = super::round(store).map(|round| round.on) else {
        return;
    };
    let feelings = answering.feelings.with_value(|feelings| {
        let chosen = answering.chosen.get_untracked();
        let names = chosen.iter().filter_map(|at| feelings.all().get(*at));
        names
            .filter_map(|feeling| Line::try_from(feeling.id.as_str().to_owned()).ok())
            .collect()
    });
    let because = answering.because.get_untracked();
    let because: String = because
        .trim()
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    let need = answering
        .need
        .get_untracked()
        .and_then(|at| Need::ALL.get(at).copied());
    let text = answer::to_text(&CheckIn {
        on,
        feelings,
        because: Line::try_from(because).ok(),
        need,
    });
    // Sealed is sealed: nothing of it is put aside when this screen goes.
    answering.chosen.set(Vec::new());
    answering.because.set(String::new());
    answering.need.set(None);
    let partner = answering.partner;
    spawn_local(async move {
        store.seal(partner, text).await;
        store.act(Event::Answered(partner, Answer::Given));
    });
}
