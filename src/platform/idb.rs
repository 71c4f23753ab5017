//! The browser's IndexedDB: the copy of everything kept that survives a kill, and what could not be read.
#![expect(
    clippy::disallowed_methods,
    reason = "the database is a property of the window"
)]

mod reading;
mod request;

use js_sys::{JsString, Object, Reflect};
use request::{completed, fault_of, is_held, settled_open};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbTransaction};

const NAME: &str = "hearth";
/// 1: the mirror and the quarantine. 2: the sealed answers. 3: the photos.
const VERSION: u32 = 3;

/// One of the stores; each holds `{key, raw}`, found by `key`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// A copy of every text in `localStorage`.
    Mirror,
    /// Texts that could not be read, unchanged.
    Quarantine,
    /// Sealed answers and the key to them, until both are opened together.
    Sealed,
    /// Photos of moments, each a `Blob` by its name.
    Photos,
}

impl Store {
    const ALL: [Self; 4] = [Self::Mirror, Self::Quarantine, Self::Sealed, Self::Photos];

    const fn name(self) -> &'static str {
        match self {
            Self::Mirror => "mirror",
            Self::Quarantine => "quarantine",
            Self::Sealed => "sealed",
            Self::Photos => "photos",
        }
    }
}

/// Says why the database could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdbFault {
    /// The browser has no database, or none in this kind of window.
    #[error("there is no database")]
    Missing,
    /// The browser forbids it.
    #[error("the database is blocked")]
    Blocked,
    /// Another tab holds on to the database.
    #[error("another tab keeps the database busy")]
    Busy,
    /// A newer Hearth wrote the database.
    #[error("the database is of a newer version")]
    Newer,
    /// The database was closed, for another tab renews or deletes it.
    #[error("the database was closed")]
    Closed,
    /// Nothing more fits.
    #[error("the database is full")]
    Full,
    /// The browser gave up for a reason of its own.
    #[error("the database failed")]
    Failed,
}

#[wasm_bindgen]
extern "C" {
    /// The database with the `transaction` that takes a durability, which web-sys keeps unstable.
    type DurableDb;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &DurableDb,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// An open database; copies share one connection.
#[derive(Clone)]
pub struct Idb {
    connection: Rc<Connection>,
}

struct Connection {
    db: IdbDatabase,
    closed: Rc<Cell<bool>>,
    // Kept alive for as long as the browser may call it.
    _on_version_change: Closure<dyn FnMut()>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.db.set_onversionchange(None);
        self.db.set_onclose(None);
        self.db.close();
    }
}

/// Opens the database and makes its stores where they are missing.
///
/// # Errors
/// [`IdbFault`] says why there is no database to work with.
pub async fn open() -> Result<Idb, IdbFault> {
    let request = factory()?
        .open_with_u32(NAME, VERSION)
        .map_err(|thrown| fault_of(&thrown))?;
    let asked = request.clone();
    // It outlives the waiting: a tab that holds on may let go long after.
    let on_upgrade = Closure::once_into_js(move || make_stores(&asked));
    request.set_onupgradeneeded(Some(on_upgrade.unchecked_ref()));
    settled_open(&request).await?;
    request.set_onupgradeneeded(None);
    let db: IdbDatabase = request
        .result()
        .map_err(|thrown| fault_of(&thrown))?
        .unchecked_into();

    let closed = Rc::new(Cell::new(false));
    let on_version_change = Closure::<dyn FnMut()>::new({
        let (db, closed) = (db.clone(), Rc::clone(&closed));
        move || {
            closed.set(true);
            db.close();
        }
    });
    db.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
    db.set_onclose(Some(on_version_change.as_ref().unchecked_ref()));
    Ok(Idb {
        connection: Rc::new(Connection {
            db,
            closed,
            _on_version_change: on_version_change,
        }),
    })
}

/// Deletes the database with all that is in it; open connections of this and other tabs are closed.
///
/// # Errors
/// [`IdbFault::Busy`] where another tab does not let go, or why there is no database.
pub async fn destroy() -> Result<(), IdbFault> {
    let request = factory()?
        .delete_database(NAME)
        .map_err(|thrown| fault_of(&thrown))?;
    settled_open(&request).await
}

impl Idb {
    /// Tells whether the connection was closed, for another tab renews or deletes the database.
    pub fn is_closed(&self) -> bool {
        self.connection.closed.get()
    }

    /// Writes one text, and returns once it is safely on the device.
    ///
    /// # Errors
    /// [`IdbFault`] says why nothing was written.
    pub async fn put(&self, store: Store, key: &str, raw: &JsString) -> Result<(), IdbFault> {
        self.put_all(store, &[(key, raw)]).await
    }

    /// Writes several texts, all or none, and returns once they are safely on the device.
    ///
    /// # Errors
    /// [`IdbFault`] says why nothing was written.
    pub async fn put_all(&self, store: Store, texts: &[(&str, &JsString)]) -> Result<(), IdbFault> {
        let values: Vec<(&str, &JsValue)> = texts.iter().map(|(key, raw)| (*key, raw.as_ref())).collect();
        self.put_values(store, &values).await
    }

    /// Writes several things of the browser's own, all or none, and returns once they are safely on the device.
    ///
    /// # Errors
    /// [`IdbFault`] says why nothing was written.
    pub async fn put_values(&self, store: Store, values: &[(&str, &JsValue)]) -> Result<(), IdbFault> {
        self.write(store, |shelf| {
            for (key, raw) in values {
                let kept = Object::new();
                Reflect::set(&kept, &"key".into(), &(*key).into())?;
                Reflect::set(&kept, &"raw".into(), raw)?;
                shelf.put(&kept)?;
            }
            Ok(())
        })
        .await
    }

    /// Deletes one text, if it is there.
    ///
    /// # Errors
    /// [`IdbFault`] says why nothing was deleted.
    pub async fn delete(&self, store: Store, key: &str) -> Result<(), IdbFault> {
        self.write(store, |shelf| shelf.delete(&key.into()).map(drop))
            .await
    }

    /// Deletes everything in a store.
    ///
    /// # Errors
    /// [`IdbFault`] says why nothing was deleted.
    pub async fn clear(&self, store: Store) -> Result<(), IdbFault> {
        self.write(store, |shelf| shelf.clear().map(drop)).await
    }

    /// Runs requests in one transaction and waits until the browser has them on disk.
    async fn write(
        &self,
        store: Store,
        ask: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>,
    ) -> Result<(), IdbFault> {
        let options = Object::new();
        let begun = Reflect::set(&options, &"durability".into(), &"strict".into()).and_then(|_| {
            let db: &DurableDb = self.connection.db.unchecked_ref();
            db.transaction(store.name(), "readwrite", &options)
        });
        let transaction = begun.map_err(|thrown| self.fault_of(&thrown))?;
        // The promise listens before anything is asked, so that no answer is missed.
        let complete = completed(&transaction);
        let asked = transaction
            .object_store(store.name())
            .and_then(|shelf| ask(&shelf));
        if let Err(thrown) = asked {
            // All or none: what was asked before the refusal is taken back.
            let _ = transaction.abort();
            let _ = complete.await;
            return Err(self.fault_of(&thrown));
        }
        complete.await.map(drop).map_err(|_| match transaction.error() {
            Some(error) => self.fault_of(&error),
            None => IdbFault::Failed,
        })
    }

    fn fault_of(&self, thrown: &JsValue) -> IdbFault {
        if self.is_closed() {
            IdbFault::Closed
        } else {
            fault_of(thrown)
        }
    }
}

fn factory() -> Result<IdbFactory, IdbFault> {
    let window = web_sys::window().ok_or(IdbFault::Missing)?;
    let found = window.indexed_db().map_err(|_| IdbFault::Blocked)?;
    let factory = found.ok_or(IdbFault::Missing)?;
    if is_held() {
        Err(IdbFault::Busy)
    } else {
        Ok(factory)
    }
}

fn make_stores(request: &IdbOpenDbRequest) {
    let Ok(db) = request.result().map(JsCast::unchecked_into::<IdbDatabase>) else {
        return;
    };
    let options = web_sys::IdbObjectStoreParameters::new();
    options.set_key_path(&"key".into());
    let there = db.object_store_names();
    for store in Store::ALL
        .into_iter()
        .filter(|store| !there.contains(store.name()))
    {
        // A store that can't be made aborts the upgrade by itself, and `open` then fails.
        let _ = db.create_object_store_with_optional_parameters(store.name(), &options);
    }
}
