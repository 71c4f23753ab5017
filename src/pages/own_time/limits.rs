//! Pace and limits: each marks the topics alone; cards are drawn from what is open to both.

use super::way_back::{WayBack, use_way_back};
use super::{framed, today};
use crate::pages::holder::HolderGate;
use crate::pages::words::with_words;
use crate::state::{Store, use_store};
use crate::ui::segments::Segments;
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::Mark;
use hearth_core::limits;
use hearth_core::words::content::{Limits, Named};
use leptos::prelude::*;

/// Asks who holds the phone, then shows that partner's own marks and nothing of the other's.
#[component]
pub fn LimitsPage() -> impl IntoView {
    let (store, way_back) = (use_store(), use_way_back());
    let marks = Callback::new(move |partner: Partner| {
        // No way back from what one did while the other may hold the phone.
        on_cleanup(move || way_back.close());
        with_words(move |words: Limits| {
            Marks {
                partner,
                way_back,
                store,
            }
            .draw(words)
        })
    });
    framed(Listed::Limits, Some(way_back), move || {
        view! { <HolderGate reason="What you mark here is for your eyes alone." children=marks /> }.into_any()
    })
}

/// One partner's marks.
#[derive(Clone, Copy)]
struct Marks {
    partner: Partner,
    way_back: WayBack,
    store: Store,
}

impl Marks {
    fn draw(self, words: Limits) -> AnyView {
        let names: Vec<String> = words.marks.iter().map(|mark| mark.name.clone()).collect();
        let day = today();
        // Whatever is marked now stays where it is until the page is left: nothing slips from under a finger.
        let (offered, resting): (Vec<_>, Vec<_>) = self.store.journal.with_untracked(|journal| {
            let may_offer = |topic: &Named| limits::may_offer(journal, self.partner, &topic.id, day);
            words.topics.into_iter().partition(may_offer)
        });
        let topic = |topic: Named| self.topic(topic, names.clone());
        let offered = offered.into_iter().map(topic).collect_view();
        let resting = (!resting.is_empty()).then(|| self.resting(resting, names.clone()));
        let meanings = words.marks.into_iter().map(|mark| {
            view! { <div><dt>{mark.name}</dt><dd>{mark.text}</dd></div> }
        });
        view! {
            <p class="t-lead">{words.why}</p>
            <dl class="meanings">{meanings.collect_view()}</dl>
            <p class="t-small">"What you leave unmarked counts as open."</p>
            <div class="rows topics">{offered}</div>
            {resting}
        }
        .into_any()
    }

    /// What was marked "not" lies apart, for its owner alone to open.
    fn resting(self, topics: Vec<Named>, names: Vec<String>) -> AnyView {
        let topic = |topic: Named| self.topic(topic, names.clone());
        view! {
            <details class="resting" data-testid="resting">
                <summary class="row"><span class="row-words row-title">"Resting"</span></summary>
                <p class="t-small">"Not asked about for now. Change one whenever you like."</p>
                <div class="rows topics">{topics.into_iter().map(topic).collect_view()}</div>
            </details>
        }
        .into_any()
    }

    fn topic(self, topic: Named, names: Vec<String>) -> AnyView {
        let kept = self
            .store
            .journal
            .with_untracked(|journal| limits::mark_of(journal, self.partner, &topic.id));
        let place = kept.and_then(|(mark, _)| Mark::ALL.iter().position(|known| *known == mark));
        let chosen = RwSignal::new(place);
        let Named { id, name, text } = topic;
        let group = ["limit-", &id].concat();
        let choose = move |at: usize| self.choose(&id, at, chosen);
        view! { <Segments group title=name meta=text options=names chosen on_choose=choose /> }.into_any()
    }

    /// Keeps a mark at once; a "not" that is said again rests anew.
    fn choose(self, topic: &str, at: usize, chosen: RwSignal<Option<usize>>) {
        let (Some(mark), Some(id)) = (Mark::ALL.get(at), limits::mark_id(self.partner, topic)) else {
            return;
        };
        let Some(draft) = limits::marked(self.partner, topic, *mark, today()) else {
            return;
        };
        let was = chosen.get_untracked();
        if self.store.draft_of(&id).as_ref() == Some(&draft) {
            return;
        }
        let undo = self.store.keep_with_undo(&id, draft);
        chosen.set(Some(at));
        self.way_back.offer("Kept, for you alone.", move || {
            undo();
            chosen.set(was);
        });
    }
}
