//! Planning a date: what, which day, at what time, how long, once or every week.

use super::{Desk, keep_button, line_of};
use crate::pages::cool_setup::return_time::parse_clock;
use crate::pages::own_time::today;
use crate::platform::{clock, files, random};
use crate::ui::button::Button;
use crate::ui::chip::Chips;
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use crate::ui::switch::Switch;
use hearth_core::calendar::date_event;
use hearth_core::journal::entry::{Date, Line};
use hearth_core::settings::Hours;
use hearth_core::time::{Instant, LocalDate, Span};
use leptos::prelude::*;

/// The most characters of a title.
const LONGEST: usize = 80;
/// How long a date may be, in minutes.
pub(super) const MINUTES: [u64; 5] = [10, 20, 45, 90, 180];
/// The field of the day.
pub(super) const DAY: &str = "date-day";
/// What is offered first, on the next day.
const EVENING: &str = "19:30";

/// Writes how long something takes.
pub(super) fn minutes_text(minutes: u64) -> String {
    match minutes {
        90 => "1½\u{a0}h".to_owned(),
        180 => "3\u{a0}h".to_owned(),
        minutes => [&minutes.to_string(), "\u{a0}min"].concat(),
    }
}

/// Writes when a date is: "Friday 27 November, 19:30, every week".
pub(super) fn when_text(at: Instant, weekly: bool, hours: Hours) -> String {
    let every = if weekly { ", every week" } else { "" };
    [clock::when_text(at, hours).as_str(), every].concat()
}

/// A date as it is being planned.
#[derive(Clone, Copy)]
pub(super) struct DateForm {
    title: RwSignal<String>,
    day: RwSignal<String>,
    time: RwSignal<String>,
    length: RwSignal<usize>,
    weekly: RwSignal<bool>,
    idea: StoredValue<Option<Line<80>>>,
    fault: RwSignal<Option<String>>,
}

impl DateForm {
    /// Begins with an idea, or with nothing.
    pub(super) fn new(title: String, minutes: u64, idea: Option<Line<80>>) -> Self {
        let tomorrow = today().plus_days(1).unwrap_or_else(today);
        let length = MINUTES.iter().position(|known| *known >= minutes);
        Self {
            title: RwSignal::new(title),
            day: RwSignal::new(tomorrow.to_string()),
            time: RwSignal::new(EVENING.to_owned()),
            length: RwSignal::new(length.unwrap_or(MINUTES.len() - 1)),
            weekly: RwSignal::new(false),
            idea: StoredValue::new(idea),
            fault: RwSignal::new(None),
        }
    }

    /// Begins with what is planned; `next` is when it comes next.
    pub(super) fn of(date: &Date, next: Instant) -> Self {
        let minutes = date.length.secs_floor() / 60;
        let form = Self::new(date.title.as_str().to_owned(), minutes, date.idea.clone());
        form.day.set(clock::local(next).date.to_string());
        form.time.set(clock::clock_text(next, Hours::TwentyFour));
        form.weekly.set(date.weekly);
        form
    }

    /// Gives what is planned; says what is wrong where it can't be.
    fn date(self) -> Option<Date> {
        let title = line_of(&self.title.get_untracked())?;
        let minutes = MINUTES.get(self.length.get_untracked())?;
        let day = self.day.with_untracked(|day| day.parse::<LocalDate>().ok());
        let time = self.time.with_untracked(|time| parse_clock(time));
        let (Some(day), Some((hour, minute))) = (day, time) else {
            self.fault.set(Some("Choose a day and a time.".to_owned()));
            return None;
        };
        let at = clock::at_local(day, hour, minute);
        if at <= clock::now() {
            self.fault
                .set(Some("That is past by now. Choose a later time.".to_owned()));
            return None;
        }
        Some(Date {
            title,
            at,
            length: Span::from_mins(*minutes),
            weekly: self.weekly.get_untracked(),
            idea: self.idea.get_value(),
        })
    }

    /// Draws the form; `keep` hears of what was planned.
    pub(super) fn draw(self, label: &'static str, keep: impl Fn(Date) + Send + Sync + 'static) -> AnyView {
        let lengths = Signal::stored(MINUTES.map(minutes_text).to_vec());
        let length = self.length;
        let (title, day, time, weekly, fault) = (self.title, self.day, self.time, self.weekly, self.fault);
        let write = move |into: RwSignal<String>| {
            move |text| {
                fault.set(None);
                into.set(text);
            }
        };
        let plan = move || {
            if let Some(date) = self.date() {
                keep(date);
            }
        };
        view! {
            <Field id="date-title" label="What it is called" value=title on_input=write(title) words=true most=LONGEST />
            <div class="keep-two">
                <Field id=DAY label="Day" value=day on_input=write(day) shape=FieldShape::Date error=fault />
                <Field id="date-time" label="Time" value=time on_input=write(time) shape=FieldShape::Time />
            </div>
            <Chips
                group="date-length"
                legend="How long"
                options=lengths
                chosen=Signal::derive(move || Some(length.get()))
                on_choose=move |at| length.set(at)
                wrap=true
            />
            <Switch label="Every week" on=weekly on_turn=move |on| weekly.set(on) />
            {keep_button(label, title, plan)}
        }
        .into_any()
    }
}

/// Offers a date as a file for the couple's own calendar, with an alarm an hour before.
pub(super) fn to_calendar(desk: Desk, date: Date) -> AnyView {
    let store = desk.store();
    let add = move |()| {
        let local = clock::local(date.at);
        let event = date_event(
            random::id(),
            clock::now(),
            &date,
            (local.date, local.hour, local.minute),
        );
        let saved = files::save_text("date.ics", "text/calendar", &event.to_ics());
        desk.close();
        store.notice.set(Some(match saved {
            Ok(()) => "Saved as a file. Open it to add it to your calendar.".to_owned(),
            Err(_) => "This browser saves no files. Note the time, or set an alarm.".to_owned(),
        }));
    };
    view! { <Button icon=IconName::CalendarPlus label="Add to your calendar" on_click=add testid="calendar" /> }.into_any()
}
