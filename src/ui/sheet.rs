//! A sheet that rises from the foot of the screen.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::said;

/// Draws a sheet over the screen; the platform holds the focus in it and closes it on Escape or Back.
///
/// What it shows is in the page only while it is open.
#[component]
pub fn Sheet(
    /// What it is about; read first.
    #[prop(into)]
    title: TextProp,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Hears that it wants to close.
    #[prop(into)]
    on_close: Callback<()>,
    /// A drawing over the title.
    #[prop(optional, into)]
    top: Option<ViewFn>,
    /// What stands under the title.
    children: ChildrenFn,
) -> AnyView {
    let sheet = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let is_open = open.get();
        if let Some(sheet) = sheet.get() {
            if is_open && !sheet.open() {
                // It fails only outside a document, and then there is nothing to show it in.
                let _ = sheet.show_modal();
            } else if !is_open && sheet.open() {
                sheet.close();
            }
        }
    });
    let close = move || {
        if open.get_untracked() {
            on_close.run(());
        }
    };
    let inside = move || {
        let (title, top, children) = (title.clone(), top.clone(), children.clone());
        open.get().then(|| {
            view! {
                <div class="sheet-in" on:click=|event| event.stop_propagation()>
                    {top.map(|top| top.run())}
                    <h2 class="sheet-title" tabindex="-1" autofocus>{said(title)}</h2>
                    {children()}
                </div>
            }
            .into_any()
        })
    };
    view! {
        <dialog
            class="sheet"
            node_ref=sheet
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                close();
            }
            on:close=move |_| close()
            on:click=move |_| close()
        >
            {inside}
        </dialog>
    }
    .into_any()
}
