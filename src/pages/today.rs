//! Today: a greeting, what runs, and one calm thing to do.

mod greeting;
mod invitation;
mod keepsakes;
mod next_date;
mod resume;
mod running;
mod suggestion;

use crate::hooks::use_now;
use crate::pages::frame;
use crate::pages::quick_exit::QuickExit;
use crate::platform::clock;
use crate::route::Route;
use crate::state::check_in::is_only_sealed;
use crate::state::use_store;
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
    let middle = move || {
        if runs.get() {
            view! { <Running /> }.into_any()
        } else {
            view! {
                <Invitation />
                <div class="today-small rows">
                    {move || suggestion::row(store, greeting)}
                    {suggestion::thanks()}
                    {next_date::row(store, now)}
                </div>
            }
            .into_any()
        }
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
                <div class="today-known rows">
                    <RowLink href=Route::Evidence.href() title="What is known" icon=IconName::Lightbulb />
                    <RowLink href=Route::Safety.href() title="Is this right for us?" icon=IconName::Info />
                </div>
                {move || keepsakes::rows(store, greeting)}
                {frame::closing()}
            </div>
        </Page>
    };
    frame::housed(Tab::Today, page.into_any())
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
