//! The sheet of a new thing: putting a day to it, doing it, changing its words.

use super::{News, kept};
use crate::hooks::{end_begun, use_begun};
use crate::pages::keepsakes::date_form::DateForm;
use crate::pages::keepsakes::{Opened, delete, keep_button, line_of};
use crate::pages::own_time::{today, turn_page};
use crate::platform::begun::Begun;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use hearth_core::journal::entry::NewThing;
use hearth_core::journal::{Audience, Author, Entry, RecordId};
use leptos::prelude::*;

/// The most characters of a title.
const LONGEST: usize = 80;
/// How long a new thing is planned for, in minutes: what the studies gave it, for a week.
const AN_HOUR_AND_A_HALF: u64 = 90;

impl News {
    pub(super) fn sheet(self, opened: &Opened) -> AnyView {
        match opened {
            Opened::Nothing => ().into_any(),
            Opened::New => self.own(),
            Opened::Kept(id) => {
                let known = self
                    .things
                    .with_untracked(|things| things.iter().find(|(known, _)| known == id).cloned());
                known.map_or_else(|| ().into_any(), |(id, thing)| self.thing(&id, &thing))
            }
        }
    }

    fn own(self) -> AnyView {
        let text = use_begun(Begun::NewThing);
        let keep = move || {
            if let Some(title) = line_of(&text.get_untracked()) {
                end_begun(Begun::NewThing, text);
                self.add(title, None);
            }
        };
        view! {
            <Field id="new-title" label="What neither of you has done" value=text on_input=move |words| text.set(words) words=true most=LONGEST />
            {keep_button("Onto our list", text, keep)}
        }
        .into_any()
    }

    fn thing(self, id: &RecordId, thing: &NewThing) -> AnyView {
        let is_done = thing.done.is_some();
        let ways = (!is_done).then(|| self.ways(id, thing));
        let text = RwSignal::new(thing.title.as_str().to_owned());
        let (id, before) = (id.clone(), thing.clone());
        let change = move || {
            if let Some(title) = line_of(&text.get_untracked()) {
                self.desk.change(
                    &id,
                    kept(NewThing {
                        title,
                        ..before.clone()
                    }),
                    "Kept.",
                );
                self.desk.close();
            }
        };
        view! {
            <p class="keep-words">{thing.title.as_str().to_owned()}</p>
            {ways}
            <details class="keep-more">
                <summary>"Change the words"</summary>
                <div class="keep-part">
                    <Field id="new-title" label="What it is called" value=text on_input=move |words| text.set(words) words=true most=LONGEST />
                    {keep_button("Keep it", text, change)}
                </div>
            </details>
            {delete(self.desk, "It is off the list.")}
        }
        .into_any()
    }

    /// What can be done with a thing that is still ahead.
    fn ways(self, id: &RecordId, thing: &NewThing) -> AnyView {
        let form = DateForm::new(
            thing.title.as_str().to_owned(),
            AN_HOUR_AND_A_HALF,
            thing.idea.clone(),
        );
        let plan = move |date| {
            self.desk.keep_new(
                Author::Both,
                Audience::Both,
                Entry::Date(date),
                "Planned. It stands in Time for two.",
            );
        };
        let (id, thing) = (id.clone(), thing.clone());
        let finish = move |()| {
            let done = Some(today());
            self.desk.tend();
            self.desk.close();
            let changed = NewThing {
                done,
                ..thing.clone()
            };
            let undo = self.desk.store().keep_with_undo(&id, kept(changed));
            self.is_done.set(true);
            turn_page();
            self.desk.offer("Done.", move || {
                undo();
                self.is_done.set(false);
            });
        };
        view! {
            <Button kind=ButtonKind::Primary icon=IconName::Check label="We did it" on_click=finish testid="did" />
            <details class="keep-more">
                <summary>"Put a day to it"</summary>
                <div class="keep-part">{form.draw("Plan it", plan)}</div>
            </details>
        }
        .into_any()
    }
}
