//! The photo of a moment: chosen from the phone, looked at, taken off again.

use super::super::picture::Picture;
use super::Form;
use crate::platform::photos::{self, Photo, PhotoFault};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::IconName;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Which photo a moment will have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// None.
    Nothing,
    /// The one it has.
    Kept(String),
    /// One just chosen, not kept yet.
    New(Photo),
}

pub(super) fn photo_part(form: Form) -> AnyView {
    let is_reading = RwSignal::new(false);
    let choose = move |()| {
        form.fault.set(None);
        is_reading.set(true);
        spawn_local(async move {
            let chosen = photos::choose().await;
            // The form may be gone by now.
            is_reading.try_set(false);
            match chosen {
                Ok(Some(photo)) => drop(form.photo.try_set(Choice::New(photo))),
                Ok(None) => {}
                Err(fault) => drop(form.fault.try_set(Some(said(fault)))),
            }
        });
    };
    let shown = move || {
        match form.photo.get() {
        Choice::Nothing => None,
        Choice::Kept(name) => Some(view! { <Picture name alt="The photo of this moment" /> }.into_any()),
        Choice::New(photo) => photo.address().map(|address| {
            let shown = address.clone();
            on_cleanup(move || photos::let_go(&shown));
            view! { <img class="picture" data-new src=address alt="The photo just chosen" data-testid="photo" /> }
                .into_any()
        }),
    }
    };
    let has_photo = Memo::new(move |_| form.photo.with(|photo| *photo != Choice::Nothing));
    let label = move || {
        if has_photo.get() {
            "Another photo"
        } else {
            "Add a photo"
        }
    };
    let take_off = move |()| {
        form.fault.set(None);
        form.photo.set(Choice::Nothing);
    };
    view! {
        <section class="stack" aria-label="A photo">
            <div class="album-one">{shown}</div>
            <div class="step-ways">
                <Button
                    kind=ButtonKind::Pill
                    icon=IconName::Camera
                    label
                    busy=is_reading
                    on_click=choose
                    testid="choose-photo"
                />
                {move || has_photo.get().then(|| view! {
                    <Button kind=ButtonKind::Pill icon=IconName::X label="Take it off" on_click=take_off testid="take-off" />
                })}
            </div>
            <p class="t-small">"It is made small on this phone; place, time and camera are taken out of it. It never leaves the phone."</p>
        </section>
    }
    .into_any()
}

const fn said(fault: PhotoFault) -> &'static str {
    match fault {
        PhotoFault::Unavailable => "This browser lets no photo be chosen. Your words are still here.",
        PhotoFault::Unreadable => {
            "This photo can’t be read here. Your words are still here; another photo may do."
        }
        PhotoFault::TooLarge => "This photo is too large for this phone. Your words are still here.",
    }
}
