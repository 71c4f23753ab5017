//! The list itself: a field to search it once it is long, its rows, or what an empty one says.

use super::Desk;
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::row::{icon_of, inside};
use crate::ui::seat::{BothMark, Seat};
use hearth_core::journal::Author;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// What fits on a screen; a longer list can be searched.
const SCREENFUL: usize = 7;

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The name it is opened by.
    pub(crate) key: String,
    /// The words.
    pub(crate) title: String,
    /// One line more.
    pub(crate) meta: String,
    /// Whose it is, where that is shown.
    pub(crate) whose: Option<Author>,
}

impl Row {
    fn holds(&self, sought: &str) -> bool {
        [&self.title, &self.meta]
            .iter()
            .any(|text| text.to_lowercase().contains(sought))
    }
}

/// Draws rows to open; `id` names the list, and its search field `search`.
pub(crate) fn list(
    [id, search]: [&'static str; 2],
    rows: Memo<Vec<Row>>,
    empty: Option<String>,
    on_open: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    let sought = RwSignal::new(String::new());
    let is_long = Memo::new(move |_| rows.with(Vec::len) > SCREENFUL);
    let on_open = Callback::new(on_open);
    let found = Memo::new(move |_| {
        let mut found = rows.get();
        if is_long.get() {
            let words = sought.with(|sought| sought.trim().to_lowercase());
            found.retain(|row| row.holds(&words));
        }
        found
    });
    let shown = move || {
        let found = found.get();
        if !found.is_empty() {
            let rows = found.into_iter().map(|row| line(row, on_open)).collect_view();
            return view! { <div class="rows" data-testid=id>{rows}</div> }.into_any();
        }
        if rows.with(Vec::is_empty) {
            let invite = empty
                .clone()
                .map(|words| view! { <p class="keep-empty" data-testid="empty">{words}</p> });
            return invite.into_any();
        }
        view! { <p class="t-small" role="status">"Nothing here with these words."</p> }.into_any()
    };
    view! {
        <Show when=move || is_long.get()>
            <Field id=search label="Search" value=sought on_input=move |words| sought.set(words) />
        </Show>
        {shown}
    }
    .into_any()
}

fn line(row: Row, on_open: Callback<String>) -> AnyView {
    let Row {
        key,
        title,
        meta,
        whose,
    } = row;
    let mark = whose.map(|author| match author {
        Author::One(partner) => view! { <Seat partner /> }.into_any(),
        Author::Both => view! { <BothMark /> }.into_any(),
    });
    let meta = Some(meta).filter(|meta| !meta.is_empty()).map(TextProp::from);
    let end = icon_of(Some(IconName::ChevronRight));
    view! {
        <button type="button" class="row" data-testid="kept" on:click=move |_| on_open.run(key.clone())>
            {inside(mark, title.into(), meta, end)}
        </button>
    }
    .into_any()
}

/// Draws rows to open in a part of the page with a title of its own, there as long as there are any.
pub(crate) fn titled(
    title: &'static str,
    [heading, id, search]: [&'static str; 3],
    rows: Memo<Vec<Row>>,
    desk: Desk,
) -> AnyView {
    let is_any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    view! {
        <Show when=move || is_any.get()>
            <section class="keep-part" aria-labelledby=heading>
                <h2 class="label" id=heading>{title}</h2>
                {list([id, search], rows, None, move |key| desk.show(key))}
            </section>
        </Show>
    }
    .into_any()
}
