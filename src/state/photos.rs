//! Photos beside the journal: kept in the database, named by the moment that has them, gone with it.

use super::Store;
use crate::platform::idb::{Idb, IdbFault, Store as Place};
use crate::platform::photos::Photo;
use crate::platform::{clock, random, ticker};
use hearth_core::album;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long a photo outlives its moment, in milliseconds: longer than the way back is open.
const OUTLIVES_MS: i32 = 20_000;

impl Store {
    /// Keeps a photo, and names it once it is safely on the device.
    ///
    /// # Errors
    /// [`IdbFault`] says why it was not kept.
    pub async fn keep_photo(self, photo: &Photo) -> Result<String, IdbFault> {
        let database = self.photo_place().await?;
        let name = album::photo_name(clock::now(), &random::id());
        database
            .put_values(Place::Photos, &[(&name, photo.kept())])
            .await?;
        Ok(name)
    }

    /// Gives a photo; nothing where it is not on this phone.
    pub async fn photo(self, name: &str) -> Option<Photo> {
        let database = self.photo_place().await.ok()?;
        let found = database.get_value(Place::Photos, name).await.ok()??;
        Photo::from_kept(found)
    }

    /// Drops a photo after the way back has closed, unless a moment has it then.
    pub fn drop_photo_later(self, name: String) {
        ticker::once(OUTLIVES_MS, move || {
            let is_needed = self
                .journal
                .try_with_untracked(|journal| album::is_needed(journal, &name));
            if is_needed == Some(false) {
                spawn_local(async move {
                    if let Ok(database) = self.photo_place().await {
                        // What can't be deleted now is found again later.
                        let _ = database.delete(Place::Photos, &name).await;
                    }
                });
            }
        });
    }

    /// Drops the photos that no moment has any more, as after a phone went out in the middle of a deletion.
    pub async fn drop_lost_photos(self) {
        self.shelf.joined().await;
        let Ok(database) = self.photo_place().await else {
            return;
        };
        let names = database.keys(Place::Photos).await.unwrap_or_default();
        if names.is_empty() {
            return;
        }
        let lost = self
            .journal
            .try_with_untracked(|journal| album::orphans(names, journal, clock::now()));
        for name in lost.unwrap_or_default() {
            let _ = database.delete(Place::Photos, &name).await;
        }
    }

    /// Gives the database, unless everything was deleted or a newer Hearth wrote here.
    async fn photo_place(self) -> Result<Idb, IdbFault> {
        if self.shelf.may_write() {
            self.shelf.database().await
        } else {
            Err(IdbFault::Newer)
        }
    }
}
