//! Hearth: the browser shell.

pub mod hooks;
pub mod platform;
