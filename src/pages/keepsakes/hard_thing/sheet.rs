//! The sheet of a hard thing: who does which part, and looking back.

use super::{Load, kept};
use crate::hooks::{end_begun, use_begun};
use crate::pages::keepsakes::{Opened, delete, keep_button, line_of};
use crate::pages::own_time::{today, turn_page};
use crate::platform::begun::Begun;
use crate::platform::{clock, page, random};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::field::{Field, FieldShape};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use crate::ui::seat::{BothMark, Seat};
use hearth_core::couple::Partner;
use hearth_core::journal::entry::{HardThing, SharedPart};
use hearth_core::journal::{Author, RecordId};
use leptos::prelude::*;

/// The most characters of a thing and of a part.
const LONGEST: usize = 160;
/// The most characters of a line looking back.
const LONGEST_BACK: usize = 280;
/// The most parts that can be read back.
const MOST_PARTS: usize = 20;
const PART: &str = "part";
/// Who may do a part, in the order it is offered.
const WHOSE: [Author; 3] = [
    Author::One(Partner::First),
    Author::One(Partner::Second),
    Author::Both,
];

impl Load {
    pub(super) fn sheet(self, opened: &Opened) -> AnyView {
        match opened {
            Opened::Nothing => ().into_any(),
            Opened::New => self.own(),
            Opened::Kept(id) => match self.thing(id) {
                Some(thing) if thing.closed.is_some() => self.behind(id, &thing),
                Some(thing) => self.ahead(id, &thing),
                None => ().into_any(),
            },
        }
    }

    fn thing(self, id: &RecordId) -> Option<HardThing> {
        self.things.with_untracked(|things| {
            let known = things.iter().find(|(known, _)| known == id);
            known.map(|(_, thing)| thing.clone())
        })
    }

    fn own(self) -> AnyView {
        let text = use_begun(Begun::HardThing);
        let keep = move || {
            if let Some(title) = line_of(&text.get_untracked()) {
                end_begun(Begun::HardThing, text);
                self.choose(title, None);
            }
        };
        view! {
            {title_field(text, "What you both wish done")}
            {keep_button("This one, together", text, keep)}
        }
        .into_any()
    }

    fn ahead(self, id: &RecordId, thing: &HardThing) -> AnyView {
        let text = RwSignal::new(thing.title.as_str().to_owned());
        let known = id.clone();
        let change = move || {
            if let (Some(title), Some(thing)) = (line_of(&text.get_untracked()), self.thing(&known)) {
                self.desk
                    .change(&known, kept(HardThing { title, ..thing }), "Kept.");
                self.desk.close();
            }
        };
        view! {
            <p class="keep-words">{thing.title.as_str().to_owned()}</p>
            <p class="label">"Who does which part"</p>
            {self.parts(id, true)}
            {self.adding(id)}
            <details class="keep-more">
                <summary>"Look back on it"</summary>
                <div class="keep-part">{self.looking_back(id)}</div>
            </details>
            <details class="keep-more">
                <summary>"Change the words"</summary>
                <div class="keep-part">{title_field(text, "What it is")} {keep_button("Keep it so", text, change)}</div>
            </details>
            {delete(self.desk, "It is off the list.")}
        }
        .into_any()
    }

    fn behind(self, id: &RecordId, thing: &HardThing) -> AnyView {
        let back = thing.back.as_ref().map(|back| back.as_str().to_owned());
        view! {
            <p class="keep-words">{thing.title.as_str().to_owned()}</p>
            <p class="t-small">{thing.closed.map(clock::date_text)}</p>
            {back.map(|back| view! { <p class="t-words" data-testid="looked-back">{back}</p> })}
            {self.parts(id, false)}
            {delete(self.desk, "It is gone.")}
        }
        .into_any()
    }

    /// Lists the parts as they are; one can be taken out again while the thing is ahead.
    fn parts(self, id: &RecordId, is_ahead: bool) -> AnyView {
        let store = self.desk.store();
        let id = id.clone();
        let parts = {
            let id = id.clone();
            Memo::new(move |_| {
                self.things.with(|things| {
                    let known = things.iter().find(|(known, _)| *known == id);
                    known.map(|(_, thing)| thing.parts.clone()).unwrap_or_default()
                })
            })
        };
        let part = move |(at, part): (usize, SharedPart)| {
            let id = id.clone();
            let remove = move |()| {
                if let Some(mut thing) = self.thing(&id).filter(|thing| at < thing.parts.len()) {
                    thing.parts.remove(at);
                    self.desk.close();
                    self.desk.change(&id, kept(thing), "The part is gone.");
                }
            };
            let (mark, who) = match part.whose {
                Author::One(partner) => (view! { <Seat partner /> }.into_any(), store.name(partner)),
                Author::Both => (view! { <BothMark /> }.into_any(), "Together".to_owned()),
            };
            view! {
                <li class="row">
                    <span class="row-mark">{mark}</span>
                    <span class="row-words">
                        <span class="row-title">{part.words.as_str().to_owned()}</span>
                        <span class="row-meta">{who}</span>
                    </span>
                    {is_ahead
                        .then(|| view! { <IconButton icon=IconName::Trash2 label="Delete this part" on_click=remove /> })}
                </li>
            }
        };
        view! {
            <ul class="rows" data-testid="parts">
                {move || parts.get().into_iter().enumerate().map(part.clone()).collect_view()}
            </ul>
        }
        .into_any()
    }

    fn adding(self, id: &RecordId) -> AnyView {
        let store = self.desk.store();
        let (text, whose) = (RwSignal::new(String::new()), RwSignal::new(0));
        let names = Signal::derive(move || {
            let [first, second] = Partner::BOTH.map(|partner| store.name(partner));
            vec![first, second, "Together".to_owned()]
        });
        let nothing = Signal::derive(move || text.with(|text| text.trim().is_empty()));
        let id = id.clone();
        let add = move |()| {
            let words = line_of(&text.get_untracked());
            let whose = WHOSE.get(whose.get_untracked()).copied();
            let thing = self.thing(&id).filter(|thing| thing.parts.len() < MOST_PARTS);
            if let (Some(words), Some(whose), Some(mut thing)) = (words, whose, thing) {
                thing.parts.push(SharedPart { whose, words });
                // The sheet stays open for the next part; each has its own way out.
                store.keep(id.clone(), kept(thing), clock::now());
                text.set(String::new());
                page::focus(PART);
            }
        };
        view! {
            <Chips
                group="part-whose"
                legend="Who does it"
                unseen_legend=true
                options=names
                chosen=Signal::derive(move || Some(whose.get()))
                on_choose=move |at| whose.set(at)
                wrap=true
            />
            <Field id=PART label="A part of it" value=text on_input=move |words| text.set(words) words=true most=LONGEST />
            <div class="step-ways">
                <Button kind=ButtonKind::Pill icon=IconName::Plus label="Add this part" disabled=nothing on_click=add testid="add-part" />
            </div>
        }
        .into_any()
    }

    fn looking_back(self, id: &RecordId) -> AnyView {
        let (text, question) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let another = move |()| {
            let next = self.back.with_value(|back| {
                let others: Vec<_> = back
                    .iter()
                    .filter(|known| **known != question.get_untracked())
                    .collect();
                let at = random::below(u32::try_from(others.len()).unwrap_or_default());
                others.get(at as usize).map(|text| (*text).clone())
            });
            question.set(next.unwrap_or_default());
        };
        another(());
        let id = id.clone();
        let close = move |()| {
            let Some(thing) = self.thing(&id) else { return };
            let closed = HardThing {
                back: line_of(&text.get_untracked()),
                closed: Some(today()),
                ..thing
            };
            self.desk.close();
            self.desk.tend();
            let undo = self.desk.store().keep_with_undo(&id, kept(closed));
            self.is_closed.set(true);
            turn_page();
            self.desk.offer("It is behind you.", move || {
                undo();
                self.is_closed.set(false);
            });
        };
        view! {
            <p class="t-lead" aria-live="polite" data-testid="question">{move || question.get()}</p>
            <div class="step-ways">
                <Button kind=ButtonKind::Pill icon=IconName::Shuffle label="Another question" on_click=another />
            </div>
            <Field
                id="back"
                label="A line to keep, if you like"
                value=text
                on_input=move |words| text.set(words)
                shape=FieldShape::Tall
                words=true
                most=LONGEST_BACK
            />
            <Button kind=ButtonKind::Primary label="It is behind us" on_click=close testid="behind" />
        }
        .into_any()
    }
}

fn title_field(text: RwSignal<String>, label: &'static str) -> AnyView {
    view! {
        <Field id="hard-title" label value=text on_input=move |words| text.set(words) shape=FieldShape::Tall words=true most=LONGEST />
    }
    .into_any()
}
