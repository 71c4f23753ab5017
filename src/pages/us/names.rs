//! What the two are called; nobody has to say.

use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::Field;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use crate::ui::seat::BothMark;
use crate::ui::sheet::Sheet;
use hearth_core::couple::{Each, Name, Partner};
use leptos::prelude::*;

/// The couple's two lights and names, with a sheet to change the names.
#[component]
pub fn Names() -> impl IntoView {
    let store = use_store();
    let is_open = RwSignal::new(false);
    let names = Memo::new(move |_| store.settings.with(|settings| settings.couple.names.clone()));
    view! {
        <section class="us-names" aria-label="Names">
            <BothMark />
            <div class="us-names-words">
                <p class="t-h">{move || shown(&names.get())}</p>
                <p class="t-small">"Ember is solid, Tide is lined."</p>
            </div>
            <IconButton
                icon=IconName::Pencil
                label="Change the names"
                on_click=move |()| is_open.set(true)
                testid="names"
            />
        </section>
        <Sheet title="What are you called?" open=is_open on_close=move |()| is_open.set(false)>
            <NameFields is_open />
        </Sheet>
    }
}

fn shown(names: &Each<Name>) -> AnyView {
    let text = |name: &Name| name.get().map(str::to_owned);
    match (text(&names.first), text(&names.second)) {
        (Some(first), Some(second)) => {
            view! { {first} " " <em class="t-and">"and"</em> " " {second} }.into_any()
        }
        (Some(name), None) | (None, Some(name)) => name.into_any(),
        (None, None) => "You two".into_any(),
    }
}

#[component]
fn NameFields(is_open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let names = store.settings.with_untracked(|settings| {
        let name = |partner| settings.couple.names.of(partner).get().unwrap_or_default();
        Partner::BOTH.map(|partner| RwSignal::new(name(partner).to_owned()))
    });
    let save = move |()| {
        let [first, second] = names.map(|name| Name::from(name.get_untracked()));
        store.set(|settings| settings.couple.names = Each { first, second });
        is_open.set(false);
    };
    let [first, second] = names;
    view! {
        {name_field("name-first", "Ember, the solid light", first)}
        {name_field("name-second", "Tide, the lined light", second)}
        <p class="t-small">"Both may stay empty: then you are Ember and Tide."</p>
        <Button label="Keep these names" kind=ButtonKind::Primary on_click=save testid="save-names" />
    }
}

fn name_field(id: &'static str, label: &'static str, name: RwSignal<String>) -> AnyView {
    view! { <Field id label value=name on_input=move |text| name.set(text) words=true most=Name::LONGEST /> }
        .into_any()
}
