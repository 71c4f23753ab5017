use crate::platform::back::{self, BackWatch};
use leptos::prelude::{Effect, Get, Signal, StoredValue, UpdateValue, on_cleanup};
use std::rc::Rc;

/// Calls `asked` when the device's "back" (or Escape) is made while `active` holds, in place of leaving
/// the page; one call each time `active` begins to hold.
///
/// Where the browser knows no such watch, Back leaves.
pub fn use_back(active: Signal<bool>, asked: impl Fn() + 'static) {
    let asked = Rc::new(asked);
    let watch = StoredValue::new_local(None::<BackWatch>);
    Effect::new(move || {
        let asked = Rc::clone(&asked);
        let next = active.get().then(|| back::subscribe(move || asked())).flatten();
        watch.try_update_value(|watch| *watch = next);
    });
    on_cleanup(move || drop(watch.try_update_value(Option::take)));
}
