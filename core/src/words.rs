//! Feelings, phrasing and the words of the player.

pub mod prompts;
