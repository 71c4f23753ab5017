//! A plain clock that hides everything; it opens by holding its centre for two seconds, or h twice.

use crate::hooks::{use_keydown, use_now};
use crate::platform::{clock, page, ticker};
use crate::state::{Store, use_store};
use crate::ui::clock_cover::ClockCover;
use hearth_core::quick_exit::{Knock, Press};
use leptos::prelude::*;

/// How long the centre is held, in milliseconds.
const HOLD_MS: i32 = 2000;
/// How often the clock is looked at, in milliseconds; it shows minutes.
const LOOK_MS: i32 = 1000;

/// The plain clock. Nothing on it speaks of Hearth.
#[component]
pub fn ClockCoverPage() -> impl IntoView {
    let store = use_store();
    let now = use_now(LOOK_MS);
    let time = Memo::new(move |_| clock::clock_text(now.get(), store.settings.with(|s| s.hours)));
    let day = Memo::new(move |_| {
        let date = clock::local(now.get()).date;
        [clock::weekday_text(date), ", ", &clock::date_text(date)].concat()
    });
    let timer = StoredValue::new_local(None::<ticker::Delay>);
    let hold = move || timer.set_value(ticker::after(HOLD_MS, move || uncover(store)));
    // Letting go may be heard after the clock has gone.
    let release = move || drop(timer.try_set_value(None));
    listen(store);
    view! { <ClockCover time day on_press=move |()| hold() on_release=move |()| release() /> }
}

/// Takes the title of the window, and listens for the key.
fn listen(store: Store) {
    page::set_title("Clock");
    on_cleanup(move || page::set_title(store.route.get_untracked().title()));
    let knock = StoredValue::new(Knock::of(2));
    use_keydown(move |key| {
        let name = if key.has_modifier() {
            String::new()
        } else {
            key.key()
        };
        let press = Press::read("h", &name, key.is_repeat(), key.is_typing());
        let opens = knock.try_update_value(|knock| knock.hear(press, clock::now()));
        if opens == Some(true) {
            uncover(store);
        }
    });
}

fn uncover(store: Store) {
    store.is_covered.set(false);
}
