//! Lengths of one's own, saved by name for both: kept, called otherwise, deleted with a way back.

use super::presets::{Known, put_one};
use crate::pages::own_time::way_back::WayBack;
use crate::platform::page;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use crate::ui::sheet::Sheet;
use hearth_core::exercise::turn_taker::{Options, Preset};
use hearth_core::journal::entry::{Entry, Line, Preset as Saved};
use hearth_core::journal::{Audience, Author, Draft, RecordId};
use hearth_core::presets::{LONGEST_NAME, saved_as};
use leptos::prelude::*;

/// What is being named.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Naming {
    /// The lengths that are set.
    New,
    /// Saved lengths, by another name.
    Other(RecordId, Saved),
}

/// What the parts share.
#[derive(Clone, Copy)]
struct Shelf {
    store: StoredValue<Store>,
    options: RwSignal<Options>,
    saved: Known,
    picked: RwSignal<Option<RecordId>>,
    naming: RwSignal<Option<Naming>>,
    way_back: WayBack,
}

impl Shelf {
    /// Gives the store; it lies apart, for a handle is copied all the time.
    fn store(self) -> Store {
        self.store.get_value()
    }
}

/// Offers to keep lengths of one's own, and what can be done with those that are kept.
#[component]
pub(super) fn SavedLengths(
    options: RwSignal<Options>,
    saved: Known,
    picked: RwSignal<Option<RecordId>>,
    way_back: WayBack,
) -> AnyView {
    let shelf = Shelf {
        store: StoredValue::new(use_store()),
        options,
        saved,
        picked,
        naming: RwSignal::new(None),
        way_back,
    };
    let current = Memo::new(move |_| {
        let at = options.with(|options| {
            saved.with(|saved| picked.with(|picked| put_one(saved, options, picked.as_ref())))
        });
        at.and_then(|at| saved.with(|saved| saved.get(at).cloned()))
    });
    let is_own = Memo::new(move |_| options.with(|options| options.preset == Preset::OurOwn));
    let part = move || match (is_own.get(), current.get()) {
        (true, Some((id, preset))) => Some(kept(shelf, id, preset)),
        (true, None) => Some(offer(shelf)),
        (false, _) => None,
    };
    let is_open = Signal::derive(move || shelf.naming.with(Option::is_some));
    view! {
        {part}
        <Sheet title="What is it called?" open=is_open on_close=move |()| shelf.naming.set(None)>
            {name(shelf)}
        </Sheet>
    }
    .into_any()
}

fn offer(shelf: Shelf) -> AnyView {
    let open = move |()| shelf.naming.set(Some(Naming::New));
    view! {
        <div class="setup-extras">
            <Button kind=ButtonKind::Pill icon=IconName::Bookmark label="Keep these lengths by name" testid="save-lengths"
                on_click=open/>
        </div>
    }
    .into_any()
}

fn kept(shelf: Shelf, id: RecordId, preset: Saved) -> AnyView {
    let name = preset.name.as_str().to_owned();
    let label = |what: &str| [what, " ", &name].concat();
    let (rename, delete) = (label("Rename"), label("Delete"));
    let gone = id.clone();
    let call = move |()| shelf.naming.set(Some(Naming::Other(id.clone(), preset.clone())));
    let remove = move |()| {
        let undo = shelf.store().forget_with_undo(&gone);
        shelf.way_back.offer("The lengths are deleted.", undo);
        page::focus_heading_soon();
    };
    view! {
        <div class="own-card" data-testid="saved-lengths">
            <p>{name.clone()}</p>
            <IconButton icon=IconName::Pencil label=rename testid="rename-lengths" on_click=call/>
            <IconButton icon=IconName::Trash2 label=delete testid="delete-lengths" on_click=remove/>
        </div>
    }
    .into_any()
}

fn name(shelf: Shelf) -> Option<AnyView> {
    let naming = shelf.naming.get_untracked()?;
    let (own, text) = match &naming {
        Naming::New => (None, String::new()),
        Naming::Other(id, preset) => (Some(id.clone()), preset.name.as_str().to_owned()),
    };
    let text = RwSignal::new(text);
    let is_taken = Memo::new(move |_| {
        let name = text.with(|text| text.trim().to_lowercase());
        shelf.saved.with(|saved| {
            let others = saved.iter().filter(|(id, _)| Some(id) != own.as_ref());
            let mut names = others.map(|(_, preset)| preset.name.as_str().to_lowercase());
            names.any(|other| other == name)
        })
    });
    let fault = Signal::derive(move || {
        is_taken
            .get()
            .then(|| "Other lengths are called that.".to_owned())
    });
    let is_wanting = Memo::new(move |_| is_taken.get() || text.with(|text| text.trim().is_empty()));
    let keep = move |()| {
        keep(shelf, &naming, &text.get_untracked());
        shelf.naming.set(None);
        page::focus_heading_soon();
    };
    Some(
        view! {
            <Field id="lengths-name" label="A name for these lengths, for both of you" value=text
                on_input=move |words| text.set(words) most=LONGEST_NAME words=true error=fault/>
            <Button kind=ButtonKind::Primary label="Keep it" testid="keep-lengths" disabled=is_wanting on_click=keep/>
        }
        .into_any(),
    )
}

fn keep(shelf: Shelf, naming: &Naming, name: &str) {
    let (store, way_back) = (shelf.store(), shelf.way_back);
    match naming {
        Naming::New => {
            let preset = shelf.options.with_untracked(|options| saved_as(name, options));
            let Some(preset) = preset else { return };
            let id = store.keep_new(Author::Both, Audience::Both, Entry::Preset(preset));
            shelf.picked.set(id.clone());
            way_back.offer("Kept, for both of you.", move || {
                if let Some(id) = &id {
                    store.forget(id);
                }
            });
        }
        Naming::Other(id, preset) => {
            let Some(name) = Line::cut(name, LONGEST_NAME) else {
                return;
            };
            let draft = Draft {
                author: Author::Both,
                audience: Audience::Both,
                entry: Entry::Preset(Saved {
                    name,
                    ..preset.clone()
                }),
            };
            way_back.offer("Called otherwise.", store.keep_with_undo(id, draft));
        }
    }
}
