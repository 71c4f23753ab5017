//! One page for each address.

pub mod check_in_setup;
pub mod clock_cover;
pub mod cool_setup;
pub mod evidence;
pub mod feeling_finder;
pub mod frame;
pub mod gentle_start;
pub mod holder;
pub mod kindness;
pub mod not_found;
pub mod notices;
pub mod pair_setup;
pub mod phones_down_setup;
pub mod player;
pub mod quick_exit;
pub mod safety;
pub mod saved_line;
pub mod setup;
pub mod space_setup;
pub mod today;
pub mod turn_setup;
pub mod us;
mod who_begins;
mod words;
