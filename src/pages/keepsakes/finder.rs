//! Finding an idea: a few filters, one idea at a time, or all that fit.

use super::idea_card::{Idea, idea_card, to_card};
use super::{Row, list};
use crate::platform::random;
use crate::state::Store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::icon::IconName;
use hearth_core::limits;
use leptos::prelude::*;

/// One idea, with its place in each filter; 0 fits any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) how: String,
    pub(super) topic: String,
    pub(super) tags: Vec<usize>,
}

/// One filter: the name of its group, what it is about, and what can be chosen after "any".
pub(super) struct Filter {
    pub(super) group: &'static str,
    pub(super) legend: &'static str,
    pub(super) any: &'static str,
    pub(super) options: Vec<String>,
}

/// Gives the place of a value in a filter.
pub(super) fn place_of<T: PartialEq>(known: &[T], value: &T) -> usize {
    known
        .iter()
        .position(|known| known == value)
        .map_or(0, |at| at + 1)
}

/// The ideas and what is chosen among them.
#[derive(Clone, Copy)]
pub(super) struct Finder {
    all: StoredValue<Vec<Found>>,
    filters: StoredValue<Vec<Filter>>,
    /// The place in each filter; 0 is any.
    chosen: RwSignal<Vec<usize>>,
    shown: RwSignal<Option<Found>>,
    is_all: RwSignal<bool>,
}

impl Finder {
    /// Begins with one of the ideas that are open to both.
    pub(super) fn open(store: Store, mut all: Vec<Found>, filters: Vec<Filter>) -> Self {
        store
            .journal
            .with_untracked(|journal| all.retain(|idea| limits::is_open(journal, &idea.topic)));
        let finder = Self {
            all: StoredValue::new(all),
            chosen: RwSignal::new(vec![0; filters.len()]),
            filters: StoredValue::new(filters),
            shown: RwSignal::new(None),
            is_all: RwSignal::new(false),
        };
        finder.another();
        finder
    }

    fn fits(self, idea: &Found) -> bool {
        self.chosen.with(|chosen| {
            let mut both = chosen.iter().zip(&idea.tags);
            both.all(|(chosen, tag)| *chosen == 0 || chosen == tag)
        })
    }

    fn fitting(self) -> Vec<Found> {
        self.all
            .with_value(|all| all.iter().filter(|idea| self.fits(idea)).cloned().collect())
    }

    /// Shows another idea that fits, where there is one.
    pub(super) fn another(self) {
        let before = self.shown.get_untracked();
        let fitting = untrack(|| self.fitting());
        let others: Vec<_> = fitting
            .iter()
            .filter(|idea| Some(*idea) != before.as_ref())
            .collect();
        let at = random::below(u32::try_from(others.len()).unwrap_or_default());
        self.shown
            .set(others.get(at as usize).copied().or(fitting.first()).cloned());
    }

    fn choose(self, which: usize, at: usize) {
        self.chosen.update(|chosen| {
            if let Some(place) = chosen.get_mut(which) {
                *place = at;
            }
        });
        let shown = self.shown.get_untracked();
        if !untrack(|| shown.is_some_and(|idea| self.fits(&idea))) {
            self.another();
        }
    }

    /// Says in a line what an idea takes.
    fn meta(self, idea: &Found) -> String {
        self.filters.with_value(|filters| {
            let said = filters.iter().zip(&idea.tags).filter_map(|(filter, tag)| {
                let at = tag.checked_sub(1)?;
                filter.options.get(at).cloned()
            });
            said.collect::<Vec<_>>().join("\u{a0}· ")
        })
    }

    /// Draws it; `take` is what can be done with an idea, and `more` stands under the card.
    pub(super) fn draw(
        self,
        take: (&'static str, IconName),
        on_take: impl Fn(Found) + Copy + Send + Sync + 'static,
        more: AnyView,
    ) -> AnyView {
        let idea = Memo::new(move |_| {
            self.shown.with(|idea| {
                idea.as_ref().map(|idea| Idea {
                    title: idea.title.clone(),
                    how: idea.how.clone(),
                    meta: self.meta(idea),
                })
            })
        });
        let taken = move || {
            if let Some(idea) = self.shown.get_untracked() {
                on_take(idea);
            }
        };
        let label = move || {
            if self.is_all.get() {
                "Only one at a time"
            } else {
                "All that fit"
            }
        };
        let turn = move |()| self.is_all.update(|is_all| *is_all = !*is_all);
        view! {
            <section class="keep-part" aria-label="Ideas">
                {self.filters()}
                {idea_card(idea, move || self.another(), take, taken)}
                <div class="own-ways">
                    {more}
                    <Button kind=ButtonKind::Quiet icon=IconName::List label on_click=turn testid="all" />
                </div>
                <Show when=move || self.is_all.get()>{self.every()}</Show>
            </section>
        }
        .into_any()
    }

    fn filters(self) -> AnyView {
        let filter = |(which, filter): (usize, &Filter)| {
            let options = [vec![filter.any.to_owned()], filter.options.clone()].concat();
            let at = Signal::derive(move || self.chosen.with(|chosen| chosen.get(which).copied()));
            let (group, legend) = (filter.group, filter.legend);
            let choose = move |at: usize| self.choose(which, at);
            view! {
                <Chips group legend unseen_legend=true options=Signal::stored(options) chosen=at on_choose=choose />
            }
            .into_any()
        };
        let drawn = self
            .filters
            .with_value(|filters| filters.iter().enumerate().map(filter).collect_view());
        view! { <div class="keep-filters">{drawn}</div> }.into_any()
    }

    /// Lists every idea that fits; one that is touched is shown on the card.
    fn every(self) -> AnyView {
        let rows = Memo::new(move |_| {
            let row = |idea: Found| Row {
                key: idea.key,
                title: idea.title,
                meta: idea.how,
                whose: None,
            };
            self.fitting().into_iter().map(row).collect::<Vec<_>>()
        });
        let show = move |key: String| {
            let found = self
                .all
                .with_value(|all| all.iter().find(|idea| idea.key == key).cloned());
            self.shown.set(found);
            to_card();
        };
        list(["ideas", "ideas-search"], rows, None, show)
    }
}
