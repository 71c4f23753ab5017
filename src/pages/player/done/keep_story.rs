//! A title and a line kept of each story, where its teller likes.

use crate::pages::saved_line::SavedLine;
use crate::platform::clock;
use crate::state::{Store, use_store};
use crate::ui::button::Button;
use crate::ui::field::{Field, FieldShape};
use hearth_core::couple::Partner;
use hearth_core::exercise::hand::Card;
use hearth_core::journal::entry::{Entry, Line};
use hearth_core::journal::{Audience, Author, Draft, RecordId};
use hearth_core::stories::{LONGEST_TITLE, LONGEST_WORDS, story};
use hearth_core::time::Instant;
use leptos::prelude::*;

/// Offers each of the two to keep something of theirs; after a reload it is still known what was kept.
#[component]
pub(super) fn KeepStories(began: Instant, theme: Option<Card>) -> AnyView {
    let parts = Partner::BOTH.map(|teller| {
        let name = [
            "story-",
            &began.millis().unsigned_abs().to_string(),
            "-",
            teller.slug(),
        ]
        .concat();
        let id = RecordId::try_from(name).ok()?;
        Some(part(teller, id, theme.clone()))
    });
    view! {
        <p class="t-small">"Each may keep a title and a line. Both can read them, here and nowhere else."</p>
        {parts.into_iter().flatten().collect_view()}
    }
    .into_any()
}

fn part(teller: Partner, id: RecordId, theme: Option<Card>) -> AnyView {
    let store = use_store();
    let title_of = |theme: &Card| theme.text.lines().next().unwrap_or_default().to_owned();
    let title = RwSignal::new(theme.as_ref().map(title_of).unwrap_or_default());
    let words = RwSignal::new(String::new());
    let theme = theme.and_then(|theme| Line::try_from(theme.id).ok());
    let known = id.clone();
    let kept = Memo::new(move |_| {
        store.journal.with(|journal| match journal.get(&known)?.entry() {
            Some(Entry::Story(told)) => Some((
                told.title.as_str().to_owned(),
                told.words.as_ref().map(|words| words.as_str().to_owned()),
            )),
            _ => None,
        })
    });
    let handle = StoredValue::new((id, theme));
    let keep = move |()| {
        let (id, theme) = handle.get_value();
        let on = clock::local(clock::now()).date;
        if let Some(told) = story(&title.get_untracked(), &words.get_untracked(), theme, on) {
            let draft = Draft {
                author: Author::One(teller),
                audience: Audience::Both,
                entry: Entry::Story(told),
            };
            store.keep(id, draft, clock::now());
        }
    };
    let take_out = move |()| store.forget(&handle.get_value().0);
    view! {
        <section class="keep-story" data-seat=teller.slug() aria-label=heading(store, teller)>
            <h2 class="t-h">{heading(store, teller)}</h2>
            {move || match kept.get() {
                Some((title, words)) => shown(store, title, words, take_out),
                None => writing(teller, title, words, keep),
            }}
        </section>
    }
    .into_any()
}

fn heading(store: Store, teller: Partner) -> String {
    untrack(|| [&store.name(teller), "’s story"].concat())
}

fn shown(
    store: Store,
    title: String,
    words: Option<String>,
    take_out: impl Fn(()) + Send + Sync + 'static,
) -> AnyView {
    view! {
        <p class="t-lead">{title}</p>
        {words.map(|words| view! { <p class="t-words">{words}</p> })}
        <SavedLine state=store.shelf.state/>
        <Button label="Undo, keep nothing" testid="take-out" on_click=take_out/>
    }
    .into_any()
}

fn writing(
    teller: Partner,
    title: RwSignal<String>,
    words: RwSignal<String>,
    keep: impl Fn(()) + Send + Sync + 'static,
) -> AnyView {
    let [title_id, words_id] = match teller {
        Partner::First => ["story-title-first", "story-words-first"],
        Partner::Second => ["story-title-second", "story-words-second"],
    };
    view! {
        <Field id=title_id label="A title" value=title on_input=move |text| title.set(text)
            most=LONGEST_TITLE words=true/>
        <Field id=words_id label="A line of it, if you like" value=words on_input=move |text| words.set(text)
            shape=FieldShape::Tall most=LONGEST_WORDS words=true/>
        <Button label="Keep it" testid="keep-story" on_click=keep
            disabled=Signal::derive(move || title.with(|title| title.trim().is_empty()))/>
    }
    .into_any()
}
