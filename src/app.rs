//! Mounts the app: one store, one page at a time, and what holds everywhere.

mod everywhere;

use crate::pages::{self, notices::Notices};
use crate::platform::{links, page, panic};
use crate::route::Route;
use crate::state::{Store, runner};
use hearth_core::exercise::Listed;
use leptos::prelude::*;

/// Starts Hearth in the page that holds it.
pub fn start() {
    panic::install_panic_hook();
    let Some(root) = page::app_root() else { return };
    leptos::mount::mount_to(root, App).forget();
    page::mark_ready();
}

/// Shows the page of the current address.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::open();
    provide_context(store);
    runner::run(store);
    everywhere::follow(store);
    let shown = Memo::new(move |_| (store.route.get(), store.is_covered.get()));
    let intercept = move |event: leptos::ev::MouseEvent| {
        if let Some(address) = links::inner_address(&event) {
            event.prevent_default();
            store.go(Route::parse(&address));
        }
    };
    view! {
        <div class="app" on:click=intercept>
            {move || {
                let (route, is_covered) = shown.get();
                if is_covered { pages::clock_cover::ClockCoverPage().into_any() } else { page_of(route) }
            }}
            <Show when=move || !store.is_covered.get()>
                <Notices />
            </Show>
        </div>
    }
}

fn page_of(route: Route) -> AnyView {
    match route {
        Route::Today => pages::today::TodayPage().into_any(),
        Route::Practices => pages::practices::PracticesPage().into_any(),
        Route::Practice(practice) => pages::practice::page_of(practice),
        Route::Exercise(Listed::TurnTaker) => pages::turn_setup::TurnSetupPage().into_any(),
        Route::Exercise(Listed::CoolDown) => pages::cool_setup::CoolSetupPage().into_any(),
        Route::Exercise(Listed::GentleStart) => pages::gentle_start::GentleStartPage().into_any(),
        Route::Exercise(Listed::GroundRules) => pages::own_time::GroundRulesPage().into_any(),
        Route::Exercise(Listed::SmallStep) => pages::own_time::SmallStepPage().into_any(),
        Route::Exercise(Listed::Limits) => pages::own_time::LimitsPage().into_any(),
        Route::Exercise(Listed::Replies) => pages::own_time::RepliesPage().into_any(),
        Route::Exercise(Listed::CheckIn) => pages::check_in_setup::CheckInSetupPage().into_any(),
        Route::Exercise(Listed::Kindness) => pages::kindness::KindnessPage().into_any(),
        Route::Exercise(Listed::FeelingFinder) => pages::feeling_finder::FeelingFinderPage().into_any(),
        Route::Exercise(Listed::SayItBack) => pages::pair_setup::SayItBackSetupPage().into_any(),
        Route::Exercise(Listed::Support) => pages::pair_setup::SupportSetupPage().into_any(),
        Route::Exercise(Listed::Thanks) => pages::pair_setup::ThanksSetupPage().into_any(),
        Route::Exercise(Listed::PhonesDown) => pages::phones_down_setup::PhonesDownSetupPage().into_any(),
        Route::Exercise(Listed::Space) => pages::space_setup::SpaceSetupPage().into_any(),
        Route::Exercise(Listed::Ladder) => pages::card_setups::ladder::LadderSetupPage().into_any(),
        Route::Exercise(Listed::Questions) => pages::card_setups::questions::QuestionsSetupPage().into_any(),
        Route::Exercise(Listed::KnowYou) => pages::card_setups::know_you::KnowYouSetupPage().into_any(),
        Route::Exercise(Listed::BothReady) => pages::card_setups::both_ready::BothReadySetupPage().into_any(),
        Route::Exercise(Listed::Wins) => pages::keepsakes::WinsPage().into_any(),
        Route::Exercise(Listed::TimeForTwo) => pages::keepsakes::TimeForTwoPage().into_any(),
        Route::Exercise(Listed::SomethingNew) => pages::keepsakes::SomethingNewPage().into_any(),
        Route::Exercise(Listed::Dreams) => pages::keepsakes::DreamsPage().into_any(),
        Route::Exercise(Listed::Carrying) => pages::keepsakes::CarryingPage().into_any(),
        Route::Exercise(Listed::HardThing) => pages::keepsakes::HardThingPage().into_any(),
        Route::Exercise(Listed::Moments) => pages::moments::MomentsPage().into_any(),
        Route::Exercise(Listed::Promises) => pages::promises::PromisesPage().into_any(),
        Route::Exercise(Listed::GoodNews) => pages::pair_setup::GoodNewsSetupPage().into_any(),
        Route::Exercise(Listed::EndOfDay) => pages::end_of_day_setup::EndOfDaySetupPage().into_any(),
        Route::Exercise(Listed::StoryRelay) => pages::story_setup::StorySetupPage().into_any(),
        Route::Exercise(Listed::SideBySide) => pages::side_setup::SideSetupPage().into_any(),
        Route::Exercise(Listed::CheckUp) => pages::check_up_setup::CheckUpSetupPage().into_any(),
        Route::Exercise(Listed::AfterStorm) => pages::tender_setup::AfterStormSetupPage().into_any(),
        Route::Exercise(Listed::HardToSay) => pages::tender_setup::HardToSaySetupPage().into_any(),
        Route::Exercise(Listed::OutsideView) => pages::own_time::OutsideViewPage().into_any(),
        Route::Exercise(Listed::Mend) => pages::own_time::MendPage().into_any(),
        Route::OwnCards => pages::own_cards::OwnCardsPage().into_any(),
        Route::Session => pages::player::PlayerPage().into_any(),
        Route::Us => pages::us::UsPage().into_any(),
        Route::Lines => pages::lines::LinesPage().into_any(),
        Route::Safety => pages::safety::SafetyPage().into_any(),
        Route::Evidence => pages::evidence::EvidencePage().into_any(),
        Route::Unknown => pages::not_found::NotFoundPage().into_any(),
    }
}
