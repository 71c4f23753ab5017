//! What the sheets of keepsakes are made of.

use super::{Desk, Opened};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::icon::IconName;
use hearth_core::couple::Partner;
use hearth_core::journal::entry::Line;
use leptos::prelude::*;

/// Makes one line of what was typed, however it was broken; nothing where it says nothing.
pub(crate) fn line_of<const MOST: usize>(text: &str) -> Option<Line<MOST>> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Line::try_from(words).ok()
}

/// Draws the one filled button of a sheet; it waits until something is written.
pub(crate) fn keep_button(
    label: &'static str,
    text: RwSignal<String>,
    keep: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let nothing = Signal::derive(move || text.with(|text| text.trim().is_empty()));
    view! {
        <Button kind=ButtonKind::Primary label disabled=nothing on_click=move |()| keep() testid="keep" />
    }
    .into_any()
}

/// Draws what deletes the thing the sheet is about.
pub(crate) fn delete(desk: Desk, said: &'static str) -> AnyView {
    let delete = move |()| {
        if let Opened::Kept(id) = desk.opened.get_untracked() {
            desk.delete(&id, said);
        }
    };
    view! { <Button kind=ButtonKind::Danger icon=IconName::Trash2 label="Delete" on_click=delete testid="delete" /> }
        .into_any()
}

/// Asks which of the two something belongs to.
pub(crate) fn whose(desk: Desk, legend: &'static str, chosen: RwSignal<Partner>) -> AnyView {
    let store = desk.store();
    let names = Signal::derive(move || Partner::BOTH.map(|partner| store.name(partner)).to_vec());
    let at = Signal::derive(move || Partner::BOTH.iter().position(|partner| *partner == chosen.get()));
    let choose = move |at: usize| {
        if let Some(partner) = Partner::BOTH.get(at) {
            chosen.set(*partner);
        }
    };
    view! { <Chips group="whose" legend options=names chosen=at on_choose=choose wrap=true /> }.into_any()
}
