//! One small kindness: three that fit what the other one feels and needs.

mod three;

use crate::pages::feeling_finder::use_as_list;
use crate::pages::words::with_words;
use crate::platform::clock;
use crate::route::Route;
use crate::state::check_in::feelings_of;
use crate::state::{Store, use_store};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Chips;
use crate::ui::feeling_field::FeelingField;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconLink;
use crate::ui::page::Page;
use crate::ui::seat_picker::{Seat, SeatPicker};
use hearth_core::couple::Partner;
use hearth_core::exercise::Listed;
use hearth_core::journal::entry::Need;
use hearth_core::words::content::Kindnesses;
use hearth_core::words::feelings::Feelings;
use leptos::prelude::*;
use three::Three;

/// What is looked for; lives no longer than the page.
#[derive(Clone, Copy)]
struct Sought {
    feelings: StoredValue<Feelings>,
    kindnesses: StoredValue<Kindnesses>,
    /// Who is to receive it.
    receiver: RwSignal<Partner>,
    /// What they feel, by its place in the list.
    feeling: RwSignal<Option<usize>>,
    /// What they need.
    need: RwSignal<Option<usize>>,
    /// Whether it is asked about rather than known from today's check-in.
    is_asking: RwSignal<bool>,
}

/// Shows the page.
#[component]
pub fn KindnessPage() -> impl IntoView {
    let close = view! { <IconLink href=Route::Today.href() icon=IconName::X label="Close"/> }.into_any();
    let inside = |feelings: Feelings| {
        let feelings = StoredValue::new(feelings);
        with_words(move |kindnesses: Kindnesses| found(feelings, kindnesses))
    };
    view! {
        <Page title=|| Listed::Kindness.title() actions=close>
            {with_words(inside)}
        </Page>
    }
}

fn found(feelings: StoredValue<Feelings>, kindnesses: Kindnesses) -> AnyView {
    let store = use_store();
    let sought = Sought {
        feelings,
        kindnesses: StoredValue::new(kindnesses),
        receiver: RwSignal::new(Partner::Second),
        feeling: RwSignal::new(None),
        need: RwSignal::new(None),
        is_asking: RwSignal::new(false),
    };
    let know = move |partner: Partner| {
        sought.receiver.set(partner);
        let known = known_today(store, feelings, partner);
        sought.feeling.set(known.map(|(feeling, _)| feeling));
        sought.need.set(known.and_then(|(_, need)| need));
        sought.is_asking.set(known.is_none());
    };
    untrack(|| know(Partner::Second));
    view! {
        <div class="kindness">
            <SeatPicker
                legend="For whom?"
                names=Partner::BOTH.map(|partner| store.name(partner))
                coin=false
                chosen=Signal::derive(move || Seat::One(sought.receiver.get()))
                on_choose=move |seat: Seat| if let Seat::One(partner) = seat { know(partner) }
            />
            {move || if sought.is_asking.get() {
                view! { <Asking sought /> }.into_any()
            } else {
                view! { <Three sought /> }.into_any()
            }}
        </div>
    }
    .into_any()
}

/// Gives what a partner told in today's check-in, where both opened it.
fn known_today(
    store: Store,
    feelings: StoredValue<Feelings>,
    partner: Partner,
) -> Option<(usize, Option<usize>)> {
    let today = clock::local(clock::now()).date;
    let answer = store.kept_check_in(partner, today)?;
    feelings.with_value(|feelings| {
        let feeling = feelings_of(feelings, &answer)
            .first()
            .map(|feeling| feeling.id.clone())?;
        let at = feelings.all().iter().position(|known| known.id == feeling)?;
        let need = answer.need;
        let need = need.and_then(|need| Need::ALL.iter().position(|known| *known == need));
        Some((at, need))
    })
}

/// Asks for the feeling and the need, where no check-in of today tells them.
#[component]
fn Asking(sought: Sought) -> AnyView {
    const NEEDS: [&str; 4] = ["To be heard", "To be helped", "To be held", "Some quiet"];
    let store = use_store();
    let as_list = use_as_list(store);
    let name = move || store.name(sought.receiver.get());
    view! {
        <p class="t-lead">{move || ["What do you see in ", &name(), ", or what did they tell you?"].concat()}</p>
        {move || view! {
            <FeelingField feelings=sought.feelings seat=sought.receiver.get() chosen=sought.feeling as_list />
        }}
        <Chips
            group="kindness-need"
            legend="What is needed, if you know"
            options=Signal::stored(NEEDS.map(str::to_owned).to_vec())
            chosen=sought.need
            on_choose=move |at: usize| sought.need.set(Some(at))
            wrap=true
        />
        <Button
            kind=ButtonKind::Primary
            label="Show three"
            testid="show-three"
            disabled=Signal::derive(move || sought.feeling.get().is_none())
            on_click=move || sought.is_asking.set(false)
        />
    }
    .into_any()
}
