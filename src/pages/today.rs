//! Today: a greeting, what runs, and one calm thing to do.

mod greeting;
mod invitation;
mod keepsakes;
mod next_date;
mod resume;
mod running;
mod suggestion;

use crate::hooks::{use_media, use_now};
use crate::pages::quick_exit::QuickExit;
use crate::pages::{frame, practices};
use crate::platform::clock;
use crate::route::Route;
use crate::state::check_in::is_only_sealed;
use crate::state::{Store, use_store};
use crate::ui::honeycomb::strip;
use crate::ui::icon::IconName;
use crate::ui::page::{Page, TitleTone};
use crate::ui::row::RowLink;
use crate::ui::tabs::Tab;
use greeting::{Greeting, Whom};
use invitation::Invitation;
use leptos::prelude::*;
use running::Running;

/// How often the greeting looks at the clock, in milliseconds.
const LOOK_MS: i32 = 60_000;

/// Room for a second column, and for the ten below the first.
const WIDE: &str = "(min-width: 1200px) and (min-height: 700px)";

/// The first screen. Nothing is asked on it.
#[component]
pub fn TodayPage() -> impl IntoView {
    let store = use_store();
    let now = use_now(LOOK_MS);
    let greeting = Memo::new(move |_| {
        store
            .settings
            .with(|settings| Greeting::at(clock::local(now.get()), &settings.couple))
    });
    let runs = Memo::new(move |_| {
        store.has_session()
            && store
                .session
                .with(|s| s.as_ref().is_some_and(|s| !s.is_done() && !is_only_sealed(s)))
    });
    let is_wide = use_media(WIDE);
    let middle = move || {
        if runs.get() {
            view! { <Running /> }.into_any()
        } else {
            view! {
                <Invitation />
                {move || lately(store, is_wide)}
            }
            .into_any()
        }
    };
    let small = move || {
        (!runs.get()).then(|| {
            view! {
                <div class="today-small rows">
                    {move || suggestion::row(store, greeting)}
                    {suggestion::thanks()}
                    {next_date::row(store, now)}
                </div>
            }
        })
    };
    let page = view! {
        <Page
            title=move || move || hello(greeting.get().whom)
            tone=TitleTone::Display
            kicker=move || greeting.get().when
            actions=view! { <QuickExit /> }.into_any()
        >
            <div class="today" data-testid="today">
                {middle}
                <div class="today-beside">
                    <h2 class="label today-when">"For today"</h2>
                    {small}
                    <div class="today-known rows">
                        <RowLink href=Route::Evidence.href() title="What is known" icon=IconName::Lightbulb />
                        <RowLink href=Route::Safety.href() title="Is this right for us?" icon=IconName::Info />
                    </div>
                    {move || keepsakes::rows(store, greeting)}
                </div>
                {frame::closing()}
            </div>
        </Page>
    };
    frame::housed(Tab::Today, page.into_any())
}

/// Shows the ten at a glance, where there is room beside everything else.
fn lately(store: Store, is_wide: ReadSignal<bool>) -> Option<AnyView> {
    is_wide.get().then(|| {
        view! {
            <section class="today-lately" aria-labelledby="lately">
                <h2 class="label" id="lately">"The ten, lately. Warmer was tended more recently"</h2>
                {strip(practices::cells(store))}
            </section>
        }
        .into_any()
    })
}

fn hello(whom: Whom) -> AnyView {
    match whom {
        Whom::Both(first, second) => {
            view! { "Hello, " {first} " " <em class="t-and">"and"</em> " " {second} }.into_any()
        }
        Whom::One(name) => view! { "Hello, " {name} }.into_any(),
        Whom::Nameless => "Hello, you two".into_any(),
    }
}
