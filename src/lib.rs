//! Hearth: the browser shell around `hearth-core`.
//!
//! `app → pages → { ui, state, hooks, core }` · `state → { platform, core }` · `hooks → platform` ·
//! `ui → core types` · `platform → core types`.

pub mod app;
pub mod hooks;
pub mod pages;
pub mod platform;
pub mod route;
pub mod state;
pub mod ui;
