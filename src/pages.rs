//! One page for each address.

pub mod clock_cover;
pub mod cool_setup;
pub mod evidence;
pub mod feeling_finder;
pub mod frame;
pub mod gentle_start;
pub mod holder;
pub mod not_found;
pub mod notices;
pub mod player;
pub mod quick_exit;
pub mod safety;
pub mod saved_line;
pub mod today;
pub mod turn_setup;
pub mod us;
mod words;
