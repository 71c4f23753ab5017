//! One moment with all there is of it, and what can be done with it.

use super::picture::Picture;
use super::timeline::draw;
use super::{Album, Kept, Part, photo_of};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use hearth_core::journal::RecordId;
use leptos::prelude::*;
use leptos::task::spawn_local;

pub(super) fn one(album: Album, id: &RecordId, is_drawn: bool) -> AnyView {
    let found = untrack(|| album.kept()).into_iter().find(|kept| kept.id == *id);
    let back = move |()| album.show(Part::Timeline);
    let back = view! {
        <Button kind=ButtonKind::Plain icon=IconName::ArrowLeft label="All moments" on_click=back testid="back" />
    };
    let Some(kept) = found else {
        return view! { <p>"This moment is not here any more."</p> {back} }.into_any();
    };
    let another = is_drawn.then(|| {
        let shown = StoredValue::new(kept.clone());
        let again = move |()| shown.with_value(|shown| draw(album, Some(shown)));
        view! { <Button icon=IconName::Shuffle label="Draw another" on_click=again testid="draw" /> }
    });
    view! {
        <article class="album-one" data-testid="one">
            {photo_of(&kept.moment).map(|name| view! { <Picture name alt="The photo of this moment" /> })}
            <p class="album-words">{kept.moment.words.as_str().to_owned()}</p>
            <p class="t-small">{album.about(&kept)}</p>
        </article>
        <div class="own-ways">{another} {ways(album, kept)}</div>
        {back}
    }
    .into_any()
}

fn ways(album: Album, kept: Kept) -> AnyView {
    let (to_change, to_delete) = (kept.id.clone(), kept.id.clone());
    let save = photo_of(&kept.moment).map(|name| {
        let file = ["moment-", &kept.moment.on.to_string(), ".jpg"].concat();
        let save = move |()| save_photo(album, name.clone(), file.clone());
        view! { <Button icon=IconName::Download label="Save the photo" on_click=save testid="save-photo" /> }
    });
    view! {
        <Button
            icon=IconName::Pencil
            label="Change it"
            on_click=move |()| album.show(Part::Form(Some(to_change.clone())))
            testid="change"
        />
        {save}
        <Button
            kind=ButtonKind::Quiet
            icon=IconName::Trash2
            label="Delete this moment"
            on_click=move |()| album.delete(&to_delete, "The moment is gone.")
            testid="delete"
        />
    }
    .into_any()
}

fn save_photo(album: Album, name: String, file: String) {
    let store = album.store();
    spawn_local(async move {
        let saved = store.photo(&name).await.map(|photo| photo.save(&file));
        if !matches!(saved, Some(Ok(()))) {
            let said = "The photo can’t be saved here. It stays where it is.";
            store.notice.try_set(Some(said.to_owned()));
        }
    });
}
