//! Going from page to page, and leaving at once.

use super::Store;
use crate::platform::page;
use crate::route::Route;
use leptos::prelude::*;

/// Where the quick exit leads: one neutral page, the one exception to "no other origin".
const NEUTRAL: &str = "https://www.wikipedia.org/";

impl Store {
    /// Goes to a page; pages of conflict and safety leave no trace in the browser's history.
    pub fn go(self, route: Route) {
        let here = self.route.get_untracked();
        if here.leaves_no_trace() || route.leaves_no_trace() {
            page::replace_hash(&route.href());
        } else {
            page::set_hash(&route.href());
        }
    }

    /// Leaves at once: to a neutral page, or where there is none, behind a plain clock.
    pub fn leave_quickly(self, is_installed: bool) {
        page::blank();
        self.set(|settings| settings.discreet = true);
        self.draft.update(|draft| *draft = hearth_core::exercise::gentle_start::Draft::default());
        self.prepared.set(None);
        if page::is_online() && !is_installed {
            page::leave_to(NEUTRAL);
        } else {
            page::replace_hash(&Route::Today.href());
            self.is_covered.set(true);
            page::unblank();
        }
    }
}
