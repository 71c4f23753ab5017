//! Feelings, phrasing hints, the words of the player and the shapes of everything Hearth says.
//!
//! - [`content`]: the typed form of every file under `assets/content/`.
//! - [`feelings`]: the words for "I feel", on a grid of pleasantness and energy.
//! - [`phrasing`]: which words of a hard sentence may land otherwise than meant.
//! - [`prompts`]: what the player says in each step.

pub mod content;
pub mod feelings;
pub mod phrasing;
pub mod prompts;
