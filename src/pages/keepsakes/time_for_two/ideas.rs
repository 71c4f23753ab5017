//! Ideas out of what is open to both: four filters, one idea at a time, or all that fit.

use crate::pages::keepsakes::date_form::{MINUTES, minutes_text};
use crate::pages::keepsakes::idea_card::{Idea, idea_card, to_card};
use crate::pages::keepsakes::{Row, list};
use crate::platform::random;
use crate::route::Route;
use crate::state::Store;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::chip::Chips;
use crate::ui::icon::IconName;
use hearth_core::exercise::Listed;
use hearth_core::limits;
use hearth_core::words::content::DateIdea;
use leptos::prelude::*;

/// What the filters let choose, after "any": the value in the words, and how it is said.
const ENERGY: [[&str; 2]; 2] = [["low", "Little energy"], ["some", "Some energy"]];
const COST: [[&str; 2]; 3] = [
    ["none", "Free"],
    ["little", "A little money"],
    ["some", "Some money"],
];
const PLACE: [[&str; 2]; 2] = [["in", "At home"], ["out", "Out"]];

/// The ideas and what is chosen among them.
#[derive(Clone, Copy)]
pub(super) struct Ideas {
    all: StoredValue<Vec<DateIdea>>,
    /// The place in each filter: minutes, energy, cost, place; 0 is any.
    chosen: [RwSignal<usize>; 4],
    shown: RwSignal<Option<DateIdea>>,
    is_all: RwSignal<bool>,
}

fn is(options: &[[&str; 2]], at: usize, value: &str) -> bool {
    let wanted = at.checked_sub(1).and_then(|at| options.get(at));
    wanted.is_none_or(|[wanted, _]| *wanted == value)
}

fn said(options: &[[&'static str; 2]], value: &str) -> &'static str {
    let known = options.iter().find(|[known, _]| *known == value);
    known.map_or("", |[_, said]| *said)
}

impl Ideas {
    pub(super) fn open(store: Store, mut all: Vec<DateIdea>) -> Self {
        store
            .journal
            .with_untracked(|journal| all.retain(|idea| limits::is_open(journal, &idea.topic)));
        let ideas = Self {
            all: StoredValue::new(all),
            chosen: std::array::from_fn(|_| RwSignal::new(0)),
            shown: RwSignal::new(None),
            is_all: RwSignal::new(false),
        };
        ideas.another();
        ideas
    }

    fn fits(self, idea: &DateIdea) -> bool {
        let [minutes, energy, cost, place] = self.chosen.map(|chosen| chosen.get());
        let most = minutes.checked_sub(1).and_then(|at| MINUTES.get(at));
        most.is_none_or(|most| u64::try_from(idea.minutes) == Ok(*most))
            && is(&ENERGY, energy, &idea.energy)
            && is(&COST, cost, &idea.cost)
            && is(&PLACE, place, &idea.place)
    }

    fn fitting(self) -> Vec<DateIdea> {
        self.all
            .with_value(|all| all.iter().filter(|idea| self.fits(idea)).cloned().collect())
    }

    /// Shows another idea that fits, where there is one.
    fn another(self) {
        let before = self.shown.get_untracked().map(|idea| idea.id);
        let fitting = untrack(|| self.fitting());
        let others: Vec<_> = fitting
            .iter()
            .filter(|idea| Some(&idea.id) != before.as_ref())
            .collect();
        let at = random::below(u32::try_from(others.len()).unwrap_or_default());
        let next = others.get(at as usize).copied().or(fitting.first()).cloned();
        self.shown.set(next);
    }

    fn filter(self, which: usize, at: usize) {
        if let Some(chosen) = self.chosen.get(which) {
            chosen.set(at);
        }
        let still_fits = untrack(|| {
            self.shown
                .with(|idea| idea.as_ref().is_some_and(|idea| self.fits(idea)))
        });
        if !still_fits {
            self.another();
        }
    }

    pub(super) fn draw(self, plan: impl Fn(Option<DateIdea>) + Copy + Send + Sync + 'static) -> AnyView {
        view! {
            <section class="keep-part" aria-label="Ideas">
                {self.filters()}
                {self.card(plan)}
                <div class="own-ways">
                    <Button
                        kind=ButtonKind::Quiet
                        icon=IconName::List
                        label=move || if self.is_all.get() { "Only one at a time" } else { "All that fit" }
                        on_click=move |()| self.is_all.update(|is_all| *is_all = !*is_all)
                        testid="all"
                    />
                    <Button kind=ButtonKind::Quiet icon=IconName::Plus label="A plan of our own" on_click=move |()| plan(None) testid="own" />
                    <ButtonLink kind=ButtonKind::Quiet href=Route::Exercise(Listed::PhonesDown).href() label="Begin now, phones down" />
                </div>
                <Show when=move || self.is_all.get()>{self.every()}</Show>
            </section>
        }
        .into_any()
    }

    fn filters(self) -> AnyView {
        let named = |options: &[[&str; 2]], any: &str| {
            let words = options.iter().map(|[_, said]| (*said).to_owned());
            [any.to_owned()].into_iter().chain(words).collect::<Vec<_>>()
        };
        let minutes = [vec!["Any length".to_owned()], MINUTES.map(minutes_text).to_vec()].concat();
        let groups = [
            ("minutes", "How long", minutes),
            ("energy", "How much energy", named(&ENERGY, "Any energy")),
            ("cost", "What it costs", named(&COST, "Any cost")),
            ("place", "Where", named(&PLACE, "In or out")),
        ];
        let group =
            |(which, (group, legend, options)): (usize, (&'static str, &'static str, Vec<String>))| {
                let chosen = self.chosen.get(which).copied();
                let at = Signal::derive(move || chosen.map(|chosen| chosen.get()));
                view! {
                    <Chips
                        group
                        legend
                        unseen_legend=true
                        options=Signal::stored(options)
                        chosen=at
                        on_choose=move |at| self.filter(which, at)
                    />
                }
            };
        view! { <div class="keep-filters">{groups.into_iter().enumerate().map(group).collect_view()}</div> }
            .into_any()
    }

    fn card(self, plan: impl Fn(Option<DateIdea>) + Copy + Send + Sync + 'static) -> AnyView {
        let idea = Memo::new(move |_| {
            let idea = self.shown.get()?;
            let minutes = minutes_text(u64::try_from(idea.minutes).unwrap_or_default());
            let energy = said(&ENERGY, &idea.energy);
            let (cost, place) = (said(&COST, &idea.cost), said(&PLACE, &idea.place));
            Some(Idea {
                title: idea.title,
                how: idea.how,
                meta: [minutes.as_str(), energy, cost, place].join("\u{a0}· "),
            })
        });
        let take = move || plan(self.shown.get_untracked());
        idea_card(
            idea,
            move || self.another(),
            ("Plan it", IconName::CalendarPlus),
            take,
        )
    }

    /// Lists every idea that fits; one that is touched is shown on the card.
    fn every(self) -> AnyView {
        let rows = Memo::new(move |_| {
            let row = |idea: DateIdea| Row {
                key: idea.id,
                title: idea.title,
                meta: idea.how,
                whose: None,
            };
            self.fitting().into_iter().map(row).collect::<Vec<_>>()
        });
        let show = move |key: String| {
            let found = self
                .all
                .with_value(|all| all.iter().find(|idea| idea.id == key).cloned());
            self.shown.set(found);
            to_card();
        };
        list(["ideas", "ideas-search"], rows, None, show)
    }
}
