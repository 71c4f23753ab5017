//! The partner who says they hold the phone; lives in memory only, and not for long.

use super::Store;
use hearth_core::session::Event;
use leptos::prelude::*;

impl Store {
    /// Forgets who holds the phone, and covers what a session showed to one of them alone.
    pub fn forget_holder(self) {
        if self.holder.get_untracked().is_some() {
            self.holder.set(None);
        }
        self.act(Event::HolderLeft);
    }
}
