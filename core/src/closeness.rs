//! What is kept of how near it felt to one of the two.

use crate::couple::Partner;
use crate::journal::entry::{Closeness, Entry};
use crate::journal::record::{Audience, Author};
use crate::journal::{Draft, RecordId};
use crate::time::{Instant, LocalDate};

/// Names what a partner set in the run that began at an instant; set again, it takes its own place.
pub fn record_of(partner: Partner, began: Instant) -> Option<RecordId> {
    let name = [
        "near-",
        partner.slug(),
        "-",
        &began.millis().unsigned_abs().to_string(),
    ]
    .concat();
    RecordId::try_from(name).ok()
}

/// Makes what is kept: for its author's eyes, or for both.
pub const fn draft(partner: Partner, overlap: u8, on: LocalDate, is_shown: bool) -> Draft {
    Draft {
        author: Author::One(partner),
        audience: Audience::of(partner, is_shown),
        entry: Entry::Closeness(Closeness { on, overlap }),
    }
}
