//! What there is to say about saving and storage.

use crate::platform::idb::IdbFault;
use crate::platform::storage::{self, StorageFault};

/// How far the last save has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing was saved since the app opened.
    #[default]
    Idle,
    /// On its way to the disk.
    Saving,
    /// On the disk.
    Saved,
    /// Kept where there is no database: on the disk within some seconds.
    Shelved,
    /// Nothing can be kept; all is gone when the app closes.
    MemoryOnly,
    /// Nothing more fits.
    Full,
    /// The last save failed; it is tried again with the next one.
    Failed,
    /// Not written, for a newer Hearth wrote here.
    Newer,
    /// Not written, for everything was deleted.
    Erased,
}

/// How full the shelf is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Fill {
    /// There is room.
    #[default]
    Roomy,
    /// More than six tenths are used.
    Near,
    /// More than nine tenths are used; new records go to the database alone.
    Full,
}

impl Fill {
    /// Gives how full the shelf is with so many UTF-16 units used.
    pub(super) const fn of(used: usize) -> Self {
        let capacity = storage::CAPACITY_UNITS as usize;
        match used {
            _ if used > capacity / 10 * 9 => Self::Full,
            _ if used > capacity / 10 * 6 => Self::Near,
            _ => Self::Roomy,
        }
    }
}

/// The truth about storage, for a page to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StorageTruth {
    /// Why `localStorage` can't be used.
    pub shelf: Option<StorageFault>,
    /// Why the database can't be used.
    pub database: Option<IdbFault>,
    /// How full the shelf is.
    pub fill: Fill,
    /// How many texts could not be read and are kept aside.
    pub kept_aside: usize,
    /// Whether a newer Hearth wrote here, so that this one writes nothing.
    pub is_newer: bool,
    /// Whether everything was deleted since the app opened, here or in another tab.
    pub is_erased: bool,
    /// Whether both stores have been read.
    pub is_joined: bool,
}

impl StorageTruth {
    /// Says whether what is kept is gone when the app closes.
    pub const fn is_memory_only(&self) -> bool {
        self.shelf.is_some() && self.database.is_some()
    }
}
