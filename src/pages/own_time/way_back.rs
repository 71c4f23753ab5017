//! A way back from what was just done, at the foot of the page for a few seconds.

use crate::platform::{page, ticker};
use crate::ui::toast::Toast;
use leptos::prelude::*;
use std::sync::Arc;

/// How long it stays, in milliseconds.
const STAYS_MS: i32 = 8000;

/// What is said, and what takes it back.
#[derive(Clone, Copy)]
pub(in crate::pages) struct WayBack {
    said: RwSignal<Option<String>>,
    undo: StoredValue<Option<Arc<dyn Fn() + Send + Sync>>>,
    leaving: StoredValue<Option<ticker::Delay>, LocalStorage>,
}

/// Prepares a way back; nothing is said yet.
pub(in crate::pages) fn use_way_back() -> WayBack {
    WayBack {
        said: RwSignal::new(None),
        undo: StoredValue::new(None),
        leaving: StoredValue::new_local(None),
    }
}

impl WayBack {
    /// Says what was done, and offers to take it back; an earlier offer is gone.
    pub(in crate::pages) fn offer(self, said: &str, undo: impl Fn() + Send + Sync + 'static) {
        self.undo.set_value(Some(Arc::new(undo)));
        self.said.set(Some(said.to_owned()));
        let is_over = ticker::after(STAYS_MS, move || self.said.set(None));
        self.leaving.set_value(is_over);
    }

    /// Takes the offer away, as when the phone goes to the other.
    pub(in crate::pages) fn close(self) {
        self.undo.set_value(None);
        self.said.set(None);
    }

    fn take(self) {
        self.said.set(None);
        if let Some(undo) = self.undo.get_value() {
            undo();
        }
        // The button that was touched is gone.
        page::focus_heading();
    }

    /// Draws the line while there is something to take back.
    pub(in crate::pages) fn draw(self) -> AnyView {
        let undo = Signal::derive(|| Some("Undo"));
        view! {
            <div class="way-back">
                <Toast text=self.said undo on_undo=Callback::new(move |()| self.take()) />
            </div>
        }
        .into_any()
    }
}
