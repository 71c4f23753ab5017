//! Says in one word whether what was kept is safe.

use crate::state::persist::SaveState;
use leptos::prelude::*;

/// Says "Saved" once it is on the disk, and plainly where it is not.
#[component]
pub fn SavedLine(
    /// How far the last save has come.
    state: RwSignal<SaveState>,
) -> impl IntoView {
    view! {
        <p class="t-small saved-line" role="status">
            {move || match state.get() {
                SaveState::Idle | SaveState::Saving => "Saving…".into_any(),
                SaveState::Saved => view! { <span data-testid="saved">"Saved"</span> }.into_any(),
                SaveState::Shelved => "Kept on this phone.".into_any(),
                SaveState::MemoryOnly => "This browser keeps nothing: it is here until you close Hearth.".into_any(),
                SaveState::Full => "There is no room left on this phone. It is here until you close Hearth.".into_any(),
                SaveState::Failed => "It could not be saved yet. It is tried again with the next change.".into_any(),
                SaveState::Newer => "Not saved: a newer Hearth wrote here. Please reload.".into_any(),
                SaveState::Erased => "Not saved: everything was deleted.".into_any(),
            }}
        </p>
    }
}
