//! What Hearth knows without a clock, chance or a browser.
//!
//! - [`time`]: instants, spans and dates; time is always an argument.
//! - [`couple`], [`practice`]: the two people, the ten practices.
//! - [`session`]: one pure engine that runs any script.
//! - [`exercise`]: the catalogue; each exercise unfolds its options into a script.
//! - [`journal`]: what is kept, and how copies of it merge.
//! - [`insight`]: what was done lately, and one suggestion.
//! - [`album`], [`promises`]: what may be shown of moments and promises, and to whom.
//! - [`agreements`]: the ground rules, and one small step at a time.
//! - [`agreements`]: the ground rules, one small step at a time, small experiments.
//! - [`stories`], [`presets`]: what stays of stories told; lengths of turns saved by name.
//! - [`deck`]: drawing cards, what was seen of a deck, own decks and decks as files.
//! - [`limits`]: which topics are open to both.
//! - [`near`], [`closeness`]: the places of the two circles, in numbers and in words; what is kept of them.
//! - [`words`]: feelings, phrasing hints and the prompts of the player.
//! - [`calendar`]: `.ics` text.
//! - [`settings`]: what a couple chose about the app itself.
//! - [`quick_exit`]: the keys that leave at once.
//!
//! Nothing here reads a clock, draws a random number or knows a browser; nothing here panics.

pub mod agreements;
pub mod album;
pub mod calendar;
pub mod closeness;
pub mod couple;
pub mod dates;
pub mod deck;
pub mod exercise;
pub mod insight;
pub mod journal;
pub mod limits;
pub mod near;
pub mod practice;
pub mod presets;
pub mod promises;
pub mod quick_exit;
pub mod session;
pub mod settings;
pub mod stories;
pub mod time;
pub mod words;
