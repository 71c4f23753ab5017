//! Something for hands and senses meanwhile, for each; never a place to write the quarrel down.

use crate::pages::cool_setup::words::use_pause_words;
use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use crate::ui::seat::Seat;
use crate::ui::sheet::Sheet;
use hearth_core::couple::Partner;
use hearth_core::exercise::cool_down::{Change, LONGEST_LINE, Plan};
use hearth_core::session::Event;
use leptos::prelude::*;

/// Shows what one partner does meanwhile, and lets them choose.
#[component]
pub(super) fn Doing(partner: Partner, plan: Memo<Plan>) -> impl IntoView {
    let store = use_store();
    let open = RwSignal::new(false);
    let doing = Memo::new(move |_| plan.with(|plan| plan.doing.of(partner).clone()));
    let name = untrack(|| store.name(partner));
    let label = ["Something to do for ", &name].concat();
    let choose = move |text: String| {
        store.act(Event::Plan(Change::Doing(partner, text)));
        open.set(false);
    };
    view! {
        <section class="doing-seat" data-seat=partner.slug()>
            <h2 class="doing-name"><Seat partner /> {name}</h2>
            <p class="doing-words">{move || doing.get()}</p>
            <button type="button" class="doing-choose" data-testid="doing" aria-label=label.clone() on:click=move |_| open.set(true)>
                {move || if doing.with(String::is_empty) { "Something to do" } else { "Something else" }}
            </button>
            <Sheet title="For hands and senses" open on_close=move || open.set(false)>
                <Ideas on_choose=choose />
            </Sheet>
        </section>
    }
}

#[component]
fn Ideas(#[prop(into)] on_choose: Callback<String>) -> impl IntoView {
    let words = use_pause_words();
    let own = RwSignal::new(String::new());
    let take_own = move || {
        let text = own.get_untracked().trim().to_owned();
        if !text.is_empty() {
            on_choose.run(text);
        }
    };
    let idea = move |text: String| {
        let chosen = text.clone();
        view! { <li><button type="button" class="idea" on:click=move |_| on_choose.run(chosen.clone())>{text}</button></li> }
    };
    view! {
        <p class="pause-note">"Going over the quarrel keeps it warm. Something for the hands lets it cool."</p>
        <Field id="doing" label="Something of your own to do" value=own on_input=move |text| own.set(text) most=LONGEST_LINE />
        <Show when=move || own.with(|own| !own.trim().is_empty())>
            <Button kind=ButtonKind::Outline label="Do this" on_click=take_own />
        </Show>
        <ul class="ideas">{move || words.get().doing.into_iter().map(idea).collect_view()}</ul>
    }
}
