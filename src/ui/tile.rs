//! Tiles in a row, of which one is chosen: times, lengths, kinds.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::chip::{legend, radio};
use super::icon::{Icon, IconName};

/// What a tile shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TileFace {
    /// A large figure over a small word: "21:21" over "20 min".
    Figure {
        /// The figure.
        big: String,
        /// The word under it.
        small: String,
    },
    /// Words alone, on one or two lines.
    Words(String),
    /// An icon with a name for ears.
    Icon(IconName, &'static str),
}

/// Gives the height and pitch of a row of tiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TileKind {
    /// Two lines of words.
    #[default]
    Words,
    /// Large figures.
    Times,
    /// Five clock times in one row.
    Tight,
}

/// Draws the face of a tile.
fn face(face: TileFace) -> AnyView {
    match face {
        TileFace::Figure { big, small } => view! {
            <span class="tile-big">{big}</span>
            <span class="unseen">" "</span>
            <span class="tile-small">{small}</span>
        }
        .into_any(),
        TileFace::Words(words) => view! { <span class="tile-words">{words}</span> }.into_any(),
        TileFace::Icon(name, label) => view! {
            <Icon name/>
            <span class="unseen">{label}</span>
        }
        .into_any(),
    }
}

/// Draws tiles of which one may be chosen, told by their place in the list.
#[component]
pub fn Tiles(
    /// The name of the group, unlike any other on the page.
    group: &'static str,
    /// What the choice is about.
    #[prop(into)]
    legend: TextProp,
    /// Whether the legend is for ears only.
    #[prop(optional)]
    unseen_legend: bool,
    /// A note at the other end of the legend's line.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// Their height and pitch.
    #[prop(optional)]
    kind: TileKind,
    /// What the tiles show.
    #[prop(into)]
    options: Signal<Vec<TileFace>>,
    /// The place of the chosen one.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Hears of a choice.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> AnyView {
    let tile = move |(index, shown): (usize, TileFace)| {
        view! { <label class="tile choice-option">{radio(group, index, chosen, on_choose)} {face(shown)}</label> }
            .into_any()
    };
    view! {
        <fieldset
            class="choice tiles"
            data-kind=(kind == TileKind::Times).then_some("times")
            data-tight=kind == TileKind::Tight
        >
            {self::legend(legend, note, unseen_legend)}
            <div class="tiles-row" style:--tiles=move || options.with(Vec::len).to_string()>
                {move || options.get().into_iter().enumerate().map(tile).collect_view()}
            </div>
        </fieldset>
    }
    .into_any()
}
