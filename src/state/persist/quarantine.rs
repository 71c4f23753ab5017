//! What can't be read is never written over: it is copied to the database byte for byte, and only then
//! is its key free again. Without a database it stays where it is, and another key is used.

use super::Shelf;
use crate::platform::idb::{IdbFault, Store as Place};
use crate::platform::storage;
use leptos::task::spawn_local;

impl Shelf {
    /// Marks a key on the shelf whose text can't be read, and sets the text aside.
    pub(super) fn set_aside_soon(self, key: String) {
        self.mark_unreadable(&key);
        spawn_local(async move {
            // Where it can't be set aside it stays, and is tried again when the app opens next.
            if self.set_aside(&key).await.is_err() {
                self.tell(|truth| truth.kept_aside += 1);
            }
        });
    }

    pub(super) fn mark_unreadable(self, key: &str) {
        self.ask(|inner| inner.unreadable.insert(key.to_owned()));
    }

    /// Copies the text under a key to the quarantine, and frees the key once that is on the disk.
    pub(super) async fn set_aside(self, key: &str) -> Result<(), IdbFault> {
        let Some(raw) = storage::get_raw(key) else {
            return Ok(());
        };
        let database = self.database().await?;
        let name = name_for(key, &raw, &database.get_all(Place::Quarantine).await?);
        database.put(Place::Quarantine, &name, &raw).await?;
        self.tell(|truth| truth.kept_aside += 1);
        // Another tab may have freed the key and written something good there meanwhile.
        if storage::get_raw(key).is_some_and(|now| now == raw) && storage::remove(key).is_ok() {
            self.ask(|inner| inner.unreadable.remove(key));
        }
        Ok(())
    }

    /// Moves a text of the mirror that can't be read to the quarantine.
    pub(super) async fn set_aside_mirrored(self, key: &str) -> Result<(), IdbFault> {
        let database = self.database().await?;
        let mirrored = database.get_all(Place::Mirror).await?;
        let Some((_, raw)) = mirrored.into_iter().find(|(found, _)| found == key) else {
            return Ok(());
        };
        let name = name_for(key, &raw, &database.get_all(Place::Quarantine).await?);
        database.put(Place::Quarantine, &name, &raw).await?;
        self.tell(|truth| truth.kept_aside += 1);
        // A good text that waits to be written under this key comes after this.
        database.delete(Place::Mirror, key).await
    }
}

/// Finds a name in the quarantine that holds nothing yet, or this very text.
fn name_for<Raw: PartialEq>(key: &str, raw: &Raw, aside: &[(String, Raw)]) -> String {
    let is_fit = |name: &String| aside.iter().all(|(taken, other)| taken != name || other == raw);
    let numbered = (2..).map(|number: usize| [key, "#", &number.to_string()].concat());
    std::iter::once(key.to_owned())
        .chain(numbered)
        .find(is_fit)
        .unwrap_or_else(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_text_under_one_key_gets_a_name_of_its_own() {
        let aside = [("k".to_owned(), "one"), ("k#2".to_owned(), "two")];
        assert_eq!(name_for("k", &"three", &aside), "k#3");
        assert_eq!(name_for("k", &"two", &aside), "k#2");
        assert_eq!(name_for("j", &"two", &aside), "j");
    }
}
