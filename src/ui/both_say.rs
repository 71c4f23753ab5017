//! Something that takes two: each of the two touches their own light.

use hearth_core::couple::Partner;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::chip::legend;
use super::disc::{Disc, DiscState};
use super::icon::{Icon, IconName};

/// Draws the two lights, dotted until their partner has touched them; the second touch is heard.
#[component]
pub fn BothSay(
    /// What both say.
    #[prop(into)]
    legend: TextProp,
    /// What the two are called, in seat order.
    names: [String; 2],
    /// Whether each has said it, in seat order.
    said: [RwSignal<bool>; 2],
    /// Whether there is nothing to agree to yet; say why beside it.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Hears that both have said it.
    #[prop(into)]
    on_both: Callback<()>,
) -> AnyView {
    let touch = move |mine: RwSignal<bool>| {
        mine.update(|said| *said = !*said);
        if said.iter().all(RwSignal::get_untracked) {
            on_both.run(());
        }
    };
    let light = |((partner, name), mine): ((Partner, String), RwSignal<bool>)| {
        let state = Signal::derive(move || {
            if mine.get() {
                DiscState::Filled
            } else {
                DiscState::Dotted
            }
        });
        view! {
            <label class="both-say-one choice-option" data-seat=partner.slug() data-testid="says">
                <input
                    type="checkbox"
                    class="choice-input"
                    prop:checked=mine
                    prop:disabled=disabled
                    on:change=move |_| touch(mine)
                />
                <Disc who=partner state rim=true/>
                <span class="both-say-words">
                    <Icon name=IconName::Check/>
                    {name}
                </span>
            </label>
        }
    };
    let lights = Partner::BOTH.into_iter().zip(names).zip(said).map(light);
    view! {
        <fieldset class="choice both-say" data-off=disabled>
            {self::legend(legend, None, false)}
            <div class="both-say-two">{lights.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
