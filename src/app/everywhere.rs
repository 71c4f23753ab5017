//! What holds on every page: address, theme, focus, leaving quickly, coming and going.

use crate::hooks::{use_keydown, use_media, use_reduced_motion, use_wake_lock};
use crate::pages::quick_exit;
use crate::platform::{clock, launch, location, media, page, visibility};
use crate::route::Route;
use crate::state::Store;
use crate::state::check_in::is_only_sealed;
use hearth_core::quick_exit::{Knock, Press};
use hearth_core::session::Hold;
use hearth_core::settings::{Settings, TextSize, Theme};
use leptos::prelude::*;

const PAPER: &str = "#F6F0E6";
const EVENING: &str = "#1A1220";

/// Follows the browser and the settings for as long as the app lives.
pub fn follow(store: Store) {
    follow_address(store);
    follow_look(store);
    follow_presence(store);
    follow_keys(store);
    keep_awake(store);
    follow_shortcuts(store);
}

fn follow_address(store: Store) {
    store.route.set(Route::parse(&location::hash()));
    let heard = location::subscribe(move |hash| {
        let route = Route::parse(&hash);
        let came_from = store.route.get_untracked();
        if came_from != route {
            store.forget_holder();
        }
        if came_from == Route::Session && route != Route::Session {
            leave_player(store);
        }
        store.route.set(route);
    });
    StoredValue::new_local(heard);
    Effect::new(move |earlier: Option<Route>| {
        let route = store.route.get();
        page::set_title(route.title());
        if earlier.is_some_and(|earlier| earlier != route) {
            page::scroll_to_top();
            page::focus_heading();
        }
        route
    });
}

/// Leaving loses nothing of what runs; what has ended is put away.
fn leave_player(store: Store) {
    store.sealed.forget_begun();
    if store
        .session
        .with_untracked(|session| session.as_ref().is_some_and(|s| s.is_done() || is_only_sealed(s)))
    {
        store.close_session();
    }
}

fn follow_look(store: Store) {
    let is_dark = use_media(media::DARK);
    let motion = Signal::derive(move || store.settings.with(|settings| settings.motion));
    let is_reduced = use_reduced_motion(motion);
    Effect::new(move || {
        let settings = store.settings.get();
        let is_in_exercise = store.route.get() == Route::Session && store.has_session();
        page::set_root_data("text", text_size(&settings));
        page::set_root_data("motion", is_reduced.get().then_some("reduced"));
        // A theme never flips in the middle of an exercise.
        if !is_in_exercise {
            let is_evening = is_evening(settings.theme, is_dark.get());
            page::set_root_data("theme", Some(if is_evening { "evening" } else { "paper" }));
            page::set_theme_colour(if is_evening { EVENING } else { PAPER });
        }
    });
}

const fn text_size(settings: &Settings) -> Option<&'static str> {
    match settings.text {
        TextSize::Normal => None,
        TextSize::Large => Some("large"),
        TextSize::Larger => Some("larger"),
    }
}

fn is_evening(theme: Theme, device_is_dark: bool) -> bool {
    match theme {
        Theme::System => device_is_dark,
        Theme::Paper => false,
        Theme::Evening => true,
        Theme::FromSeven => !(7..19).contains(&clock::local(clock::now()).hour),
    }
}

fn follow_presence(store: Store) {
    use visibility::Change;
    let heard = visibility::subscribe(move |change| match change {
        Change::Hidden | Change::Leaving | Change::Frozen => {
            store.forget_holder();
            store.save_session();
        }
        Change::Opened { from_memory: true } if store.settings.with_untracked(|s| s.discreet) => {
            store.come_back();
        }
        Change::Shown | Change::Opened { .. } | Change::Resumed => store.now.set(clock::now()),
    });
    StoredValue::new_local(heard);
}

fn follow_keys(store: Store) {
    let knock = StoredValue::new(Knock::of(3));
    use_keydown(move |key| {
        if !untrack(|| quick_exit::is_offered(store)) {
            return;
        }
        let press = Press::read("Shift", &key.key(), key.is_repeat(), key.is_typing());
        if knock
            .try_update_value(|knock| knock.hear(press, clock::now()))
            .unwrap_or_default()
        {
            store.leave_quickly();
        }
    });
}

fn keep_awake(store: Store) {
    let is_needed = Memo::new(move |_| {
        store.route.get() == Route::Session
            && store.session.with(|s| {
                s.as_ref()
                    .is_some_and(|s| !s.is_done() && s.hold() == Hold::Running)
            })
    });
    use_wake_lock(is_needed.into());
}

/// A shortcut of the home screen opens its page, but never walks away from a running session.
fn follow_shortcuts(store: Store) {
    launch::subscribe(move |url| {
        let hash = url.split_once('#').map(|(_, hash)| hash.to_owned());
        match hash.map(|hash| Route::parse(&hash)) {
            Some(route) if route != Route::Unknown && !untrack(|| store.has_session()) => store.go(route),
            _ => {}
        }
    });
}
