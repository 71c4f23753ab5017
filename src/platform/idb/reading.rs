//! Reading what lies in a store.

use super::request::{fault_of, settled};
use super::{Idb, IdbFault, Store};
use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbObjectStore, IdbRequest};

impl Idb {
    /// Reads everything in a store, by key.
    ///
    /// # Errors
    /// [`IdbFault`] says why nothing could be read.
    pub async fn get_all(&self, store: Store) -> Result<Vec<(String, JsString)>, IdbFault> {
        let values = self.get_values(store).await?.into_iter();
        Ok(values
            .filter_map(|(key, raw)| Some((key, raw.dyn_into().ok()?)))
            .collect())
    }

    /// Reads everything in a store, by key, whatever it is.
    ///
    /// # Errors
    /// [`IdbFault`] says why nothing could be read.
    pub async fn get_values(&self, store: Store) -> Result<Vec<(String, JsValue)>, IdbFault> {
        let found: Array = self.read(store, IdbObjectStore::get_all).await?.unchecked_into();
        Ok(found.iter().filter_map(|kept| pair_of(&kept)).collect())
    }

    /// Reads one thing in a store, whatever it is; nothing where there is none of that key.
    ///
    /// # Errors
    /// [`IdbFault`] says why nothing could be read.
    pub async fn get_value(&self, store: Store, key: &str) -> Result<Option<JsValue>, IdbFault> {
        let found = self.read(store, |shelf| shelf.get(&key.into())).await?;
        Ok(pair_of(&found).map(|(_, raw)| raw))
    }

    /// Gives the keys of all that is in a store.
    ///
    /// # Errors
    /// [`IdbFault`] says why nothing could be read.
    pub async fn keys(&self, store: Store) -> Result<Vec<String>, IdbFault> {
        let found: Array = self
            .read(store, IdbObjectStore::get_all_keys)
            .await?
            .unchecked_into();
        Ok(found.iter().filter_map(|key| key.as_string()).collect())
    }

    async fn read(
        &self,
        store: Store,
        ask: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
    ) -> Result<JsValue, IdbFault> {
        let transaction = self.connection.db.transaction_with_str(store.name());
        let opened = transaction.and_then(|begun| begun.object_store(store.name()));
        let request = opened
            .and_then(|shelf| ask(&shelf))
            .map_err(|thrown| self.fault_of(&thrown))?;
        settled(&request).await?;
        request.result().map_err(|thrown| fault_of(&thrown))
    }
}

fn pair_of(kept: &JsValue) -> Option<(String, JsValue)> {
    let key = Reflect::get(kept, &"key".into()).ok()?.as_string()?;
    Some((key, Reflect::get(kept, &"raw".into()).ok()?))
}
