//! What now: a longer turn, a small kindness, or enough for today.

use super::{leave, round};
use crate::route::Route;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use crate::ui::lights::{Lights, Meeting};
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::exercise::turn_taker::{Options, Preset};
use hearth_core::journal::entry::Need;
use leptos::prelude::*;

/// Closes the check-in.
#[component]
pub(super) fn Close() -> AnyView {
    let store = use_store();
    let speaker = speaker(store);
    let [name, other] = [speaker, speaker.other()].map(|partner| untrack(|| store.name(partner)));
    let talk = move |()| {
        prepare(store, speaker);
        leave(store, Route::Exercise(Listed::TurnTaker));
    };
    view! {
        <section class="closing" data-centred>
            <Lights meeting=Meeting::Together />
            <h1 tabindex="-1">{[name.clone(), " could go first. ".to_owned(), other, " only has to listen.".to_owned()].concat()}</h1>
            <div class="closing-actions">
                <Button
                    kind=ButtonKind::Primary
                    icon=IconName::MessagesSquare
                    label=["Three minutes for ", &name].concat()
                    testid="to-turns"
                    on_click=talk
                />
                <Button
                    icon=IconName::HandHeart
                    label=Listed::Kindness.title()
                    testid="to-kindness"
                    on_click=move || leave(store, Route::Exercise(Listed::Kindness))
                />
                <Button
                    kind=ButtonKind::Quiet
                    label="That’s enough for today"
                    testid="enough"
                    on_click=move || leave(store, Route::Today)
                />
            </div>
        </section>
    }
    .into_any()
}

/// Gives who could go first: the one who needs to be heard, else the one who began.
fn speaker(store: Store) -> Partner {
    let Some(round) = round(store) else {
        return Partner::First;
    };
    let needs_hearing = |partner: &Partner| {
        let answer = untrack(|| store.kept_check_in(*partner, round.on));
        answer.is_some_and(|answer| answer.need == Some(Need::Heard))
    };
    [round.first, round.first.other()]
        .into_iter()
        .find(needs_hearing)
        .unwrap_or(round.first)
}

/// Fills in a talk about what was named.
fn prepare(store: Store, speaker: Partner) {
    let on = round(store).map(|round| round.on);
    let answer = on.and_then(|on| untrack(|| store.kept_check_in(speaker, on)));
    let because = answer.and_then(|answer| answer.because);
    let topic = because.map(|line| line.as_str().chars().take(Options::LONGEST_TOPIC).collect());
    store.prepared.set(Some(Options {
        topic: topic.unwrap_or_default(),
        ..Options::of(Preset::Standard, speaker)
    }));
}
