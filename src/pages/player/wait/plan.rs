//! The plan of the pause that runs.

use crate::state::use_store;
use hearth_core::exercise::Exercise;
use hearth_core::exercise::cool_down::Plan;
use hearth_core::session::Session;
use hearth_core::time::{Instant, Span};
use leptos::prelude::*;

/// Follows the plan of the pause; keeps the last one where the pause has been put away meanwhile.
pub(in crate::pages::player) fn use_plan() -> Memo<Plan> {
    let store = use_store();
    Memo::new(move |last: Option<&Plan>| {
        store
            .session
            .with(|session| match session.as_ref().map(Session::exercise) {
                Some(Exercise::CoolDown(plan)) => Some(plan.clone()),
                _ => None,
            })
            .or_else(|| last.cloned())
            .unwrap_or_else(|| Plan::lasting(Span::ZERO, Instant::default()))
    })
}
