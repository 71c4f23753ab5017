//! A short line that comes and goes, with a way back.

use leptos::prelude::*;

/// Draws a line at the foot of the screen, read aloud when it comes.
#[component]
pub fn Toast(
    /// What has happened; nothing hides it.
    #[prop(into)]
    text: Signal<Option<String>>,
    /// The words of the way back, such as "Undo"; nothing offers none.
    #[prop(optional, into)]
    undo: Signal<Option<&'static str>>,
    /// Hears that it is to be undone.
    #[prop(optional, into)]
    on_undo: Option<Callback<()>>,
) -> AnyView {
    let way_back = move || {
        let (words, on_undo) = (undo.get()?, on_undo?);
        Some(view! {
            <button type="button" class="toast-undo" on:click=move |_| on_undo.run(())>{words}</button>
        })
    };
    view! {
        <div class="toast" role="status">
            {move || text.get().map(|text| view! {
                <div class="toast-in"><span>{text}</span> {way_back}</div>
            })}
        </div>
    }
    .into_any()
}
