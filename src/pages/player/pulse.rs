//! The optional close: three sentences, each alone, shown only if both would.

use crate::pages::holder::use_holder;
use crate::state::{PulseAnswers, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::switch::Switch;
use hearth_core::couple::Partner;
use hearth_core::session::Event;
use leptos::prelude::*;

const SENTENCES: [&str; 3] = ["I felt understood", "I felt accepted", "I felt cared for"];
const LEVELS: [&str; 5] = ["not really", "a little", "partly", "mostly", "fully"];

/// Offers the three sentences; skipping them needs no reason.
#[component]
pub fn PulseOffer() -> impl IntoView {
    let store = use_store();
    view! {
        <section class="closing">
            <h1 tabindex="-1">"Three quiet sentences?"</h1>
            <p class="t-lead">"Each of you answers alone, in words. Nothing is kept."</p>
            <p>"It is shown only if you would both show it. If only one would, that one may guess. Hearth won’t say."</p>
            <div class="closing-actions">
                <Button kind=ButtonKind::Primary label="Answer, each alone" on_click=move |()| { store.act(Event::Accept); }/>
                <Button label="Close here" on_click=move |()| { store.act(Event::HandOver); }/>
            </div>
        </section>
    }
}

/// Asks one partner, behind the cover.
#[component]
pub fn PulseStep(partner: Partner) -> impl IntoView {
    let store = use_store();
    let answers = RwSignal::new(PulseAnswers::default());
    let touched = use_holder();
    let other = store.name(partner.other());
    let done = move |()| {
        store
            .pulse
            .update(|pulse| *pulse.of_mut(partner) = Some(answers.get_untracked()));
        store.act(Event::HandOver);
    };
    view! {
        <section class="closing" on:pointerdown=move |_| touched() on:keydown=move |_| touched()>
            <p class="t-small">"Only you, " {store.name(partner)}</p>
            <h1 tabindex="-1">"How was this talk for you?"</h1>
            {SENTENCES.into_iter().enumerate().map(|(at, sentence)| view! { <Sentence at sentence answers /> }).collect_view()}
            <Switch
                label=["Show ", &other, ", if ", &other, " would show me"].concat()
                on=Signal::derive(move || answers.get().show)
                on_turn=move |show| answers.update(|mine| mine.show = show)
            />
            <p class="t-small">"If only one says yes, that one may guess. Hearth won’t say."</p>
            <Button kind=ButtonKind::Primary label="Done" on_click=done/>
        </section>
    }
}

#[component]
fn Sentence(at: usize, sentence: &'static str, answers: RwSignal<PulseAnswers>) -> impl IntoView {
    let chosen = Signal::derive(move || answers.get().levels.get(at).copied().flatten().map(usize::from));
    let choose = move |level: usize| {
        answers.update(|mine| {
            if let Some(slot) = mine.levels.get_mut(at) {
                *slot = u8::try_from(level).ok();
            }
        });
    };
    view! {
        <Chips
            group=sentence
            legend=sentence
            options=Signal::stored(LEVELS.map(str::to_owned).to_vec())
            chosen=chosen
            on_choose=choose
            wrap=true
        />
    }
}

/// Shows both answers side by side, or, the same for every other outcome, nothing.
#[component]
pub fn PulseReveal() -> impl IntoView {
    let store = use_store();
    let both = store.pulse.with(|pulse| match (pulse.first, pulse.second) {
        (Some(first), Some(second)) if first.show && second.show => Some([first, second]),
        _ => None,
    });
    let body = match both {
        Some(answers) => shown(answers, Partner::BOTH.map(|partner| store.name(partner))).into_any(),
        None => view! { <p class="t-lead">"Nothing is shown. It stays with each of you."</p> }.into_any(),
    };
    view! {
        <section class="closing">
            <h1 tabindex="-1">"Thank you, both"</h1>
            {body}
            <Button kind=ButtonKind::Primary label="Go on" on_click=move |()| { store.act(Event::HandOver); }/>
        </section>
    }
}

fn shown(answers: [PulseAnswers; 2], names: [String; 2]) -> impl IntoView {
    let word = |level: Option<u8>| {
        level
            .and_then(|level| LEVELS.get(usize::from(level)))
            .copied()
            .unwrap_or("no answer")
    };
    let [first, second] = names;
    let rows = SENTENCES.into_iter().enumerate().map(|(at, sentence)| {
        let [mine, theirs] = answers.map(|answer| word(answer.levels.get(at).copied().flatten()));
        view! { <tr><th scope="row">{sentence}</th><td>{mine}</td><td>{theirs}</td></tr> }
    });
    view! {
        <table class="closing-table">
            <thead><tr><td></td><th scope="col">{first}</th><th scope="col">{second}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
