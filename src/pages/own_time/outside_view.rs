//! Outside view: who writes, and what each kept of it for themself.

use super::way_back::{WayBack, use_way_back};
use super::{framed, names, turn_page};
use crate::pages::cool_setup::frame::AboutThis;
use crate::pages::holder::HolderGate;
use crate::pages::setup::{self, why_and_how};
use crate::pages::words::with_words;
use crate::platform::{clock, page};
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use hearth_core::couple::Partner;
use hearth_core::exercise::outside_view::{Kept, Options, kept_by};
use hearth_core::exercise::{Exercise, Listed};
use hearth_core::words::content::OutsideView;
use leptos::prelude::*;

/// Begins seven minutes of writing, or shows its writer what they kept.
#[component]
pub fn OutsideViewPage() -> impl IntoView {
    let (store, way_back) = (use_store(), use_way_back());
    let is_kept = RwSignal::new(false);
    framed(Listed::OutsideView, Some(way_back), move || {
        (move || {
            if is_kept.get() {
                kept(store, way_back, is_kept)
            } else {
                beginning(store, is_kept)
            }
        })
        .into_any()
    })
}

fn beginning(store: Store, is_kept: RwSignal<bool>) -> AnyView {
    let who = RwSignal::new(Partner::First);
    let place = move || Partner::BOTH.iter().position(|partner| *partner == who.get());
    let choose = move |at: usize| {
        if let Some(partner) = Partner::BOTH.get(at) {
            who.set(*partner);
        }
    };
    let begin = move |()| {
        let who = who.get_untracked();
        setup::begin(store, Exercise::OutsideView(Options { who }));
    };
    let show = move |()| {
        is_kept.set(true);
        turn_page();
    };
    let label = move || ["Begin. ", &store.name(who.get()), " writes"].concat();
    view! {
        {with_words(|words: OutsideView| view! {
            {why_and_how(words.why, words.how)}
            <p class="t-small">{words.again}</p>
        }.into_any())}
        <Chips
            group="who-writes"
            legend="Who writes?"
            options=Signal::stored(names(store).to_vec())
            chosen=Signal::derive(place)
            on_choose=choose
            wrap=true
        />
        <div class="own-ways">
            <Button kind=ButtonKind::Primary label testid="begin" on_click=begin/>
            <Button kind=ButtonKind::Quiet label="What one of you kept" testid="kept" on_click=show/>
            <AboutThis/>
        </div>
    }
    .into_any()
}

fn kept(store: Store, way_back: WayBack, is_kept: RwSignal<bool>) -> AnyView {
    let own = Callback::new(move |partner: Partner| {
        on_cleanup(move || way_back.close());
        (move || own_texts(store, way_back, partner)).into_any()
    });
    let back = move |()| {
        store.forget_holder();
        is_kept.set(false);
        turn_page();
    };
    view! {
        <HolderGate reason="What you kept is for your eyes alone." children=own/>
        <Button kind=ButtonKind::Plain icon=IconName::ArrowLeft label="Back" on_click=back testid="back"/>
    }
    .into_any()
}

fn own_texts(store: Store, way_back: WayBack, partner: Partner) -> AnyView {
    let texts = store.journal.with(|journal| kept_by(journal, partner));
    if texts.is_empty() {
        return view! { <p class="t-lead">"Nothing kept. After writing, it is yours to keep or to let go."</p> }
            .into_any();
    }
    let text = |Kept { ids, on, text }: Kept| {
        let remove = move |()| {
            let undo: Vec<_> = ids.iter().map(|id| store.forget_with_undo(id)).collect();
            page::focus_heading();
            way_back.offer("The words are gone.", move || {
                for undo in &undo {
                    undo();
                }
            });
        };
        view! {
            <li class="row">
                <div class="row-words">
                    <p class="t-words">{text}</p>
                    <p class="row-meta">{clock::date_text(on)}</p>
                </div>
                <IconButton icon=IconName::Trash2 label="Delete these words" on_click=remove/>
            </li>
        }
    };
    view! { <ul class="rows" data-testid="own-texts">{texts.into_iter().map(text).collect_view()}</ul> }
        .into_any()
}
