//! What one partner kept of mending, for their eyes alone.

use super::{Desk, Part, promised};
use crate::platform::{clock, page};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use hearth_core::couple::Partner;
use hearth_core::exercise::mend::kept_by;
use hearth_core::journal::RecordId;
use hearth_core::journal::entry;
use hearth_core::promises;
use hearth_core::words::content::Mend;
use leptos::prelude::*;

pub(super) fn kept(desk: Desk, partner: Partner, words: &Mend) -> AnyView {
    let labels = StoredValue::new(words.slots.each_ref().map(|slot| slot.label.clone()));
    view! {
        {move || list(desk, partner, labels.get_value().to_vec())}
        <Button kind=ButtonKind::Plain icon=IconName::ArrowLeft label="Back to the lines" testid="back"
            on_click=move |()| desk.show(Part::Write)/>
    }
    .into_any()
}

fn list(desk: Desk, partner: Partner, labels: Vec<String>) -> AnyView {
    let store = desk.store();
    let kept: Vec<(RecordId, entry::Mend)> = store.journal.with(|journal| {
        let own = kept_by(journal, partner).into_iter();
        own.map(|(id, mend)| (id.clone(), mend.clone())).collect()
    });
    if kept.is_empty() {
        return view! { <p class="t-lead">"Nothing kept. Once it is said, it is yours to keep or to let go."</p> }
            .into_any();
    }
    let one = move |(id, mend): (RecordId, entry::Mend)| {
        let remove = move |()| {
            let undo = store.forget_with_undo(&id);
            page::focus_heading();
            desk.way_back.offer("The lines are gone.", undo);
        };
        let line = |(label, part): (&String, entry::Line<160>)| {
            view! {
                <div>
                    <dt class="t-small">{label.clone()}</dt>
                    <dd class="t-words">{part.as_str().to_owned()}</dd>
                </div>
            }
        };
        let about = mend.promise.as_ref().and_then(|id| {
            let id = RecordId::try_from(id.as_str().to_owned()).ok()?;
            store
                .journal
                .with_untracked(|journal| promises::one(journal, partner, &id))
        });
        let lines = labels
            .iter()
            .zip(mend.parts)
            .filter_map(|(label, part)| Some((label, part?)));
        view! {
            <li class="row">
                <div class="row-words">
                    {about.map(|made| promised(&made))}
                    <dl class="mend-lines">{lines.map(line).collect_view()}</dl>
                    <p class="row-meta">{clock::date_text(mend.on)}</p>
                </div>
                <IconButton icon=IconName::Trash2 label="Delete these lines" on_click=remove/>
            </li>
        }
    };
    view! { <ul class="rows" data-testid="own-mends">{kept.into_iter().map(one).collect_view()}</ul> }
        .into_any()
}
