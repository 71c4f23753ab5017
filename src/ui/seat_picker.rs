//! Who begins: one of the two, or a coin.

use hearth_core::couple::Partner;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::chip::{legend, radio};
use super::icon::{Icon, IconName};

/// What may be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// One of the two.
    One(Partner),
    /// Whoever the coin says.
    Coin,
}

impl Seat {
    /// Everything that may be picked, in order.
    const ALL: [Self; 3] = [Self::One(Partner::First), Self::One(Partner::Second), Self::Coin];

    /// Gives the name used in markup.
    const fn slug(self) -> &'static str {
        match self {
            Self::One(partner) => partner.slug(),
            Self::Coin => "coin",
        }
    }
}

/// Draws three discs of which one is picked; while a coin is tossed the two lights take turns.
#[component]
pub fn SeatPicker(
    /// What is asked.
    #[prop(into)]
    legend: TextProp,
    /// What the two are called, in seat order.
    names: [String; 2],
    /// What is picked.
    #[prop(into)]
    chosen: Signal<Seat>,
    /// Whether a coin is in the air.
    #[prop(optional, into)]
    is_tossing: Signal<bool>,
    /// Whether a coin may decide.
    #[prop(default = true)]
    coin: bool,
    /// Hears of a pick.
    #[prop(into)]
    on_choose: Callback<Seat>,
) -> AnyView {
    let at = Signal::derive(move || {
        let chosen = chosen.get();
        Seat::ALL.iter().position(|seat| *seat == chosen)
    });
    let pick = Callback::new(move |at: usize| {
        if let Some(seat) = Seat::ALL.get(at) {
            on_choose.run(*seat);
        }
    });
    let [first, second] = names;
    let words = [first, second, "Toss a\u{a0}coin".to_owned()];
    let discs = Seat::ALL
        .into_iter()
        .filter(|seat| coin || *seat != Seat::Coin)
        .zip(words)
        .enumerate()
        .map(|(index, (seat, words))| {
            view! {
                <label class="seat-disc choice-option" data-seat=seat.slug()>
                    {radio("who-begins", index, at, pick)}
                    <span class="seat-face" aria-hidden="true"></span>
                    <Icon name=IconName::Check/>
                    <span class="seat-words">{words}</span>
                </label>
            }
        });
    view! {
        <fieldset class="choice seats" data-tossing=is_tossing>
            {self::legend(legend, None, false)}
            <div class="seats-row">{discs.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
