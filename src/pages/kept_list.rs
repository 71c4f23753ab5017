//! What was kept, as a list: found again, changed, deleted with a way back.

use crate::pages::own_time::way_back::WayBack;
use crate::platform::page;
use crate::state::use_store;
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use hearth_core::journal::RecordId;
use leptos::prelude::*;

/// From so many on, a list can be searched.
const LONG: usize = 8;

/// One kept thing, as it stands in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLine {
    /// Its record.
    pub id: RecordId,
    /// What it is called; read out with what can be done to it.
    pub title: String,
    /// A line of it, in their words; may be empty.
    pub words: String,
    /// When, and whose.
    pub meta: String,
}

impl KeptLine {
    fn holds(&self, wanted: &str) -> bool {
        [&self.title, &self.words, &self.meta]
            .into_iter()
            .any(|text| text.to_lowercase().contains(wanted))
    }
}

/// Draws the list; where nothing is kept there is nothing.
#[component]
pub fn KeptList(
    /// What the list holds.
    heading: &'static str,
    /// What is kept, in order.
    lines: Memo<Vec<KeptLine>>,
    /// What is said once something is deleted.
    deleted: &'static str,
    /// Where the way back is offered.
    way_back: WayBack,
    /// Hears which one is to be changed.
    #[prop(into)]
    on_edit: Callback<RecordId>,
) -> AnyView {
    let wanted = RwSignal::new(String::new());
    let is_long = Memo::new(move |_| lines.with(|lines| lines.len() >= LONG));
    let found = Memo::new(move |_| {
        let wanted = wanted.with(|wanted| wanted.trim().to_lowercase());
        let is_all = wanted.is_empty() || !is_long.get();
        lines.with(|lines| {
            let found = lines.iter().filter(|line| is_all || line.holds(&wanted));
            found.cloned().collect::<Vec<_>>()
        })
    });
    let search = move || {
        is_long.get().then(|| {
            view! { <Field id="kept-search" label="Look for" value=wanted on_input=move |text| wanted.set(text)/> }
        })
    };
    let rows = move || {
        found
            .get()
            .into_iter()
            .map(|line| row(line, deleted, way_back, on_edit))
            .collect_view()
    };
    let none = move || found.with(Vec::is_empty).then_some("None of them says that.");
    let list = move || {
        view! {
            <section class="kept" aria-labelledby="kept-heading">
                <h2 class="t-h" id="kept-heading">{heading}</h2>
                {search}
                <ul class="rows" data-testid="kept-list">{rows}</ul>
                <p class="t-small" role="status">{none}</p>
            </section>
        }
    };
    let has_any = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    (move || has_any.get().then(list)).into_any()
}

fn row(line: KeptLine, deleted: &'static str, way_back: WayBack, on_edit: Callback<RecordId>) -> AnyView {
    let store = use_store();
    let KeptLine {
        id,
        title,
        words,
        meta,
    } = line;
    let label = |what: &str| [what, ": ", &title].concat();
    let (change, remove) = (label("Change"), label("Delete"));
    let gone = id.clone();
    let delete = move |()| {
        way_back.offer(deleted, store.forget_with_undo(&gone));
        page::focus_heading_soon();
    };
    view! {
        <li class="kept-row" data-testid="kept-row">
            <div class="kept-words">
                <p class="row-title">{title.clone()}</p>
                {(!words.is_empty()).then(|| view! { <p class="t-words">{words}</p> })}
                <p class="row-meta">{meta}</p>
            </div>
            <IconButton icon=IconName::Pencil label=change testid="edit-kept" on_click=move |()| on_edit.run(id.clone())/>
            <IconButton icon=IconName::Trash2 label=remove testid="delete-kept" on_click=delete/>
        </li>
    }
    .into_any()
}
