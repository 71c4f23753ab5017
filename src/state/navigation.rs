//! Going from page to page, and leaving at once.

use super::Store;
use crate::platform::{device, location, media, page};
use crate::route::Route;
use leptos::prelude::*;

/// Where the quick exit leads: one neutral page, the one exception to "no other origin".
const NEUTRAL: &str = "https://www.wikipedia.org/";

impl Store {
    /// Goes to a page; pages of conflict and safety leave no trace in the browser's history.
    pub fn go(self, route: Route) {
        let here = self.route.get_untracked();
        if here.leaves_no_trace() || route.leaves_no_trace() {
            location::replace(&route.href());
        } else {
            location::push(&route.href());
        }
    }

    /// Leaves at once: to a neutral page, or where there is none, behind a plain clock.
    pub fn leave_quickly(self) {
        page::blank();
        self.set(|settings| settings.discreet = true);
        self.draft.update(|draft| *draft = hearth_core::exercise::gentle_start::Draft::default());
        self.prepared.set(None);
        if device::is_online() && !media::is_standalone() {
            location::leave_to(NEUTRAL);
        } else {
            location::replace(&Route::Today.href());
            self.is_covered.set(true);
            page::unblank();
        }
    }
}
