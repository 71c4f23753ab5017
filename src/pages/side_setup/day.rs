//! A day to look at something again, and a calendar file that tells nobody what.

use crate::platform::{clock, files, random};
use crate::state::Store;
use crate::ui::tile::{TileFace, TileKind, Tiles};
use hearth_core::calendar::look_again_event;
use hearth_core::time::LocalDate;
use leptos::prelude::*;

/// After how many days it is offered to look again.
const DAYS: [u16; 3] = [3, 7, 14];
/// The hour in the calendar file.
const EVENING: u8 = 19;

/// Writes a day with its name: "Monday, 30 November 2026".
pub(crate) fn day_text(day: LocalDate) -> String {
    [clock::weekday_text(day), ", ", &clock::date_text(day)].concat()
}

fn today() -> LocalDate {
    clock::local(clock::now()).date
}

/// Saves the day as a calendar file.
pub(crate) fn add_to_calendar(store: Store, day: LocalDate) {
    let event = look_again_event(random::id(), clock::now(), clock::at_local(day, EVENING, 0));
    let saved = files::save_text("look-again.ics", "text/calendar", &event.to_ics());
    store.notice.set(Some(match saved {
        Ok(()) => "Saved as a file. Open it to add it to your calendar.".to_owned(),
        Err(_) => "This browser saves no files. Note the day instead.".to_owned(),
    }));
}

/// Offers three days, and any other after today.
#[component]
pub(crate) fn DayPicker(
    /// What the day is for.
    #[prop(into)]
    legend: String,
    /// The day that is set already.
    #[prop(optional_no_strip)]
    set: Option<LocalDate>,
    /// Hears of a day; none while what was written is no day to come.
    #[prop(into)]
    on_choose: Callback<Option<LocalDate>>,
) -> AnyView {
    let place = |day: LocalDate| DAYS.iter().position(|days| today().plus_days(*days) == Some(day));
    let at = RwSignal::new(set.map(|day| place(day).unwrap_or(DAYS.len())));
    let chosen = RwSignal::new(set);
    let take = move |day: Option<LocalDate>| {
        chosen.set(day);
        on_choose.run(day);
    };
    let pick = move |place: usize| {
        at.set(Some(place));
        take(DAYS.get(place).and_then(|days| today().plus_days(*days)));
    };
    let by_hand = move |event| {
        let day = event_target_value(&event).parse::<LocalDate>().ok();
        take(day.filter(|day| *day > today()));
    };
    let is_own = Memo::new(move |_| at.get() == Some(DAYS.len()));
    let said = move || match (chosen.get(), is_own.get()) {
        (Some(day), _) => Some(["That is ", &day_text(day), "."].concat()),
        (None, true) => Some("Any day after today.".to_owned()),
        (None, false) => None,
    };
    let offered = DAYS.map(|days| (days.to_string(), "days"));
    let faces = offered.into_iter().chain([("other".to_owned(), "choose")]);
    let faces: Vec<_> = faces
        .map(|(big, small)| TileFace::Figure {
            big,
            small: small.to_owned(),
        })
        .collect();
    let own = move || {
        view! {
            <label class="later-field">
                "On"
                <input type="date" id="look-again-day" prop:value=chosen.get_untracked().map(|day| day.to_string())
                    min=today().plus_days(1).map(|day| day.to_string()) on:input=by_hand/>
            </label>
        }
    };
    view! {
        <div class="stack">
            <Tiles group="again" legend kind=TileKind::Tight options=Signal::stored(faces) chosen=at on_choose=pick/>
            {move || is_own.get().then(own)}
            <p class="t-small" aria-live="polite">{said}</p>
        </div>
    }
    .into_any()
}
