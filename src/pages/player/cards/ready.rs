//! Both ready: each is asked alone, and whatever is not two yeses looks the same.

use super::head::{about, head};
use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::holder::use_holder;
use crate::pages::player::ask::body_check;
use crate::pages::quick_exit::QuickExit;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::depth::Depth;
use crate::ui::lights::{Lights, Meeting};
use hearth_core::couple::Partner;
use hearth_core::exercise::Exercise;
use hearth_core::session::snapshot::Snapshot;
use hearth_core::session::{Answer, Event};
use hearth_core::words::prompts::Prompt;
use leptos::prelude::*;

/// What can't be hidden, said before anybody answers.
const HONEST: &str = "If only one says yes, that one may guess. Hearth won’t say.";

/// What the two are asked to be ready for.
struct Asked {
    question: &'static str,
    /// What it is for, in their words; empty where they gave none.
    what: String,
    /// How deep it would go; 0 where there are no levels.
    level: u8,
}

/// Reads what it is for, out of what runs and what would come next.
fn asked(store: Store) -> Asked {
    store.session.with_untracked(|session| {
        let mut asked = Asked {
            question: "Are you both ready?",
            what: String::new(),
            level: 0,
        };
        match session.as_ref().map(|session| (session, session.exercise())) {
            Some((_, Exercise::AfterStorm(_))) => asked.question = "Are you both calm enough to look back?",
            Some((_, Exercise::HardToSay(_))) => asked.question = "Ready for something hard, both of you?",
            Some((_, Exercise::BothReady(options))) => asked.what.clone_from(&options.what),
            Some((_, Exercise::SideBySide(_))) => asked.question = "Side by side, both of you?",
            Some((session, Exercise::Ladder(options))) => {
                let steps = session.script().steps().iter();
                let turns = steps.map(|step| step.turn).filter(|turn| *turn > 0);
                let here = session.coming().turn;
                asked.level = options.level(if here > 0 { here } else { turns.min().unwrap_or(1) });
                asked.question = match asked.level {
                    1 => "Shall we begin, both of us?",
                    2 => "Under the surface, both of us?",
                    _ => "To the tender places, both of us?",
                };
            }
            _ => {}
        }
        asked
    })
}

fn words_of(what: String) -> Option<AnyView> {
    (!what.is_empty()).then(|| view! { <p class="t-words">"“" {what} "”"</p> }.into_any())
}

/// Offers to ask each alone.
pub(super) fn offer(snapshot: Memo<Snapshot>) -> AnyView {
    let store = use_store();
    let Asked {
        question,
        what,
        level,
    } = asked(store);
    let depth = (level > 0).then(|| view! { <Depth level=Signal::stored(level) /> });
    let [first, second] = Partner::BOTH.map(|partner| store.name(partner));
    view! {
        <div class="page cards" data-testid="ready-offer">
            {head(snapshot, depth.into_any())}
            <div class="cards-ready">
                <Lights meeting=Meeting::Apart />
                <h1 class="t-question" tabindex="-1">{question}</h1>
                {words_of(what)}
                <p class="t-lead">{[&first, " and ", &second, ", each alone. Only two yeses go on."].concat()}</p>
                <p class="ask-honest" data-testid="honest">{HONEST}</p>
            </div>
            <div class="cards-actions">
                <Button kind=ButtonKind::Primary label="Answer, each alone" testid="accept"
                    on_click=move |()| { store.act(Event::Accept); }/>
                <Button kind=ButtonKind::Quiet label="Leave it for today" testid="leave-it"
                    on_click=move |()| { store.act(Event::HandOver); }/>
            </div>
            {about()}
        </div>
    }
    .into_any()
}

/// Asks one, behind the cover; both answers are of one weight.
pub(super) fn ask(partner: Partner) -> AnyView {
    let store = use_store();
    let touched = use_holder();
    let answer = move |answer| {
        store.act(Event::Answered(partner, answer));
    };
    let exercise = store
        .session
        .with_untracked(|session| session.as_ref().map(|s| s.exercise().clone()));
    let is_storm = matches!(exercise, Some(Exercise::AfterStorm(_)));
    let what = match exercise {
        Some(Exercise::BothReady(options)) => options.what,
        _ => String::new(),
    };
    let question = if is_storm {
        "How is your body now?"
    } else {
        Prompt::BothReady.lines().line
    };
    let body = is_storm.then(|| {
        view! {
            <p class="ask-lead">"Jaw, shoulders, heart. Not kept. From 7 on, looking back is easier."</p>
            {body_check()}
        }
    });
    view! {
        <div class="page cards" on:pointerdown=move |_| touched() on:keydown=move |_| touched()>
            <div class="cards-head">
                <QuickExit />
                <p class="t-small">"Only you, " {store.name(partner)}</p>
            </div>
            <div class="cards-ready">
                <h1 class="t-question" tabindex="-1">{question}</h1>
                {words_of(what)}
                {body}
                <p class="ask-honest">{HONEST}</p>
            </div>
            <div class="cards-actions">
                <Button label="I’m ready" testid="im-ready" on_click=move |()| answer(Answer::Ready)/>
                <Button label="Not now" testid="not-now" on_click=move |()| answer(Answer::NotNow)/>
            </div>
            {about()}
        </div>
    }
    .into_any()
}

/// Says that both are ready.
pub(super) fn both_yes() -> AnyView {
    ending(Meeting::Together, Prompt::BothYes, asked(use_store()).what)
}

/// Says that it is not now: the same for one no, for two, and for nobody asked.
pub(super) fn not_now() -> AnyView {
    ending(Meeting::Resting, Prompt::NotNow, String::new())
}

fn ending(meeting: Meeting, prompt: Prompt, what: String) -> AnyView {
    let store = use_store();
    view! {
        <section class="closing" data-centred data-testid="ready-said">
            <Lights meeting=meeting />
            <h1 tabindex="-1">{prompt.lines().line}</h1>
            {words_of(what)}
            <div class="closing-actions">
                <Button kind=ButtonKind::Primary label="Go on" testid="go-on"
                    on_click=move |()| { store.act(Event::HandOver); }/>
            </div>
            {untrack(|| store.is_conflict()).then(|| view! { <div class="closing-ways"><QuickExit /><AboutThis /></div> })}
        </section>
    }
    .into_any()
}
