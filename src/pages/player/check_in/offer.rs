//! One asks the other a question: three are offered, one is chosen.

use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::seat::Seat;
use hearth_core::couple::Partner;
use hearth_core::exercise::check_in::offer::offered;
use hearth_core::session::Event;
use leptos::prelude::*;

/// Offers the asker three questions.
#[component]
pub(super) fn Offer(asker: Partner) -> AnyView {
    let store = use_store();
    let other = asker.other();
    let offers = offers(store);
    let is_empty = offers.is_empty();
    let question = move |(text, passes): (String, usize)| {
        view! {
            <li>
                <button type="button" class="check-question" data-testid="question" on:click=move |_| ask(store, passes)>
                    {text}
                </button>
            </li>
        }
    };
    view! {
        <section class="closing check-offer" data-seat=asker.slug()>
            <p class="check-asker"><Seat partner=asker /> {move || store.name(asker)} " asks"</p>
            <h1 tabindex="-1">"One question for " {move || store.name(other)}</h1>
            <p class="t-small">"Choose one and say it aloud. " {move || store.name(other)} " has a minute to say more."</p>
            <ul class="check-questions">{offers.into_iter().map(question).collect_view()}</ul>
            {is_empty.then(|| view! { <p class="t-lead">"Ask what you would like to know."</p> })}
            <Button
                kind=if is_empty { ButtonKind::Primary } else { ButtonKind::Quiet }
                label=if is_empty { "It is asked" } else { "A question of my own" }
                testid="own-question"
                on_click=move || ask(store, 0)
            />
        </section>
    }
    .into_any()
}

/// Gives the words of the questions, and how many are passed over to reach each.
fn offers(store: Store) -> Vec<(String, usize)> {
    store.session.with_untracked(|session| {
        let Some(session) = session else { return Vec::new() };
        let turn = session.step().turn;
        let hand = session.exercise().hand();
        let offered = hand.map(|hand| offered(hand, turn)).unwrap_or_default();
        offered
            .into_iter()
            .map(|(card, passes)| (card.text.clone(), passes))
            .collect()
    })
}

fn ask(store: Store, passes: usize) {
    for _ in 0..passes {
        store.act(Event::Pass);
    }
    store.act(Event::HandOver);
}
