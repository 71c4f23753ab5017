use super::keep;
use crate::platform::keys::{self, Press};

/// Calls `pressed` at every press of a key.
pub fn use_keydown(pressed: impl Fn(&Press) + 'static) {
    keep(keys::subscribe(pressed));
}
