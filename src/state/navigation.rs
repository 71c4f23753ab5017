//! Going from page to page, and leaving at once.

use super::Store;
use crate::platform::{begun, device, location, media, page};
use crate::route::Route;
use hearth_core::couple::Each;
use hearth_core::exercise::gentle_start::Draft;
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
    ///
    /// Nothing of a running session is shown afterwards until it is asked for in Us.
    pub fn leave_quickly(self) {
        // First of all, so that not one frame is painted in between.
        page::blank();
        self.set(|settings| settings.discreet = true);
        self.forget_holder();
        self.draft.set(Draft::default());
        self.sealed.forget_begun();
        self.prepared.set(None);
        self.mending.set(None);
        self.pulse.set(Each::default());
        self.forget_written();
        begun::forget();
        self.notice.set(None);
        if device::is_online() && !media::is_standalone() {
            location::leave_to(NEUTRAL);
        } else {
            location::replace(&Route::Today.href());
            self.is_covered.set(true);
            page::unblank();
        }
    }

    /// Shows plain Today to whoever comes back after a quick exit, by Back or out of the browser's memory.
    pub fn come_back(self) {
        if self.settings.with_untracked(|settings| settings.discreet) {
            location::replace(&Route::Today.href());
            self.route.set(Route::Today);
            self.is_covered.set(false);
            page::unblank();
        }
    }
}
