//! Keepsakes: lists of what the two keep, each with adding, changing, deleting and a way back.

mod closing;
mod date_form;
mod desk;
mod finder;
mod form;
mod hard_thing;
mod idea_card;
mod list;
mod something_new;
mod time_for_two;
mod told;
mod wins;

pub(crate) use closing::closing;
pub(crate) use desk::{Desk, Opened};
pub(crate) use form::{delete, keep_button, line_of, whose};
pub use hard_thing::HardThingPage;
pub(crate) use list::{Row, list, titled};
pub use something_new::SomethingNewPage;
pub use time_for_two::TimeForTwoPage;
pub use told::{CarryingPage, DreamsPage};
pub use wins::WinsPage;

use crate::pages::own_time::framed;
use crate::pages::own_time::way_back::use_way_back;
use crate::pages::words::with_words;
use hearth_core::exercise::Listed;
use hearth_core::words::content::Content;
use leptos::prelude::*;

/// Draws a page of keepsakes once its words are here and all that is kept has been read.
pub(crate) fn page<T: Content + 'static>(
    listed: Listed,
    build: impl Fn(Desk, T) -> AnyView + Clone + Send + 'static,
) -> AnyView {
    let way_back = use_way_back();
    framed(listed, Some(way_back), move || {
        let build = build.clone();
        with_words(move |words: T| build(Desk::open(listed, way_back), words))
    })
}
