//! Hearth: the browser shell.

pub mod platform;
