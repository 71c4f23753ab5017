//! Hearth: the browser shell.
