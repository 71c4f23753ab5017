//! What every tab-level page stands in: the foot with the dock and the tabs, and quiet lines of truth.

use crate::pages::notices::Banners;
use crate::ui::tabs::{Places, Tab, Tabs};
use leptos::prelude::*;

/// Where the foot and the dock lead.
pub const PLACES: Places = Places {
    today: "#/",
    practices: "#/practices",
    moments: "#/moments",
    us: "#/us",
    talk: "#/exercises/turn-taker",
    pause: "#/exercises/cool-down",
};

/// Stands a page in its house: beside it the foot, which is a rail on wide screens.
pub fn housed(current: Tab, page: AnyView) -> AnyView {
    view! {
        <div class="house">
            {page}
            <Tabs current places=PLACES />
        </div>
    }
    .into_any()
}

/// Draws what closes a tab-level page: what has to be said about storage, versions and installing.
pub fn closing() -> AnyView {
    view! { <Banners /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;
    use hearth_core::exercise::Listed;

    #[test]
    fn the_foot_leads_where_the_routes_are() {
        assert_eq!(PLACES.today, Route::Today.href());
        assert_eq!(PLACES.practices, Route::Practices.href());
        assert_eq!(PLACES.moments, Route::Exercise(Listed::Moments).href());
        assert_eq!(PLACES.us, Route::Us.href());
        assert_eq!(PLACES.talk, Route::Exercise(Listed::TurnTaker).href());
        assert_eq!(PLACES.pause, Route::Exercise(Listed::CoolDown).href());
    }
}
