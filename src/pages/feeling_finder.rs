//! The feeling finder by itself: from a rough word to the right one, and nothing kept.

use crate::hooks::use_media;
use crate::pages::words::with_words;
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::feeling_field::FeelingField;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use crate::ui::page::Page;
use hearth_core::exercise::Listed;
use hearth_core::settings::TextSize;
use hearth_core::words::feelings::{FeelingId, Feelings};
use leptos::prelude::*;

/// So few ems across, the words of the field would hide each other.
const TOO_NARROW: &str = "(max-width: 17em)";

/// Tells whether the words stand in a list: at first, and as soon as, the text is too large for the field.
pub(crate) fn use_as_list(store: Store) -> RwSignal<bool> {
    let is_larger = store
        .settings
        .with_untracked(|settings| settings.text == TextSize::Larger);
    let is_narrow = use_media(TOO_NARROW);
    let as_list = RwSignal::new(is_larger);
    Effect::new(move || {
        if is_narrow.get() {
            as_list.set(true);
        }
    });
    as_list
}

/// Shows the finder.
#[component]
pub fn FeelingFinderPage() -> impl IntoView {
    let close = view! { <IconLink href=Route::Today.href() icon=IconName::X label="Close"/> }.into_any();
    view! {
        <Page title=|| Listed::FeelingFinder.title() lead="Nothing of it is kept." actions=close>
            {with_words(finder)}
        </Page>
    }
}

fn finder(feelings: Feelings) -> AnyView {
    let store = use_store();
    let feelings = StoredValue::new(feelings);
    let chosen = RwSignal::new(None);
    let as_list = use_as_list(store);
    view! {
        <FeelingField feelings chosen as_list />
        <div class="finder-neighbours" aria-live="polite">{move || neighbours(feelings, chosen.get()?)}</div>
    }
    .into_any()
}

/// Tells which word is close to the one that was found, and which may be there beside it.
fn neighbours(feelings: StoredValue<Feelings>, at: usize) -> Option<AnyView> {
    let line = |words: &'static str, id: &FeelingId| {
        feelings.with_value(|feelings| {
            let found = feelings.get(id)?;
            let (word, meaning) = (found.text.clone(), found.meaning.clone());
            Some(view! { <div class="finder-neighbour"><dt>{words}</dt><dd>{word} " " <span>{meaning}</span></dd></div> })
        })
    };
    let feeling = feelings.with_value(|feelings| feelings.all().get(at).cloned())?;
    let near = line("Close by", &feeling.near);
    let beside = line("May be there as well", &feeling.beside);
    Some(view! { <dl class="stack">{near} {beside}</dl> }.into_any())
}
