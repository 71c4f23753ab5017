//! The end of what was tender: nothing is kept by itself.

use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::saved_line::SavedLine;
use crate::pages::words::with_words;
use crate::platform::{clock, files, random};
use crate::state::{Store, use_store};
use crate::ui::button::Button;
use crate::ui::icon::IconName;
use hearth_core::exercise::outside_view;
use hearth_core::session::Session;
use hearth_core::words::content::OutsideView;
use leptos::prelude::*;

/// Offers both to keep the date; until both say so nothing is.
pub(super) fn if_both_say(store: Store, session: &Session) -> AnyView {
    let title = session.exercise().listed().title();
    let minutes = session.spent(clock::now()).about_mins().to_string();
    let is_kept = RwSignal::new(false);
    let keep = move |()| {
        store.keep_practice(None);
        is_kept.set(true);
    };
    let kept = move || {
        if is_kept.get() {
            view! {
                <p>"Kept: the date and the length. Never what was said."</p>
                <SavedLine state=store.shelf.state/>
            }
            .into_any()
        } else {
            view! {
                <p>"Nothing of it is kept, unless you both want its date and length."</p>
                <Button label="We both say: keep the date" testid="keep-date" on_click=keep/>
            }
            .into_any()
        }
    };
    view! {
        <p class="t-lead">{[title, ", about ", &minutes, " min"].concat()}</p>
        {kept}
        <AboutThis/>
    }
    .into_any()
}

/// Says that it is the writer's, whatever became of it, and offers a date in four months.
pub(super) fn outside() -> AnyView {
    let store = use_store();
    let now = clock::now();
    let today = clock::local(now);
    let again = outside_view::again(today.date).map(|day| {
        let add = move |()| {
            let start = clock::at_local(day, today.hour, today.minute);
            let event = outside_view::event(random::id(), clock::now(), start);
            let saved = files::save_text("date.ics", "text/calendar", &event.to_ics());
            store.notice.set(Some(match saved {
                Ok(()) => "Saved as a file. Open it to add it to your calendar.".to_owned(),
                Err(_) => "This browser saves no files. Note the date if you like.".to_owned(),
            }));
        };
        let label = ["Again on ", &clock::date_text(day)].concat();
        view! {
            <Button icon=IconName::CalendarPlus label testid="calendar" on_click=add/>
            <p class="t-small">"The file says “Seven quiet minutes” and nothing else."</p>
        }
    });
    view! {
        {with_words(|words: OutsideView| view! {
            <p class="t-lead">{words.after}</p>
            <p>{words.again}</p>
        }.into_any())}
        {again}
        <AboutThis/>
    }
    .into_any()
}
