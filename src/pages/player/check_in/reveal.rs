//! The two lights meet, and both answers stand side by side.

use super::{leave, round};
use crate::pages::words::with_words;
use crate::platform::clock;
use crate::route::Route;
use crate::state::check_in::{Answers, feelings_of};
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{Icon, IconName};
use crate::ui::icon_button::IconLink;
use crate::ui::lights::{Lights, Meeting};
use hearth_core::couple::Partner;
use hearth_core::journal::entry::{CheckIn, Need};
use hearth_core::session::Event;
use hearth_core::time::LocalDate;
use hearth_core::words::content::CheckIn as Words;
use hearth_core::words::feelings::Feelings;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is shown to both; lives no longer than the screen.
#[derive(Clone, Copy)]
struct Shown {
    feelings: StoredValue<Feelings>,
    words: StoredValue<Words>,
    answers: StoredValue<Answers>,
    on: LocalDate,
}

/// Opens both and shows them.
#[component]
pub(super) fn Reveal() -> AnyView {
    let store = use_store();
    let Some(round) = round(store) else {
        return ().into_any();
    };
    let on = round.on;
    let opened = RwSignal::new(false);
    let answers = StoredValue::new(Answers::default());
    spawn_local(async move {
        let found = store.reveal_check_in(on).await;
        answers.try_update_value(|answers| *answers = found);
        // The page may have been left meanwhile; both are kept then.
        let _ = opened.try_set(true);
    });
    let inside = move |feelings: Feelings| {
        let feelings = StoredValue::new(feelings);
        with_words(move |words: Words| {
            let shown = Shown {
                feelings,
                words: StoredValue::new(words),
                answers,
                on,
            };
            (move || opened.get().then(|| opened_view(shown, round.first))).into_any()
        })
    };
    let title = [clock::weekday_text(on), ", both in"].concat();
    view! {
        <div class="page check-reveal">
            <header class="check-head">
                <h1 class="check-day" tabindex="-1">{title}</h1>
                <IconLink href=Route::Today.href() icon=IconName::X label="Back to today" />
            </header>
            {with_words(inside)}
        </div>
    }
    .into_any()
}

fn opened_view(shown: Shown, first: Partner) -> AnyView {
    let store = use_store();
    shown.answers.with_value(|answers| {
        let (words, feelings) = (shown.words, shown.feelings);
        words.with_value(|words| {
            feelings.with_value(|feelings| store.deal_questions(words, feelings, answers, first));
        });
    });
    let go_on = move |()| {
        store.act(Event::HandOver);
    };
    view! {
        {lights(shown)}
        <div class="check-two">{because(shown, Partner::First)} {because(shown, Partner::Second)}</div>
        <div class="check-two">{need(shown, Partner::First)} {need(shown, Partner::Second)}</div>
        {kept(shown)}
        <div class="check-foot">
            <Button kind=ButtonKind::Primary label="One question each" testid="go-on" on_click=go_on />
            <Button
                kind=ButtonKind::Quiet
                label="That’s enough for today"
                testid="enough"
                on_click=move || leave(store, Route::Today)
            />
        </div>
    }
    .into_any()
}

/// Draws both lights meeting, their words, and where they overlap what the two have in common.
fn lights(shown: Shown) -> AnyView {
    let store = use_store();
    let words = |partner| {
        let name = store.name(partner);
        let feelings = of(shown, partner, |answer| {
            shown.feelings.with_value(|feelings| {
                let found = feelings_of(feelings, answer);
                found
                    .iter()
                    .map(|feeling| feeling.text.clone())
                    .collect::<Vec<_>>()
            })
        });
        let is_many = feelings.as_ref().is_some_and(|words| words.len() > 1);
        let lines = feelings.map(|words| {
            words
                .into_iter()
                .map(|word| view! { <span>{word}</span> })
                .collect_view()
        });
        let missing = lines.is_none().then_some("could not be opened");
        view! { <strong>{name}</strong> <p class="check-feelings" data-many=is_many>{lines} {missing}</p> }
            .into_any()
    };
    let together = shown.answers.with_value(|answers| {
        let (Some(first), Some(second)) = (&answers.first, &answers.second) else {
            return None;
        };
        shown.feelings.with_value(|feelings| {
            let [first, second] = [first, second].map(|answer| feelings_of(feelings, answer));
            shown.words.with_value(|words| words.together(&first, &second))
        })
    });
    let [first_words, second_words] = Partner::BOTH.map(words);
    view! {
        <div class="check-lights" data-testid="reveal">
            <Lights meeting=Meeting::Together first_words second_words />
            {together.map(|words| view! { <p class="check-lens" data-testid="lens">{words}</p> })}
        </div>
    }
    .into_any()
}

fn because(shown: Shown, partner: Partner) -> AnyView {
    let line = of(shown, partner, |answer| {
        let line = answer.because.as_ref()?;
        Some(["“", line.as_str(), "”"].concat())
    });
    view! { <p class="check-because t-words" data-seat=partner.slug()>{line.flatten()}</p> }.into_any()
}

fn need(shown: Shown, partner: Partner) -> AnyView {
    let Some(need) = of(shown, partner, |answer| answer.need).flatten() else {
        return view! { <div class="check-panel" data-empty></div> }.into_any();
    };
    let words = shown.words.with_value(|words| {
        let found = words.needs.iter().find(|known| known.id == need.slug());
        found
            .map(|known| (known.name.clone(), known.text.clone()))
            .unwrap_or_default()
    });
    let line = ["is what ", &use_store().name(partner), " needs. ", &words.1].concat();
    view! {
        <div class="check-panel" data-seat=partner.slug()>
            <h2><Icon name=icon_of(need) /> {words.0}</h2>
            <p>{line}</p>
        </div>
    }
    .into_any()
}

/// Says that both are kept, and lets them say no.
fn kept(shown: Shown) -> AnyView {
    let store = use_store();
    let is_kept = RwSignal::new(true);
    let forget = move |()| {
        store.forget_check_in(shown.on);
        is_kept.set(false);
    };
    view! {
        <div class="check-kept" aria-live="polite">
            {move || if is_kept.get() {
                view! {
                    <p>"Kept for both of you, on this device alone."</p>
                    <Button kind=ButtonKind::Plain label="Don’t keep today’s" testid="dont-keep" on_click=forget />
                }.into_any()
            } else {
                view! { <p>"Nothing of it is kept."</p> }.into_any()
            }}
        </div>
    }
    .into_any()
}

/// Gives the sign of a need.
pub(crate) const fn icon_of(need: Need) -> IconName {
    match need {
        Need::Heard => IconName::Ear,
        Need::Helped => IconName::Hand,
        Need::Held => IconName::HandHeart,
        Need::Quiet => IconName::VolumeX,
    }
}

fn of<T>(shown: Shown, partner: Partner, read: impl FnOnce(&CheckIn) -> T) -> Option<T> {
    shown
        .answers
        .with_value(|answers| answers.of(partner).as_ref().map(read))
}
