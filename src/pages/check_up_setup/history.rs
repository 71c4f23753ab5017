//! How near it felt, over time: one's own, and the other's where both show it.

use crate::pages::holder::HolderGate;
use crate::pages::own_time::way_back::WayBack;
use crate::pages::player::week::place_words;
use crate::platform::{clock, page};
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use crate::ui::near_line::NearLine;
use crate::ui::seat::Seat;
use hearth_core::couple::{Each, Partner};
use hearth_core::insight::closeness::{place_of, seen_by, set_on};
use hearth_core::time::LocalDate;
use leptos::prelude::*;

/// How many days the drawing shows; the table has them all.
const DRAWN: usize = 10;

/// Offers to look back; nothing of it is drawn until somebody says who they are.
pub(super) fn history(way_back: WayBack) -> AnyView {
    let store = use_store();
    let is_open = RwSignal::new(false);
    let turn = move |()| {
        if is_open.get_untracked() {
            store.forget_holder();
        }
        is_open.update(|open| *open = !*open);
    };
    let own = Callback::new(move |partner: Partner| {
        // No way back from what one did while the other may hold the phone.
        on_cleanup(move || way_back.close());
        (move || seen(store, way_back, partner)).into_any()
    });
    let inside = move || {
        is_open.get().then(
            || view! { <HolderGate reason="What you set is for your eyes alone, unless you both show it." children=own/> },
        )
    };
    view! {
        <section class="stack" aria-label="How near it felt">
            <Button kind=ButtonKind::Quiet label="How near it felt, over time" testid="near-history" on_click=turn
                attr:aria-expanded=move || is_open.get().to_string()/>
            {inside}
        </section>
    }
    .into_any()
}

fn seen(store: Store, way_back: WayBack, partner: Partner) -> AnyView {
    let days = store.journal.with(|journal| seen_by(journal, Some(partner)));
    if days.is_empty() {
        return view! { <p class="t-lead">"Nothing set yet. At the end of a check-up, each of you may."</p> }
            .into_any();
    }
    let mut drawn: Vec<_> = days.iter().take(DRAWN).map(|(_, day)| *day).collect();
    drawn.reverse();
    let heads = Partner::BOTH.map(|who| {
        view! { <th scope="col"><span class="near-head"><Seat partner=who/> {store.name(who)}</span></th> }
    });
    let forget = move |on: LocalDate| {
        let ids = store
            .journal
            .with_untracked(|journal| set_on(journal, partner, on));
        let undo: Vec<_> = ids.iter().map(|id| store.forget_with_undo(id)).collect();
        page::focus_heading();
        way_back.offer("What you set that day is gone.", move || {
            for undo in &undo {
                undo();
            }
        });
    };
    let row = |(on, day): (LocalDate, Each<Option<u8>>)| {
        let word = |overlap: Option<u8>| overlap.map_or("", |overlap| place_words(place_of(overlap)));
        let is_own = day.of(partner).is_some();
        let label = ["Delete what you set on ", &clock::date_text(on)].concat();
        view! {
            <tr>
                <th scope="row">{clock::date_text(on)}</th>
                <td>{word(day.first)}</td>
                <td>{word(day.second)}</td>
                <td class="near-forget">{is_own.then(|| view! {
                    <IconButton icon=IconName::Trash2 label on_click=move |()| forget(on)/>
                })}</td>
            </tr>
        }
    };
    let line = (drawn.len() > 1).then(|| {
        view! {
            <div class="near-chart" aria-hidden="true">
                <p class="t-small">"near"</p>
                <NearLine days=drawn/>
                <p class="t-small">"further off"</p>
            </div>
        }
    });
    view! {
        {line}
        <table class="closing-table" data-testid="near-table">
            <caption class="unseen">"How near it felt"</caption>
            <thead><tr><th scope="col">"Day"</th>{heads}<td></td></tr></thead>
            <tbody>{days.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
