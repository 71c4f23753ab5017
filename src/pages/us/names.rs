//! What the two are called; nobody has to say.

use crate::state::use_store;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::TextField;
use crate::ui::icon::IconName;
use crate::ui::icon_button::IconButton;
use crate::ui::lights::{Lights, Meeting};
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
            <Lights meeting=Meeting::Together />
            <div>
                <p class="t-h">{move || shown(&names.get())}</p>
                <p class="t-small">"Ember is solid, Tide is lined"</p>
            </div>
            <IconButton icon=IconName::Pencil label="Change the names" testid="names" on_press=move || is_open.set(true) />
        </section>
        <Sheet title="What are you called?" open=is_open>
            <NameFields on_done=move || is_open.set(false) />
        </Sheet>
    }
}

fn shown(names: &Each<Name>) -> AnyView {
    let text = |name: &Name| name.get().map(str::to_owned);
    match (text(&names.first), text(&names.second)) {
        (Some(first), Some(second)) => view! { {first} " " <em class="t-and">"and"</em> " " {second} }.into_any(),
        (Some(name), None) | (None, Some(name)) => name.into_any(),
        (None, None) => "You two".into_any(),
    }
}

#[component]
fn NameFields(on_done: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let store = use_store();
    let written = store.settings.with_untracked(|settings| {
        let text = |partner| settings.couple.names.of(partner).get().unwrap_or_default().to_owned();
        Partner::BOTH.map(text)
    });
    let [first, second] = written.map(RwSignal::new);
    let save = move || {
        store.set(|settings| {
            settings.couple.names = Each {
                first: Name::from(first.get_untracked()),
                second: Name::from(second.get_untracked()),
            };
        });
        on_done();
    };
    view! {
        <TextField label="Ember, the solid light" value=first on_input=move |text| first.set(text) most=Name::LONGEST is_serif=true />
        <TextField label="Tide, the lined light" value=second on_input=move |text| second.set(text) most=Name::LONGEST is_serif=true />
        <p class="t-small">"Leave them empty if you like."</p>
        <Button kind=ButtonKind::Primary testid="save-names" on_press=save>"Keep these names"</Button>
    }
}
