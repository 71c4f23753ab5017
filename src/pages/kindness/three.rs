//! A word, a gesture and a touch; others, if they are asked for; and "that landed".

use super::Sought;
use crate::platform::clock;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::{Entry, IdeaKept, Line, Need};
use hearth_core::journal::{Audience, Author};
use hearth_core::limits;
use hearth_core::words::content::{Kindness, KindnessKind};
use leptos::prelude::*;

/// Shows three kindnesses.
#[component]
pub(super) fn Three(sought: Sought) -> AnyView {
    let store = use_store();
    let turn = RwSignal::new(0);
    let three = Memo::new(move |_| chosen(store, sought, turn.get()));
    let landed = RwSignal::new(Vec::<String>::new());
    let row = move |kindness: Kindness| view! { <Row sought kindness landed /> };
    view! {
        <p class="t-lead">{move || said(store, sought)}</p>
        <ul class="kindness-list" data-testid="kindnesses">{move || three.get().into_iter().map(row).collect_view()}</ul>
        <Button icon=IconName::Shuffle label="Another three" testid="another-three"
            on_click=move || turn.update(|turn| *turn += 1) />
        <Button kind=ButtonKind::Quiet label="Another feeling or need" testid="ask-again"
            on_click=move || sought.is_asking.set(true) />
        <p class="t-small">"A small one is enough. What is not wanted is left, without a word."</p>
    }
    .into_any()
}

/// One kindness; the receiver may mark it.
#[component]
fn Row(sought: Sought, kindness: Kindness, landed: RwSignal<Vec<String>>) -> AnyView {
    let store = use_store();
    let id = StoredValue::new(kindness.id);
    let has_landed = move || landed.with(|landed| id.with_value(|id| landed.contains(id)));
    let mark = move |()| {
        landed.update(|landed| landed.push(id.get_value()));
        keep(store, sought, &id.get_value());
    };
    view! {
        <li class="kindness-one">
            <p class="kindness-kind">{kind(kindness.kind)}</p>
            <p class="kindness-text">{kindness.text}</p>
            <div aria-live="polite">
                {move || if has_landed() {
                    view! { <p class="t-small">"That landed. It is kept for you both."</p> }.into_any()
                } else {
                    let name = store.name(sought.receiver.get());
                    let label = [&name, ": that landed"].concat();
                    view! { <Button kind=ButtonKind::Quiet icon=IconName::Check label testid="landed" on_click=mark /> }
                        .into_any()
                }}
            </div>
        </li>
    }
    .into_any()
}

fn chosen(store: Store, sought: Sought, turn: usize) -> Vec<Kindness> {
    let need = sought.need.get().and_then(|at| Need::ALL.get(at).copied());
    let Some(at) = sought.feeling.get() else {
        return Vec::new();
    };
    store.journal.with(|journal| {
        sought.feelings.with_value(|feelings| {
            let Some(feeling) = feelings.all().get(at) else {
                return Vec::new();
            };
            sought.kindnesses.with_value(|kindnesses| {
                let is_welcome = |kindness: &Kindness| limits::is_open(journal, &kindness.topic);
                let three = kindnesses.three(feelings, feeling, need, turn, is_welcome);
                three.into_iter().cloned().collect()
            })
        })
    })
}

/// Says what the three are for.
fn said(store: Store, sought: Sought) -> String {
    const NEEDS: [&str; 4] = [
        ", wanting to be heard.",
        ", wanting some help.",
        ", wanting to be held.",
        ", wanting some quiet.",
    ];
    let feeling = sought.feelings.with_value(|feelings| {
        let at = sought.feeling.get()?;
        feelings.all().get(at).map(|feeling| feeling.text.clone())
    });
    let need = sought.need.get().and_then(|at| NEEDS.get(at).copied());
    let name = store.name(sought.receiver.get());
    [
        "For ",
        &name,
        ": ",
        &feeling.unwrap_or_default(),
        need.unwrap_or("."),
    ]
    .concat()
}

const fn kind(kind: KindnessKind) -> &'static str {
    match kind {
        KindnessKind::Word => "A word",
        KindnessKind::Gesture => "A gesture",
        KindnessKind::Touch => "A touch, if it is welcome",
    }
}

/// Keeps that a kindness landed, as the receiver's.
fn keep(store: Store, sought: Sought, id: &str) {
    let list = Line::try_from(Listed::Kindness.slug().to_owned());
    let (Ok(list), Ok(item)) = (list, Line::try_from(id.to_owned())) else {
        return;
    };
    let on = clock::local(clock::now()).date;
    let entry = Entry::IdeaKept(IdeaKept { list, item, on });
    store.keep_new(
        Author::One(sought.receiver.get_untracked()),
        Audience::Both,
        entry,
    );
}
