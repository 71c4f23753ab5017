use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

/// A subscription to a browser event, which ends when this is dropped.
#[must_use = "the subscription ends when this is dropped"]
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    handler: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `heard` for each event of this kind at the target; `None` where the browser refuses.
    pub(crate) fn on(
        target: &EventTarget,
        kind: &'static str,
        heard: impl FnMut(Event) + 'static,
    ) -> Option<Self> {
        let handler = Closure::<dyn FnMut(Event)>::new(heard);
        target
            .add_event_listener_with_callback(kind, handler.as_ref().unchecked_ref())
            .ok()?;
        Some(Self {
            target: target.clone(),
            kind,
            handler,
        })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // A target that is gone takes its listeners with it, so a refusal here means nothing.
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, self.handler.as_ref().unchecked_ref());
    }
}
