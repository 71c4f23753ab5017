//! One page for each address.

pub mod card_setups;
pub mod clock_cover;
pub mod cool_setup;
pub mod evidence;
pub mod frame;
pub mod gentle_start;
pub mod holder;
pub mod not_found;
pub mod notices;
pub mod own_time;
pub mod pair_setup;
pub mod phones_down_setup;
pub mod own_cards;
pub mod player;
pub mod practice;
pub mod practices;
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
