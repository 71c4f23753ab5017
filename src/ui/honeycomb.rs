//! Ten discs that touch, each as warm as its practice: a comb, a ruled list where the text is large or asked for,
//! or a strip.

use hearth_core::insight::recency::Warmth;
use hearth_core::practice::Practice;
use leptos::prelude::*;

use super::glyph::Glyph;

/// One practice as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Which practice.
    pub practice: Practice,
    /// How warm it is.
    pub warmth: Warmth,
    /// How recently it was tended, in words.
    pub when: String,
    /// Where it leads.
    pub href: String,
}

/// Draws the practices in their order.
#[component]
pub fn Honeycomb(
    /// The practices.
    cells: Vec<Cell>,
    /// Whether they are to be a list at any size of text.
    #[prop(into)]
    is_list: Signal<bool>,
) -> AnyView {
    view! {
        <ul class="comb" data-list=move || is_list.get() data-testid="comb">
            {cells.into_iter().map(drawn).collect_view()}
        </ul>
    }
    .into_any()
}

/// Draws the practices as a row of discs, for a glance; what each is called is for ears and for pointers.
pub fn strip(cells: Vec<Cell>) -> AnyView {
    let disc = |cell: Cell| {
        let name = [cell.practice.name(), ", ", &cell.when].concat();
        view! {
            <li class="strip-cell">
                <a class="strip-disc" href=cell.href data-warmth=cell.warmth.step() title=name.clone() aria-label=name>
                    <Glyph practice=cell.practice/>
                </a>
            </li>
        }
    };
    view! { <ul class="strip" data-testid="strip">{cells.into_iter().map(disc).collect_view()}</ul> }
        .into_any()
}

fn drawn(cell: Cell) -> AnyView {
    view! {
        <li class="comb-cell">
            <a class="comb-disc" href=cell.href data-warmth=cell.warmth.step()>
                <Glyph practice=cell.practice/>
                <span class="comb-name">{cell.practice.name().replace("& ", "&\n")}</span>
                <span class="unseen">", "</span>
                <span class="comb-when">{cell.when}</span>
            </a>
        </li>
    }
    .into_any()
}
