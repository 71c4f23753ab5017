//! Our ground rules: five lines that both agree to, and a stop word of their own.

use super::way_back::{WayBack, use_way_back};
use super::{framed, names, today, turn_page};
use crate::pages::words::with_words;
use crate::platform::clock;
use crate::state::{Store, use_store};
use crate::ui::both_say::BothSay;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::field::Field;
use crate::ui::lights::{Lights, Meeting};
use hearth_core::agreements;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::{Agreement, Line};
use hearth_core::journal::{Audience, Author, Draft, Entry, RecordId};
use hearth_core::time::Instant;
use hearth_core::words::content::GroundRules;
use leptos::prelude::*;

/// Lets both agree to the ground rules, and shows what is agreed.
#[component]
pub fn GroundRulesPage() -> impl IntoView {
    let way_back = use_way_back();
    framed(Listed::GroundRules, Some(way_back), move || {
        with_words(move |words: GroundRules| Rules::open(words, way_back).draw())
    })
}

/// What the page holds.
#[derive(Clone, Copy)]
struct Rules {
    store: Store,
    words: StoredValue<GroundRules>,
    agreed: Memo<Option<Agreement>>,
    is_changing: RwSignal<bool>,
    stop: RwSignal<String>,
    way_back: WayBack,
    began: Instant,
}

impl Rules {
    fn open(words: GroundRules, way_back: WayBack) -> Self {
        let store = use_store();
        Self {
            store,
            words: StoredValue::new(words),
            agreed: Memo::new(move |_| store.journal.with(|journal| agreements::rules(journal).cloned())),
            is_changing: RwSignal::new(false),
            stop: RwSignal::new(String::new()),
            way_back,
            began: clock::now(),
        }
    }

    fn draw(self) -> AnyView {
        (move || match self.agreed.get() {
            Some(agreed) if !self.is_changing.get() => self.held_since(&agreed),
            agreed => self.asked(agreed.is_some()),
        })
        .into_any()
    }

    /// Both have said it: from now on the rules hold.
    fn agree(self) {
        let Ok(id) = RecordId::try_from(agreements::RULES.to_owned()) else {
            return;
        };
        let store = self.store;
        let agreed = agreements::agree(&self.stop.get_untracked(), today());
        let draft = Draft {
            author: Author::Both,
            audience: Audience::Both,
            entry: Entry::Agreement(agreed),
        };
        let undo = store.keep_with_undo(&id, draft);
        let done = store.keep_done(Listed::GroundRules, self.began);
        self.is_changing.set(false);
        self.way_back.offer("You both agreed.", move || {
            undo();
            if let Some(done) = &done {
                store.forget(done);
            }
        });
        turn_page();
    }

    fn put_away(self) {
        let Ok(id) = RecordId::try_from(agreements::RULES.to_owned()) else {
            return;
        };
        let undo = self.store.forget_with_undo(&id);
        self.stop.set(String::new());
        self.way_back.offer("The rules are put away.", undo);
        turn_page();
    }

    fn change(self, agreed: &Agreement) {
        let stop = agreed.words.as_ref().map(Line::as_str).unwrap_or_default();
        self.stop.set(stop.to_owned());
        self.is_changing.set(true);
        turn_page();
    }

    fn asked(self, is_changing: bool) -> AnyView {
        let said = [RwSignal::new(false), RwSignal::new(false)];
        let (why, read) = self.words.with_value(|words| {
            let [read, ..] = &words.how;
            (words.why.clone(), read.clone())
        });
        let leave = is_changing.then(|| {
            let leave = move |()| self.is_changing.set(false);
            view! { <Button kind=ButtonKind::Quiet label="Leave them as they are" on_click=leave /> }
        });
        view! {
            <p class="t-lead">{why}</p>
            <section class="stack" aria-labelledby="rules-read">
                <h2 class="label" id="rules-read">{read}</h2>
                {self.lines()}
            </section>
            {self.stop_word()}
            <BothSay legend="We both agree" names=names(self.store) said on_both=move |()| self.agree() />
            {leave}
        }
        .into_any()
    }

    fn lines(self) -> AnyView {
        let lines = self.words.with_value(|words| {
            let line = |rule: &hearth_core::words::content::Line| view! { <li>{rule.text.clone()}</li> };
            words.rules.iter().map(line).collect_view()
        });
        view! { <ol class="how rules" data-testid="rules">{lines}</ol> }.into_any()
    }

    fn stop_word(self) -> AnyView {
        let words = self.words.with_value(|words| words.stop.clone());
        let examples = StoredValue::new(words.examples.to_vec());
        let stop = self.stop;
        let chosen = Signal::derive(move || {
            stop.with(|stop| examples.with_value(|known| known.iter().position(|word| word == stop.trim())))
        });
        let choose = move |at: usize| {
            if let Some(word) = examples.with_value(|known| known.get(at).cloned()) {
                stop.set(word);
            }
        };
        view! {
            <section class="stack">
                <Field
                    id="stop-word"
                    label=words.label
                    value=stop
                    on_input=move |text| stop.set(text)
                    words=true
                    most=agreements::LONGEST_STOP
                />
                <p class="t-small">{words.hint} " It may stay empty."</p>
                <Chips
                    group="stop-words"
                    legend="Or one of these"
                    unseen_legend=true
                    options=Signal::stored(examples.get_value())
                    chosen
                    on_choose=choose
                    wrap=true
                />
            </section>
        }
        .into_any()
    }

    fn held_since(self, agreed: &Agreement) -> AnyView {
        let again = agreed.clone();
        let stop = agreed.words.as_ref().map(|word| {
            let (label, hint) = self
                .words
                .with_value(|words| (words.stop.label.clone(), words.stop.hint.clone()));
            view! {
                <div class="aside">
                    <h2 class="label">{label}</h2>
                    <p class="rules-stop" data-testid="stop-word">{word.as_str().to_owned()}</p>
                    <p class="t-small">{hint}</p>
                </div>
            }
        });
        view! {
            <div class="rules-since">
                <Lights meeting=Meeting::Together small=true />
                <p class="t-lead" data-testid="since">
                    "Agreed since " <span class="own-day">{clock::date_text(agreed.on)}</span>
                </p>
            </div>
            {self.lines()}
            {stop}
            <div class="own-ways">
                <Button label="Change something" on_click=move |()| self.change(&again) testid="change" />
                <Button
                    kind=ButtonKind::Quiet
                    label="Put the rules away"
                    on_click=move |()| self.put_away()
                    testid="put-rules-away"
                />
            </div>
        }
        .into_any()
    }
}
