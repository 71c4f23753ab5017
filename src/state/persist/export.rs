//! Everything as a file, and deleting everything.

use super::breath::breathe;
use super::others::ERASED;
use crate::platform::idb::{self, IdbFault, Store as Place};
use crate::platform::{clock, storage, tabs};
use crate::state::Store;
use hearth_core::exercise::Listed;
use hearth_core::journal::backup::{self, Phrases};
use hearth_core::journal::holding::PREFIX;
use leptos::prelude::*;

/// How often the database is asked to go, a tenth of a second apart.
const MOST_ATTEMPTS: u8 = 30;

impl Store {
    /// Writes all that is kept, and the settings, as a backup file, once both stores have been read.
    pub async fn backup_text(self) -> String {
        self.shelf.joined().await;
        self.journal.with_untracked(|journal| {
            self.settings
                .with_untracked(|settings| backup::to_json(journal, settings, clock::now()))
        })
    }

    /// Writes all that is kept as plain text to read or print, once both stores have been read.
    pub async fn readable_text(self) -> String {
        self.shelf.joined().await;
        self.journal.with_untracked(|journal| {
            self.settings.with_untracked(|settings| {
                let phrases = Phrases {
                    couple: &settings.couple,
                    today: clock::local(clock::now()).date,
                    date: &clock::date_text,
                    exercise: &|slug| exercise_name(slug).to_owned(),
                    preset: &|slug| slug.replace('-', " "),
                };
                backup::to_text(journal, &phrases)
            })
        })
    }

    /// Writes every text in both stores and the quarantine as it lies there, for what no Hearth can read.
    ///
    /// The file is a JSON list of `{"place","key","raw"}`.
    pub async fn raw_text(self) -> String {
        let mut file = String::from("[");
        for key in storage::keys(PREFIX) {
            if let Some(raw) = storage::get_raw(&key) {
                push_item(&mut file, "shelf", &key, raw.iter());
            }
        }
        if let Ok(database) = self.shelf.database().await {
            for (name, place) in [("mirror", Place::Mirror), ("quarantine", Place::Quarantine)] {
                for (key, raw) in database.get_all(place).await.unwrap_or_default() {
                    push_item(&mut file, name, &key, raw.iter());
                }
            }
        }
        file.push_str("\n]\n");
        file
    }

    /// Deletes everything of the couple's, here and in other tabs; the app itself stays.
    ///
    /// Nothing more is written until the page is loaded anew.
    ///
    /// # Errors
    /// [`IdbFault`] where the database would not go; all on the shelf is gone even then.
    pub async fn erase(self) -> Result<(), IdbFault> {
        self.shelf.forget();
        tabs::announce(ERASED);
        for key in storage::keys(PREFIX) {
            // A shelf that is blocked holds nothing of ours.
            let _ = storage::remove(&key);
        }
        let mut attempts = 0;
        loop {
            match idb::destroy().await {
                // Connections are on their way out, here and in other tabs.
                Err(IdbFault::Busy) if attempts < MOST_ATTEMPTS => attempts += 1,
                // Without a database there is nothing in it.
                Err(IdbFault::Missing | IdbFault::Blocked) => return Ok(()),
                done => return done,
            }
            breathe(100).await;
        }
    }
}

fn exercise_name(slug: &str) -> &str {
    Listed::ALL
        .iter()
        .find(|listed| listed.slug() == slug)
        .map_or(slug, |listed| listed.title())
}

fn push_item(file: &mut String, place: &str, key: &str, raw: impl IntoIterator<Item = u16>) {
    file.push_str(if file.len() == 1 {
        "\n{\"place\":\""
    } else {
        ",\n{\"place\":\""
    });
    file.push_str(place);
    file.push_str("\",\"key\":");
    backup::push_units(file, key.encode_utf16());
    file.push_str(",\"raw\":");
    backup::push_units(file, raw);
    file.push('}');
}
