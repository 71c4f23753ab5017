//! The two lights of today: who has answered, and the one thing that comes next.

use crate::hooks::{use_media, use_now};
use crate::pages::check_in_setup::next;
use crate::platform::clock;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::disc::DiscState;
use crate::ui::icon::{Icon, IconName};
use crate::ui::lights::{Lights, Meeting};
use hearth_core::couple::{Each, Partner};
use hearth_core::exercise::Listed;
use hearth_core::time::LocalDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// From this width on it is a keyboard that is passed.
const WIDE: &str = "(min-width: 900px)";
/// How often it is looked whether another day has begun, in milliseconds.
const LOOK_MS: i32 = 60_000;

/// How today's check-in stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Answers are sealed, of this day.
    Sealed { who: Each<bool>, on: LocalDate },
    /// Both were opened today.
    Opened,
    /// It was put away today.
    Away,
}

/// The two lights, and the way into the check-in.
#[component]
pub fn Invitation() -> impl IntoView {
    let store = use_store();
    let now = use_now(LOOK_MS);
    let standing = Memo::new(move |_| standing(store, clock::local(now.get()).date));
    view! {
        <div class="today-lights">{move || lights(store, standing.get())}</div>
        <p class="today-lead t-lead">{move || lead(standing.get())}</p>
        <div class="today-ways outdent">{move || ways(store, standing.get())}</div>
    }
}

fn standing(store: Store, today: LocalDate) -> Standing {
    let nobody = Standing::Sealed {
        who: Each::default(),
        on: today,
    };
    // Whoever left quickly finds the plain page.
    if store.settings.with(|settings| settings.discreet) {
        return nobody;
    }
    if let Some(round) = store.sealed.round.get() {
        return Standing::Sealed {
            who: round.who,
            on: round.on,
        };
    }
    let is_kept = |partner: &Partner| store.kept_check_in(*partner, today).is_some();
    if Partner::BOTH.iter().any(is_kept) {
        Standing::Opened
    } else if store.sealed.away.get() == Some(today) {
        Standing::Away
    } else {
        nobody
    }
}

fn lights(store: Store, standing: Standing) -> AnyView {
    let is_in = |partner| match standing {
        Standing::Sealed { who, .. } => *who.of(partner),
        Standing::Opened => true,
        Standing::Away => false,
    };
    let words = |partner: Partner| {
        let (icon, line) = match standing {
            Standing::Sealed { .. } if is_in(partner) => (IconName::Lock, "answered, still sealed"),
            Standing::Sealed { who, .. } if who.first || who.second => {
                (IconName::Pencil, "one minute, when ready")
            }
            Standing::Sealed { .. } => (IconName::Pencil, "one minute"),
            Standing::Opened => (IconName::Check, "opened today"),
            Standing::Away => (IconName::SunMoon, "another day"),
        };
        let name = named(store, partner).map(|name| view! { <p class="today-name">{name}</p> });
        view! { <Icon name=icon /> {name} <p class="today-state">{line}</p> }.into_any()
    };
    let state = |partner| {
        if is_in(partner) {
            DiscState::Filled
        } else {
            DiscState::Dotted
        }
    };
    let [first, second] = Partner::BOTH.map(|partner| Signal::stored(state(partner)));
    let [first_words, second_words] = Partner::BOTH.map(words);
    view! { <Lights meeting=Meeting::Resting first second first_words second_words /> }.into_any()
}

const fn lead(standing: Standing) -> &'static str {
    match standing {
        Standing::Opened => "You opened today’s together.",
        Standing::Away => "Put away for today.",
        Standing::Sealed { who, .. } => match (who.first, who.second) {
            (false, false) => "Each of you answers alone. Then both open together.",
            (true, true) => "Both are in. Open it when you sit side by side.",
            _ => "Both open at once, when both are in.",
        },
    }
}

fn ways(store: Store, standing: Standing) -> AnyView {
    match standing {
        Standing::Opened => way_to(Listed::Kindness, Listed::Kindness.title(), ButtonKind::Primary),
        Standing::Away => way_to(Listed::CheckIn, "Answer after all", ButtonKind::Quiet),
        Standing::Sealed { who, on } => match (who.first, who.second) {
            (false, false) => begin(store),
            (true, true) => go_on(store, "Open together".to_owned(), Partner::First),
            _ => {
                let next = next(crate::state::sealed::Round { on, who });
                let name = store.name(next);
                let words = if use_media(WIDE).get() {
                    [&name, ", take the keyboard"].concat()
                } else {
                    ["Pass the phone to ", &name].concat()
                };
                go_on(store, words, next)
            }
        },
    }
}

/// Offers both to begin; without names, a page on which one of the two is chosen.
fn begin(store: Store) -> AnyView {
    let names = Partner::BOTH.map(|partner| named(store, partner));
    let [Some(first), Some(second)] = names else {
        return view! {
            <ButtonLink
                href=Route::Exercise(Listed::CheckIn).href()
                label="Begin, each alone"
                kind=ButtonKind::Primary
                onward=IconName::ArrowRight
            />
            <ButtonLink href=Route::Us.href() label="Say what to call you" kind=ButtonKind::Quiet />
        }
        .into_any();
    };
    let start = move |partner| move |()| spawn_local(store.begin_check_in(partner));
    view! {
        <Button
            kind=ButtonKind::Primary
            label=[&first, " begins"].concat()
            onward=IconName::ArrowRight
            testid="check-in"
            on_click=start(Partner::First)
        />
        <Button
            kind=ButtonKind::Quiet
            label=[&second, " begins"].concat()
            testid="check-in-second"
            on_click=start(Partner::Second)
        />
    }
    .into_any()
}

/// Offers to go on with what is sealed, or to look at how to leave it.
fn go_on(store: Store, label: String, partner: Partner) -> AnyView {
    view! {
        <Button
            kind=ButtonKind::Primary
            label
            onward=IconName::ArrowRight
            testid="check-in"
            on_click=move || spawn_local(store.begin_check_in(partner))
        />
        {way_to(Listed::CheckIn, "Rather not now", ButtonKind::Quiet)}
    }
    .into_any()
}

fn way_to(listed: Listed, label: &'static str, kind: ButtonKind) -> AnyView {
    view! { <ButtonLink href=Route::Exercise(listed).href() label kind /> }.into_any()
}

/// Gives a partner's name, where one was given.
fn named(store: Store, partner: Partner) -> Option<String> {
    store
        .settings
        .with(|settings| settings.couple.names.of(partner).get().map(str::to_owned))
}
