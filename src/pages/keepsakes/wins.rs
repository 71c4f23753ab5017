//! The wins jar: small good things, put in by two taps, drawn one at a time, never counted.

use super::{Desk, Opened, Row, delete, keep_button, line_of, list, page};
use crate::hooks::{end_begun, use_begun};
use crate::pages::own_time::{lights, today, turn_page};
use crate::platform::begun::Begun;
use crate::platform::{clock, random};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::lights::Meeting;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::Win;
use hearth_core::journal::{Audience, Author, Draft, Entry, RecordId};
use hearth_core::words::content::Wins;
use leptos::prelude::*;

/// The most characters of a win.
const LONGEST: usize = 160;

/// Shows the jar.
#[component]
pub fn WinsPage() -> AnyView {
    page(Listed::Wins, |desk, words: Wins| Jar::open(desk, words).draw())
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Jar {
    desk: Desk,
    words: StoredValue<Wins>,
    wins: Memo<Vec<(RecordId, Win)>>,
    /// The win in hand.
    drawn: RwSignal<Option<RecordId>>,
}

impl Jar {
    fn open(desk: Desk, words: Wins) -> Self {
        let wins = desk.kept(Audience::Both, |record, entry| match entry {
            Entry::Win(win) => Some((record.id().clone(), win.clone())),
            _ => None,
        });
        Self {
            desk,
            words: StoredValue::new(words),
            wins,
            drawn: RwSignal::new(None),
        }
    }

    fn draw(self) -> AnyView {
        let in_hand = Memo::new(move |_| {
            let id = self.drawn.get()?;
            self.wins.with(|wins| {
                wins.iter()
                    .find(|(known, _)| *known == id)
                    .map(|(_, win)| win.clone())
            })
        });
        let shown = move || match in_hand.get() {
            Some(win) => self.celebrated(&win),
            None => self.jar(),
        };
        view! {
            {shown}
            {self.desk.sheet(|_| "This win", move |opened| self.sheet(&opened))}
        }
        .into_any()
    }

    fn jar(self) -> AnyView {
        let rows = Memo::new(move |_| {
            let row = |(id, win): &(RecordId, Win)| Row {
                key: id.as_str().to_owned(),
                title: win.words.as_str().to_owned(),
                meta: clock::date_text(win.on),
                whose: None,
            };
            self.wins.with(|wins| wins.iter().map(row).collect())
        });
        let is_filled = Memo::new(move |_| self.wins.with(|wins| !wins.is_empty()));
        let (why, empty) = self
            .words
            .with_value(|words| (words.why.clone(), words.empty.clone()));
        view! {
            <p class="t-lead">{why}</p>
            {self.adding()}
            <Show when=move || is_filled.get()>
                <Button icon=IconName::Shuffle label="Draw one" on_click=move |()| self.draw_one() testid="draw" />
            </Show>
            <section class="keep-part" aria-label="In the jar">
                {list(["wins", "wins-search"], rows, Some(empty), move |key| self.desk.show(key))}
            </section>
        }
        .into_any()
    }

    /// One tap into the field, one on the button.
    fn adding(self) -> AnyView {
        let text = use_begun(Begun::Win);
        let example = self.words.with_value(|words| {
            let at = random::below(u32::try_from(words.examples.len()).unwrap_or_default());
            words
                .examples
                .get(at as usize)
                .map(|example| example.text.clone())
        });
        let add = move || {
            if let Some(words) = line_of(&text.get_untracked()) {
                end_begun(Begun::Win, text);
                self.desk.tend();
                let win = Entry::Win(Win { on: today(), words });
                self.desk
                    .keep_new(Author::Both, Audience::Both, win, "It is in the jar.");
            }
        };
        view! {
            <form class="keep-part" on:submit=move |event| { event.prevent_default(); add(); }>
                <Field
                    id="win"
                    label="One small win"
                    value=text
                    on_input=move |words| text.set(words)
                    words=true
                    example=example.unwrap_or_default()
                    most=LONGEST
                />
                {keep_button("Into the jar", text, add)}
            </form>
        }
        .into_any()
    }

    /// Draws one, another than the last where there is another.
    fn draw_one(self) {
        let last = self.drawn.get_untracked();
        let next = self.wins.with_untracked(|wins| {
            let others: Vec<_> = wins
                .iter()
                .map(|(id, _)| id)
                .filter(|id| Some(*id) != last.as_ref())
                .collect();
            let at = random::below(u32::try_from(others.len()).unwrap_or_default());
            others.get(at as usize).map(|id| (*id).clone())
        });
        self.drawn.set(next.or(last));
        turn_page();
    }

    fn celebrated(self, win: &Win) -> AnyView {
        let has_other = Memo::new(move |_| self.wins.with(|wins| wins.len() > 1));
        let back = move |()| {
            self.drawn.set(None);
            turn_page();
        };
        view! {
            <div class="keep-glow" data-testid="drawn">
                {lights(Meeting::Together)}
                <p class="keep-drawn" aria-live="polite">{win.words.as_str().to_owned()}</p>
                <p class="t-small">{clock::date_text(win.on)}</p>
            </div>
            <p class="t-lead keep-said">"This was yours. It still is."</p>
            <div class="own-ways">
                <Show when=move || has_other.get()>
                    <Button icon=IconName::Shuffle label="Draw another" on_click=move |()| self.draw_one() testid="draw" />
                </Show>
                <Button kind=ButtonKind::Quiet label="Back to the jar" on_click=back testid="back" />
            </div>
        }
        .into_any()
    }

    fn sheet(self, opened: &Opened) -> AnyView {
        let Opened::Kept(id) = opened.clone() else {
            return ().into_any();
        };
        let known = self
            .wins
            .with_untracked(|wins| wins.iter().find(|(known, _)| *known == id).cloned());
        let Some((_, win)) = known else {
            return ().into_any();
        };
        let text = RwSignal::new(win.words.as_str().to_owned());
        let keep = move || {
            if let Some(words) = line_of(&text.get_untracked()) {
                let draft = Draft {
                    author: Author::Both,
                    audience: Audience::Both,
                    entry: Entry::Win(Win { on: win.on, words }),
                };
                self.desk.change(&id, draft, "Kept.");
                self.desk.close();
            }
        };
        view! {
            <Field id="win-words" label="What went well" value=text on_input=move |words| text.set(words) words=true most=LONGEST />
            {keep_button("Keep it", text, keep)}
            {delete(self.desk, "It is out of the jar.")}
        }
        .into_any()
    }
}
